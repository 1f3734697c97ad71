// Instants as Discord's timestamps show them: in the reader's own time zone and language.

import { state } from "./state.js";

const STYLES = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
  s: { dateStyle: "short", timeStyle: "short" },
  S: { dateStyle: "short", timeStyle: "medium" },
};
const UNITS = [
  ["year", 31_556_952],
  ["month", 2_629_746],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
];

/** Return an instant, in seconds since 1970, in one of Discord's styles. */
export function showInstant(seconds, style, now = Date.now()) {
  const instant = new Date(seconds * 1000);
  if (Number.isNaN(instant.getTime())) return "an unknown time";
  if (style === "R") return showRelative(seconds - now / 1000);
  return new Intl.DateTimeFormat(language(), STYLES[style] ?? STYLES.f).format(instant);
}

export function showClock(text) {
  return new Intl.DateTimeFormat(language(), { timeStyle: "short" }).format(new Date(text));
}

export function showDay(text) {
  return new Intl.DateTimeFormat(language(), { dateStyle: "long" }).format(new Date(text));
}

export function isoOf(seconds) {
  const instant = new Date(seconds * 1000);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}

function showRelative(seconds) {
  const [unit, length] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? UNITS.at(-1);
  return new Intl.RelativeTimeFormat(language(), { numeric: "auto" }).format(Math.round(seconds / length), unit);
}

function language() {
  return state.me?.locale ?? "en-US";
}

setInterval(() => {
  for (const node of document.querySelectorAll("time[data-relative]")) {
    node.textContent = showInstant(Number(node.dataset.relative), "R");
  }
}, 20_000);
