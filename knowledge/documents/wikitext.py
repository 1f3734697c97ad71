"""MediaWiki wikitext: infobox templates as facts, sections, paragraphs, lists and tables, read as rendered."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from knowledge.documents.blocks import Parsed
from knowledge.documents.plain import title_from
from knowledge.documents.rendering import Piece, Rendering, without_empty_brackets
from knowledge.documents.wikiwords import DROPPED_TAGS, clean, is_infobox, value_words, words
from knowledge.errors import Problem

if TYPE_CHECKING:
    from mwparserfromhell.nodes import Tag, Template
    from mwparserfromhell.wikicode import Wikicode

_BLOCK_TAGS = frozenset({"div", "center", "blockquote", "p", "section", "poem", "pre", "syntaxhighlight", "dl", "ul", "ol"})
_LAYOUT_FIELD = re.compile(r".*[_ ](?:size|alt|upright|width|link|style|class)|alt|embed|child|module\d*|upright|style")
_TITLE_TEMPLATE = re.compile(r"\{\{\s*DISPLAYTITLE\s*:(?P<title>[^{}]*)\}\}", re.IGNORECASE)


def parse_wikitext(text: str, source: str) -> Parsed:
    """Read a wikitext page; its document's text is the text as rendered."""
    import mwparserfromhell  # costs 70 ms to import, and only wikitext needs it
    from mwparserfromhell.parser import ParserError

    try:
        code = mwparserfromhell.parse(text)
    except ParserError as error:
        return (Problem(source, 0, f"not readable as wikitext: {error}", "Check that braces and brackets are paired"),)
    reader = _Reader(text)
    reader.walk(code, 0)
    reader.flush()
    title = _TITLE_TEMPLATE.search(text)
    shown = clean(words(mwparserfromhell.parse(title["title"]))).strip() if title else ""
    return reader.rendering.document(source=source, title=shown or reader.title or title_from(source))


