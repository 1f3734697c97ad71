"""The frequent words of a language with their ranks, on shelves that are read only when a word on them is asked for.

Of 50,000 words a question asks for some ten. All of them in one dict take 2 ms to make at the start, and to look for a
word in the list as it stands takes 0.7 ms.
"""

from collections.abc import Iterator, Mapping
from typing import overload

_RANKED = 160_000
"""Characters of the list of frequent words that are ranked: 20,000 words; the rest are only known to be words."""
_LETTERS = 2
"""The first letters that the words on one shelf share: some 600 shelves of 80 words."""
_UNRANKED = -1


def shelve_words(words: str) -> dict[str, str]:
    """Return the shelves of words that are separated by white space, the most frequent first."""
    ranks = dict.fromkeys(words.split(), _UNRANKED)
    ranks |= {word: rank for rank, word in enumerate(words[:_RANKED].split())}
    shelves: dict[str, list[str]] = {}
    for word, rank in ranks.items():
        shelves.setdefault(word[:_LETTERS], []).append(f"{word} {rank}")
    return {letters: " ".join(shelf) for letters, shelf in shelves.items()}


class Ranks:
    """The rank of each of the most frequent words, 0 for the most frequent."""

    def __init__(self, shelves: Mapping[str, str]) -> None:
        self._shelves = shelves
        self._read: dict[str, Mapping[str, int]] = {}

    def lists(self, word: str) -> bool:
        """Tell whether a word stands in the list at all, ranked or not."""
        return word in self._shelf(word[:_LETTERS])

    @overload
    def get(self, word: str) -> int | None: ...
    @overload
    def get(self, word: str, default: int) -> int: ...
    def get(self, word: str, default: int | None = None) -> int | None:
        """Return a word's rank, or the default."""
        rank = self._shelf(word[:_LETTERS]).get(word, _UNRANKED)
        return default if rank == _UNRANKED else rank

    def __getitem__(self, word: str) -> int:
        rank = self.get(word)
        if rank is None:
            raise KeyError(word)
        return rank

    def __iter__(self) -> Iterator[str]:
        return (word for letters in self._shelves for word, rank in self._shelf(letters).items() if rank != _UNRANKED)

    def _shelf(self, letters: str) -> Mapping[str, int]:
        shelf = self._read.get(letters)
        if shelf is None:
            if letters not in self._shelves:
                return {}
            entries = self._shelves[letters].split()
            shelf = self._read[letters] = dict(zip(entries[::2], map(int, entries[1::2]), strict=True))
        return shelf
