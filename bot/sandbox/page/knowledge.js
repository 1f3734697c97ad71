// The knowledge: what is loaded, reloading it, and why an answer is as it is.

import { el, fill } from "./dom.js";
import { act, on } from "./live.js";
import { notice } from "./feedback.js";
import { state } from "./state.js";

const loaded = el("div", {});
const outcome = el("div", { role: "status" });
const reasons = el("div", { role: "status" });

export function setUpKnowledge(open) {
  on("hello", showLoaded);
  on("interaction", ({ name, state: how }) => {
    if (name.endsWith("reload") && how !== "waiting") refresh();
  });
  on("why", (where) => {
    open();
    explain(where);
  });
}

export function showKnowledge() {
  showLoaded();
  const question = el("input", { type: "text", required: true, "aria-label": "Question", placeholder: "a question" });
  const ask = (event) => {
    event.preventDefault();
    explain({ question: question.value });
  };
  return [
    loaded,
    el("button", { type: "button", class: "button primary", onclick: reload }, "Reload"),
    outcome,
    el("h3", {}, "Why this answer?"),
    el("form", { class: "row", onsubmit: ask }, question, el("button", { class: "button secondary" }, "Explain")),
    reasons,
  ];
}

function showLoaded() {
  const told = state.knowledge;
  if (!told) return;
  fill(
    loaded,
    el("p", {}, "Revision ", el("code", {}, told.revision)),
    told.folder
      ? el("p", { class: "small" }, "from ", el("code", {}, told.folder), ". Change its files, then reload: nothing that is wrong is put into use.")
      : el("p", { class: "small" }, "These come along. To rehearse a folder of your own, start with “--knowledge FOLDER”."),
    el(
      "ul",
      { class: "documents" },
      told.documents.map((one) =>
        el("li", {}, el("strong", {}, one.title), el("span", { class: "small" }, ` ${one.source}: ${one.facts} facts, ${one.passages} passages`)),
      ),
    ),
  );
}

async function refresh() {
  try {
    state.knowledge = (await act("knowledge")).knowledge;
    showLoaded();
  } catch {
    // the next hello tells it
  }
}

async function reload() {
  fill(outcome, el("p", {}, "Reading, checking, asking the golden questions …"));
  try {
    const done = await act("reload");
    state.knowledge = done.knowledge;
    showLoaded();
    fill(outcome, done.outcome.done ? showDone(done.outcome) : showRefused(done.outcome));
  } catch (error) {
    fill(outcome);
    notice(error);
  }
}

function showDone({ changed, before, after, seconds, passed, changes }) {
  if (!changed) return el("p", {}, "Nothing has changed.");
  return [
    el("p", {}, "In use: ", el("code", {}, before), " → ", el("code", {}, after)),
    el("ul", {}, changes.map((text) => el("li", {}, text))),
    el("p", { class: "small" }, `${seconds.toFixed(1)} s, ${passed} golden questions answered as they must be`),
  ];
}

function showRefused({ problems }) {
  return [el("p", { class: "problem" }, "Not put into use; the old knowledge goes on answering:"), el("ul", {}, problems.map((text) => el("li", {}, text)))];
}

async function explain(what) {
  fill(reasons, el("p", {}, "…"));
  try {
    fill(reasons, showReasons((await act("why", what)).why));
  } catch (error) {
    fill(reasons);
    notice(error);
  }
}

function showReasons(why) {
  const { answer } = why;
  const rows = {
    Question: why.question,
    "After": why.before.join(" · "),
    "Read as": `${why.words.join(" ")} (${why.language})`,
    "Words repaired": why.repairs.map(([word, meant]) => `${word} → ${meant}`).join(", "),
    "Asks for": [why.wanted, ...why.fields].join(", "),
    Missions: [...why.missions, why.unknown_mission && `unknown: ${why.unknown_mission}`].filter(Boolean).join(", ") || "all",
    "Words looked for": why.terms.map((term) => `${term.text} ${term.weight.toFixed(2)}${term.name ? " (name)" : ""}`).join(", "),
    Answer: answer.text ? `${answer.text} (${answer.kind}, confidence ${answer.confidence.toFixed(2)})` : `none: ${answer.note}`,
  };
  return [
    el("dl", { class: "why" }, Object.entries(rows).filter(([, told]) => told).map(([name, told]) => [el("dt", {}, name), el("dd", {}, told)])),
    el("h4", {}, `Candidates; the threshold is ${why.threshold.toFixed(2)}`),
    el("ol", { class: "candidates" }, why.candidates.map((one) => showCandidate(one, why.threshold))),
    why.candidates.length ? null : el("p", { class: "small" }, "nothing was found that could answer it"),
  ];
}

function showCandidate(one, threshold) {
  const met = one.met.map(([text, strength]) => `${text} ${strength.toFixed(2)}`).join(", ");
  const enough = one.confidence >= threshold;
  return el(
    "li",
    { class: enough ? "enough" : null },
    el("strong", {}, one.confidence.toFixed(2)),
    el("span", { class: "unseen-text" }, enough ? ", above the threshold: " : ", below the threshold: "),
    el("q", {}, one.quote),
    el("span", { class: "small" }, ` ${one.title || one.source} · ${one.section} · line ${one.line}`),
    el("span", { class: "small" }, ` · score ${one.score.toFixed(2)}`),
    met ? el("span", { class: "small" }, ` · holds ${met}`) : null,
  );
}
