// Under the hood: what goes between the bot and the local Discord, how long answers take, and faults on demand.

import { el, fill } from "./dom.js";
import { act, on } from "./live.js";
import { notice } from "./feedback.js";
import { nameOf, state } from "./state.js";

const MOST = 300;
const MOST_INTERACTIONS = 20;
const FAULTS = [
  ["drop", "Drop the connection", "cuts the bot's socket; it should resume"],
  ["no-resume", "Resume fails", "ends the bot's session (opcode 9); it has to identify anew"],
  ["reconnect", "Ask to reconnect", "opcode 7; nothing may be lost"],
  ["rate-limit", "Rate limit", "answers the next call with 429 for two seconds"],
  ["server-error", "Server error", "answers the next call with 500"],
  ["slow", "Slow network", "takes the next 20 calls up a second late"],
  ["too-late", "Too late", "holds the next answer back for four seconds"],
  ["duplicate", "Send twice", "sends the next event twice"],
  ["clear", "No more faults", "forgets faults that have not happened yet"],
];
const KINDS = { 2: "/", 3: "button ", 4: "typing /", 5: "form " };

const IDS = /\d{15,}|[\w-]{60,}/g; // ids and tokens, which the unfolded entry shows

let entries = [];
const interactions = new Map();
let beats = false;
let filter = "";
let log = null;
let meters = null;

export function setUpHood() {
  on("hello", (event) => {
    entries = event.traffic;
    if (log) fill(log, visible().map(showEntry));
  });
  on("traffic", ({ entry }) => {
    entries.push(entry);
    if (entries.length > MOST) entries.shift();
    if (!log?.isConnected || !isVisible(entry)) return;
    const stay = log.scrollHeight - log.scrollTop - log.clientHeight < 40;
    log.append(showEntry(entry));
    while (log.childElementCount > MOST) log.firstElementChild.remove();
    if (stay) log.scrollTop = log.scrollHeight;
  });
  on("interaction", (event) => {
    interactions.delete(event.id);
    interactions.set(event.id, event);
    if (interactions.size > MOST_INTERACTIONS) interactions.delete(interactions.keys().next().value);
    if (meters?.isConnected) showMeters();
  });
}

export function showHood() {
  log = el("ol", { class: "log", tabindex: "0", "aria-label": "Events and calls" }, visible().map(showEntry));
  meters = el("ul", { class: "meters" });
  showMeters();
  queueMicrotask(() => (log.scrollTop = log.scrollHeight));
  return [
    el("h3", {}, "Make something go wrong"),
    el("div", { class: "row" }, FAULTS.map(showFault)),
    el("h3", {}, `First answers, of ${state.deadline.toLocaleString("en")} ms`),
    meters,
    el("h3", {}, "Gateway and REST"),
    el("p", { class: "small" }, state.checked ? "Bodies are held against Discord's specification and its limits." : "Bodies are held against Discord's limits; ALTAI_DISCORD_SPECIFICATION names its specification to check them against that, too."),
    el(
      "div",
      { class: "row" },
      el("label", { class: "choice" }, el("input", { type: "checkbox", checked: beats, onchange: (e) => refilter(e.target.checked, filter) }), "heartbeats"),
      el("input", { type: "search", "aria-label": "Show only names with", placeholder: "filter by name", value: filter, oninput: (e) => refilter(beats, e.target.value) }),
    ),
    log,
    showAddresses(),
  ];
}

function showAddresses() {
  const rows = { "ALTAI_DISCORD_API": state.addresses.api, "ALTAI_DISCORD_GATEWAY": state.addresses.gateway };
  return el(
    "details",
    {},
    el("summary", {}, "Where a bot finds this Discord"),
    el("dl", { class: "addresses" }, Object.entries(rows).map(([name, value]) => [el("dt", {}, name), el("dd", {}, el("code", {}, value))])),
  );
}

function refilter(withBeats, text) {
  beats = withBeats;
  filter = text;
  fill(log, visible().map(showEntry));
}

const visible = () => entries.filter(isVisible);
const isVisible = (entry) => (beats || !entry.beat) && entry.name.toLowerCase().includes(filter.toLowerCase());

function showFault([name, label, about]) {
  const run = () => act("fault", { name }).catch(notice);
  return el("button", { type: "button", class: "button secondary", title: about, onclick: run }, label);
}

function showMeters() {
  const latest = [...interactions.values()].reverse();
  fill(meters, latest.length ? latest.map(showMeter) : el("li", { class: "small" }, "none yet"));
}

function showMeter({ kind, name, user, state: how, ms, deadline }) {
  const share = ms ?? (how === "failed" ? deadline : 0);
  const told = how === "failed" ? "not in time" : ms === null ? "waiting …" : `${ms} ms, ${how}`;
  const bar = el("meter", { min: 0, max: deadline, high: deadline * 0.8, optimum: 0, value: share, "aria-label": `${told} of ${deadline} ms` });
  bar.value = share;
  return el("li", {}, el("span", {}, `${KINDS[kind] ?? ""}${name}`), el("span", { class: "small" }, `${nameOf(user)}: ${told}`), bar);
}

function showEntry(entry) {
  const out = entry.way !== "to bot";
  const bad = entry.status >= 400 || entry.warnings.length > 0;
  const unfold = el("details", { class: bad ? "bad" : null });
  unfold.append(
    el(
      "summary",
      {},
      el("span", { class: "way", title: entry.way }, out ? "↑" : "↓"),
      el("span", { class: "name" }, entry.name.replace(IDS, "…")),
      entry.status ? el("span", { class: "status" }, String(entry.status)) : null,
      entry.ms ? el("span", { class: "small" }, `${entry.ms} ms`) : null,
      entry.warnings.length ? el("span", { class: "warning" }, `⚠ ${entry.warnings.length}`) : null,
    ),
    entry.warnings.length ? el("ul", {}, entry.warnings.map((text) => el("li", { class: "warning" }, text))) : "",
  );
  unfold.addEventListener("toggle", () => showBodies(unfold, entry), { once: true });
  return el("li", {}, unfold);
}

async function showBodies(unfold, entry) {
  try {
    const { body, answer } = await act("unfold", { n: entry.n });
    unfold.append(el("p", { class: "small" }, new Date(entry.at * 1000).toISOString()), pretty(body));
    if (answer !== null && answer !== undefined) unfold.append(el("p", { class: "small" }, "answered with"), pretty(answer));
  } catch (error) {
    notice(error);
  }
}

const pretty = (value) => el("pre", { tabindex: "0" }, JSON.stringify(value, null, 1));
