"""The English lexicon: the shipped files, extended by a knowledge folder's own."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from knowledge.documents.compiled import Origin, Plain, load_compiled
from knowledge.lexicon.lexicon import Lexicon
from knowledge.lexicon.question_words import QuestionWords
from knowledge.lexicon.shelves import Shelves, shelve
from knowledge.lexicon.shipped import ENGLISH, LIBRARIES, MAKERS, read_lexicon, read_words, source_of, words_of
from knowledge.lexicon.tables import pack_tables, unpack_tables

_WORDS = ("thesaurus_en", "circles_en")
"""The lists of words that stand for one another."""


def load_english(own: Sequence[Mapping[str, object]], cache: Path | None = None) -> tuple[Lexicon, QuestionWords]:
    """Return the lexicon and the question words, `own` being the sections of the folder's own lexicon files.

    `cache` is where the tables are kept between runs.
    """

    def build() -> Plain:
        # Only here: what was built before needs no builder
        from knowledge.lexicon.builder import build_tables
        from knowledge.lexicon.frequency import rank_words
        from knowledge.lexicon.question_words import build_question_words

        files = [*(read_lexicon(name) for name in ENGLISH), *own]
        tables = build_tables(files, *map(read_words, _WORDS))
        ranks, rarer = rank_words(read_words("frequency_en"))
        return pack_tables(tables), tuple(build_question_words(files)), shelve(ranks), shelve(rarer)

    files = (*map(source_of, ENGLISH), *map(words_of, (*_WORDS, "frequency_en")))
    origin = Origin("english", (repr([*own]).encode(),), MAKERS, LIBRARIES, files)
    tables, words, ranks, rarer = load_compiled(cache, origin, build)
    lexicon = Lexicon(unpack_tables(tables), Shelves(ranks), Shelves(rarer), origin.digest)
    return lexicon, QuestionWords(*words)
