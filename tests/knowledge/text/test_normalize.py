"""Folding case, diacritics and look-alike characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.text.normalize import fold, squeeze


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Auñón", "aunon"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("Andøya", "andoya"),
        ("Łódź", "lodz"),
        ("cœur", "coeur"),
        ("İstanbul", "istanbul"),
        ("“it’s”", '"it\'s"'),
        ("56–57", "56-57"),
        ("−130", "-130"),
        ("Союз", "союз"),
        ("Ёлка й Й", "елка й й"),
        ("ﬁne ①", "fine 1"),
        ("", ""),
    ],
)
def test_spellings_of_one_word_fold_alike(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_case_does_not_matter_to_folding_ascii(text: str) -> None:
    plain = text.encode("ascii", "ignore").decode()
    assert fold(plain.upper()) == fold(plain)


@pytest.mark.parametrize("text", [" a  b ", "a\nb", "a\u00a0\u2003b", "\ta b\r\n"])
def test_white_space_is_squeezed_into_single_spaces(text: str) -> None:
    assert squeeze(text) == "a b"


@given(st.text())
def test_squeezing_twice_changes_nothing(text: str) -> None:
    assert squeeze(squeeze(text)) == squeeze(text)
    assert squeeze(text).split() == text.split()
