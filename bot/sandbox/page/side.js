// The right side: members, what goes on under the hood, and the knowledge, one at a time.

import { byId, el, fill } from "./dom.js";
import { on } from "./live.js";
import { setUpHood, showHood } from "./hood.js";
import { setUpKnowledge, showKnowledge } from "./knowledge.js";
import { avatar } from "./message.js";
import { currentChannel, guildOf, nameOf, state } from "./state.js";

const PANELS = {
  members: ["Members", showMembers],
  hood: ["Under the hood", showHood],
  knowledge: ["Knowledge", showKnowledge],
};
const ROLES = { owner: "Owner", moderator: "Moderators", member: "Members", app: "Apps" };
let opened = matchMedia("(min-width: 1000px)").matches ? "members" : null;

export function setUpSide() {
  setUpHood();
  setUpKnowledge(() => openPanel("knowledge"));
  on("ready", show);
  const refresh = () => opened === "members" && show();
  on("changed", refresh);
  on("channel", refresh);
  byId("side").addEventListener("keydown", (event) => {
    if (event.key === "Escape") openPanel(null);
  });
}

/** Open a panel; none to close the side. */
export function openPanel(name) {
  const before = opened;
  opened = name;
  show();
  if (!name && before) byId(`panel-${before}`)?.focus();
}

function show() {
  document.body.classList.toggle("side-open", opened !== null);
  const names = Object.keys(PANELS).filter((name) => name !== "knowledge" || state.knowledge);
  fill(
    byId("panel-buttons"),
    names.map((name) =>
      el(
        "button",
        {
          type: "button",
          id: `panel-${name}`,
          class: "tab",
          "aria-expanded": String(name === opened),
          "aria-controls": "side",
          onclick: () => openPanel(name === opened ? null : name),
        },
        PANELS[name][0],
      ),
    ),
  );
  if (!opened) {
    fill(byId("side"));
    return;
  }
  const [title, contents] = PANELS[opened];
  byId("side").setAttribute("aria-label", title);
  const close = el("button", { type: "button", class: "icon", "aria-label": `Close ${title}`, onclick: () => openPanel(null) }, "✕");
  fill(byId("side"), el("div", { class: "side-head" }, el("h2", {}, title), close), contents());
}

function showMembers() {
  const channel = currentChannel();
  const people = (channel?.people ?? []).map((id) => ({ id, role: state.users[id]?.bot ? "app" : "member" }));
  const members = guildOf(channel)?.members ?? people;
  return Object.entries(ROLES).map(([role, title]) => {
    const found = members.filter((member) => member.role === role);
    if (!found.length) return null;
    return [
      el("h3", {}, `${title} – ${found.length}`),
      el("ul", { class: "members" }, found.map(({ id }) => el("li", {}, avatar(id), nameOf(id), id === state.me.id ? " (you)" : ""))),
    ];
  }).flat();
}
