"""The words of the knowledge, and the repair of misspelt words against them."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import log

from knowledge.index.likeness import likeness
from knowledge.index.model import Repair
from knowledge.index.sounds import romanize, sound_key
from knowledge.index.wordlist import WordList, in_order, numbers
from knowledge.text.normalize import fold

SHORTEST = 3
LONGEST = 40
"""Letters of a word that is repaired at all; fewer tell too little, more is no word."""
ALIKE_ENOUGH = 0.75
COMMON_WORD = 0.015
"""What a word's frequency, as its natural logarithm, adds to its likeness: it decides between equals."""
_SCANNED = 1_500
"""Vocabularies up to this size are compared word by word: 0.1 ms; larger ones are narrowed first."""
_JUDGED = 12
_LENGTHS = 2
"""A word is looked for among those up to so many letters shorter or longer."""
SPLIT = 1.0
"""The weight of a space left out, in edits."""
_SHORTEST_PART = 3


@dataclass(frozen=True, slots=True)
class WordTables:
    """What a vocabulary looks words up in; each is one block of bytes, in memory or mapped from a file."""

    words: WordList
    frequencies: Sequence[int]
    backwards: WordList
    """The words that consist of letters, reversed."""
    forwards: Sequence[int]
    """The number of the word that each reversed word is."""
    keys: WordList
    """The sound keys of the words that consist of letters."""
    spelled: Sequence[int]
    """The number of the word that each sound key belongs to."""


def build_tables(frequencies: Mapping[str, int]) -> WordTables:
    """Return the tables for folded words and the number of passages that each stands in."""
    words = in_order(word.encode() for word in frequencies)
    texts = [word.decode() for word in words]
    spelt = [(number, text) for number, text in enumerate(texts) if text.isalpha() and len(text) <= LONGEST]
    backwards = _numbered((text[::-1], number) for number, text in spelt)
    keys = _numbered((sound_key(text), number) for number, text in spelt)
    return WordTables(
        words=WordList.of(words),
        frequencies=numbers(frequencies[text] for text in texts),
        backwards=WordList.of(word for word, _ in backwards),
        forwards=numbers(number for _, number in backwards),
        keys=WordList.of(key for key, _ in keys),
        spelled=numbers(number for _, number in keys),
    )


class Vocabulary:
    """The words of the knowledge, each with the number of passages it stands in."""

    def __init__(
        self, tables: WordTables, *, known: Collection[str] = frozenset(), holds: Callable[[str], bool] | None = None
    ) -> None:
        """`known` words are right though the knowledge lacks them; `holds` tells whether it has a form of a word."""
        self._tables = tables
        self._known = known
        self._holds = holds
        self._all: list[str] | None = None

    @classmethod
    def of(cls, frequencies: Mapping[str, int], known: Collection[str] = frozenset()) -> "Vocabulary":
        """Return the vocabulary of folded words with their frequencies."""
        return cls(build_tables(frequencies), known=known)

    def __len__(self) -> int:
        return len(self._tables.words)

    def __contains__(self, word: str) -> bool:
        return self._tables.words.find(_bytes(word)) >= 0

    def knows(self, word: str) -> bool:
        """Whether a folded word needs no repair: the knowledge has it or a form of it, or the caller named it known."""
        return word in self._known or word in self or (self._holds is not None and self._holds(word))

    def frequency(self, word: str) -> int:
        """Return the number of passages that hold a folded word."""
        number = self._tables.words.find(_bytes(word))
        return self._tables.frequencies[number] if number >= 0 else 0

    def repair(self, word: str, *, limit: int = 1) -> list[Repair]:
        """Return the words most alike to one that is not known, best first; nothing for a known word or none alike."""
        typed = romanize(fold(word)) if not self.knows(fold(word)) else ""
        if not (SHORTEST <= len(typed) <= LONGEST and typed.isalpha()):
            return []
        found = {repair.word: repair for repair in [*self._alike(typed), *self._split(typed)]}
        ranked = sorted(found.values(), key=lambda r: (-r.score - COMMON_WORD * self._log_frequency(r.word), r.word))
        return ranked[:limit]

    def _alike(self, typed: str) -> list[Repair]:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA  # imported late: 10 ms that a command without typos saves

        near = process.extract(
            typed, self._candidates(typed), scorer=OSA.distance, score_cutoff=_most_edits(typed), limit=_JUDGED
        )
        edits = {word: distance for word, distance, _ in near}
        edits |= {word: OSA.distance(typed, word) for word in self._sounding(typed) if word not in edits}
        judged = [Repair(word, likeness(typed, word, int(distance))) for word, distance in edits.items()]
        return [repair for repair in judged if repair.score >= ALIKE_ENOUGH]

    def _candidates(self, typed: str) -> Sequence[str]:
        """Return words that share the first or the last half with a misspelt one, or all of a small vocabulary.

        A single slip leaves one half whole, unless it swaps the two letters at the seam.
        """
        words = self._tables.words
        if len(words) <= _SCANNED:
            if self._all is None:
                self._all = [text for text in (word.decode() for word in words) if text.isalpha()]
            return self._all
        seam = len(typed) // 2
        size = len(_bytes(typed))
        lengths = range(max(1, size - _LENGTHS), size + _LENGTHS + 1)
        front = chain.from_iterable(found for _, found in words.starting(_bytes(typed[:seam]), lengths))
        back = chain.from_iterable(
            found for _, found in self._tables.backwards.starting(_bytes(typed[:seam - 1:-1]), lengths)
        )
        candidates = {word.decode() for word in front} | {word.decode()[::-1] for word in back}
        swapped = typed[: seam - 1] + typed[seam] + typed[seam - 1] + typed[seam + 1 :]
        return [word for word in candidates if word.isalpha()] + [swapped] * (swapped in self)

    def _sounding(self, typed: str) -> list[str]:
        """Return the words that sound like a misspelt one."""
        key = _bytes(sound_key(typed))
        found = self._tables.keys.starting(key, [len(key)])
        places = (first + at for first, same in found for at in range(len(same)))
        return [self._tables.words[self._tables.spelled[place]].decode() for place in places]

    def _split(self, typed: str) -> list[Repair]:
        """Return the two words that a misspelt one is most likely to be run together from, if it is."""
        parts = [(typed[:at], typed[at:]) for at in range(_SHORTEST_PART, len(typed) - _SHORTEST_PART + 1)]
        split = [(min(map(self.frequency, pair)), pair) for pair in parts]
        frequency, pair = max(split, default=(0, ("", "")))
        return [Repair(" ".join(pair), 1 - SPLIT / len(typed))] if frequency else []

    def _log_frequency(self, words: str) -> float:
        return min(log(self.frequency(word) or 1) for word in words.split())


def _most_edits(typed: str) -> int:
    """Return how many edits a word may be away: one of up to 4 letters, two of up to 7, three beyond."""
    return 1 if len(typed) <= 4 else 2 if len(typed) <= 7 else 3


def _numbered(words: Iterable[tuple[str, int]]) -> list[tuple[bytes, int]]:
    encoded = sorted((word.encode(), number) for word, number in words)
    return sorted(encoded, key=lambda pair: len(pair[0]))


def _bytes(word: str) -> bytes:
    return word.encode(errors="replace")


