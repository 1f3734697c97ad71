"""Homophones: one word written for another that sounds alike."""

import pytest

from knowledge.lexicon.english import load_english
from knowledge.query.homophones import mend_homophones
from tests.knowledge.conftest import Ask

LEXICON = load_english(())[0]


@pytest.mark.parametrize(
    ("words", "mended"),
    [
        ("landing sight", [(1, "site")]),
        ("what was the launch wait", [(4, "weight")]),
        ("a sight to see", []),
        ("landing site", []),
        ("how long did they wait", []),
        ("sight", []),
        ("", []),
    ],
)
def test_word_is_mended_where_only_the_other_names_a_field(words: str, mended: list[tuple[int, str]]) -> None:
    assert mend_homophones(words.split(), LEXICON) == mended


def test_answer_tells_how_the_word_was_read(ask: Ask) -> None:
    answer = ask("vostok", "landing sight?")
    assert (answer.text, answer.note) == ("Steppe near Orenburg", "Read “sight” as “site”.")
