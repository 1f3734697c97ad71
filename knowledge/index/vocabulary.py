"""The words of the knowledge, and the repair of misspelt words against them."""

from array import array
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log

from knowledge.index.likeness import likeness
from knowledge.index.model import Repair
from knowledge.index.sounds import romanize, sound_key, sound_keys
from knowledge.index.wordlist import WordList, build_word_list, byte_length
from knowledge.text.normalize import fold

SHORTEST = 3
LONGEST = 40
"""Letters of a word that is repaired at all; fewer tell too little, more is no word."""
ALIKE_ENOUGH = 0.75
"""Least likeness of a repair. On the practice corpus, half of it indexed: 97.3 % of the typos in words it holds are
repaired rightly and 2.6 % wrongly, and 20 % of the words that only the other half holds are taken for typos, at 0.70
45 %."""
COMMON_WORD = 0.015
"""What a word's frequency, as its natural logarithm, adds to its likeness: it decides between equals."""
SPLIT = 1.2
"""The weight of a blank left out, in edits: more than any slip, for any letters make two words in a large corpus."""
_SHORTEST_PART = 3
_SCANNED = 1_500
"""Vocabularies up to this size are compared word by word, in 0.1 ms; larger ones are narrowed first."""
_LENGTHS = 2
"""A word is looked for among those up to so many bytes shorter or longer."""
_JUDGED = 12


@dataclass(frozen=True, slots=True)
class WordTables:
    """What a vocabulary looks words up in: blocks of bytes, in memory or mapped from files."""

    words: WordList
    backwards: WordList
    """The words that consist of letters, reversed."""
    keys: WordList
    """The sound keys of the words that consist of letters."""
    spelled: Sequence[int]
    """The number of the word that each sound key belongs to."""


def build_tables(words: Iterable[str]) -> WordTables:
    """Return the tables for distinct folded words: 5 µs a word."""
    listed = build_word_list(filter(None, words))
    spelt = [(number, word) for number, word in enumerate(listed) if word.isalpha() and len(word) <= LONGEST]
    backwards = build_word_list([word[::-1] for _, word in spelt])
    keys = sound_keys([word for _, word in spelt])
    order = sorted([at for at, key in enumerate(keys) if key], key=keys.__getitem__)
    order.sort(key=[byte_length(key) for key in keys].__getitem__)
    sounding = build_word_list([keys[at] for at in order])
    return WordTables(listed, backwards, sounding, array("I", [spelt[at][0] for at in order]))


class Vocabulary:
    """The words of the knowledge. Those it does not know it repairs."""

    def __init__(
        self,
        tables: WordTables,
        frequency: Callable[[str], int],
        *,
        known: Collection[str] = frozenset(),
        holds: Callable[[str], bool] | None = None,
    ) -> None:
        """`frequency` tells how common a word is, `holds` whether the knowledge has some form of it.

        `known` words are right though the knowledge lacks them.
        """
        self._tables = tables
        self._frequency = frequency
        self._known = known
        self._holds = holds
        self._all: list[str] | None = None

    @classmethod
    def of(cls, frequencies: Mapping[str, int], known: Collection[str] = frozenset()) -> "Vocabulary":
        """Return the vocabulary of these folded words, with the number of passages that each stands in."""
        return cls(build_tables(frequencies), lambda word: frequencies.get(word, 0), known=known)

    def __len__(self) -> int:
        return len(self._tables.words)

    def __contains__(self, word: str) -> bool:
        return word in self._tables.words

    def knows(self, word: str) -> bool:
        """Whether a folded word needs no repair."""
        return word in self._known or word in self or (self._holds is not None and self._holds(word))

    def repair(self, word: str, *, limit: int = 1) -> list[Repair]:
        """Return the words most like one that is not known, best first; none for a known word."""
        folded = fold(word)
        typed = romanize(folded)
        if self.knows(folded) or not (typed.isalpha() and SHORTEST <= len(typed) <= LONGEST):
            return []
        found = [*self._alike(typed), *self._split(typed)]
        found.sort(key=lambda repair: (-repair.score - COMMON_WORD * self._commonness(repair.word), repair.word))
        return found[:limit]

    def _alike(self, typed: str) -> list[Repair]:
        # Imported late: a question without typos need not wait for it.
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        most = _most_edits(typed)
        near = process.extract(typed, self._candidates(typed), scorer=OSA.distance, score_cutoff=most, limit=_JUDGED)
        edits = {word: int(distance) for word, distance, _ in near}
        edits |= {word: int(OSA.distance(typed, word)) for word in self._sounding(typed) if word not in edits}
        judged = [Repair(word, likeness(typed, word, distance)) for word, distance in edits.items()]
        return [repair for repair in judged if repair.score >= ALIKE_ENOUGH]

    def _candidates(self, typed: str) -> Sequence[str]:
        """Return words that share the first or the last half with a misspelt one, or all of a small vocabulary.

        A single slip leaves one half whole, unless it swaps the two letters at the seam, which is tried as well. So
        99.5 % of the practice typos are found among 34 of 14,000 words.
        """
        if len(self) <= _SCANNED:
            if self._all is None:
                self._all = [word for word in self._tables.words if word.isalpha()]
            return self._all
        seam = len(typed) // 2
        size = byte_length(typed)
        lengths = range(max(1, size - _LENGTHS), size + _LENGTHS + 1)
        front = self._tables.words.starting(typed[:seam], lengths)
        back = self._tables.backwards.starting(typed[: seam - 1 : -1], lengths)
        candidates = {word for _, words in front for word in words if word.isalpha()}
        candidates |= {word[::-1] for _, words in back for word in words}
        swapped = typed[: seam - 1] + typed[seam] + typed[seam - 1] + typed[seam + 1 :]
        return sorted(candidates | ({swapped} if swapped in self else set()))

    def _sounding(self, typed: str) -> list[str]:
        """Return the words that sound like a misspelt one."""
        key = sound_key(typed)
        same = self._tables.keys.starting(key, [byte_length(key)] if key else [])
        numbers = (self._tables.spelled[first + at] for first, keys in same for at in range(len(keys)))
        return [self._tables.words[number] for number in numbers]

    def _split(self, typed: str) -> list[Repair]:
        """Return the two words that a misspelt one is most likely run together from, if both are held."""
        cuts = range(_SHORTEST_PART, len(typed) - _SHORTEST_PART + 1)
        pairs = [(typed[:at], typed[at:]) for at in cuts if typed[:at] in self and typed[at:] in self]
        likeliest = max(pairs, key=lambda pair: min(map(self._frequency, pair)), default=None)
        return [Repair(" ".join(likeliest), 1 - SPLIT / len(typed))] if likeliest else []

    def _commonness(self, words: str) -> float:
        return min(log(max(1, self._frequency(word))) for word in words.split())


def _most_edits(typed: str) -> int:
    """Return how many edits a word may be away: one of up to 4 letters, two of up to 7, three beyond."""
    return 1 if len(typed) <= 4 else 2 if len(typed) <= 7 else 3
