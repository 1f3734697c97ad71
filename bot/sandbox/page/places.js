// The left side: channels, and who one is.

import { byId, el, fill, rove } from "./dom.js";
import { act, on } from "./live.js";
import { notice } from "./feedback.js";
import { openChannel, state } from "./state.js";

const DM = 1;
const LOCALES = {
  "en-US": "English",
  "en-GB": "English (UK)",
  de: "Deutsch",
  fr: "Français",
  "es-ES": "Español",
  ru: "Русский",
  it: "Italiano (not spoken by Altai)",
};
const SERVER = "server";
const OWN = "own";
const THEMES = { auto: "as the system", dark: "dark", light: "light" };

export function setUpPlaces() {
  const settle = rove(byId("channels"), "button");
  const show = () => {
    showChannels();
    settle();
    showWho();
  };
  on("changed", show);
  on("channel", () => {
    show();
    togglePlaces(false);
  });
  byId("open-places").addEventListener("click", () => togglePlaces());
  setTheme(localStorage.getItem("theme") ?? "auto");
}

/** Open or close the left side where the window is narrow. */
export function togglePlaces(open = !document.body.classList.contains("places-open")) {
  document.body.classList.toggle("places-open", open);
  byId("open-places").setAttribute("aria-expanded", String(open));
  if (open) byId("channels").querySelector("[aria-current]")?.focus();
}

function showChannels() {
  const focused = byId("channels").contains(document.activeElement) ? document.activeElement.dataset.id : null;
  const groups = [
    ...state.guilds.map((guild) => [guild.name, state.channels.filter((one) => one.guild === guild.id), guild]),
    ["Direct messages", state.channels.filter((one) => one.guild === null)],
  ];
  fill(
    byId("channels"),
    groups.map(([name, channels, guild]) => [
      el("h2", {}, name, guild && !hasBot(guild) ? el("span", { class: "small" }, ` without ${state.bot.name}`) : null),
      el("ul", {}, channels.map((channel) => el("li", {}, showChannel(channel)))),
    ]),
  );
  if (focused) byId("channels").querySelector(`[data-id="${focused}"]`)?.focus();
}

/** Return whether the bot is a member of a guild. */
export const hasBot = (guild) => guild.members.some((member) => member.id === state.bot.id);

function showChannel(channel) {
  const unread = state.unread.get(channel.id);
  const sign = channel.guild === null ? "@" : channel.parent ? "⤷" : "#";
  const open = channel.id === state.current;
  return el(
    "button",
    {
      type: "button",
      class: `channel ${channel.parent ? "thread" : ""} ${unread ? "unread" : ""}`,
      "aria-current": open ? "page" : null,
      "data-id": channel.id,
      tabindex: open ? "0" : "-1",
      onclick: () => openChannel(channel.id),
    },
    el("span", { class: "sign", "aria-hidden": "true" }, sign),
    channel.name,
    channel.parent ? el("span", { class: "unseen-text" }, " (thread)") : null,
    unread ? el("span", { class: unread.pings ? "count pinged" : "count" }, String(unread.count), el("span", { class: "unseen-text" }, " new")) : null,
  );
}

function showWho() {
  const { me, cast } = state;
  const focused = byId("who").contains(document.activeElement) ? document.activeElement.id : null;
  fill(
    byId("who"),
    el("h2", {}, "Who am I?"),
    choose("I am", me.name, cast.map((part) => [part.name, `${part.name}, ${part.role}`]), (who) => play({ who })),
    choose("My language", me.locale, Object.entries(LOCALES), (locale) => play({ locale })),
    choose("I use the bot", whereNow(), places(), goTo),
    choose("Colours", localStorage.getItem("theme") ?? "auto", Object.entries(THEMES), setTheme),
  );
  if (focused) byId(focused)?.focus();
}

function choose(label, value, options, chosen) {
  const id = `choose-${label.replaceAll(" ", "-")}`;
  const menu = el(
    "select",
    { id, onchange: () => chosen(menu.value) },
    options.map(([name, words]) => el("option", { value: name, selected: name === value }, words)),
  );
  return el("div", { class: "chosen" }, el("label", { for: id }, label), menu);
}

function places() {
  return [
    [SERVER, "on its server"],
    ["dm", "in a direct message"],
    [OWN, "as my own app, anywhere"],
  ];
}

function whereNow() {
  const channel = state.channels.find((one) => one.id === state.current);
  if (channel?.kind === DM) return "dm";
  return state.me.installed ? OWN : SERVER;
}

async function goTo(where) {
  await play({ installed: where === OWN });
  const guild = state.guilds.find((one) => hasBot(one) === (where === SERVER));
  const channel = where === "dm" ? state.channels.find((one) => one.kind === DM) : state.channels.find((one) => one.guild === guild?.id);
  if (channel) openChannel(channel.id);
}

function play(given) {
  byId("who").setAttribute("aria-busy", "true");
  return act("play", given).catch(notice).finally(() => byId("who").removeAttribute("aria-busy"));
}

function setTheme(theme) {
  localStorage.setItem("theme", theme);
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
