"""MediaWiki wikitext: infobox templates as facts, sections, paragraphs, lists and tables, read as rendered."""

import re
from bisect import bisect_right
from collections.abc import Iterator

import mwparserfromhell
from mwparserfromhell.nodes import Heading, Node, Tag, Template, Text
from mwparserfromhell.parser import ParserError
from mwparserfromhell.wikicode import Wikicode

from knowledge.documents.blocks import Parsed
from knowledge.documents.plain import title_from
from knowledge.documents.rendering import Piece, Rendering, without_empty_brackets
from knowledge.documents.templatenames import DATES
from knowledge.documents.templates import date_words
from knowledge.documents.wikiwords import (
    DROPPED_TAGS,
    LIST_MARKS,
    clean,
    is_infobox,
    node_words,
    tag_name,
    value_words,
)
from knowledge.errors import Problem

_BLOCK_TAGS = frozenset({"div", "center", "blockquote", "p", "section", "poem", "pre", "dl", "ul", "ol", "li"})
_LAYOUT_FIELD = re.compile(
    r".*[_ ](?:size|alt|upright|width|link|style|class)|alt|embed|child|module\d*|upright|style|bodyclass"
)
_TITLE_TEMPLATE = re.compile(r"\{\{\s*DISPLAYTITLE\s*:(?P<title>[^{}]*)\}\}", re.IGNORECASE)
_MOST_UNPAIRED = 200
"""Opening braces, brackets or tags without an end. The parser's time grows with them times the page's length: 10
thousand in 40 KB take half a minute, 200 in a page of 2 MB, the most that MediaWiki stores, a few seconds."""
_PAIRS = (
    ("{{", re.compile(r"\{\{"), re.compile(r"\}\}")),
    ("[[", re.compile(r"\[\["), re.compile(r"\]\]")),
    ("{|", re.compile(r"\{\|"), re.compile(r"\|\}")),
    (
        "<tag>",
        re.compile(r"<(?!br|hr|li|p\b|d[dt]\b|t[dhr]\b|img|wbr)[a-z][^<>]*(?<!/)>", re.I),
        re.compile(r"</[a-z]", re.I),
    ),
)
_LINE_END = re.compile(r"\s*\n[*#]?\s*")


def parse_wikitext(text: str, source: str) -> Parsed:
    """Read a wikitext page; its document's text is the text as rendered."""
    unpaired = _unpaired(text, source)
    if unpaired:
        return unpaired
    try:
        code = mwparserfromhell.parse(text)
    except ParserError as error:
        return (Problem(source, 0, f"not readable as wikitext: {error}", "Check that braces and brackets are paired"),)
    reader = _Reader(text)
    reader.walk(code, 0)
    reader.flush()
    title = _TITLE_TEMPLATE.search(text)
    shown = value_words(mwparserfromhell.parse(title["title"])) if title else ""
    return reader.rendering.document(source=source, title=shown or reader.title or title_from(source))


def _unpaired(text: str, source: str) -> tuple[Problem, ...]:
    """Refuse a page with so many openings left open that reading it would take minutes."""
    problems = []
    for mark, opening, closing in _PAIRS:
        opened = [match.start() for match in opening.finditer(text)]
        left = len(opened) - len(closing.findall(text))
        if left > _MOST_UNPAIRED:
            line = text.count("\n", 0, opened[-1]) + 1
            problems.append(Problem(source, line, f"{left} times `{mark}` without its end", "Pair the marks"))
    return tuple(problems)


