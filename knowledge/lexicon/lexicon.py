"""The lexicon: which words of a source can answer which words of a question, and how well."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from knowledge.lexicon.entries import phrase_key, split_entry
from knowledge.lexicon.relations import (
    EXACT,
    FAMILY,
    HINT,
    HINTED_AT,
    IN_PROSE,
    KIND,
    NEAR,
    RELATED,
    STAND_IN,
    STOOD_FOR,
    SYNONYM,
)
from knowledge.lexicon.tables import Tables

_LONGEST_PHRASE = 6
_NO_PHRASE = frozenset([
    "the", "a", "an", "how", "what", "which", "who", "when", "where", "why", "is", "was", "are", "were", "did", "do",
    "of", "to",
])  # fmt: skip
"""A phrase of a question does not begin with these: they only wrap what is asked."""
_ORDINARY_RANK = 4_000
"""A word among this many most frequent ones is no name because of a capital letter at a sentence's start."""
_WRAPPING = frozenset([
    "how", "what", "which", "who", "when", "where", "whi", "did", "was", "were", "is", "it", "they", "in", "of", "to",
    "up", "the", "a", "on", "from",
])  # fmt: skip
"""Stems of question words and grammar: a phrase with them is how people ask, not what a text says."""
_RARE = 1_000_000
_KEYS = 16_384
"""Stems whose keys are kept ready, some 4 MB: a corpus has more words than can be."""
_EXPANDED = 4_096
"""Words and phrases whose alternatives are kept ready, some 10 MB; people use fewer in a day."""


@dataclass(frozen=True, slots=True)
class FieldConcept:
    """A field of an infobox: what documents call it, how people ask for it, what kind of value it has."""

    name: str
    type: str
    keys: frozenset[str]
    asks: frozenset[str]


