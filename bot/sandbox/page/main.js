// The page of the local Discord: its parts, put together.

import { say, setUpComposer } from "./composer.js";
import { byId, el, fill } from "./dom.js";
import { announce, notice } from "./feedback.js";
import { MessageList, plainRow } from "./list.js";
import { act, connect, on } from "./live.js";
import { showMessage } from "./message.js";
import { hasBot, setUpPlaces } from "./places.js";
import { setUpSide } from "./side.js";
import { currentChannel, guildOf, isPrivatePlace, messagesOf, nameOf, state } from "./state.js";
import { stopTimer } from "./timing.js";

const TYPING = 6000; // milliseconds that somebody counts as typing
const WAITS = 400; // milliseconds after which an unanswered command is said to be sent
const COMMAND = 2;

const list = new MessageList(byId("scroller"), byId("messages"), showRow, loadEarlier);
let loading = false;
const waiting = new Map(); // interactions of mine without an answer

function items() {
  const rows = messagesOf(state.current);
  return state.complete.has(state.current) ? [{ id: `start-${state.current}`, start: true }, ...rows] : rows;
}

function showRow(item, previous) {
  return item.start ? showStart(item.id) : showMessage(item, previous?.start ? null : previous);
}

function showStart(id) {
  const channel = currentChannel();
  const place = isPrivatePlace(channel) ? `your messages with ${channel.name}` : `#${channel.name}`;
  const offers = channel.offers.length > 0;
  return plainRow(
    id,
    el("h2", {}, `This is the beginning of ${place}`),
    offers ? showExamples(channel) : el("p", {}, `${state.bot.name} is not here. Choose “as my own app” at the left to bring it along.`),
    el(
      "p",
      { class: "small" },
      state.knowledge
        ? "All of this is on your machine: a local Discord with the real bot. To bring Altai to a real server: make an application in Discord's Developer Portal, put its token into .env, and run “altai sync” and “altai run”."
        : "A local Discord that waits for a bot. Point it at the two addresses that stand under the hood.",
    ),
  );
}

function showExamples(channel) {
  if (!isPrivatePlace(channel) && !hasBot(guildOf(channel))) return el("p", {}, "Type / for its commands.");
  if (!state.examples.length) return null;
  const mention = isPrivatePlace(channel) ? "" : `<@${state.bot.id}> `;
  return [
    el("p", {}, `Ask ${state.bot.name}: press an example, type / for commands, or mention it with @.`),
    el("div", { class: "row examples" }, state.examples.map((text) => el("button", { type: "button", class: "button secondary", onclick: () => say(mention + text) }, text))),
  ];
}

async function loadEarlier() {
  const channel = state.current;
  if (loading || !channel || state.complete.has(channel)) return;
  loading = true;
  try {
    const { messages, more } = await act("history", { channel, before: messagesOf(channel)[0].id });
    state.messages.set(channel, [...messages, ...messagesOf(channel)]);
    if (!more) state.complete.add(channel);
    const seam = messagesOf(channel)[messages.length];
    if (channel === state.current) list.update(items(), seam ? [seam.id] : []);
  } catch (error) {
    notice(error);
  }
  loading = false;
}

function showTop() {
  const channel = currentChannel();
  byId("channel-name").textContent = channel ? `${channel.guild ? "#" : "@"} ${channel.name}` : "";
  byId("topic").textContent = channel?.topic ?? "";
  document.title = channel ? `${channel.name}: local Discord` : "Local Discord";
  byId("messages").setAttribute("aria-label", `Messages in ${channel?.name ?? ""}`);
}

function showLink() {
  const place = byId("link-state");
  place.textContent = state.connected ? `${state.bot.name} is connected` : `${state.bot.name} is not connected`;
  place.className = state.connected ? "good" : "bad";
}

on("closed", () => {
  byId("link-state").textContent = "The local Discord is gone; trying again …";
  byId("link-state").className = "bad";
});
on("ready", showLink);
on("connection", showLink);
on("changed", showTop);
on("channel", () => {
  showTop();
  byId("typing").textContent = "";
  list.reset(items());
});
on("said", ({ message, isNew }) => {
  if (message.channel !== state.current) return;
  const rows = messagesOf(state.current);
  const after = rows[rows.findIndex((one) => one.id === message.id) + 1];
  list.update(items(), [message.id, after?.id]);
  if (message.author === state.bot.id) {
    byId("typing").textContent = "";
    if (!message.thinking) stopTimer();
    announce(message);
  } else if (isNew && message.author !== state.me.id) {
    announce(message);
  }
});
on("removed", ({ channel, ids }) => {
  if (channel === state.current) list.update(items(), [...ids, ...messagesOf(channel).map((one) => one.id)]);
});
on("go", (id) => list.go(id) || notice("That message is not loaded: scroll up to it."));
on("typing", ({ channel, user }) => {
  if (channel !== state.current) return;
  byId("typing").textContent = `${nameOf(user)} is typing …`;
  setTimeout(() => (byId("typing").textContent = ""), TYPING);
});
on("interaction", ({ id, user, kind, name, state: how }) => {
  if (user !== state.me.id || kind !== COMMAND) return;
  clearTimeout(waiting.get(id));
  waiting.delete(id);
  if (how === "waiting") waiting.set(id, setTimeout(() => (byId("typing").textContent = `Sending /${name} …`), WAITS));
  else byId("typing").textContent = "";
});
on("hello", () => fill(byId("notice")));

setUpPlaces();
setUpSide();
setUpComposer();
connect();
