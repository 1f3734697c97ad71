"""Spellings of one name meet in one key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.index.sounds import romanize, sound_key, sound_keys
from knowledge.text.normalize import fold

SAME = [
    "Lukashevich Lukashewitsch Lukaschewitsch Лукашевич",
    "Prokopiev Prokopyev Prokopjew Prokop'ev Прокопьев",
    "Sergei Sergej Sergey Сергей",
    "Yuri Jurij Yury Iouri Юрий",
    "Tsiolkovsky Ziolkowski Циолковский",
    "Korolyov Korolev Koroljow Королёв",
    "Tereshkova Tereschkowa Terechkova Терешкова",
    "Baikonur Baykonur Bajkonur Baïkonour Байконур",
    "Artemyev Artemjew Artemiev Артемьев",
    "Soyuz Sojus Soyouz Союз",
    "Rogozin Rogosin Rogozine Рогозин",
    "photograph fotograf",
    "nickel nickle nikel",
    "Aleksandr Alexander Alexandre Александр",
]


@pytest.mark.parametrize("spellings", SAME)
def test_spellings_of_one_name_share_a_key(spellings: str) -> None:
    assert len({sound_key(fold(spelling).replace("'", "")) for spelling in spellings.split()}) == 1


@pytest.mark.parametrize(("one", "other"), [("launch", "lunch"), ("dragon", "drogue"), ("soyuz", "salyut")])
def test_words_that_sound_different_have_different_keys(one: str, other: str) -> None:
    assert sound_key(one) != sound_key(other)


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]))))
def test_many_keys_at_once_are_the_keys_of_each(words: list[str]) -> None:
    folded = [fold(word) for word in words]
    assert sound_keys(folded) == [sound_key(word) for word in folded]


@given(st.text("abcdefghijklmnopqrstuvwxyz"))
def test_latin_letters_need_no_romanizing(word: str) -> None:
    assert romanize(word) == word
