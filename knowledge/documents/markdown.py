"""Markdown: front matter, a bullet or table infobox, headings, paragraphs and lists, read as rendered."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from knowledge.documents.blocks import Parsed, is_bare_field, split_key
from knowledge.documents.plain import title_from
from knowledge.documents.rendering import Piece, Rendering
from knowledge.documents.shape import Shape
from knowledge.documents.yamltree import Scalar, parse_tree
from knowledge.errors import Problem

_FRONT_MATTER = re.compile(r"---[ \t]*\n(?P<yaml>(?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_HIDDEN = re.compile(r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<[!?][^<>]*>")
_NOTE_MARK = re.compile(r"\[\^[^\]\s]+\]:?|^\[[ xX]\]\s")
_MARKED = re.compile(r"(\w+)[*_`]+([.,;:!?)\]])")
_LINK = re.compile(r"\[([^\[\]\n*_`]+)\]\([^()\n]*\)")
_WORDED = ("inline", "fence", "code_block", "html_block")
"""Tokens that hold words."""

_COLUMN_NAMES = frozenset(
    (
        "field", "key", "name", "item", "property", "parameter", "attribute", "value", "detail", "details", "data",
        "fact", "facts", "information", "description", "mission", "infobox", "entry", "label", "content", "what",
    )
)  # fmt: skip
"""Headers of a table infobox that name its columns and tell nothing about the mission."""


@dataclass(frozen=True, slots=True)
class _Matter:
    """What the front matter says, and the text with its lines blanked out."""

    body: str
    title: str = ""
    aliases: tuple[str, ...] = ()
    url: str = ""
    licence: str = ""


def parse_markdown(text: str, source: str) -> Parsed:
    """Read a Markdown file; its document's text is the text as rendered."""
    matter = _front_matter(text, source)
    if isinstance(matter, tuple):
        return matter
    reader = _Reader(Rendering())
    reader.read(MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(matter.body))
    aliases = matter.aliases
    if matter.title and reader.title not in ("", matter.title, *aliases):
        aliases = (*aliases, reader.title)
    title = matter.title or reader.title or title_from(source)
    document = reader.rendering.document(
        source=source, title=title, aliases=aliases, url=matter.url, licence=matter.licence
    )
    return replace(document, joints=_find_joints(document.text, matter.body))


def _find_joints(rendered: str, raw: str) -> tuple[int, ...]:
    """Return where the rendering joins what a mark parts in the file: a word and punctuation after emphasis or code,
    the words of a link and what stands after its address."""
    joined = {match.group(1) + match.group(2) for match in _MARKED.finditer(raw)}
    linked = {match.group(1) for match in _LINK.finditer(raw)}
    joints = {m.end() - 1 for words in joined for m in re.finditer(re.escape(words), rendered)}
    for words in linked:
        joints.update(place for m in re.finditer(re.escape(words), rendered) for place in m.span())
    return tuple(sorted(joints))


def _front_matter(text: str, source: str) -> _Matter | tuple[Problem, ...]:
    """Read the YAML between `---` lines at the top; keys that are not ours are let be."""
    match = _FRONT_MATTER.match(text)
    if match is None:
        return _Matter(text)
    yaml_text = "\n" + match["yaml"]  # one empty line for the `---`, so that line numbers are the file's
    body = "\n" * match.group().count("\n") + text[match.end() :]
    tree = parse_tree(yaml_text, source)
    if isinstance(tree, tuple):
        return tree
    if isinstance(tree, Scalar) and not tree.text:
        return _Matter(body)
    shape = Shape(source)
    keys = shape.keys(tree, known=(), needed=(), what="the front matter")
    matter = _Matter(
        body,
        title=shape.text(keys.get("title"), "the title"),
        aliases=shape.texts(keys.get("aliases"), "aliases", single=True),
        url=shape.text(keys.get("url"), "the url", blank=True),
        licence=shape.text(keys.get("licence", keys.get("license")), "the licence", blank=True),
    )
    return tuple(shape.problems) or matter


