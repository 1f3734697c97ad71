"""Building the tables of a lexicon from its parsed files and the lines of a thesaurus."""

from collections.abc import Iterable, Iterator, Mapping

from knowledge.lexicon.entries import phrase_key, split_entry
from knowledge.lexicon.tables import Tables
from knowledge.text.patterns import pattern
from knowledge.text.tokens import stem, stem_all

_WORD = pattern(r"\w+")


def build_tables(files: Iterable[Mapping[str, object]], thesaurus: str = "", circles: str = "") -> Tables:
    """Return the tables of parsed lexicon files of one language, the later extending the earlier, of the lines of a
    thesaurus: "word: stand-ins | hints", and of circles of words that are near one another, one a line."""
    builder = _Builder(thesaurus, circles)
    for file in files:
        builder.add(file)
    return builder.finish()


class _Builder:
    """Collects what the files say, file by file."""

    def __init__(self, thesaurus: str, circles: str) -> None:
        self._stems: dict[str, str] = {}
        self._keys: dict[str, str] = {}
        self._thesaurus = thesaurus
        self._circles = circles
        self._roots: dict[str, list[str]] = {}
        self._synonyms: dict[str, list[tuple[str, ...]]] = {}
        self._kinds: dict[str, list[str]] = {}
        self._related: dict[str, list[str]] = {}
        self._opposites: dict[str, list[str]] = {}
        self._listed: dict[str, frozenset[str]] = {}
        self._fields: dict[str, tuple[str, frozenset[str], frozenset[str]]] = {}

    def add(self, file: Mapping[str, object]) -> None:
        """Add what one file says."""
        self._stem(_WORD.findall("\n".join(_strings(file))))
        for line in _lines(file, "families"):
            members = self._keys_of(line)
            for member in dict.fromkeys(members):
                self._roots.setdefault(member, []).append(members[0])
        for line in _lines(file, "synonyms"):
            group = tuple(self._keys_of(line))
            for member in dict.fromkeys(group):
                self._synonyms.setdefault(member, []).append(group)
        for section, target in (("kinds", self._kinds), ("related", self._related)):
            for head, special in _pairs(file, section):
                members = self._keys_of(special)
                for key in self._keys_of(head):
                    target.setdefault(key, []).extend(members)
        for line in _lines(file, "opposites"):
            self._add_opposites(self._keys_of(line))
        for name, entries in _pairs(file, "gazetteer"):
            self._listed[str(name)] = self._listed.get(str(name), frozenset()).union(split_entry(str(entries)))
        for name, concept in _pairs(file, "fields"):
            self._add_field(str(name), concept)

    def finish(self) -> Tables:
        """Return the tables."""
        thesaurus = self._read_thesaurus()
        self._stem(_WORD.findall(self._circles))
        circles = [self._keys_of(line) for line in self._circles.splitlines()]
        return Tables(
            roots={key: tuple(roots) for key, roots in self._roots.items()},
            synonyms=self._synonyms,
            kinds=self._kinds,
            related=self._related,
            opposites=self._opposites,
            phrases=self._phrases(),
            words=dict.fromkeys(word for text in self._keys for word in text.split() if word.isalpha()),
            fields=self._fields,
            listed=self._listed,
            sections=self._sections(),
            thesaurus=thesaurus,
            stood_for=self._turn_round(thesaurus),
            circles={str(number): ",".join(circle) for number, circle in enumerate(circles)},
            circles_of=self._place(circles),
        )

    def _add_opposites(self, pair: list[str]) -> None:
        for word in pair:
            for root in self._roots.get(word, (word,)):
                self._opposites.setdefault(root, []).extend(other for other in pair if other != word)

    def _add_field(self, name: str, concept: object) -> None:
        told = concept if isinstance(concept, Mapping) else {}
        kind, keys, asks = self._fields.get(name, ("name", frozenset(), frozenset()))
        keys = keys.union([self._key(name)], self._keys_of(told.get("keys", "")))
        self._fields[name] = (str(told.get("type", kind)), keys, asks.union(self._keys_of(told.get("ask", ""))))

    def _read_thesaurus(self) -> dict[str, str]:
        """Return the lines by the stem of their word, and know the phrases in them."""
        lines = [line.partition(": ")[::2] for line in self._thesaurus.splitlines()]
        entries = [entry.strip() for _, words in lines for entry in words.replace("|", ",").split(",")]
        phrases = [entry for entry in entries if " " in entry]
        self._stem([word for word, _ in lines])
        self._stem(" ".join(entries).split())
        for phrase in phrases:
            self._key(phrase)
        found: dict[str, str] = {}
        for word, words in lines:
            found.setdefault(self._stems.get(word) or stem(word), words)
        return found

    def _turn_round(self, thesaurus: Mapping[str, str]) -> dict[str, str]:
        """Return for each word those that it stands in for, is a kind of or hints at: "words | words", as keys."""
        heads: dict[str, tuple[dict[str, None], dict[str, None]]] = {}
        told = [(head, members, 0) for head, members in self._kinds.items()]
        told += [(head, members, 1) for head, members in self._related.items()]
        for head, line in thesaurus.items():
            told += [(head, self._keys_of(part), n) for n, part in enumerate(line.split("|")[:2])]
        for head, members, side in told:
            for member in members:
                heads.setdefault(member, ({}, {}))[side][head] = None
        return {word: f"{','.join(sure)}|{','.join(hinted)}" for word, (sure, hinted) in heads.items()}

    def _place(self, circles: Iterable[list[str]]) -> dict[str, str]:
        """Return for each word the numbers of the circles that it stands in: "3,17"."""
        places: dict[str, dict[str, None]] = {}
        for number, circle in enumerate(circles):
            for member in circle:
                places.setdefault(member, {})[str(number)] = None
        return {member: ",".join(numbers) for member, numbers in places.items()}

    def _phrases(self) -> dict[str, frozenset[str]]:
        phrases: dict[str, set[str]] = {}
        for key in self._keys.values():
            head, space, _ = key.partition(" ")
            if space:
                phrases.setdefault(head, set()).add(key)
        return {head: frozenset(keys) for head, keys in phrases.items()}

    def _sections(self) -> dict[str, frozenset[str]]:
        """Turn the gazetteer round; entries of the same sections share one set."""
        sections: dict[str, tuple[str, ...]] = {}
        for name, entries in self._listed.items():
            for entry in entries:
                sections[entry] = (*sections.get(entry, ()), name)
        sets = {names: frozenset(names) for names in set(sections.values())}
        return {entry: sets[names] for entry, names in sections.items()}

    def _keys_of(self, line: object) -> list[str]:
        return [self._key(entry) for entry in split_entry(str(line))]

    def _key(self, text: str) -> str:
        key = self._keys.get(text)
        if key is None:
            stems = [self._stems.get(word, "") for word in text.split(" ")]
            key = self._keys[text] = " ".join(stems) if all(stems) else phrase_key(text)
        return key

    def _stem(self, words: Iterable[str]) -> None:
        """Stem the plain ones among some words all at once: one by one takes three times as long."""
        plain = {word for word in words if word.isascii() and word.isalpha() and word.islower()}
        new = list(plain.difference(self._stems))
        self._stems.update(zip(new, stem_all(new), strict=True))


def _strings(value: object) -> Iterator[str]:
    """Yield the words of a parsed file, keys among them."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield str(key)
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)
    else:
        yield str(value)


def _lines(file: Mapping[str, object], section: str) -> list[str]:
    lines = file.get(section)
    return [str(line) for line in lines] if isinstance(lines, list) else []


def _pairs(file: Mapping[str, object], section: str) -> Iterable[tuple[object, object]]:
    pairs = file.get(section)
    return pairs.items() if isinstance(pairs, Mapping) else ()
