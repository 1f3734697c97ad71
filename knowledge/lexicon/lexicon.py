"""The lexicon: which words of a source can answer which words of a question, and how well."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from knowledge.lexicon.relations import EXACT, FAMILY, HINT, IN_PROSE, KIND, RELATED, STAND_IN, SYNONYM
from knowledge.text.tokens import stem, tokenize

_LONGEST_PHRASE = 6
_NO_PHRASE = frozenset("the a an how what which who when where why is was are were did do of to".split())
"""A phrase of a question does not begin with these: they only wrap what is asked."""
_ORDINARY_RANK = 4_000
"""A word among this many most frequent ones is no name because of a capital letter at a sentence's start."""
_WRAPPING = frozenset("how what which who when where whi did was were is it they in of to up the a on from".split())
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


def phrase_key(text: str) -> str:
    """Return the stems of a word or phrase joined by spaces: the form in which the lexicon knows it."""
    return " ".join([stem(token.text) for token in tokenize(text)])


def split_entry(line: str) -> list[str]:
    """Return the entries of a comma-separated line of a lexicon file."""
    return [part for part in (piece.strip() for piece in line.split(",")) if part]


class Lexicon:
    """Word families, synonyms, kinds, hints, opposites and fields. Built once, then only read."""

    def __init__(self, files: Iterable[Mapping[str, object]], frequent: str = "", thesaurus: str = "") -> None:
        """Take parsed lexicon files of one language, the later extending the earlier, words by frequency, and the
        lines of a thesaurus: "word: stand-ins | hints"."""
        self._families: dict[str, list[int]] = {}
        self._synonyms: dict[str, list[int]] = {}
        self._groups: list[list[str]] = []
        self._kinds: dict[str, list[str]] = {}
        self._related: dict[str, list[str]] = {}
        self._opposites: dict[str, list[str]] = {}
        self._phrases: dict[str, set[str]] = {}
        self._keys: dict[str, str] = {}
        self._frequent = frequent
        self._thesaurus = thesaurus
        self.fields: dict[str, FieldConcept] = {}
        self._sections: dict[str, frozenset[str]] = {}
        self._listed: dict[str, frozenset[str]] = {}
        self._asks: dict[str, list[str]] = {}
        self._expanded: dict[str, dict[str, float]] = {}
        for file in files:
            self._add(file)
        for line in thesaurus.splitlines():
            for words in line.partition(": ")[2].split("|"):
                for phrase in words.split(","):
                    if " " in phrase.strip():
                        self._key(phrase.strip())

    @cached_property
    def ranks(self) -> Mapping[str, int]:
        """Return the rank of each of the most frequent words, 0 for the most frequent."""
        return {word: rank for rank, word in enumerate(self._frequent[:_RANKED].split())}

    @cached_property
    def words(self) -> frozenset[str]:
        """Return the single words that the lexicon files list."""
        return frozenset(word for text in self._keys for word in text.split() if word.isalpha())

    def knows(self, word: str) -> bool:
        """Tell whether a folded word is an ordinary word of the language or one of the lexicon's own."""
        return word in self.ranks or word in self.words or self._is_listed(word)

    def _is_listed(self, word: str) -> bool:
        return any(f"{before}{word}{after}" in self._frequent for before in " \n" for after in " \n")

    def roots(self, key: str) -> tuple[str, ...]:
        """Return the names of a word's families; a word of no family is its own root."""
        found = self._families.get(key)
        return tuple(self._groups[number][0] for number in found) if found else (key,)

    def alternatives(self, key: str) -> Mapping[str, float]:
        """Return what may stand in a source for a word or phrase: stems, and "~" with roots, to strengths 0..1."""
        known = self._expanded.get(key)
        if known is None:
            known = self._expanded[key] = self._expand(key)
        return known

    def phrase_at(self, stems: list[str], at: int) -> int:
        """Return how many stems from `at` on form the longest phrase that the lexicon knows; 0 for none."""
        phrases = self._phrases.get(stems[at])
        if phrases and stems[at] not in _NO_PHRASE:
            for length in range(min(_LONGEST_PHRASE, len(stems) - at), 1, -1):
                if " ".join(stems[at : at + length]) in phrases:
                    return length
        return 0

    def phrases_at(self, stems: list[str], at: int) -> list[str]:
        """Return the phrases of the lexicon that begin at a place among some stems."""
        phrases = self._phrases.get(stems[at])
        if not phrases:
            return []
        runs = (" ".join(stems[at : at + length]) for length in range(2, min(_LONGEST_PHRASE, len(stems) - at) + 1))
        return [run for run in runs if run in phrases]

    def sections(self, words: str) -> frozenset[str]:
        """Return the sections of the gazetteer that list some folded words: given_names, cities, role_words …"""
        return self._sections.get(words, frozenset())

    def listed(self, section: str) -> frozenset[str]:
        """Return the entries of one section of the gazetteer."""
        return self._listed.get(section, frozenset())

    def is_ordinary(self, word: str) -> bool:
        """Tell whether a folded word is an everyday one and no given name."""
        return self.ranks.get(word, _RARE) < _ORDINARY_RANK and "given_names" not in self.sections(word)

    def opposites(self, key: str) -> frozenset[str]:
        """Return the roots of the opposites of a word."""
        return frozenset(
            root for mine in self.roots(key) for other in self._opposites.get(mine, ()) for root in self.roots(other)
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
        for root in {key, *roots}:
            for number in self._synonyms.get(root, ()):
                for member in self._groups[number]:
                    yield member, SYNONYM
            for kind in self._kinds.get(root, ()):
                yield kind, KIND
            for hint in self._related.get(root, ()):
                yield hint, RELATED
        entry = self._entries.get(key)
        for strength, line in zip((STAND_IN, HINT), entry.split("|"), strict=False) if entry else ():
            yield from ((self._key(word), strength) for word in split_entry(line))

    @cached_property
    def _entries(self) -> Mapping[str, str]:
        """The lines of the thesaurus by the stem of their word."""
        entries: dict[str, str] = {}
        for line in self._thesaurus.splitlines():
            word, _, words = line.partition(": ")
            entries.setdefault(stem(word), words)
        return entries

    def _key(self, text: str) -> str:
        key = self._keys.get(text)
        if key is None:
            key = self._keys[text] = phrase_key(text)
            head, space, _ = key.partition(" ")
            if space:
                self._phrases.setdefault(head, set()).add(key)
        return key

    def _add(self, file: Mapping[str, object]) -> None:
        for line in _lines(file, "families"):
            self._add_group(self._families, line)
        for line in _lines(file, "synonyms"):
            self._add_group(self._synonyms, line)
        for section, target in (("kinds", self._kinds), ("related", self._related)):
            for head, line in _pairs(file, section):
                members = [self._key(word) for word in split_entry(str(line))]
                for word in split_entry(str(head)):
                    target.setdefault(self._key(word), []).extend(members)
        for line in _lines(file, "opposites"):
            self._add_opposites([self._key(word) for word in split_entry(line)])
        for name, line in _pairs(file, "gazetteer"):
            mine, entries = frozenset((str(name),)), split_entry(str(line))
            self._listed[str(name)] = self._listed.get(str(name), frozenset()).union(entries)
            for entry in entries:
                self._sections[entry] = self._sections.get(entry, frozenset()) | mine
        for name, concept in _pairs(file, "fields"):
            self._add_field(str(name), concept)

    def _add_group(self, target: dict[str, list[int]], line: str) -> None:
        members = [self._key(word) for word in split_entry(line)]
        number = len(self._groups)
        self._groups.append(members)
        for member in dict.fromkeys(members):
            target.setdefault(member, []).append(number)

    def _add_opposites(self, pair: list[str]) -> None:
        for word in pair:
            for root in self.roots(word):
                self._opposites.setdefault(root, []).extend(other for other in pair if other != word)

    def _add_field(self, name: str, concept: object) -> None:
        told = concept if isinstance(concept, Mapping) else {}
        keys = frozenset(self._key(key) for key in [name, *split_entry(str(told.get("keys", "")))])
        asks = frozenset(self._key(ask) for ask in split_entry(str(told.get("ask", ""))))
        before = self.fields.get(name, FieldConcept(name, "name", frozenset(), frozenset()))
        kind = str(told.get("type", before.type))
        self.fields[name] = FieldConcept(name, kind, before.keys | keys, before.asks | asks)

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


def _lines(file: Mapping[str, object], section: str) -> list[str]:
    lines = file.get(section)
    return [str(line) for line in lines] if isinstance(lines, list) else []


def _pairs(file: Mapping[str, object], section: str) -> Iterable[tuple[object, object]]:
    pairs = file.get(section)
    return pairs.items() if isinstance(pairs, Mapping) else ()
