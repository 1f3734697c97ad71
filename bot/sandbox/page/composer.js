// Where people write: messages, replies, edits, mentions, and the beginning of commands.

import { byId, el, fill } from "./dom.js";
import { act, on } from "./live.js";
import { CommandLine } from "./command.js";
import { clearNotice, notice } from "./feedback.js";
import { Suggestions } from "./suggest.js";
import { startTimer } from "./timing.js";
import { currentChannel, guildOf, messagesOf, nameOf, offeredCommands, state } from "./state.js";

const LONGEST = 2000;
const MENTIONED = /(?:^|\s)@([\p{L}\p{N} ._-]{0,32})$/u;
const LINE = 24;
const MOST_LINES = 10;

let reply = null;
let editing = null;
let line = null;

const context = el("div", { class: "context", id: "context" });
const suggestions = new Suggestions("Suggestions", pick);
const field = el("textarea", {
  id: "say",
  rows: "1",
  maxlength: LONGEST,
  "aria-describedby": "context",
  oninput: () => {
    grow();
    suggest();
  },
  onkeydown: key,
  onblur: () => suggestions.close(),
});
const send = el("button", { class: "icon send", type: "submit", "aria-label": "Send" }, "➤");
const form = el(
  "form",
  {
    class: "say",
    onsubmit: (event) => {
      event.preventDefault();
      submit();
    },
  },
  field,
  send,
);

export function setUpComposer() {
  suggestions.join(field);
  showField();
  on("channel", reset);
  on("changed", rename);
  on("reply", (message) => {
    leaveCommand();
    editing = null;
    reply = message;
    showContext();
    field.focus();
  });
  on("edit", edit);
  on("command", (name) => {
    const command = offeredCommands(1).find((one) => one.name === name);
    if (command) enterCommand(command);
    else notice(`/${name} is not offered here.`);
  });
}

/** Say something in the open channel at once, as if it had been typed. */
export async function say(text) {
  startTimer();
  await act("say", { channel: state.current, text }).catch(notice);
}

function showField() {
  fill(byId("composer"), context, suggestions.node, form);
  rename();
}

function rename() {
  const channel = currentChannel();
  const place = channel ? `${channel.guild ? "#" : "@"}${channel.name}` : "";
  field.setAttribute("aria-label", `Message ${place}`);
  field.placeholder = `Message ${place} – / for commands`;
}

function reset() {
  leaveCommand();
  reply = editing = null;
  field.value = "";
  grow();
  rename();
  showContext();
  clearNotice();
}

function showContext() {
  const leave = el("button", { type: "button", class: "icon", "aria-label": "Cancel", onclick: () => cancel() }, "✕");
  if (reply) fill(context, `Replying to ${nameOf(reply.author)} `, leave);
  else if (editing) fill(context, "Editing your message: Enter saves, Escape leaves ", leave);
  else fill(context);
}

function cancel() {
  if (editing) field.value = "";
  reply = editing = null;
  grow();
  showContext();
  field.focus();
}

function edit(message) {
  leaveCommand();
  reply = null;
  editing = message;
  field.value = readable(message.content);
  grow();
  showContext();
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}

function key(event) {
  if (event.isComposing || suggestions.key(event)) return;
  if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    submit();
  } else if (event.key === "Escape" && (reply || editing)) {
    cancel();
  } else if (event.key === "ArrowUp" && !field.value) {
    const mine = messagesOf(state.current).findLast((message) => message.author === state.me.id && !message.private);
    if (mine) {
      event.preventDefault();
      edit(mine);
    }
  }
}

async function submit() {
  const text = field.value.trim();
  if (!text) return;
  if (text.startsWith("/") && !editing) {
    const command = offeredCommands(1).find((one) => `/${one.label}` === text || `/${one.name}` === text);
    if (command) {
      enterCommand(command);
      return;
    }
  }
  startTimer();
  const given = { channel: state.current, text: meant(text) };
  const [replied, edited] = [reply, editing];
  reset();
  try {
    if (edited) await act("edit", { ...given, message: edited.id });
    else await act("say", { ...given, reply_to: replied?.id });
  } catch (error) {
    field.value = text;
    reply = replied;
    editing = edited;
    showContext();
    notice(error);
  }
}

/** Return who can be mentioned here. */
function people() {
  const channel = currentChannel();
  return channel?.guild ? guildOf(channel).members.map((member) => member.id) : channel?.people ?? [];
}

/** Return a text with the mentions that Discord knows, in the place of @names. */
function meant(text) {
  const byLength = people().sort((a, b) => nameOf(b).length - nameOf(a).length);
  return byLength.reduce((said, id) => {
    const name = nameOf(id).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return said.replace(new RegExp(`(?<![\\p{L}\\p{N}<])@${name}(?![\\p{L}\\p{N}])`, "giu"), `<@${id}>`);
  }, text);
}

const readable = (text) => text.replace(/<@!?(\d+)>/g, (_, id) => `@${nameOf(id)}`);

function suggest() {
  clearNotice();
  const before = field.value.slice(0, field.selectionStart);
  const mentioned = MENTIONED.exec(before);
  if (before.startsWith("/") && !editing && !before.includes("\n")) suggestCommands(before.slice(1));
  else if (mentioned) suggestPeople(mentioned[1]);
  else suggestions.close();
}

function suggestCommands(typed) {
  const wanted = typed.toLowerCase().trim();
  const fitting = offeredCommands(1).filter((one) => `${one.label} ${one.name}`.toLowerCase().includes(wanted));
  const items = fitting.map((one) => ({ label: `/${one.label}`, about: one.about, value: { command: one } }));
  suggestions.offer(items, { empty: state.connected ? "no such command here" : "the bot is not connected" });
}

function suggestPeople(typed) {
  const fitting = people().filter((id) => nameOf(id).toLowerCase().startsWith(typed.toLowerCase()) && id !== state.me.id);
  const items = fitting.map((id) => ({ label: `@${nameOf(id)}`, about: state.users[id].bot ? "app" : "", value: { typed, id } }));
  const whole = fitting.length === 1 && nameOf(fitting[0]).toLowerCase() === typed.toLowerCase();
  suggestions.offer(whole ? [] : items);
}

function pick(value) {
  if (value.command) {
    enterCommand(value.command);
    return;
  }
  const end = field.selectionStart;
  const before = field.value.slice(0, end - value.typed.length - 1);
  field.value = `${before}@${nameOf(value.id)} ${field.value.slice(end).trimStart()}`;
  const caret = before.length + nameOf(value.id).length + 2;
  field.focus();
  field.setSelectionRange(caret, caret);
}

function enterCommand(command) {
  leaveCommand();
  field.value = "";
  line = new CommandLine(command, () => {
    leaveCommand();
    field.focus();
  });
  fill(byId("composer"), line.node);
  line.focus();

}

function leaveCommand() {
  if (!line) return;
  line = null;
  showField();
}

function grow() {
  field.style.setProperty("height", "auto");
  field.style.setProperty("height", `${Math.min(field.scrollHeight, LINE * MOST_LINES)}px`);
}