class Lexicon:
    """Word families, synonyms, kinds, hints, opposites and fields. Built once, then only read."""

    def __init__(
        self,
        tables: Tables,
        ranks: Mapping[str, int] | None = None,
        rarer: Collection[str] = (),
        origin: bytes = b"",
    ) -> None:
        """Take the tables of a language, the ranks of its most frequent words, its `rarer` ones, and what tells it
        from other lexicons."""
        self._tables = tables
        self.ranks: Mapping[str, int] = {} if ranks is None else ranks
        """The rank of each of the most frequent words, 0 for the most frequent."""
        self._expanded: dict[str, dict[str, float]] = {}
        self._keys: dict[str, tuple[str, ...]] = {}
        self._phrases: dict[str, dict[str, list[tuple[str, list[str]]]]] = {}
        self._by_first: dict[str, dict[str, list[str]]] = {}
        self._rarer = rarer
        self.origin = origin
        self.words: Collection[str] = tables.words
        """The single words that the lexicon files list."""
        self.fields: Mapping[str, FieldConcept] = {
            name: FieldConcept(name, *concept) for name, concept in tables.fields.items()
        }

    def knows(self, word: str) -> bool:
        """Tell whether a folded word is an ordinary word of the language or one of the lexicon's own."""
        return word in self.ranks or word in self.words or word in self._rarer

    def roots(self, key: str) -> tuple[str, ...]:
        """Return the names of a word's families; a word of no family is its own root."""
        return self._tables.roots.get(key) or (key,)

    def alternatives(self, key: str) -> Mapping[str, float]:
        """Return what may stand in a source for a word or phrase: stems, and "~" with roots, to strengths 0..1."""
        known = self._expanded.get(key)
        if known is None:
            if len(self._expanded) >= _EXPANDED:
                self._expanded.clear()
            known = self._expanded[key] = self._expand(key)
        return known

    def keys_of(self, word: str) -> tuple[str, ...]:
        """Return the keys that a stem is found by: itself, and "~" with its roots."""
        known = self._keys.get(word)
        if known is None:
            if len(self._keys) >= _KEYS:
                self._keys.clear()
            known = self._keys[word] = (word, *["~" + root for root in self.roots(word)])
        return known

    def phrase_at(self, stems: list[str], at: int) -> int:
        """Return how many stems from `at` on form the longest phrase that the lexicon knows; 0 for none."""
        if stems[at] in _NO_PHRASE:
            return 0
        found = self.phrases_at(stems, at)
        return found[-1].count(" ") + 1 if found else 0

    def phrases_at(self, stems: list[str], at: int) -> Sequence[str]:
        """Return the phrases of the lexicon that begin at a place among some stems, the shorter first."""
        if at + 1 == len(stems):
            return ()
        tails = self._phrases.get(stems[at])
        if tails is None:
            phrases = self._tables.phrases.get(stems[at])
            if phrases is None:
                return ()
            tails = self._phrases[stems[at]] = _by_second(phrases)
        likely = tails.get(stems[at + 1])
        return [p for p, words in likely if words == stems[at : at + len(words)]] if likely else ()

    def sections(self, words: str) -> frozenset[str]:
        """Return the sections of the gazetteer that list some folded words: given_names, cities, role_words …"""
        return self._tables.sections.get(words, frozenset())

    def listed(self, section: str) -> frozenset[str]:
        """Return the entries of one section of the gazetteer."""
        return self._tables.listed.get(section, frozenset())

    def listed_from(self, section: str) -> Mapping[str, Sequence[str]]:
        """Return the entries of one section of the gazetteer by their first words."""
        known = self._by_first.get(section)
        if known is None:
            known = self._by_first[section] = {}
            for entry in self.listed(section):
                known.setdefault(entry.split(" ")[0], []).append(entry)
        return known

    def is_ordinary(self, word: str) -> bool:
        """Tell whether a folded word is an everyday one and no given name."""
        return self.ranks.get(word, _RARE) < _ORDINARY_RANK and "given_names" not in self.sections(word)

    def opposites(self, key: str) -> frozenset[str]:
        """Return the roots of the opposites of a word."""
        opposites = self._tables.opposites
        return frozenset(
            root for mine in self.roots(key) for other in opposites.get(mine, ()) for root in self.roots(other)
        )

    def field_of(self, name: str) -> FieldConcept | None:
        """Return the concept that a document's field name stands for, if it is a known one."""
        concept = self._field_keys.get(phrase_key(name))
        return self.fields[concept] if concept else None

    def field_words(self, name: str) -> dict[str, float]:
        """Return what stands for a field in prose: the words it is called and asked by, with how well they do."""
        concept = self.fields[name]
        phrases = [key for key in concept.keys | concept.asks if not _WRAPPING.intersection(key.split())]
        return {"~" + root: IN_PROSE for key in phrases for root in self.roots(key)}

    def fields_asked(self, stems: list[str]) -> dict[str, list[tuple[int, int]]]:
        """Return the field concepts that the words of a question ask for, with the spans of the words that do; where
        one of a kind is named by more words, as "dry mass" is, another named by part of them is not meant."""
        asked: dict[str, list[tuple[int, int]]] = {}
        for at, first in enumerate(stems):
            for length in range(min(self._longest_ask.get(first, 0), len(stems) - at), 0, -1):
                for concept in self._field_asks.get(" ".join(stems[at : at + length]), ()):
                    spans = asked.setdefault(concept, [])
                    if not any(start <= at and at + length <= end for start, end in spans):
                        spans.append((at, at + length))
        kept = {
            name: [span for span in spans if not self._is_outdone(name, span, asked)] for name, spans in asked.items()
        }
        return {name: spans for name, spans in kept.items() if spans}

    def _is_outdone(self, name: str, span: tuple[int, int], asked: Mapping[str, list[tuple[int, int]]]) -> bool:
        """Tell whether a field's span lies within a longer one of another field of its kind."""
        kind = self.fields[name].type
        others = (other for rival, spans in asked.items() if self.fields[rival].type == kind for other in spans)
        return any(start <= span[0] and span[1] <= end and (start, end) != span for start, end in others)

    def _expand(self, key: str) -> dict[str, float]:
        found = {key: EXACT}
        mine = self.roots(key)
        for root in mine:
            found["~" + root] = FAMILY
        for member, strength in self._relatives(key, mine):
            for other in self.keys_of(member)[1:]:
                if found.get(other, 0.0) < strength:
                    found[other] = strength
        return found

    def _relatives(self, key: str, roots: tuple[str, ...]) -> Iterable[tuple[str, float]]:
        tables = self._tables
        for root in dict.fromkeys((key, *roots)):
            for group in tables.synonyms.get(root, ()):
                for member in group:
                    yield member, SYNONYM
            for kind in tables.kinds.get(root, ()):
                yield kind, KIND
            for hint in tables.related.get(root, ()):
                yield hint, RELATED
        entry = tables.thesaurus.get(key)
        for strength, line in zip((STAND_IN, HINT), entry.split("|"), strict=False) if entry else ():
            yield from ((phrase_key(word), strength) for word in split_entry(line))
        for strength, keys in zip((STOOD_FOR, HINTED_AT), self._told(tables.stood_for, key).split("|"), strict=False):
            yield from ((head, strength) for head in keys.split(",") if head)
        for number in filter(None, self._told(tables.circles_of, key).split(",")):
            yield from ((member, NEAR) for member in tables.circles[number].split(","))

    def _told(self, table: Mapping[str, str], key: str) -> str:
        """Return what a table says of a word, else of the first of its families: "born" is told by itself, and not
        by "bear", as "flew" by "fly"."""
        return next((told for word in (key, *self.roots(key)) if (told := table.get(word))), "")

    @cached_property
    def _field_keys(self) -> Mapping[str, str]:
        return {key: concept.name for concept in self.fields.values() for key in concept.keys}

    @cached_property
    def _field_asks(self) -> Mapping[str, list[str]]:
        asks: dict[str, list[str]] = {}
        for concept in self.fields.values():
            for phrase in concept.keys | concept.asks:
                asks.setdefault(phrase, []).append(concept.name)
        return asks

    @cached_property
    def _longest_ask(self) -> Mapping[str, int]:
        """The words that ways to ask for a field begin with, with how many words these have at most."""
        longest: dict[str, int] = {}
        for phrase in self._field_asks:
            words = phrase.split(" ")
            longest[words[0]] = max(longest.get(words[0], 0), min(len(words), _LONGEST_PHRASE))
        return longest


def _by_second(phrases: Iterable[str]) -> dict[str, list[tuple[str, list[str]]]]:
    """Return phrases, the shorter first, with their words, by the second: few words are followed by one of these."""
    found: dict[str, list[tuple[str, list[str]]]] = {}
    for phrase in sorted(phrases, key=lambda phrase: phrase.count(" ")):
        words = phrase.split(" ")
        if len(words) <= _LONGEST_PHRASE:
            found.setdefault(words[1], []).append((phrase, words))
    return found