class _Reader:
    """Walks the flat list of Markdown tokens; nothing here is recursive, however deep a file nests."""

    def __init__(self, rendering: Rendering) -> None:
        self.rendering = rendering
        self.title = ""

    def read(self, tokens: Sequence[Token]) -> None:
        """Add every block to the rendering."""
        at = 0
        while at < len(tokens):
            token = tokens[at]
            end = at + 1
            if token.type == "heading_open":
                self._heading(token.tag, tokens[at + 1])
                end = at + 3
            elif token.type in ("bullet_list_open", "ordered_list_open", "table_open"):
                end = _closing(tokens, at)
                inside = tokens[at + 1 : end]
                self._table(inside) if token.type == "table_open" else self._list(inside)
            elif token.type == "inline":
                self._paragraph(_pieces(token))
            elif token.type in _WORDED:
                self.rendering.passage(_pieces(token))
            at = end

    def _heading(self, tag: str, inline: Token) -> None:
        pieces = _pieces(inline)
        name = " ".join(" ".join(text for text, _ in pieces).split())
        if tag == "h1" and not self.title:
            self.title = name
            self.rendering.words(pieces)
        else:
            self.rendering.heading(name, pieces[0][1] if pieces else 0)

    def _paragraph(self, pieces: list[Piece]) -> None:
        """Add a paragraph; before the prose, lines that are all "Key: value" are an infobox."""
        if self.rendering.leading and len(pieces) > 1 and all(is_bare_field(text.strip()) for text, _ in pieces):
            for piece in pieces:
                self.rendering.keyed([piece])
        else:
            self.rendering.passage(pieces)

    def _list(self, tokens: Sequence[Token]) -> None:
        """Add a list: as fields before the prose or where every item is "Key: value", else item by item."""
        items = [[_pieces(token) for token in item if token.type in _WORDED] for item in _list_items(tokens)]
        items = [item for item in items if item]
        fields = [split_key(" ".join(text for text, _ in item[0]).strip()) for item in items]
        keyed = self.rendering.leading or all(fields)
        for item, field in zip(items, fields, strict=True):
            if keyed and field:
                self._field(item, field[1])
            else:
                for pieces in item:
                    self.rendering.passage(pieces)

    def _field(self, item: list[list[Piece]], value: str) -> None:
        """Add a "Key: value" item; under a bare "Key:" the inner items are its value, joined by commas."""
        inner = item[1:]
        if value or not inner:
            self.rendering.keyed(item[0])
            for pieces in inner:
                self.rendering.passage(pieces, prose=False)
            return
        listed = [(text + ("," if pieces is not inner[-1] and n == len(pieces) - 1 else ""), line)
                  for pieces in inner for n, (text, line) in enumerate(pieces)]  # fmt: skip
        self.rendering.keyed([*item[0], *listed])

    def _table(self, tokens: Sequence[Token]) -> None:
        """Add a table: one of two columns as fields with their values, any other row by row."""
        rows = list(_rows(tokens))
        header, body = (rows[0], rows[1:]) if rows else ([], [])
        if len(header) == 2 and self._tells(header):
            body = rows
        else:
            self.rendering.words([piece for cell in header for piece in cell])
        for row in body:
            if len(header) == 2:
                self._row(row)
            else:
                self.rendering.passage([piece for cell in row for piece in cell], prose=False)

    def _tells(self, header: list[list[Piece]]) -> bool:
        """Whether the header of a table of two columns is itself a field with its value, since Markdown wants a header.

        It is where it stands before the prose and does not name the columns ("Field | Value"), and anywhere where its
        second cell holds a number; "Date | Event" in a section is not.
        """
        names = [_joined(cell).casefold().rstrip(":") for cell in header]
        if any(set(name.split()) <= _COLUMN_NAMES for name in names):
            return False
        return self.rendering.leading or any(map(str.isdigit, names[1]))

    def _row(self, row: list[list[Piece]]) -> None:
        """Add a table row as a fact; the quote is its two cells with a space between."""
        cells = [_joined(cell) for cell in (*row, [], [])[:2]]
        line = row[0][0][1] if row and row[0] else 0
        field = cells[0].rstrip(": ")
        if field:
            self.rendering.fact(field, cells[1], line, shown=" ".join(cells))
        else:
            self.rendering.passage([(" ".join(cells), line)], prose=False)


def _pieces(token: Token) -> list[Piece]:
    """Return the words of a token, one piece for each of its lines."""
    line = (token.map or [0])[0] + 1
    if token.type == "inline":
        return _inline_pieces(token, line)
    content = token.content
    if token.type == "html_block":
        hidden = _HIDDEN.sub(lambda match: "\n" * match.group().count("\n"), content)
        content = html.unescape(_TAG.sub(lambda match: " " + "\n" * match.group().count("\n"), hidden))
    elif token.type == "fence":
        line += 1
    return [(text, line + number) for number, text in enumerate(content.split("\n"))]


def _inline_pieces(inline: Token, line: int) -> list[Piece]:
    """Return the words of running text, without its marks."""
    pieces: list[Piece] = [("", line)]
    for child in inline.children or ():
        if child.type in ("softbreak", "hardbreak"):
            line += 1
            pieces.append(("", line))
            continue
        words = child.content
        if child.type == "html_inline":
            line += words.count("\n")
            words = " " if words[:3].lower() == "<br" else ""
        pieces[-1] = (pieces[-1][0] + words, pieces[-1][1])
    return [(_NOTE_MARK.sub("", text), at) for text, at in pieces]


def _closing(tokens: Sequence[Token], at: int) -> int:
    """Return the place of the token that closes the block opened at `at`."""
    kind, level = tokens[at].type.replace("_open", "_close"), tokens[at].level
    return next(n for n in range(at, len(tokens)) if tokens[n].type == kind and tokens[n].level == level)


def _list_items(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Yield the tokens of each item of the outermost list, those of inner lists with them."""
    at = 0
    while at < len(tokens):
        end = _closing(tokens, at) if tokens[at].type == "list_item_open" else at
        yield tokens[at:end]
        at = end + 1


def _rows(tokens: Sequence[Token]) -> Iterator[list[list[Piece]]]:
    """Yield each row of a table as the pieces of its cells."""
    row: list[list[Piece]] = []
    for token in tokens:
        if token.type == "inline":
            row.append(_pieces(token))
        elif token.type == "tr_close":
            yield row
            row = []


def _joined(pieces: Sequence[Piece]) -> str:
    return " ".join(" ".join(text for text, _ in pieces).split())