class _Reader:
    """Walks the nodes of a page in order and gathers the words of the paragraph or list item it is in."""

    def __init__(self, text: str) -> None:
        self.rendering = Rendering()
        self.name = ""
        self.bold = ""
        self._newlines = [match.start() for match in re.finditer("\n", text)]
        self._pieces: list[Piece] = []
        self._in_item = False
        self._fresh_line = True

    @property
    def title(self) -> str:
        """The infobox's name, else the first words in bold."""
        return self.name or self.bold

    def walk(self, code: "Wikicode", offset: int) -> None:
        """Add every node of some code that begins at `offset` of the file."""
        for node in code.nodes:
            raw = str(node)
            self._node(node, raw, offset)
            offset += len(raw)

    def flush(self) -> None:
        """End the paragraph or item."""
        pieces = [(without_empty_brackets(clean(text)), line) for text, line in self._pieces]
        self.rendering.passage(pieces)
        self._pieces = []
        self._in_item = False
        self._fresh_line = True

    def _node(self, node: Any, raw: str, offset: int) -> None:
        kind = type(node).__name__
        if kind == "Text":
            self._text(raw, offset)
        elif kind == "Heading":
            self.flush()
            self.rendering.heading(clean(words(node.title)).strip(), self._line(offset))
        elif kind == "Template" and is_infobox(node):
            self.flush()
            self._infobox(node, offset)
        elif kind == "Tag":
            self._tag(node, raw, offset)
        else:
            self._add(words(node), offset)

    def _text(self, raw: str, offset: int) -> None:
        """Add text line by line; an empty line ends a paragraph, any line end ends a list item."""
        for number, line in enumerate(raw.split("\n")):
            if number:
                if self._in_item or self._fresh_line:
                    self.flush()
                self._add(" ", offset - 1)
                self._fresh_line = True
            if line:
                self._add(line, offset)
            offset += len(line) + 1

    def _tag(self, tag: "Tag", raw: str, offset: int) -> None:
        name = str(tag.tag).strip().casefold()
        if tag.wiki_markup in ("*", "#", ":", ";"):
            self.flush()
            self._in_item = True
        elif name in DROPPED_TAGS:
            return
        elif name == "table":
            self.flush()
            self._table(tag, raw, offset)
        elif name == "hr":
            self.flush()
        elif name in ("br", "math", "nowiki") or tag.self_closing or tag.contents is None:
            self._add(words(tag), offset)
        else:
            if name == "b" and not self.bold:
                self.bold = clean(words(tag.contents)).strip()
            if name in _BLOCK_TAGS:
                self.flush()
            self.walk(tag.contents, offset + max(0, raw.find(str(tag.contents))))
            if name in _BLOCK_TAGS:
                self.flush()

    def _infobox(self, template: "Template", offset: int) -> None:
        """Add the named parameters of an infobox, and those of the infoboxes inside it, as facts."""
        at = offset + 2 + len(str(template.name))
        for parameter in template.params:
            if parameter.showkey:
                self._field(str(parameter.name).strip(), parameter.value, self._line(at + 1))
            inner = at + 1 + (len(str(parameter.name)) + 1 if parameter.showkey else 0)
            for node in parameter.value.nodes:
                if type(node).__name__ == "Template" and is_infobox(node):
                    self._infobox(node, inner)
                inner += len(str(node))
            at += 1 + len(str(parameter))

    def _field(self, key: str, value: "Wikicode", line: int) -> None:
        if not key or _LAYOUT_FIELD.fullmatch(key.casefold()):
            return
        said = value_words(value)
        name = key.replace("_", " ")
        if key.casefold() in ("name", "mission_name", "title") and said and not self.name:
            self.name = said
        self.rendering.fact(name[0].upper() + name[1:], said, line)

    def _table(self, table: "Tag", raw: str, offset: int) -> None:
        """Add each row of a table: as a fact where an HTML or wiki table is used for an infobox, else as a passage."""
        infobox = any("infobox" in str(attribute) for attribute in table.attributes)
        at = 0
        for cells in _rows(table.contents):
            first = str(cells[0])
            at = max(at, raw.find(first, at))
            line = self._line(offset + at + len(first) - len(first.lstrip()))
            at += len(first)
            shown = [without_empty_brackets(clean(value_words(cell.contents)).strip()).removeprefix("+").strip() for cell in cells]
            if infobox and len(shown) == 2 and shown[0]:
                self.rendering.fact(shown[0].rstrip(":"), shown[1], line)
            elif all(str(cell.tag) == "th" for cell in cells):
                self.rendering.words([(" ".join(shown), line)])
            else:
                self.rendering.passage([(" ".join(filter(None, shown)), line)], prose=not infobox)

    def _add(self, text: str, offset: int) -> None:
        """Append words; those of another line of the file become a piece of their own, where white space allows it."""
        text = re.sub(r"\n[*#]?\s?", " ", text)
        line = self._line(offset)
        if not self._pieces:
            self._pieces.append((text, line))
        elif line == self._pieces[-1][1] or not (self._pieces[-1][0][-1:].isspace() or text[:1].isspace()):
            self._pieces[-1] = (self._pieces[-1][0] + text, self._pieces[-1][1])
        else:
            self._pieces.append((text, line))
        if text.strip():
            self._fresh_line = False

    def _line(self, offset: int) -> int:
        return bisect_right(self._newlines, offset - 1) + 1


def _rows(code: "Wikicode") -> Iterator[list["Tag"]]:
    """Yield the cells of each row; a caption, and cells before the first row mark, are rows too."""
    loose: list[Tag] = []
    for node in code.nodes:
        name = str(node.tag).strip().casefold() if type(node).__name__ == "Tag" else ""
        if name in ("td", "th", "caption"):
            if loose and str(loose[0].contents).startswith("+"):
                yield loose
                loose = []
            loose.append(node)
            continue
        if name in ("tr", "tbody", "thead", "tfoot"):
            if loose:
                yield loose
                loose = []
            yield from _rows(node.contents)
    if loose:
        yield loose
