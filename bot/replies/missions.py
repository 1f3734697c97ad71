"""Which mission a name stands for. Numbers and short codes must be the same; only longer words may be misspelt."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath

from bot.replies.kept import kept
from knowledge.base import KnowledgeBase
from knowledge.documents.model import Document
from knowledge.text.normalize import fold

CUT = "…"
"""What a name that was cut to its room ends with."""

_CUT = fold(CUT)
_PART = re.compile(r"\d+[^\W\d_]*|[^\W\d_]+")
_SHORTEST_WORD = 4
"""Letters of a word that may be misspelt: shorter ones are codes, and "TM" is not "MS"."""
_SHORTEST_NAME = 2
"""Letters of the least that stands for a mission."""
_ALIKE, _WORD_ALIKE = 80, 60
"""Likeness, 0 to 100 (rapidfuzz ratio), of a whole misspelt name, and of each of its words."""
_LOOKED_THROUGH = 40
"""Names among which the nearest missions are found; a mission has several names."""

_Parts = tuple[str, ...]


class Missions:
    """The missions of one knowledge, by their names."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = documents
        self._spelt: dict[str, set[int]] = defaultdict(set)
        self._titles: dict[str, set[int]] = defaultdict(set)
        self._with: dict[str, set[tuple[_Parts, int]]] = defaultdict(set)
        """Names, in their parts, by each of these."""
        self._fixed: dict[_Parts, set[tuple[_Parts, int]]] = defaultdict(set)
        """Names, in their parts, by those that can't be misspelt."""
        for number, document in enumerate(documents):
            self._titles[fold(document.title)].add(number)
            for name in _names(document):
                self._add(fold(name.strip()), number)

    def find(self, text: str) -> Document | None:
        """Return the only mission that a text stands for; None where there is none or more than one."""
        wanted = fold(text.strip())
        parts = _split(wanted)
        for search in (self._spelt_as, self._cut_from):
            if found := search(wanted):
                return self._only(found)
        if sum(map(str.isalpha, "".join(parts))) < _SHORTEST_NAME:
            return None
        for look in (self._same, self._within, self._misspelt):
            if found := look(parts):
                return self._only(found)
        return None

    def is_name(self, text: str, mission: Document) -> bool:
        """Tell whether a text is one of a mission's own names, and was not only taken for one."""
        parts = _split(fold(text))
        return any(fold(text.strip()) == fold(name) or parts == _split(fold(name)) for name in _names(mission))

    def name(self, mission: Document) -> str:
        """Return the name that stands for a mission and no other: its title, else its file."""
        alone = mission.title and len(self._titles[fold(mission.title)]) == 1
        return mission.title if alone else mission.source

    def nearest(self, text: str, most: int) -> list[str]:
        """Return the names of the missions that are most like a text."""
        from rapidfuzz import fuzz, process  # only here: nothing else needs it before somebody misspells a name

        best = process.extract(fold(text.strip()), list(self._spelt), scorer=fuzz.WRatio, limit=_LOOKED_THROUGH)
        numbers = dict.fromkeys(number for name, _, _ in best for number in sorted(self._spelt[name]))
        return [self.name(self._documents[number]) for number in list(numbers)[:most]]

    def _add(self, name: str, number: int) -> None:
        parts = _split(name)
        self._spelt[name].add(number)
        self._fixed[_codes(parts)].add((parts, number))
        for part in parts:
            self._with[part].add((parts, number))

    def _only(self, found: set[int]) -> Document | None:
        return self._documents[next(iter(found))] if len(found) == 1 else None

    def _spelt_as(self, wanted: str) -> set[int]:
        return self._spelt.get(wanted, set()) if wanted else set()

    def _cut_from(self, wanted: str) -> set[int]:
        beginning = wanted.removesuffix(_CUT)
        if beginning in ("", wanted):
            return set()
        return {number for name, numbers in self._spelt.items() if name.startswith(beginning) for number in numbers}

    def _same(self, parts: _Parts) -> set[int]:
        return {number for name, number in self._fixed.get(_codes(parts), ()) if name == parts}

    def _within(self, parts: _Parts) -> set[int]:
        """Return the missions of which a text is a part of the name; if it has numbers, they are all of the name's."""
        names = min((self._with.get(part, set()) for part in parts), key=len, default=set())
        numbers = _numbers(parts)
        return {number for name, number in names if _holds(name, parts) and (not numbers or _numbers(name) == numbers)}

    def _misspelt(self, parts: _Parts) -> set[int]:
        """Return the missions whose name is most like a text that has the same numbers and codes."""
        scores: dict[int, float] = defaultdict(float)
        for name, number in self._fixed.get(_codes(parts), ()):
            scores[number] = max(scores[number], _likeness(parts, name))
        best = max(scores.values(), default=0.0)
        return {number for number, score in scores.items() if score == best} if best >= _ALIKE else set()


def _make(base: KnowledgeBase) -> Missions:
    return Missions(base.documents)


missions_of = kept(_make)


def _names(document: Document) -> Iterator[str]:
    yield document.source
    yield str(PurePosixPath(document.source).with_suffix(""))
    yield from (name for name in (document.title, *document.aliases) if name)


def _split(name: str) -> _Parts:
    """Return the words and numbers of a folded name; numbers without the noughts before them."""
    return tuple(part.lstrip("0") or "0" if part[0].isdecimal() else part for part in _PART.findall(name))


def _is_word(part: str) -> bool:
    return part.isalpha() and len(part) >= _SHORTEST_WORD


def _codes(parts: Iterable[str]) -> _Parts:
    return tuple(part for part in parts if not _is_word(part))


def _numbers(parts: Iterable[str]) -> _Parts:
    return tuple(part for part in parts if not part.isalpha())


def _holds(name: _Parts, parts: _Parts) -> bool:
    return any(name[start : start + len(parts)] == parts for start in range(len(name) - len(parts) + 1))


def _likeness(one: _Parts, other: _Parts) -> float:
    """Return how alike two names are, 0 to 100; 0 where a word of one has no like in the other."""
    from rapidfuzz import fuzz

    mine, theirs = [p for p in one if _is_word(p)], [p for p in other if _is_word(p)]
    if not mine or len(mine) != len(theirs):
        return 0.0
    if any(fuzz.ratio(a, b) < _WORD_ALIKE for a, b in zip(mine, theirs, strict=True)):
        return 0.0
    return fuzz.ratio(" ".join(one), " ".join(other))
