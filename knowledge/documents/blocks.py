"""Blocks: the paragraphs and bullet lists of a text that is kept as it stands, as passages and facts."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from knowledge.documents.blank import tell
from knowledge.documents.model import Document, Fact, Passage
from knowledge.errors import Problem

Parsed = Document | tuple[Problem, ...]
"""What a parser hands back: a document, or everything that is wrong with its file."""

INFOBOX = "Infobox"
"""Section of the facts that stand before the prose."""

INTRODUCTION = "Introduction"
"""Section of the prose that stands before the first heading."""

_BULLET = re.compile(r"[-*•–]\s+|\d{1,3}[.)]\s+")
_KEY_END = re.compile(r":(?=\s)|:\Z|：")
_SENTENCE_IN_KEY = re.compile(r"[!?;]\s|[^\W\d_]{4,}\.\s|,.*,|\n")
_LONGEST_KEY = 80
_MOST_BARE_KEY_WORDS = 4
_MOST_KEY_WORDS = 8
"""Longest field name taken from a bullet; the longest in the practice documents has 3 words."""


class Line(NamedTuple):
    """One line that is not blank: its place without the white space around it."""

    start: int
    end: int
    indent: int
    text: str


def line_starts(text: str) -> tuple[tuple[int, int], ...]:
    """Return (offset, 1-based number) of every line of a text, for a document that keeps its file's text."""
    starts = [(0, 1)]
    at = text.find("\n")
    while at >= 0:
        starts.append((at + 1, len(starts) + 1))
        at = text.find("\n", at + 1)
    return tuple(starts)


def read_blocks(text: str) -> list[list[Line]]:
    """Return the runs of lines between blank lines."""
    blocks: list[list[Line]] = [[]]
    at = 0
    for raw in text.split("\n"):
        bare = raw.strip()
        if bare:
            indent = len(raw) - len(raw.lstrip())
            blocks[-1].append(Line(at + indent, at + indent + len(bare), indent, bare))
        elif blocks[-1]:
            blocks.append([])
        at += len(raw) + 1
    return [block for block in blocks if block]


def split_key(item: str) -> tuple[str, str] | None:
    """Return field and value of "Key: value", or None where the text has not that form."""
    match = _KEY_END.search(item, 1)
    if match is None or match.start() > _LONGEST_KEY:
        return None
    key = item[: match.start()].strip()
    if not key or _SENTENCE_IN_KEY.search(key) or len(key.split()) > _MOST_KEY_WORDS:
        return None
    return key, item[match.end() :].strip()


def is_bare_field(line: str) -> bool:
    """Whether a line without a bullet is an infobox's "Key: value" rather than prose with a colon in it."""
    pair = split_key(line)
    return pair is not None and len(pair[0].split()) <= _MOST_BARE_KEY_WORDS and pair[0][0].isupper()


class Outline:
    """Gathers the facts and passages of a text in order, and knows which section it is in."""

    def __init__(self, title: str) -> None:
        self.title = title
        self.facts: list[Fact] = []
        self.passages: list[Passage] = []
        self._section = ""
        self._prose_seen = False

    @property
    def section(self) -> str:
        """The section that a passage added now belongs to."""
        return self._section or INTRODUCTION

    @property
    def leading(self) -> bool:
        """Whether neither a heading nor prose has been met yet."""
        return not self._section and not self._prose_seen

    def document(self, source: str, text: str) -> Document:
        """Return the finished document of a text that is kept as it stands."""
        return Document(
            source=source,
            title=self.title,
            text=text,
            facts=tuple(self.facts),
            passages=tuple(self.passages),
            line_starts=line_starts(text),
        )

    def heading(self, name: str) -> None:
        """Begin a section."""
        self._section = name

    def block(self, lines: Sequence[Line]) -> None:
        """Add one block: bullets as facts or passages, all else as one paragraph."""
        if not lines:
            return
        if self._plain_fields(lines):
            return
        items = list(_items(lines))
        bullets = [item for item in items if _BULLET.match(item[0].text)]
        keyed = self.leading or all(_field(item) for item in bullets)
        for item in items:
            if not _BULLET.match(item[0].text):
                self._prose(item, captioned=bool(bullets))
            elif not (keyed and self._fact(item, _field(item))):
                self._passage(item)

    def _plain_fields(self, lines: Sequence[Line]) -> bool:
        """Take a block before the prose in which every line is "Key: value" without a bullet as an infobox."""
        if not self.leading or len(lines) < 2 or not all(is_bare_field(line.text) for line in lines):
            return False
        for line in lines:
            self._fact([line], split_key(line.text))
        return True

    def _prose(self, lines: Sequence[Line], *, captioned: bool) -> None:
        """Add a paragraph; the title that stands once more over an infobox is none."""
        if self.leading and len(lines) == 1 and lines[0].text.casefold() == self.title.casefold():
            return
        if captioned and self.leading and len(lines) == 1 and lines[0].text[-1] not in ".!?":
            self.passages.append(Passage(lines[0].start, lines[0].end, INFOBOX))
            return
        self._prose_seen = True
        self._passage(lines)

    def _passage(self, lines: Sequence[Line]) -> None:
        self.passages.append(Passage(lines[0].start, lines[-1].end, self.section))

    def _fact(self, lines: Sequence[Line], pair: tuple[str, str] | None) -> bool:
        if pair is None:
            return False
        section = self._section or INFOBOX
        self.facts.append(Fact(pair[0], tell(pair[1]), lines[0].start, lines[-1].end, section))
        return True


def _items(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield each bullet with the indented lines that go on under it, and each run of lines without bullets."""
    item: list[Line] = []
    for line in lines:
        bullet = _BULLET.match(line.text) is not None
        under = bool(item) and line.indent > item[0].indent and _BULLET.match(item[0].text) is not None
        prose = bool(item) and not bullet and _BULLET.match(item[0].text) is None
        if prose or (under and (not bullet or _opens_list(item))):
            item.append(line)
        else:
            if item:
                yield item
            item = [line]
    if item:
        yield item


def _opens_list(item: Sequence[Line]) -> bool:
    """Whether a bullet is a bare "Key:" whose values are the bullets under it."""
    return item[0].text.rstrip().endswith((":", "："))


def _field(item: Sequence[Line]) -> tuple[str, str] | None:
    """Return field and value of a bullet; values listed under a bare "Key:" are joined by commas."""
    bare = [_BULLET.sub("", line.text, count=1) for line in item]
    joint = ", " if len(item) > 1 and _BULLET.match(item[1].text) else " "
    pair = split_key(bare[0])
    if pair is None or len(item) == 1:
        return pair
    return pair[0], joint.join(part for part in [pair[1], *bare[1:]] if part)
