"""Sorted words in one block of bytes, searchable in place: in memory, or mapped from a file of a million words."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

Buffer = bytes | memoryview


class _Shelf(NamedTuple):
    """The words of one length in bytes, in order, side by side without separators."""

    width: int
    words: int
    """How many there are."""
    first: int
    """Number of its first word in the whole list."""
    offset: int
    """Where its first word begins in the block."""


class WordList:
    """Words sorted by their length in UTF-8, then by their characters; a word's place is its number."""

    def __init__(self, block: Buffer, sizes: Sequence[tuple[int, int]]) -> None:
        """`sizes`: length in bytes and number of the words of that length, shortest first."""
        self.block = block
        self.sizes = tuple(sizes)
        firsts = [0, *accumulate(count for _, count in sizes)]
        offsets = [0, *accumulate(width * count for width, count in sizes)]
        self._in_order = [_Shelf(*size, *at) for size, *at in zip(self.sizes, firsts, offsets, strict=False)]
        self._shelves = {shelf.width: shelf for shelf in self._in_order}
        self._firsts = firsts[:-1]
        self._count = firsts[-1]

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, number: int) -> str:
        shelf = self._in_order[bisect_right(self._firsts, number) - 1]
        return _word_at(self.block, shelf, number - shelf.first).decode()

    def __iter__(self) -> Iterator[str]:
        for shelf in self._in_order:
            yield from _words_on(self.block, shelf, 0, shelf.words)

    def __contains__(self, word: str) -> bool:
        coded = _coded(word)
        shelf = self._shelves.get(len(coded))
        at = _lower_bound(self.block, shelf, coded) if shelf else 0
        return shelf is not None and at < shelf.words and _word_at(self.block, shelf, at) == coded

    def starting(self, prefix: str, lengths: Iterable[int]) -> Iterator[tuple[int, list[str]]]:
        """Yield, for each length in bytes, the number of the first word with this prefix and all such words."""
        coded = _coded(prefix)
        for length in lengths:
            shelf = self._shelves.get(length)
            if shelf is not None:
                low = _lower_bound(self.block, shelf, coded)
                high = _lower_bound(self.block, shelf, coded + b"\xff")
                if low < high:
                    yield shelf.first + low, _words_on(self.block, shelf, low, high)


def build_word_list(words: Iterable[str]) -> WordList:
    """Return the list of these words, none of them empty."""
    coded = sorted(map(_coded, words))
    coded.sort(key=len)
    return WordList(b"".join(coded), sorted(Counter(map(len, coded)).items()))


def byte_length(word: str) -> int:
    """Return the length of a word as word lists count it."""
    return len(_coded(word))


def _coded(word: str) -> bytes:
    return word.encode(errors="replace")


def _word_at(block: Buffer, shelf: _Shelf, at: int) -> bytes:
    start = shelf.offset + at * shelf.width
    return bytes(block[start : start + shelf.width])


def _words_on(block: Buffer, shelf: _Shelf, low: int, high: int) -> list[str]:
    width = shelf.width
    part = bytes(block[shelf.offset + low * width : shelf.offset + high * width])
    if part.isascii():
        text = part.decode()
        return [text[at : at + width] for at in range(0, len(text), width)]
    return [part[at : at + width].decode() for at in range(0, len(part), width)]


def _lower_bound(block: Buffer, shelf: _Shelf, word: bytes) -> int:
    """Return the place on the shelf of the first word that is not less than `word`."""
    low, high = 0, shelf.words
    offset, width = shelf.offset, shelf.width
    while low < high:
        middle = (low + high) // 2
        start = offset + middle * width
        if bytes(block[start : start + width]) < word:
            low = middle + 1
        else:
            high = middle
    return low
