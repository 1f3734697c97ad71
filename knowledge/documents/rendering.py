"""A document's text as rendered from markup, put together piece by piece with the source line of each."""

import re
from collections.abc import Sequence

from knowledge.documents.blank import tell
from knowledge.documents.blocks import INFOBOX, INTRODUCTION, split_key
from knowledge.documents.model import Document, Fact, Passage

Piece = tuple[str, int]
"""Rendered words and the 1-based line of the file on which they stand."""


class Rendering:
    """Gathers rendered paragraphs and fields; `document` turns them into a finished document."""

    def __init__(self) -> None:
        self.facts: list[Fact] = []
        self.passages: list[Passage] = []
        self._parts: list[str] = []
        self._length = 0
        self._line_starts: list[tuple[int, int]] = []
        self._section = ""
        self._prose_seen = False

    @property
    def leading(self) -> bool:
        """Whether neither a heading nor prose has been met yet."""
        return not self._section and not self._prose_seen

    def heading(self, name: str, line: int) -> None:
        """Begin a section; its name is part of the text, but no passage."""
        if name:
            self._section = name
            self._write([(name, line)])

    def passage(self, pieces: Sequence[Piece], *, prose: bool = True) -> None:
        """Add a paragraph, list item or table row."""
        start, end = self._write(pieces)
        if start < end:
            self._prose_seen = self._prose_seen or prose
            self.passages.append(Passage(start, end, self._section or INTRODUCTION))

    def words(self, pieces: Sequence[Piece]) -> None:
        """Add words that are part of the text but neither passage nor heading: the title."""
        self._write(pieces)

    def fact(self, field: str, value: str, line: int, *, shown: str = "") -> None:
        """Add a field with its value, rendered as "Field: value" or as `shown`."""
        start, end = self._write([(shown or f"{field}: {value}", line)])
        self.facts.append(Fact(field, tell(value), start, end, self._section or INFOBOX))

    def keyed(self, pieces: Sequence[Piece]) -> bool:
        """Add a piece of the form "Key: value" as a fact; false where it has not that form."""
        pair = split_key(" ".join(" ".join(text.split()) for text, _ in pieces).strip())
        if pair is None:
            return False
        start, end = self._write(pieces)
        self.facts.append(Fact(pair[0], tell(pair[1]), start, end, self._section or INFOBOX))
        return True

    def document(
        self, *, source: str, title: str, aliases: tuple[str, ...] = (), url: str = "", licence: str = ""
    ) -> Document:
        """Return the finished document."""
        return Document(
            source=source,
            title=title,
            text="".join(self._parts),
            facts=tuple(self.facts),
            passages=tuple(self.passages),
            aliases=aliases,
            url=url,
            licence=licence,
            line_starts=tuple(self._line_starts) or ((0, 1),),
        )

    def _write(self, pieces: Sequence[Piece]) -> tuple[int, int]:
        """Append one block after an empty line and return where it stands."""
        kept = [(" ".join(text.split()), line) for text, line in pieces]
        kept = [(text, line) for text, line in kept if text]
        if not kept:
            return self._length, self._length
        if self._parts:
            self._append("\n\n")
        start = self._length
        for number, (text, line) in enumerate(kept):
            if number:
                self._append(" ")
            self._line_starts.append((self._length, line))
            self._append(text)
        return start, self._length

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)


_LOST = re.compile(r"\s+\((?:\s|[,;])*\)")


def without_empty_brackets(text: str) -> str:
    """Return text without the brackets whose whole content was markup that renders to nothing."""
    return _LOST.sub("", text)
