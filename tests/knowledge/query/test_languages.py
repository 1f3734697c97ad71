"""Questions in other languages: read through lexicon and transliteration, answered in the source's own words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.query.languages import transliterate
from tests.knowledge.conftest import Ask


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Wer war der Kommandant?", "Pavel Orlov"),
        ("Wann startete Vostok 21?", "3 March 1987"),
        ("Welche Rakete?", "Molniya-K"),
        ("Qui était le commandant ?", "Pavel Orlov"),
        ("Quand la fuite a-t-elle été remarquée ?", "8 March 1987"),
        ("Quelle fusée ?", "Molniya-K"),
        ("¿Quién era el comandante?", "Pavel Orlov"),
        ("¿Cuándo se lanzó?", "3 March 1987"),
        ("¿Qué cohete?", "Molniya-K"),
        ("Кто был командиром?", "Pavel Orlov"),
        ("Когда был запуск?", "3 March 1987"),
        ("Какая ракета?", "Molniya-K"),
    ],
)
def test_question_in_another_language_is_answered_from_the_source(ask: Ask, question: str, text: str) -> None:
    assert ask("vostok", question).text == text


def test_quote_stays_in_the_language_of_the_source(ask: Ask) -> None:
    assert ask("vostok", "Womit wurde der Riss abgedichtet?").citations[0].quote.startswith("The crew sealed the crack")


@pytest.mark.parametrize(
    ("word", "latin"),
    [("прокопьев", "prokopev"), ("чехов", "chekhov"), ("щука", "shchuka"), ("орлов", "orlov"), ("orlov", "orlov")],
)
def test_cyrillic_is_written_in_latin_letters(word: str, latin: str) -> None:
    assert transliterate(word) == latin


@given(st.text(alphabet="абвгдеёжзийклмнопрстуфхцчшщъыьэюя"))
def test_any_russian_word_becomes_plain_latin(word: str) -> None:
    assert transliterate(word).isascii()
