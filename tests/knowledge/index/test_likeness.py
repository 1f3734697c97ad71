"""Slips that people make often weigh less than others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from knowledge.index.likeness import likeness


def like(typed: str, word: str) -> float:
    return likeness(typed, word, int(OSA.distance(typed, word)))


@pytest.mark.parametrize(
    ("typed", "nearer", "farther"),
    [
        ("stirng", "string", "sterling"),  # letters swapped
        ("rokcet", "rocket", "rock"),
        ("lanuch", "launch", "lunch"),
        ("comander", "commander", "calendar"),  # a double letter typed once
        ("fotograf", "photograph", "footpath"),  # sounds alike
        ("lukashewitsch", "lukashevich", "lukashenko"),
    ],
)
def test_the_likelier_word_is_liker(typed: str, nearer: str, farther: str) -> None:
    assert like(typed, nearer) > like(typed, farther)


def test_a_wrong_first_letter_weighs_more_than_another() -> None:
    assert like("pocket", "rocket") < like("ropket", "rocket")


@given(st.text(min_size=1), st.text(min_size=1))
def test_likeness_lies_between_nothing_and_all(typed: str, word: str) -> None:
    assert 0.0 <= like(typed, word) <= 1.0


@given(st.text(min_size=1))
def test_a_word_is_wholly_like_itself(word: str) -> None:
    assert like(word, word) == 1.0


@pytest.mark.parametrize(("typed", "word"), [("lsunch", "launch"), ("lqunch", "launch")])
def test_a_neighbouring_key_weighs_less_than_any_other(typed: str, word: str) -> None:
    assert like(typed, word) > like("lmunch", word)
