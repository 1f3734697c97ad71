"""Translations: the words of another language with what they are in English, as its lexicon file gives them."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from knowledge.documents.compiled import Origin, Plain, load_compiled
from knowledge.lexicon.entries import split_entry
from knowledge.lexicon.shelves import Shelves, shelve
from knowledge.lexicon.shipped import LIBRARIES, MAKERS, read_lexicon, source_of
from knowledge.text.normalize import fold
from knowledge.text.tokens import stem, tokenize


class Translations(NamedTuple):
    """The tables of one language; all its words folded."""

    exact: Mapping[str, str]
    """Words and phrases as they are written to English ones."""
    stemmed: Mapping[str, str]
    """The same by their stems, joined by spaces."""
    stopwords: frozenset[str]


def load_translations(
    language: str, stemmer: str, own: Sequence[Mapping[str, object]] = (), cache: Path | None = None
) -> Translations:
    """Return the translations of a language ("de"), stemmed by its Snowball stemmer ("german"): those of the sections
    of a knowledge folder's own lexicon files before the shipped ones. `cache` is where they are kept between runs."""

    def build() -> Plain:
        built = build_translations([*own, read_lexicon(language)], stemmer)
        return shelve(built.exact), shelve(built.stemmed), built.stopwords

    origin = Origin(language, (repr([*own]).encode(),), MAKERS, LIBRARIES, (source_of(language),))
    exact, stemmed, stopwords = load_compiled(cache, origin, build)
    return Translations(Shelves(exact), Shelves(stemmed), stopwords)


def build_translations(files: Iterable[Mapping[str, object]], stemmer: str) -> Translations:
    """Return the translations of parsed lexicon files, lines of "foreign, foreign: english"; the first counts."""
    exact: dict[str, str] = {}
    stemmed: dict[str, str] = {}
    stopwords: set[str] = set()
    for file in files:
        lines = file.get("translations")
        for line in lines if isinstance(lines, list) else ():
            foreign, _, english = str(line).rpartition(": ")
            for entry in split_entry(foreign):
                words = [token.text for token in tokenize(entry)]
                exact.setdefault(" ".join(words), english)
                stemmed.setdefault(" ".join([stem(word, stemmer) for word in words]), english)
        stopwords |= {fold(word) for word in split_entry(str(file.get("stopwords", "")))}
    return Translations(exact, stemmed, frozenset(stopwords))
