"""The lexicon: which words of a source can answer which words of a question, and how well."""

from collections.abc import Iterable, Mapping
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
from knowledge.lexicon.wordbook import look_up

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
_RANKED = 160_000
"""Characters of the list of frequent words that are ranked: 20,000 words; the rest are only known to be words."""


@dataclass(frozen=True, slots=True)
class FieldConcept:
    """A field of an infobox: what documents call it, how people ask for it, what kind of value it has."""

    name: str
    type: str
    keys: frozenset[str]
    asks: frozenset[str]


class Lexicon:
    """Word families, synonyms, kinds, hints, opposites and fields. Built once, then only read."""

    def __init__(self, tables: Tables, frequent: str = "") -> None:
        """Take the tables of a language and its words by frequency, separated by white space."""
        self._tables = tables
        self._frequent = frequent
        self._expanded: dict[str, dict[str, float]] = {}
        self.words = tables.words
        """The single words that the lexicon files list."""
        self.fields: Mapping[str, FieldConcept] = {
            name: FieldConcept(name, *concept) for name, concept in tables.fields.items()
        }

    @cached_property
    def ranks(self) -> Mapping[str, int]:
        """Return the rank of each of the most frequent words, 0 for the most frequent."""
        return {word: rank for rank, word in enumerate(self._frequent[:_RANKED].split())}

    def knows(self, word: str) -> bool:
        """Tell whether a folded word is an ordinary word of the language or one of the lexicon's own."""
        return word in self.ranks or word in self.words or self._is_listed(word)

    def _is_listed(self, word: str) -> bool:
        return any(f"{before}{word}{after}" in self._frequent for before in " \n" for after in " \n")

    def roots(self, key: str) -> tuple[str, ...]:
        """Return the names of a word's families; a word of no family is its own root."""
        return self._tables.roots.get(key) or (key,)

    def alternatives(self, key: str) -> Mapping[str, float]:
        """Return what may stand in a source for a word or phrase: stems, and "~" with roots, to strengths 0..1."""
        known = self._expanded.get(key)
        if known is None:
            known = self._expanded[key] = self._expand(key)
        return known

    def phrase_at(self, stems: list[str], at: int) -> int:
        """Return how many stems from `at` on form the longest phrase that the lexicon knows; 0 for none."""
        phrases = self._tables.phrases.get(stems[at])
        if phrases and stems[at] not in _NO_PHRASE:
            for length in range(min(_LONGEST_PHRASE, len(stems) - at), 1, -1):
                if " ".join(stems[at : at + length]) in phrases:
                    return length
        return 0

    def phrases_at(self, stems: list[str], at: int) -> list[str]:
        """Return the phrases of the lexicon that begin at a place among some stems."""
        phrases = self._tables.phrases.get(stems[at])
        if not phrases:
            return []
        runs = (" ".join(stems[at : at + length]) for length in range(2, min(_LONGEST_PHRASE, len(stems) - at) + 1))
        return [run for run in runs if run in phrases]

    def sections(self, words: str) -> frozenset[str]:
        """Return the sections of the gazetteer that list some folded words: given_names, cities, role_words …"""
        return self._tables.sections.get(words, frozenset())

    def listed(self, section: str) -> frozenset[str]:
        """Return the entries of one section of the gazetteer."""
        return self._tables.listed.get(section, frozenset())

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
        """Return the field concepts that the words of a question ask for, with the spans of the words that do."""
        asked: dict[str, list[tuple[int, int]]] = {}
        for at in range(len(stems)):
            for length in range(min(_LONGEST_PHRASE, len(stems) - at), 0, -1):
                for concept in self._field_asks.get(" ".join(stems[at : at + length]), ()):
                    spans = asked.setdefault(concept, [])
                    if not any(start <= at and at + length <= end for start, end in spans):
                        spans.append((at, at + length))
        return asked

    def _expand(self, key: str) -> dict[str, float]:
        found = {key: EXACT}
        mine = self.roots(key)
        for root in mine:
            _raise(found, "~" + root, FAMILY)
        for member, strength in self._relatives(key, mine):
            for root in self.roots(member):
                _raise(found, "~" + root, strength)
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
        entry = look_up(tables.thesaurus, key)
        for strength, line in zip((STAND_IN, HINT), entry.split("|"), strict=False) if entry else ():
            yield from ((phrase_key(word), strength) for word in split_entry(line))
        for strength, keys in zip((STOOD_FOR, HINTED_AT), self._told(tables.stood_for, key).split("|"), strict=False):
            yield from ((head, strength) for head in keys.split(",") if head)
        for number in filter(None, self._told(tables.circles_of, key).split(",")):
            yield from ((member, NEAR) for member in tables.circles[int(number)].split(","))

    def _told(self, wordbook: str, key: str) -> str:
        """Return what a wordbook says of a word, else of the first of its families: "born" is told by itself, and not
        by "bear", as "flew" by "fly"."""
        return next((told for word in (key, *self.roots(key)) if (told := look_up(wordbook, word))), "")

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


def _raise(found: dict[str, float], key: str, strength: float) -> None:
    if found.get(key, 0.0) < strength:
        found[key] = strength
