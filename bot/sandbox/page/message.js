// One message of a channel, and what can be done with it.

import { el } from "./dom.js";
import { act, emit } from "./live.js";
import { notice, useForm } from "./feedback.js";
import { openMenu } from "./menu.js";
import { showComponents, showEmbed, showFiles } from "./components.js";
import { nameOf, state } from "./state.js";
import { readText, showText } from "./text.js";
import { showClock, showDay } from "./time.js";

const TOGETHER = 7 * 60_000; // milliseconds within which messages of one author stand under one name
const HUES = 12;

/** Return the row of a message, given the one before it. */
export function showMessage(message, previous) {
  const alone = !continues(message, previous);
  const row = el(
    "li",
    { class: classes(message, alone), "data-id": message.id, tabindex: "-1", "aria-label": summary(message) },
    newDay(message, previous) ? el("p", { class: "day" }, el("span", {}, showDay(message.at))) : null,
    message.reply ? showReplied(message.reply) : null,
    message.command ? showCommand(message.command) : null,
    alone ? showHead(message) : null,
    el("div", { class: "body" }, showBody(message)),
    showTools(message),
  );
  row.addEventListener("contextmenu", (event) => {
    if (event.target.closest("a, img")) return;
    event.preventDefault();
    openMenu(message, row, event);
  });
  row.addEventListener("keydown", (event) => {
    if (event.target === row && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      openMenu(message, row);
    }
  });
  return row;
}

function classes(message, alone) {
  return ["message", alone ? "alone" : "", message.private ? "private" : "", message.pings ? "pings" : ""].join(" ");
}

function summary(message) {
  return `${nameOf(message.author)}, ${showClock(message.at)}${message.private ? ", only you see this" : ""}`;
}

function continues(message, previous) {
  if (!previous?.at || previous.author !== message.author || message.reply || message.command) return false;
  if (message.private !== previous.private || newDay(message, previous)) return false;
  return Date.parse(message.at) - Date.parse(previous.at) < TOGETHER;
}

function newDay(message, previous) {
  return Boolean(previous?.at) && new Date(previous.at).toDateString() !== new Date(message.at).toDateString();
}

function showHead(message) {
  const name = nameOf(message.author);
  return el(
    "p",
    { class: "head" },
    avatar(message.author),
    el("strong", { class: "author" }, name),
    state.users[message.author]?.bot ? el("span", { class: "tag" }, "APP") : null,
    el("time", { datetime: message.at }, showClock(message.at)),
  );
}

export function avatar(id) {
  const name = nameOf(id);
  const hue = [...name].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % HUES;
  return el("span", { class: `avatar hue-${hue}`, "aria-hidden": "true" }, [...name][0]?.toUpperCase() ?? "?");
}

function showReplied(reply) {
  if (reply.gone) return el("p", { class: "reply" }, "↳ the message was deleted");
  const go = () => emit("go", reply.id);
  return el(
    "p",
    { class: "reply" },
    "↳ ",
    el("button", { type: "button", class: "plain", onclick: go }, `${nameOf(reply.author)}: ${readText(reply.text)}`),
  );
}

function showCommand(command) {
  return el("p", { class: "reply" }, `↳ ${nameOf(command.user)} used `, el("span", { class: "mention" }, `/${command.name}`));
}

function showBody(message) {
  if (message.thinking) return el("p", { class: "thinking" }, `${nameOf(message.author)} is thinking…`);
  const use = (what) => useComponent(message, what);
  const shown = JSON.stringify(message.components);
  const loose = message.files.filter((file) => !shown.includes(file.url));
  return [
    el("div", { class: "text" }, showText(message.content)),
    message.edited && message.content ? el("span", { class: "edited" }, "(edited)") : null,
    message.embeds.map(showEmbed),
    showFiles(loose),
    showComponents(message.components, use),
    message.reactions.length ? el("p", { class: "row" }, message.reactions.map((r) => showReaction(message, r))) : null,
    message.private ? showPrivacy(message) : null,
  ];
}

function showReaction(message, { emoji, count, mine }) {
  const react = () => act("react", { channel: message.channel, message: message.id, emoji }).catch(notice);
  return el("button", { type: "button", class: "reaction", "aria-pressed": String(mine), onclick: react }, `${emoji} ${count}`);
}

function showPrivacy(message) {
  const dismiss = () => act("dismiss", { channel: message.channel, message: message.id }).catch(notice);
  return el(
    "p",
    { class: "small private-note" },
    "👁 Only you can see this · ",
    el("button", { type: "button", class: "plain", onclick: dismiss }, "Dismiss message"),
  );
}

async function useComponent(message, what) {
  const given = { channel: message.channel, message: message.id, ...what };
  try {
    useForm(await act(what.values ? "select" : "press", given));
  } catch (error) {
    notice(error);
  }
}

function showTools(message) {
  if (message.thinking) return null;
  const more = el("button", { type: "button", class: "icon", "aria-haspopup": "menu", "aria-label": `What to do with ${nameOf(message.author)}'s message` }, "⋯");
  more.addEventListener("click", () => openMenu(message, more));
  const reply = el("button", { type: "button", class: "icon", "aria-label": "Reply", onclick: () => emit("reply", message) }, "↩");
  return el("div", { class: "tools" }, message.private ? null : reply, more);
}