class _Reader:
    """Walks the nodes of a page in order and gathers the words of the paragraph or list item it is in."""

    def __init__(self, text: str) -> None:
        self.rendering = Rendering()
        self._name = ""
        self._bold = ""
        self._newlines = [match.start() for match in re.finditer("\n", text)]
        self._pieces: list[Piece] = []
        self._in_item = False
        self._fresh_line = True

    @property
    def title(self) -> str:
        """The infobox's name, else the first words in bold."""
        return self._name or self._bold

    def walk(self, code: Wikicode, offset: int) -> None:
        """Add every node of some code that begins at `offset` of the file."""
        for node in code.nodes:
            raw = str(node)
            self._node(node, raw, offset)
            offset += len(raw)

    def flush(self) -> None:
        """End the paragraph or item."""
        self.rendering.passage([(without_empty_brackets(clean(text)), line) for text, line in self._pieces])
        self._pieces = []
        self._in_item = False
        self._fresh_line = True

    def _node(self, node: Node, raw: str, offset: int) -> None:
        if isinstance(node, Text):
            self._text(raw, offset)
        elif isinstance(node, Heading):
            self.flush()
            self.rendering.heading(value_words(node.title), self._line(offset))
        elif isinstance(node, Template) and is_infobox(node):
            self.flush()
            self._infobox(node, offset)
        elif isinstance(node, Tag):
            self._tag(node, raw, offset)
        else:
            self._add(node_words(node), offset)

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

    def _tag(self, tag: Tag, raw: str, offset: int) -> None:
        name = tag_name(tag)
        if tag.wiki_markup in LIST_MARKS:
            self.flush()
            self._in_item = True
        elif name in DROPPED_TAGS:
            return
        elif name == "table":
            self.flush()
            self._table(tag, raw, offset)
        elif name == "hr":
            self.flush()
        elif name in ("br", "math", "nowiki") or tag.contents is None:
            self._add(node_words(tag), offset)
        else:
            self._contents(tag, name, raw, offset)

    def _contents(self, tag: Tag, name: str, raw: str, offset: int) -> None:
        """Add what stands in a tag that has no meaning of its own; a block is a paragraph of its own."""
        if name == "b" and not self._bold:
            self._bold = value_words(tag.contents)
        if name in _BLOCK_TAGS:
            self.flush()
        self.walk(tag.contents, offset + max(0, raw.find(str(tag.contents))))
        if name in _BLOCK_TAGS:
            self.flush()

    def _infobox(self, template: Template, offset: int) -> None:
        """Add the named parameters of an infobox, and those of the infoboxes inside it, as facts."""
        at = offset + len("{{") + len(str(template.name))
        for parameter in template.params:
            value = at + len("|") + (len(str(parameter.name)) + len("=") if parameter.showkey else 0)
            if parameter.showkey:
                self._field(str(parameter.name).strip(), parameter.value, self._line(value))
            for node in parameter.value.nodes:
                if isinstance(node, Template) and is_infobox(node):
                    self._infobox(node, value)
                value += len(str(node))
            at += len("|") + len(str(parameter))

    def _field(self, key: str, value: Wikicode, line: int) -> None:
        name = " ".join(key.replace("_", " ").split())
        if not name or _LAYOUT_FIELD.fullmatch(key.casefold()):
            return
        said = without_empty_brackets(value_words(value))
        if key.casefold() in ("name", "mission_name", "title") and not self._name:
            self._name = said
        field = name[:1].upper() + name[1:]
        self.rendering.fact(field, said, line, shown=f"{field}: {_with_figures(said, value)}")

    def _table(self, table: Tag, raw: str, offset: int) -> None:
        """Add each row of a table: as a fact where the table is laid out as an infobox, else as a passage."""
        infobox = any("infobox" in str(attribute) for attribute in table.attributes)
        at = 0
        for cells in _rows(table.contents):
            first = str(cells[0])
            at = max(at, raw.find(first, at))
            line = self._line(offset + at + len(first) - len(first.lstrip()))
            at += len(first)
            shown = [without_empty_brackets(value_words(cell.contents)).removeprefix("+").strip() for cell in cells]
            if infobox and len(shown) == 2 and shown[0].rstrip(": "):
                self.rendering.fact(shown[0].rstrip(": "), shown[1], line)
            elif all(tag_name(cell) == "th" for cell in cells):
                self.rendering.words([(" ".join(shown), line)])
            else:
                self.rendering.passage([(" ".join(filter(None, shown)), line)], prose=not infobox)

    def _add(self, text: str, offset: int) -> None:
        """Append words; those of another line of the file become a piece of their own, where white space allows it."""
        text = _LINE_END.sub(" ", text)
        line = self._line(offset)
        last, last_line = self._pieces[-1] if self._pieces else ("", 0)
        if last and (line == last_line or not (last[-1].isspace() or text[:1].isspace())):
            self._pieces[-1] = (last + text, last_line)
        elif text:
            self._pieces.append((text, line))
        if text.strip():
            self._fresh_line = False

    def _line(self, offset: int) -> int:
        return bisect_right(self._newlines, offset - 1) + 1


def _with_figures(said: str, value: Wikicode) -> str:
    """Return a value with the dates of its date templates in the template's own figures, "1971-6-6 4:55:9": its quote
    holds what stands in the file, in that order; the answer says the date in words."""
    for template in value.filter_templates(recursive=True):
        if " ".join(str(template.name).replace("_", " ").split()).casefold() in DATES:
            figures = [str(parameter.value).strip() for parameter in template.params if not parameter.showkey]
            figures = [figure for figure in figures if figure.isdigit()]
            day, clock = "-".join(figures[:3]), ":".join(figures[3:6])
            said = said.replace(date_words(figures), f"{day} {clock}" if day and clock else day or clock)
    return said


def _rows(code: Wikicode) -> Iterator[list[Tag]]:
    """Yield the cells of each row; a caption, and cells before the first row mark, are rows too."""
    loose: list[Tag] = []
    for node in code.nodes:
        if not isinstance(node, Tag):
            continue
        name = tag_name(node)
        if name in ("td", "th", "caption"):
            if loose and str(loose[0].contents).startswith("+"):
                yield loose
                loose = []
            loose.append(node)
        elif name in ("tr", "tbody", "thead", "tfoot"):
            if loose:
                yield loose
                loose = []
            yield from _rows(node.contents)
    if loose:
        yield loose
