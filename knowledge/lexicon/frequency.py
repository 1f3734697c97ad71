"""The frequent words of a language with their ranks."""

from collections.abc import Mapping
from typing import overload

_RANKED = 160_000
"""Characters of the list of frequent words that are ranked: 20,000 words; the rest are only known to be words."""
_UNRANKED = -1


def rank_words(words: str) -> dict[str, int]:
    """Return the ranks of words that are separated by white space, the most frequent first; -1 for no rank."""
    ranks = dict.fromkeys(words.split(), _UNRANKED)
    return ranks | {word: rank for rank, word in enumerate(words[:_RANKED].split())}


class Ranks:
    """The rank of each of the most frequent words, 0 for the most frequent."""

    def __init__(self, ranks: Mapping[str, int]) -> None:
        """Take what `rank_words` returns."""
        self._ranks = ranks

    def lists(self, word: str) -> bool:
        """Tell whether a word stands in the list at all, ranked or not."""
        return word in self._ranks

    @overload
    def get(self, word: str) -> int | None: ...
    @overload
    def get(self, word: str, default: int) -> int: ...
    def get(self, word: str, default: int | None = None) -> int | None:
        """Return a word's rank, or the default."""
        rank = self._ranks.get(word, _UNRANKED)
        return default if rank == _UNRANKED else rank

    def first(self, count: int) -> list[str]:
        """Return the most frequent words."""
        ranked = [(rank, word) for word, rank in self._ranks.items() if rank != _UNRANKED]
        return [word for _, word in sorted(ranked)[:count]]
