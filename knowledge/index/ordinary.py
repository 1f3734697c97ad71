"""The vocabulary of ordinary words, for the repair of words that the knowledge lacks; kept between runs."""

from array import array
from pathlib import Path

from knowledge.documents.compiled import Origin, Plain, load_compiled
from knowledge.index.vocabulary import Vocabulary, WordTables, build_tables
from knowledge.index.wordlist import WordList
from knowledge.lexicon.lexicon import Lexicon

_MAKERS = ("index/*.py", "text/*.py")
_FREQUENT = 10_000
"""So many frequent words may be what a misspelt word was meant for, though the knowledge lacks them."""


def load_ordinary(lexicon: Lexicon, cache: Path | None = None) -> Vocabulary:
    """Return the vocabulary of a lexicon's words and of the frequent ones, which count as twice as common; `cache` is
    where its tables are kept."""

    def build() -> Plain:
        frequent = (word for word, rank in lexicon.ranks.items() if rank < _FREQUENT)
        tables = build_tables({*lexicon.words, *frequent})
        lists = tuple((list_.block, list_.sizes) for list_ in (tables.words, tables.backwards, tables.keys))
        return (*lists, array("I", tables.spelled).tobytes())

    def frequency(word: str) -> int:
        return 2 if lexicon.ranks.get(word, _FREQUENT) < _FREQUENT else int(word in lexicon.words)

    words, backwards, keys, spelled = load_compiled(cache, Origin("ordinary", (lexicon.origin,), _MAKERS), build)
    tables = WordTables(WordList(*words), WordList(*backwards), WordList(*keys), memoryview(spelled).cast("I"))
    return Vocabulary(tables, frequency)
