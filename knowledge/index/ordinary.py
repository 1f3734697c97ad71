"""The vocabulary of ordinary words, for the repair of words that the knowledge lacks; kept between runs."""

from array import array
from collections.abc import Mapping
from pathlib import Path

from knowledge.documents.compiled import Origin, Plain, load_compiled
from knowledge.index.vocabulary import Vocabulary, WordTables, build_tables
from knowledge.index.wordlist import WordList

_MAKERS = ("index/*.py", "text/*.py")


def load_ordinary(frequencies: Mapping[str, int], cache: Path | None = None) -> Vocabulary:
    """Return the vocabulary of folded words with how common they are; `cache` is where its tables are kept."""

    def build() -> Plain:
        tables = build_tables(frequencies)
        lists = tuple((list_.block, list_.sizes) for list_ in (tables.words, tables.backwards, tables.keys))
        return (*lists, array("I", tables.spelled).tobytes())

    origin = Origin("ordinary", (" ".join(sorted(frequencies)).encode(),), _MAKERS)
    words, backwards, keys, spelled = load_compiled(cache, origin, build)
    tables = WordTables(WordList(*words), WordList(*backwards), WordList(*keys), memoryview(spelled).cast("I"))
    return Vocabulary(tables, lambda word: frequencies.get(word, 0))
