"""Words are folded the same way whatever way is the quickest for a text."""

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.index.terms import fold_in_place, searchable, stems_of, units_apart, words_of
from knowledge.text.normalize import fold
from knowledge.text.tokens import tokenize

LATIN = st.text(st.characters(codec="cp1252"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Serena Auñón-Chancellor’s", ["serena", "aunon", "chancellor", "s"]),
        ("Pad 1/5 — “Gagarin's Start”", ["pad", "1", "5", "gagarin", "s", "start"]),
        ("Союз МС-09 с Артемьевым", ["союз", "мс", "09", "с", "артемьевым"]),
        ("snake_case, 453,048 t", ["snake", "case", "453", "048", "t"]),
        ("½ or ﬁve", ["1", "2", "or", "five"]),
        ("", []),
    ],
)
def test_words_are_folded(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_units_in_capitals_stand_apart_from_their_number() -> None:
    assert units_apart("05:02UTC, 10MW, 11F747, S7") == "05:02 UTC, 10 MW, 11F747, S7"


@given(st.one_of(st.text(), LATIN))
def test_folding_in_place_leaves_every_letter_where_it_was(text: str) -> None:
    folded = fold_in_place(text)
    if folded is not None:
        assert len(folded) == len(text)
        assert folded.split() == words_of(text)


@given(LATIN)
def test_the_quick_way_folds_words_as_folding_does(text: str) -> None:
    by_word = chain.from_iterable(words_of(fold(token.text)) for token in tokenize(text))
    assert set(by_word) <= set(words_of(units_apart(text)))


@given(st.text())
def test_folded_words_fold_to_themselves(text: str) -> None:
    assert words_of(searchable(text)) == words_of(text)


def test_stems_are_looked_up_once_and_again() -> None:
    assert list(stems_of(["landing", "landed", "landing"])) == ["land", "land", "land"]
