"""Tokens with their places, and stems."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.text.normalize import fold
from knowledge.text.tokens import stem, stem_all, tokenize


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("The crew's ship", ["the", "crew", "ship"]),
        ("titans' moons", ["titans", "moons"]),
        ("Soyuz MS-09", ["soyuz", "ms", "09"]),
        ("05:02UTC on 3.5 km", ["05:02", "utc", "on", "3.5", "km"]),
        ("1,240 kg.", ["1,240", "kg"]),
        ("Pad 1/5", ["pad", "1", "5"]),
        ("Auñón-Chancellor", ["aunon", "chancellor"]),
        ("Союз МС-09", ["союз", "мс", "09"]),
        ("snake_case", ["snake", "case"]),
        ("🚀 … !", []),
        ("", []),
    ],
)
def test_words_and_numbers_are_taken_apart(text: str, tokens: list[str]) -> None:
    assert [token.text for token in tokenize(text)] == tokens


@given(st.text())
def test_places_of_tokens_slice_back_to_their_own_spelling(text: str) -> None:
    end = 0
    for token in tokenize(text):
        assert end <= token.start < token.end <= len(text)
        assert fold(text[token.start : token.end]).startswith(token.text)
        end = token.end


@pytest.mark.parametrize(
    ("words", "language"),
    [
        (("launch", "launched", "launches", "launching"), "english"),
        (("repair", "repaired", "repairs"), "english"),
        (("temporary", "temporarily"), "english"),
        (("startet", "starten"), "german"),
        (("fusée", "fusées"), "french"),
        (("ракета", "ракеты"), "russian"),
    ],
)
def test_forms_of_a_word_share_a_stem(words: tuple[str, ...], language: str) -> None:
    assert len({stem(fold(word), language) for word in words}) == 1


@given(st.lists(st.from_regex(r"[a-zа-я0-9]{1,12}", fullmatch=True), max_size=8))
def test_many_words_are_stemmed_like_each_one(words: list[str]) -> None:
    assert stem_all(words) == [stem(word) for word in words]


@given(st.from_regex(r"\w+", fullmatch=True))
def test_no_word_loses_all_its_letters(word: str) -> None:
    assert stem(fold(word)) or not fold(word)
