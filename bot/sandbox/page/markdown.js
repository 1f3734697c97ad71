// Discord's Markdown, as far as messages show it: text in, a tree of plain objects out. Touches no document.

const DEEPEST = 12;
const FENCE = /```(?:([\w+-]*)\n)?([\s\S]+?)```/;
const HEADING = /^(#{1,3}) +(.*)$/;
const SMALL = /^-# +(.*)$/;
const ITEM = /^( *)(?:[-*]|(\d{1,9})[.)]) +(.*)$/;
const QUOTE = /^> (.*)$/;

/** Return the blocks of a text: text, heading, small, quote, list and code. */
export function parseBlocks(text, depth = 0) {
  const fence = FENCE.exec(text);
  if (!fence) return parseLines(text, depth);
  const before = text.slice(0, fence.index).replace(/\n$/, "");
  const after = text.slice(fence.index + fence[0].length).replace(/^\n/, "");
  const code = { kind: "code", language: fence[1] ?? "", text: fence[2].replace(/^\n+|\n+$/g, "") };
  return [...(before ? parseLines(before, depth) : []), code, ...(after ? parseBlocks(after, depth) : [])];
}

function parseLines(text, depth) {
  const blocks = [];
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    let found;
    if (depth < DEEPEST && line.startsWith(">>> ")) {
      blocks.push({ kind: "quote", blocks: parseLines([line.slice(4), ...lines.slice(at + 1)].join("\n"), depth + 1) });
      break;
    } else if (depth < DEEPEST && QUOTE.test(line)) {
      const quoted = [];
      while (at < lines.length && (found = QUOTE.exec(lines[at]))) {
        quoted.push(found[1]);
        at++;
      }
      at--;
      blocks.push({ kind: "quote", blocks: parseLines(quoted.join("\n"), depth + 1) });
    } else if ((found = HEADING.exec(line))) {
      blocks.push({ kind: "heading", level: found[1].length, inline: parseInline(found[2]) });
    } else if ((found = SMALL.exec(line))) {
      blocks.push({ kind: "small", inline: parseInline(found[1]) });
    } else if ((found = ITEM.exec(line))) {
      addItem(blocks, found);
    } else {
      const last = blocks.at(-1);
      if (last?.kind === "text") last.source += `\n${line}`;
      else blocks.push({ kind: "text", source: line });
    }
  }
  return blocks.map(finish).filter(Boolean);
}

function addItem(blocks, [, indent, number, text]) {
  const item = { depth: Math.min(Math.floor(indent.length / 2), 5), inline: parseInline(text) };
  const last = blocks.at(-1);
  if (last?.kind === "list" && last.ordered === (number !== undefined)) last.items.push(item);
  else blocks.push({ kind: "list", ordered: number !== undefined, start: Number(number ?? 1), items: [item] });
}

function finish(block) {
  if (block.kind !== "text") return block;
  return block.source.trim() ? { kind: "text", inline: parseInline(block.source) } : null;
}

const RULES = [
  [/^\\([^\w\s])/, ([, sign]) => ({ kind: "plain", text: sign })],
  [/^(`+)([\s\S]*?[^`])\1(?!`)/, ([, , text]) => ({ kind: "code", text: text.trim() || text })],
  [/^<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/, ([, at, style]) => ({ kind: "time", at: Number(at), style: style ?? "f" })],
  [/^<@!?(\d{1,20})>/, ([, id]) => ({ kind: "user", id })],
  [/^<@&(\d{1,20})>/, ([, id]) => ({ kind: "role", id })],
  [/^<#(\d{1,20})>/, ([, id]) => ({ kind: "channel", id })],
  [/^<\/([^:<>\n]{1,100}):(\d{1,20})>/, ([, name]) => ({ kind: "command", name })],
  [/^<a?:(\w{2,32}):\d{1,20}>/, ([, name]) => ({ kind: "plain", text: `:${name}:` })],
  [/^<(https?:\/\/[^\s<>]+)>/, ([, url]) => ({ kind: "link", url, children: [{ kind: "plain", text: url }] })],
  [/^@(everyone|here)\b/, ([, who]) => ({ kind: "everyone", who })],
];
const PAIRS = [
  [/^\*\*\*((?:\\[\s\S]|[^\\])+?)\*\*\*(?!\*)/, "strong-em"],
  [/^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, "strong"],
  [/^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, "underline"],
  [/^\|\|((?:\\[\s\S]|[^\\])+?)\|\|/, "spoiler"],
  [/^~~((?:\\[\s\S]|[^\\])+?)~~/, "strike"],
  [/^\*(?!\s)((?:\\[\s\S]|[^\\*]|\*\*)+?)(?<!\s)\*(?!\*)/, "em"],
  [/^_((?:\\[\s\S]|[^\\_]|__)+?)_(?!\w)/, "em"],
];
const BARE = /^https?:\/\/[^\s<>]+/;
const MASKED = /^\[((?:\\[\s\S]|[^\\[\]])+)\]\(<?(https?:\/\/[^\s<>()]+(?:\([^\s<>()]*\)[^\s<>()]*)*)>?\)/;
const PLAIN = /^[^\\`<@*_|~[h]+/;

/** Return the inline nodes of a text; a line break is a node of its own. */
export function parseInline(text, depth = 0) {
  const nodes = [];
  let before = "";
  while (text) {
    const [node, length] = depth < DEEPEST ? next(text, depth, before) : [{ kind: "plain", text }, text.length];
    const last = nodes.at(-1);
    if (node.kind === "plain" && last?.kind === "plain") last.text += node.text;
    else nodes.push(node);
    before = text[length - 1];
    text = text.slice(length);
  }
  return nodes;
}

function next(text, depth, before) {
  const plain = PLAIN.exec(text);
  if (plain) return [{ kind: "plain", text: plain[0] }, plain[0].length];
  let found;
  for (const [pattern, make] of RULES) if ((found = pattern.exec(text))) return [make(found), found[0].length];
  if ((found = MASKED.exec(text))) {
    return [{ kind: "link", url: found[2], masked: true, children: parseInline(found[1], depth + 1) }, found[0].length];
  }
  if (!/\w/.test(before) && (found = BARE.exec(text))) {
    const url = found[0].replace(/[.,:;!?"')\]]+$/, "");
    return [{ kind: "link", url, children: [{ kind: "plain", text: url }] }, url.length];
  }
  for (const [pattern, kind] of PAIRS) {
    if (text[0] === "_" && /\w/.test(before)) break;
    if ((found = pattern.exec(text))) return [{ kind, children: parseInline(found[1], depth + 1) }, found[0].length];
  }
  return [{ kind: "plain", text: text[0] }, 1];
}
