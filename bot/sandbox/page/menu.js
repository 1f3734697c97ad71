// The menu of a message.

import { el } from "./dom.js";
import { act, emit } from "./live.js";
import { notice, useForm } from "./feedback.js";
import { currentChannel, guildOf, offeredCommands, state } from "./state.js";

let opened = null;

/** Open the menu of a message beside a node, or where the pointer is. */
export function openMenu(message, beside, pointer = null) {
  closeMenu();
  const menu = el("div", { class: "menu", role: "menu", "aria-label": "Message" }, entries(message).map(showEntry));
  document.body.append(menu);
  place(menu, beside.getBoundingClientRect(), pointer);
  opened = { menu, beside, back: document.activeElement };
  if (beside.matches("button")) beside.setAttribute("aria-expanded", "true"); // it stays in sight meanwhile
  menu.addEventListener("keydown", move);
  menu.addEventListener("focusout", (event) => {
    if (!menu.contains(event.relatedTarget)) closeMenu(false);
  });
  menu.querySelector("[role=menuitem]").focus();
}

export function closeMenu(goBack = true) {
  if (!opened) return;
  const { menu, beside, back } = opened;
  opened = null;
  if (goBack) back?.focus();
  menu.remove();
  beside.removeAttribute("aria-expanded");
}

function entries(message) {
  const where = { channel: message.channel, message: message.id };
  const mine = message.author === state.me.id;
  const member = guildOf(currentChannel())?.members.find((one) => one.id === state.me.id);
  const mayDelete = !message.private && (mine || ["moderator", "owner"].includes(member?.role));
  return [
    message.private ? null : ["Reply", () => emit("reply", message)],
    mine ? ["Edit message", () => emit("edit", message)] : null,
    ...(message.private ? [] : offeredCommands(3).map((command) => [command.label, () => useCommand(command, where), "Apps"])),
    state.knowledge && message.author === state.bot.id ? ["Why this answer?", () => emit("why", where)] : null,
    ["Copy text", () => copy(message)],
    mayDelete ? ["Delete message", () => act("delete", where).catch(notice)] : null,
    message.private ? ["Dismiss message", () => act("dismiss", where).catch(notice)] : null,
  ].filter(Boolean);
}

function showEntry([label, run, about]) {
  const use = () => {
    closeMenu();
    run();
  };
  return el(
    "button",
    { type: "button", role: "menuitem", tabindex: "-1", onclick: use },
    label,
    about ? el("span", { class: "small" }, about) : null,
  );
}

async function useCommand(command, where) {
  try {
    useForm(await act("menu", { ...where, name: command.name }));
  } catch (error) {
    notice(error);
  }
}

async function copy(message) {
  try {
    await navigator.clipboard.writeText(message.content || document.querySelector(`[data-id="${message.id}"] .body`).innerText);
  } catch {
    notice("The browser does not let the page copy.");
  }
}

function move(event) {
  const items = [...event.currentTarget.querySelectorAll("[role=menuitem]")];
  const at = items.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (event.key === "Escape" || event.key === "Tab") {
    event.preventDefault();
    closeMenu();
  } else if (to !== undefined) {
    event.preventDefault();
    items.at(to % items.length).focus();
  }
}

function place(menu, box, pointer) {
  const left = pointer?.clientX || box.right - menu.offsetWidth;
  const top = pointer?.clientY || box.bottom;
  menu.style.setProperty("left", `${Math.max(8, Math.min(left, innerWidth - menu.offsetWidth - 8))}px`);
  menu.style.setProperty("top", `${Math.max(8, Math.min(top, innerHeight - menu.offsetHeight - 8))}px`);
}
