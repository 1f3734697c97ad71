"""The forward index: for each passage the stems of its words in order, so that ranking need not read the text again."""

from array import array
from collections.abc import Iterable, Sequence
from typing import BinaryIO
from zlib import crc32

from knowledge.index.terms import BREAK, stems_of

BREAK_ID = 0
_MOST_WORDS = 3_000_000
"""Distinct words remembered while an index is built, about 400 MB; words that come after are no repairs."""


def stem_id(stem: str) -> int:
    """Return the number of a stem: a hash, since one collision in a thousand questions costs less than a table."""
    return crc32(stem.encode(errors="replace")) or 1


class ForwardIndex:
    """The numbers of the stems of every passage: title and section, a break, and its text with breaks between."""

    def __init__(self, stems: memoryview, ends: Sequence[int]) -> None:
        self._stems = stems
        self._ends = ends

    def __getitem__(self, number: int) -> memoryview:
        return self._stems[self._ends[number - 1] if number else 0 : self._ends[number]]


class ForwardWriter:
    """Takes passages as `searchable` words, and writes their stems to a file or keeps them."""

    def __init__(self, file: BinaryIO | None = None) -> None:
        self._file = file
        self._ids = _StemIds({BREAK: BREAK_ID})
        self.stems = array("I")
        self.ends = array("Q")
        self._size = 0

    def add(self, words: Iterable[str]) -> None:
        """Append a passage."""
        stems = array("I", map(self._ids.__getitem__, words))
        if self._file:
            self._file.write(stems)
        else:
            self.stems.extend(stems)
        self._size += len(stems)
        self.ends.append(self._size)

    @property
    def words(self) -> list[str]:
        """The distinct words met so far."""
        return [word for word in self._ids if word != BREAK]


class _StemIds(dict[str, int]):
    """The number of the stem of each word met."""

    def __missing__(self, word: str) -> int:
        found = stem_id(next(stems_of([word])))
        if len(self) < _MOST_WORDS:
            self[word] = found
        return found
