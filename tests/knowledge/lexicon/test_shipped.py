"""The shipped lexicon with a folder's own on top, read from the cache or not."""

from pathlib import Path

import pytest

from knowledge.lexicon.english import load_english
from knowledge.lexicon.lexicon import Lexicon
from knowledge.lexicon.question_words import QuestionWords
from knowledge.lexicon.relations import KIND
from knowledge.lexicon.translations import load_translations
from knowledge.text.tokens import stem

OWN = {"synonyms": ["zond, probe"], "question_words": {"light": "zondish"}}
English = tuple[Lexicon, QuestionWords]


def told(english: English) -> object:
    """Return what a lexicon tells of some words: enough to tell two of them apart."""
    lexicon, words = english
    keys = ("launch", "zond", "probe", "repair", "crew", "leak")
    fields = {name: (concept.type, concept.keys, concept.asks) for name, concept in lexicon.fields.items()}
    return [dict(lexicon.alternatives(key)) for key in keys], fields, lexicon.words, lexicon.listed("cities"), words


@pytest.fixture(scope="module")
def fresh() -> English:
    return load_english((OWN,))


def test_the_folders_own_lexicon_is_added_to_the_shipped_one(fresh: English) -> None:
    lexicon, words = fresh
    assert "~probe" in lexicon.alternatives("zond")
    assert "~rocket" in lexicon.alternatives("booster")
    assert "zondish" in words.light


def test_a_kept_lexicon_tells_the_same_as_a_fresh_one(fresh: English, tmp_path: Path) -> None:
    assert told(load_english((OWN,), tmp_path)) == told(fresh)
    assert told(load_english((OWN,), tmp_path)) == told(fresh)
    assert len(list(tmp_path.iterdir())) == 1


def test_folders_with_other_lexicons_do_not_share_one(tmp_path: Path) -> None:
    load_english((OWN,), tmp_path)
    lexicon, words = load_english((), tmp_path)
    assert lexicon.alternatives("zond")["~probe"] < KIND
    assert "zondish" not in words.light


def test_translations_are_kept_and_the_folders_own_come_first(tmp_path: Path) -> None:
    own = {"translations": ["rakete: firework"], "stopwords": "halt"}
    fresh = load_translations("de", "german", (own,))
    assert load_translations("de", "german", (own,), tmp_path) == fresh
    assert load_translations("de", "german", (own,), tmp_path) == fresh
    assert fresh.exact["rakete"] == "firework"
    assert fresh.stemmed[stem("rakete", "german")] == "firework"
    assert {"halt", "der"} <= fresh.stopwords
    assert load_translations("de", "german", (), tmp_path).exact["rakete"] == "rocket"
