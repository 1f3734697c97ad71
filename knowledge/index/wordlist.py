"""Sorted words in one block of bytes, searchable in place: in memory, or mapped from a file of a million words."""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby
from typing import NamedTuple, Self

Buffer = bytes | memoryview


class _Shelf(NamedTuple):
    """The words of one length in bytes, in order, side by side without separators."""

    width: int
    count: int
    first: int
    """Place of its first word in the whole list."""
    offset: int
    """Where its first word begins in the block."""


class WordList:
    """Words sorted by length, then alphabetically; a word's place is its number."""

    def __init__(self, block: Buffer, sizes: Sequence[tuple[int, int]]) -> None:
        self._block = block
        self.sizes = tuple(sizes)
        """(length in bytes, number of words of that length), shortest first."""
        firsts = [0, *accumulate(count for _, count in sizes)]
        offsets = [0, *accumulate(width * count for width, count in sizes)]
        shelves = zip(self.sizes, firsts, offsets, strict=False)
        self._shelves = {size[0]: _Shelf(*size, first, offset) for size, first, offset in shelves}
        self._firsts = firsts[:-1]
        self._in_order = list(self._shelves.values())
        self._count = firsts[-1]

    @classmethod
    def of(cls, words: Iterable[bytes]) -> Self:
        """Return the list of words that come sorted by length, then alphabetically."""
        kept = list(words)
        sizes = [(width, sum(1 for _ in group)) for width, group in groupby(kept, key=len)]
        return cls(b"".join(kept), sizes)

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, number: int) -> bytes:
        shelf = self._in_order[bisect_right(self._firsts, number) - 1]
        at = shelf.offset + (number - shelf.first) * shelf.width
        return bytes(self._block[at : at + shelf.width])

    def __iter__(self) -> Iterator[bytes]:
        for shelf in self._in_order:
            yield from _slices(self._block, shelf, 0, shelf.count)

    @property
    def block(self) -> Buffer:
        """The words' bytes, to be written to a file."""
        return self._block

    def find(self, word: bytes) -> int:
        """Return the number of a word, or -1."""
        shelf = self._shelves.get(len(word))
        if shelf is None:
            return -1
        at = _lower_bound(self._block, shelf, word)
        found = at < shelf.count and _slice(self._block, shelf, at) == word
        return shelf.first + at if found else -1

    def starting(self, prefix: bytes, lengths: Iterable[int]) -> Iterator[tuple[int, list[bytes]]]:
        """Yield, for each length, the number of the first word with this prefix and all such words."""
        for length in lengths:
            shelf = self._shelves.get(length)
            if shelf is not None:
                low = _lower_bound(self._block, shelf, prefix)
                high = _lower_bound(self._block, shelf, prefix + b"\xff")
                if low < high:
                    yield shelf.first + low, _slices(self._block, shelf, low, high)


def in_order(words: Iterable[bytes]) -> list[bytes]:
    """Return words in the order of a word list."""
    return sorted(sorted(words), key=len)


def numbers(values: Iterable[int]) -> "array[int]":
    """Return values as packed unsigned 32-bit numbers."""
    return array("I", values)


def _slice(block: Buffer, shelf: _Shelf, at: int) -> bytes:
    start = shelf.offset + at * shelf.width
    return bytes(block[start : start + shelf.width])


def _slices(block: Buffer, shelf: _Shelf, low: int, high: int) -> list[bytes]:
    width = shelf.width
    part = bytes(block[shelf.offset + low * width : shelf.offset + high * width])
    return [part[at : at + width] for at in range(0, len(part), width)]


def _lower_bound(block: Buffer, shelf: _Shelf, word: bytes) -> int:
    """Return the place on the shelf of the first word that is not less than `word`."""
    low, high = 0, shelf.count
    offset, width = shelf.offset, shelf.width
    while low < high:
        middle = (low + high) // 2
        start = offset + middle * width
        if bytes(block[start : start + width]) < word:
            low = middle + 1
        else:
            high = middle
    return low
