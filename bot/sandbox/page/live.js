// The socket to the local Discord: what happens comes in, what people do goes out.

const waiting = new Map();
const listeners = new Map();
let socket = null;
let number = 0;
let pause = 250;

/** Call a function for each event of a kind; "open" and "closed" tell of the socket itself. */
export function on(kind, listener) {
  listeners.set(kind, [...(listeners.get(kind) ?? []), listener]);
}

export function emit(kind, event) {
  for (const listener of listeners.get(kind) ?? []) listener(event);
}

/** Have something done; resolves to what came of it, rejects with words for people. */
export function act(what, given = {}) {
  return new Promise((resolve, reject) => {
    if (socket?.readyState !== WebSocket.OPEN) {
      reject(new Error("The local Discord is not there. Is `altai sandbox` still running?"));
      return;
    }
    const id = ++number;
    waiting.set(id, { resolve, reject });
    socket.send(JSON.stringify({ id, do: what, ...given }));
  });
}

export function connect() {
  const address = new URL("live", location.href);
  address.protocol = "ws:";
  socket = new WebSocket(address);
  socket.addEventListener("open", () => {
    pause = 250;
    emit("open");
  });
  socket.addEventListener("message", ({ data }) => JSON.parse(data).forEach(take));
  socket.addEventListener("close", () => {
    for (const { reject } of waiting.values()) reject(new Error("The connection was lost."));
    waiting.clear();
    emit("closed");
    setTimeout(connect, pause);
    pause = Math.min(pause * 2, 5000);
  });
}

function take(event) {
  if (event.ev !== "done") {
    emit(event.ev, event);
    return;
  }
  const asked = waiting.get(event.id);
  waiting.delete(event.id);
  if (event.error) asked?.reject(new Error(event.error));
  else asked?.resolve(event);
}
