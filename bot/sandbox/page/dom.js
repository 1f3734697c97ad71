// Building the page: every text is a text node, no markup is ever parsed.

/** Return a new element. Attributes that begin with "on" are listeners, true means present, null and false absent. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "value") node.value = value;
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

export const byId = (id) => document.getElementById(id);

/** Put other children in the place of a node's. */
export function fill(node, ...children) {
  node.replaceChildren(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

let serial = 0;

/** Return an id that no other element of the page has. */
export const newId = (prefix) => `${prefix}-${++serial}`;

/** Let the arrow keys move among the children of a node that match, of which one alone is reached by Tab. */
export function rove(parent, selector, { vertical = true } = {}) {
  const [back, on] = vertical ? ["ArrowUp", "ArrowDown"] : ["ArrowLeft", "ArrowRight"];
  const items = () => [...parent.querySelectorAll(selector)];
  const settle = () => {
    const all = items();
    const current = all.find((item) => item.tabIndex === 0) ?? all[0];
    for (const item of all) item.tabIndex = item === current ? 0 : -1;
  };
  parent.addEventListener("keydown", (event) => {
    const all = items();
    const place = all.indexOf(event.target.closest(selector));
    const to = { [back]: place - 1, [on]: place + 1, Home: 0, End: all.length - 1 }[event.key];
    if (place < 0 || to === undefined) return;
    event.preventDefault();
    all[Math.max(0, Math.min(all.length - 1, to))].focus();
  });
  parent.addEventListener("focusin", (event) => {
    const item = event.target.closest(selector);
    if (item) for (const other of items()) other.tabIndex = other === item ? 0 : -1;
  });
  settle();
  return settle;
}
