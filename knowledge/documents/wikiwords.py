"""The words of wikitext nodes: links as their words, templates as what they mean, marks gone."""

import re

from mwparserfromhell.nodes import Argument, ExternalLink, HTMLEntity, Node, Tag, Template, Text, Wikilink
from mwparserfromhell.wikicode import Wikicode

from knowledge.documents.templates import template_words

LIST_MARKS = ("*", "#", ":", ";")
"""Wiki markup that begins an item of a list."""

DROPPED_TAGS = frozenset(
    (
        "ref", "references", "gallery", "timeline", "score", "imagemap", "templatestyles", "style", "script", "graph",
        "hiero", "mapframe", "maplink", "includeonly", "indicator", "inputbox",
    )
)  # fmt: skip
"""Tags whose content is no prose of the page."""

_NO_WORDS = re.compile(
    r"\s*(?:file|image|media|category|datei|bild|kategorie|fichier|catégorie|archivo|imagen|categoría|файл|категория"
    r"|изображение|[a-z]{2,3}|simple|zh-[a-z-]+)\s*:",
    re.IGNORECASE,
)
_MARKS = re.compile(r"'{2,}|\[\[|\]\]|\{\{|\}\}|\{\||\|\}|__[A-Z]+__|-\{|\}-")
_ITEM = "\n* "
"""What a line break or list mark inside a value becomes, until `value_words` joins the items."""


def words(code: Wikicode) -> str:
    """Return the words of some code, list items and broken lines as lines that begin with a star."""
    return "".join(node_words(node) for node in code.nodes)


def node_words(node: Node) -> str:
    """Return the words of one node; comments and headings have none."""
    match node:
        case Text():
            return str(node)
        case Template():
            return _template(node)
        case Wikilink():
            return _wikilink(node)
        case Tag():
            return _tag(node)
        case ExternalLink():
            return _external_link(node)
        case HTMLEntity():
            return _entity(node)
        case Argument():
            return words(node.default) if node.default is not None else ""
    return ""


def value_words(value: Wikicode) -> str:
    """Return an infobox value on one line; its list items and broken lines are joined by commas."""
    items: list[str] = []
    for line in words(value).split("\n"):
        bare = " ".join(clean(line).split())
        opened = bare[:1] in ("*", "#")
        bare = bare.lstrip("*#: ")
        if not bare:
            continue
        if items and (not opened or bare[0] in "(,;" or items[-1][-1] in ",;:–-("):
            items[-1] += f" {bare}"
        else:
            items.append(bare)
    return ", ".join(items)


def clean(text: str) -> str:
    """Return text without the marks that the parser left in because they were not paired."""
    return _MARKS.sub("", text)


def is_infobox(node: Node) -> bool:
    """Whether a node is an infobox template."""
    return isinstance(node, Template) and _name(node).startswith("infobox")


def _name(template: Template) -> str:
    return " ".join(str(template.name).replace("_", " ").split()).casefold()


def _template(node: Template) -> str:
    positional = [words(p.value) for p in node.params if not p.showkey or str(p.name).strip().isdigit()]
    named = {str(p.name).strip(): words(p.value).strip() for p in node.params if p.showkey}
    return template_words(words(node.name), positional, named)


def _wikilink(node: Wikilink) -> str:
    title = words(node.title)
    if _NO_WORDS.match(title):
        return ""
    if node.text is None:
        return title.strip().removeprefix(":")
    shown = words(node.text)
    return shown if shown.strip() else re.sub(r"\s*\([^()]*\)$|,.*$", "", title.strip().removeprefix(":"))


def _tag(node: Tag) -> str:
    name = tag_name(node)
    if name in DROPPED_TAGS:
        return ""
    if name == "br" or node.wiki_markup in LIST_MARKS:
        return _ITEM
    return words(node.contents) if node.contents else ""


def tag_name(node: Tag) -> str:
    """Return a tag's name in lower case."""
    return str(node.tag).strip().casefold()


def _external_link(node: ExternalLink) -> str:
    if node.title is not None:
        return words(node.title)
    return "" if node.brackets else str(node.url)


def _entity(node: HTMLEntity) -> str:
    try:
        return str(node.normalize())
    except (ValueError, OverflowError):  # a number that is no character
        return ""
