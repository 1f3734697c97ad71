"""The words of wikitext nodes: links as their words, templates as what they mean, marks gone."""

import re
from typing import TYPE_CHECKING, Any

from knowledge.documents.templates import template_words

if TYPE_CHECKING:
    from mwparserfromhell.nodes import Template
    from mwparserfromhell.wikicode import Wikicode

DROPPED_TAGS = frozenset(
    """ref references gallery timeline score imagemap templatestyles style script graph hiero mapframe maplink
    includeonly indicator inputbox""".split()
)
"""Tags whose content is no prose of the page."""

_NO_WORDS = re.compile(
    r"\s*(?:file|image|media|category|datei|bild|kategorie|fichier|catégorie|archivo|imagen|categoría|файл|категория"
    r"|изображение|[a-z]{2,3}|simple|zh-[a-z-]+)\s*:",
    re.IGNORECASE,
)
_MARKS = re.compile(r"'{2,}|\[\[|\]\]|\{\{|\}\}|\{\||\|\}|__[A-Z]+__|-\{|\}-")
_ITEM = "\n* "
"""What a line break or list mark inside a value becomes, until `value_words` joins the items."""


def words(code: Any) -> str:
    """Return the words of a node, or of all nodes of some code."""
    nodes = getattr(code, "nodes", None)
    if nodes is not None:
        return "".join(words(node) for node in nodes)
    kind = type(code).__name__
    if kind == "Text":
        return str(code)
    render = _KINDS.get(kind)
    return render(code) if render else ""


def value_words(value: "Wikicode") -> str:
    """Return an infobox value on one line; its list items and broken lines are joined by commas."""
    items: list[str] = []
    for line in words(value).split("\n"):
        bare = " ".join(clean(line).split())
        opened = bare[:1] in ("*", "#")
        bare = bare.lstrip("*#: ")
        if not bare:
            continue
        if items and not opened:
            items[-1] += f" {bare}"
        elif items and (bare[0] in "(,;" or items[-1][-1] in ",;:–-("):
            items[-1] += f" {bare}"
        else:
            items.append(bare)
    return ", ".join(items)


def clean(text: str) -> str:
    """Return text without the marks that the parser left in because they were not paired."""
    return _MARKS.sub("", text)


def is_infobox(template: "Template") -> bool:
    """Whether a template is an infobox."""
    return " ".join(str(template.name).replace("_", " ").split()).casefold().startswith("infobox")


def _template(node: Any) -> str:
    positional = [words(p.value) for p in node.params if not p.showkey or str(p.name).strip().isdigit()]
    named = {str(p.name).strip(): words(p.value).strip() for p in node.params if p.showkey}
    return template_words(words(node.name).strip(), (positional, named))


def _wikilink(node: Any) -> str:
    title = words(node.title)
    if _NO_WORDS.match(title):
        return ""
    if node.text is None:
        return title.removeprefix(":").strip()
    shown = words(node.text)
    return shown if shown.strip() else re.sub(r"\s*\([^()]*\)$|,.*$", "", title.removeprefix(":"))


def _tag(node: Any) -> str:
    name = str(node.tag).strip().casefold()
    if name in DROPPED_TAGS:
        return ""
    if name == "br" or node.wiki_markup in ("*", "#", ":", ";"):
        return _ITEM
    return words(node.contents) if node.contents is not None else ""


def _external_link(node: Any) -> str:
    if node.title is not None:
        return words(node.title)
    return "" if node.brackets else str(node.url)


def _entity(node: Any) -> str:
    try:
        return str(node.normalize())
    except (ValueError, OverflowError):
        return ""


_KINDS = {
    "Template": _template,
    "Wikilink": _wikilink,
    "Tag": _tag,
    "ExternalLink": _external_link,
    "HTMLEntity": _entity,
    "Argument": lambda node: words(node.default) if node.default is not None else "",
}
