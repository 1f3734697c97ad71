// From the tree of a text to nodes of the document.

import { el } from "./dom.js";
import { emit } from "./live.js";
import { parseBlocks, parseInline } from "./markdown.js";
import { channelOf, nameOf, openChannel, roleName } from "./state.js";
import { isoOf, showInstant } from "./time.js";

// Marks that turn the direction of text, or that nobody sees: shown by their number, so that nothing reads otherwise
const UNSEEN = /([\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u0000-\u0008\u000b-\u001f\u007f-\u009f])/u;

/** Return the nodes of a text in Discord's Markdown. */
export const showText = (text) => parseBlocks(text).map(showBlock);

/** Return the nodes of a line in which no headings, lists and quotes stand. */
export const showLine = (text) => parseInline(text).map(showInline);

function showBlock(block) {
  switch (block.kind) {
    case "heading":
      return el(`h${block.level + 1}`, { class: `h${block.level}` }, inline(block));
    case "small":
      return el("p", { class: "small" }, inline(block));
    case "quote":
      return el("blockquote", {}, block.blocks.map(showBlock));
    case "code":
      return el("pre", { tabindex: "0" }, el("code", {}, block.text));
    case "list":
      return showList(block);
    default:
      return el("p", {}, inline(block));
  }
}

function showList(block) {
  const items = block.items.map((item) => el("li", { class: `depth-${item.depth}` }, inline(item)));
  return block.ordered ? el("ol", { start: block.start }, items) : el("ul", {}, items);
}

const inline = (holder) => (holder.inline ?? holder.children).map(showInline);
const TAGS = { strong: "strong", em: "em", underline: "u", strike: "s" };

function showInline(node) {
  switch (node.kind) {
    case "plain":
      return showPlain(node.text);
    case "strong-em":
      return el("strong", {}, el("em", {}, inline(node)));
    case "code":
      return el("code", {}, node.text);
    case "spoiler":
      return showSpoiler(node);
    case "time":
      return showTime(node);
    case "link":
      return showLink(node);
    case "user":
      return el("span", { class: "mention" }, `@${nameOf(node.id)}`);
    case "role":
      return el("span", { class: "mention" }, `@${roleName(node.id)}`);
    case "everyone":
      return el("span", { class: "everyone" }, `@${node.who}`);
    case "channel":
      return showChannel(node.id);
    case "command":
      return el("button", { class: "mention", type: "button", onclick: () => emit("command", node.name) }, `/${node.name}`);
    default:
      return el(TAGS[node.kind], {}, inline(node));
  }
}

function showPlain(text) {
  const parts = text.split(UNSEEN).filter(Boolean);
  const nodes = parts.map((part) => (UNSEEN.test(part) ? showUnseen(part) : part));
  return nodes.length === 1 ? nodes[0] : el("span", {}, nodes);
}

function showUnseen(mark) {
  const number = mark.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
  return el("span", { class: "unseen", title: `U+${number}` }, `⟦${number}⟧`);
}

function showSpoiler(node) {
  const open = (event) => {
    event.currentTarget.replaceWith(el("span", { class: "spoiler-open" }, inline(node)));
  };
  return el("button", { class: "spoiler", type: "button", onclick: open, "aria-label": "Spoiler: press to read" }, "▒▒▒▒▒▒");
}

function showTime({ at, style }) {
  const full = showInstant(at, "F");
  const relative = style === "R" ? String(at) : null;
  return el("time", { datetime: isoOf(at), title: full, "data-relative": relative }, showInstant(at, style));
}

function showLink(node) {
  const link = el("a", { href: node.url, target: "_blank", rel: "noopener noreferrer nofollow" }, inline(node));
  if (!node.masked) return link;
  return el("span", {}, link, el("span", { class: "where" }, ` (${hostOf(node.url)})`));
}

function hostOf(url) {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}

function showChannel(id) {
  const channel = channelOf(id);
  if (!channel) return el("span", { class: "mention" }, "#no-access");
  return el("button", { class: "mention", type: "button", onclick: () => openChannel(id) }, `#${channel.name}`);
}


/** Return a text as it is read out or shown in one line: without marks, with names in the place of ids. */
export function readText(text) {
  return parseBlocks(text).map(readBlock).join(" ");
}

function readBlock(block) {
  if (block.kind === "code") return block.text;
  if (block.kind === "quote") return block.blocks.map(readBlock).join(" ");
  if (block.kind === "list") return block.items.map(readInline).join(" ");
  return readInline(block);
}

function readInline(holder) {
  return (holder.inline ?? holder.children).map(readNode).join("");
}

function readNode(node) {
  switch (node.kind) {
    case "plain":
    case "code":
      return node.text;
    case "spoiler":
      return "(spoiler)";
    case "time":
      return showInstant(node.at, node.style);
    case "user":
      return `@${nameOf(node.id)}`;
    case "role":
      return `@${roleName(node.id)}`;
    case "everyone":
      return `@${node.who}`;
    case "channel":
      return `#${channelOf(node.id)?.name ?? "no-access"}`;
    case "command":
      return `/${node.name}`;
    default:
      return readInline(node);
  }
}
