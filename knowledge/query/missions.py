"""Which mission a question is about: names and aliases, whole, joined, partial."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.documents.model import Document
from knowledge.text.normalize import fold

_PIECE = re.compile(r"[^\W\d_]+|\d+")
_DIGIT = re.compile(r"\d")
_NUMBERED = re.compile(r"\b([^\W\d_]{2,})[\s-]?(?:([^\W\d_]{1,3})[\s-]?)?(\d{1,3})\b")
_SERIES = frozenset(
    "soyuz apollo gemini sts ms tm tma vostok voskhod shenzhou mercury salyut skylab expedition luna mars venera zond"
    " progress cygnus dragon crew ariane chandrayaan mariner pioneer voyager ranger surveyor artemis demo chang change"
    " starliner kosmos cosmos explorer sputnik vega venus hayabusa tiangong orion flight ax axiom tm11 союз ft".split()
)
"""Names that, with a number, name one mission of a series."""
_GENERIC = frozenset(
    "mission flight space station program programme shuttle crewed orbital first second third lunar landing deployment"
    " spacecraft probe orbiter lander rover telescope satellite expedition battle river history theory system company"
    " bridge university tenth ninth eighth seventh sixth fifth fourth international".split()
)
"""Words of titles that name no mission by themselves."""
_ROMAN = {
    "ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "xi": "11", "xii": "12",
    "xiii": "13", "xiv": "14", "xv": "15", "xvi": "16", "xvii": "17",
}  # fmt: skip
"""Roman numerals that are no single letter: those alone are more often initials."""


@dataclass(frozen=True, slots=True)
class MissionMention:
    """A mission named in a text: which documents it can be, and which of the pieces name it."""

    documents: tuple[int, ...]
    start: int
    end: int
    """Offsets in the text."""
    whole: bool
    """Whether a whole name, or a series with its number, stands there, and not only one word of a name."""


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    start: int
    end: int


class MissionNames:
    """The names under which each document is known."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._names: dict[tuple[str, ...], list[int]] = {}
        for number, document in enumerate(documents):
            for name in (document.title, *document.aliases, _stem_of(document.source)):
                for variant in _variants(name):
                    known = self._names.setdefault(variant, [])
                    if number not in known:
                        known.append(number)
        self._longest = max((len(name) for name in self._names), default=0)
        self._partial = self._distinctive_parts()
        self._first = frozenset(name[0] for name in (*self._names, *self._partial))
        """What names begin with: nearly all words of a question are passed over at a glance."""

    def find(self, text: str) -> list[MissionMention]:
        """Return the missions that a text names, in order."""
        pieces = [_Piece(_unpadded(fold(m.group())), m.start(), m.end()) for m in _PIECE.finditer(text)]
        found: list[MissionMention] = []
        at = 0
        while at < len(pieces):
            mention, used = self._at(pieces, at) if pieces[at].text in self._first else (None, 1)
            if mention:
                found.append(mention)
            at += used
        return found

    def find_unknown(self, text: str, found: Sequence[MissionMention] | None = None) -> str:
        """Return a mission of a series, such as "Soyuz MS-12", that a text names and no document is about; or "".
        `found` are the missions named that are known, where they were looked for before."""
        if not _DIGIT.search(text):
            return ""
        known = [(m.start, m.end) for m in (self.find(text) if found is None else found)]
        for match in _NUMBERED.finditer(text):
            inside = any(start < match.end() and match.start() < end for start, end in known)
            if not inside and any(fold(word or "") in _SERIES for word in match.groups()[:2]):
                return match.group()
        return ""

    def _at(self, pieces: list[_Piece], at: int) -> tuple[MissionMention | None, int]:
        for length in range(min(self._longest, len(pieces) - at), 0, -1):
            run = tuple(piece.text for piece in pieces[at : at + length])
            whole, part = self._names.get(run), self._partial.get(run)
            documents = whole or part
            if documents and not self._cut_off(pieces, at, length, whole is not None):
                return MissionMention(
                    tuple(documents), pieces[at].start, pieces[at + length - 1].end, bool(whole) or length > 1
                ), length
        return None, 1

    def _cut_off(self, pieces: list[_Piece], at: int, length: int, whole: bool) -> bool:
        """Tell whether a number right after the name makes it another mission's: "Soyuz 1" in "Soyuz 12"."""
        after = pieces[at + length] if at + length < len(pieces) else None
        last = pieces[at + length - 1]
        joined = after is not None and after.start - last.end <= 1
        return bool(joined and after and after.text.isdigit() and not last.text.isdigit() and not whole)

    def _distinctive_parts(self) -> dict[tuple[str, ...], list[int]]:
        """Return the shorter runs of the names that belong to one document only: "cassini", "ms 9", "demo 2"."""
        owners: dict[tuple[str, ...], set[int]] = {}
        for name, documents in self._names.items():
            for start in range(len(name)):
                for end in range(start + 1, len(name) + 1):
                    owners.setdefault(name[start:end], set()).update(documents)
        words = Counter(word for name in self._names for word in set(name))
        return {
            run: sorted(numbers)
            for run, numbers in owners.items()
            if len(numbers) == 1 and run not in self._names and _is_telling(run, words)
        }


def _variants(name: str) -> list[tuple[str, ...]]:
    """Return a name's pieces, also without what stands in parentheses."""
    names = {name, re.sub(r"\s*\([^()]*\)", "", name)}
    found = [tuple(_unpadded(fold(m.group())) for m in _PIECE.finditer(each)) for each in names]
    return [variant for variant in dict.fromkeys(found) if variant]


def _is_telling(run: tuple[str, ...], words: Counter[str]) -> bool:
    """Tell whether part of a name can stand for it: a rare word, or a series with its number."""
    if all(piece.isdigit() for piece in run):
        return False
    if len(run) == 1:
        return len(run[0]) >= 5 and run[0] not in _SERIES and run[0] not in _GENERIC
    return run[-1].isdigit() and not run[0].isdigit()


def _stem_of(source: str) -> str:
    """Return a file's name without folders and endings: "soyuz-11" is a name of its mission, too."""
    return source.rsplit("/", 1)[-1].split(".")[0]


def _unpadded(piece: str) -> str:
    """Return a piece in the form in which names are compared: numbers without leading zeros, Roman ones as Arabic."""
    if piece.isdigit():
        return piece.lstrip("0") or "0"
    return _ROMAN.get(piece, piece)
