"""The English lexicon: the shipped files, extended by a knowledge folder's own."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from knowledge.documents.compiled import Origin, Plain, load_compiled
from knowledge.lexicon.lexicon import Lexicon
from knowledge.lexicon.question_words import QuestionWords
from knowledge.lexicon.shipped import ENGLISH, LIBRARIES, MAKERS, read_lexicon, read_source, read_words
from knowledge.lexicon.tables import Tables

_WORDS = ("thesaurus_en", "circles_en")
"""The lists of words that stand for one another."""


def load_english(own: Sequence[Mapping[str, object]], cache: Path | None = None) -> tuple[Lexicon, QuestionWords]:
    """Return the lexicon and the question words, `own` being the sections of the folder's own lexicon files.

    `cache` is where the tables are kept between runs.
    """

    def build() -> Plain:
        # Only here: what was built before needs no builder
        from knowledge.lexicon.builder import build_tables
        from knowledge.lexicon.question_words import build_question_words

        files = [*(read_lexicon(name) for name in ENGLISH), *own]
        return tuple(build_tables(files, *map(read_words, _WORDS))), tuple(build_question_words(files))

    sources = (*map(read_source, ENGLISH), *(read_words(name).encode() for name in _WORDS), repr([*own]).encode())
    tables, words = load_compiled(cache, Origin("english", sources, MAKERS, LIBRARIES), build)
    return Lexicon(Tables(*tables), read_words("frequency_en")), QuestionWords(*words)
