"""The question on a card can be read again from the posted message, in every language and both renderings."""

from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings

from bot.cards.answer import build_answer_card
from bot.cards.caption import LONGEST_BEFORE, LONGEST_QUESTION, shorten_question, word_question, write_caption
from bot.cards.layout import render_layout
from bot.cards.markup import trusted
from bot.cards.model import Card, Note, Question, Text, Tone
from bot.cards.reading import read_question
from bot.cards.search import build_search_card
from bot.cards.text import render_text
from bot.cards.timeline import build_timeline_card
from bot.languages.locales import SUPPORTED
from knowledge.answer.model import Answer, Kind
from tests.bot.cards.payloads import components_of
from tests.bot.cards.strategies import ANSWERS, CARDS, LOCALES, PHRASES, QUESTIONS, texts

GREETING = Answer(Kind.SMALL_TALK, note="Hello!")


def texts_in(card: Card) -> list[str]:
    (container,) = components_of(render_layout(card))
    return [component["content"] for component in container["components"] if "content" in component]


@pytest.mark.parametrize("locale", SUPPORTED)
@pytest.mark.parametrize("asker", ["Anna", "", "  ", "An❯na", "-# ❯ x", "**@everyone**"])
def test_question_is_read_back_with_its_turns_and_mission(locale: str, asker: str) -> None:
    question = Question("and when did *they* land?", ("who was on board?", "which rocket"), "Soyuz MS-09")
    card = build_answer_card(question, GREETING, PHRASES[locale], asker=asker)
    assert read_question(texts_in(card)) == question
    assert read_question([render_text(card)]) == question


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(QUESTIONS, ANSWERS, LOCALES, texts(100))
def test_any_question_is_read_back_as_the_card_keeps_it(
    question: Question, answer: Answer, locale: str, asker: str
) -> None:
    card = build_answer_card(question, answer, PHRASES[locale], asker=asker)
    assert card.question == shorten_question(question)
    assert read_question(texts_in(card)) == card.question


@given(QUESTIONS, LOCALES)
def test_plain_message_gives_the_same_question_back_unless_it_had_to_be_cut(question: Question, locale: str) -> None:
    card = build_answer_card(question, GREETING, PHRASES[locale])
    read = read_question([render_text(card)])
    assert read is not None
    if sum(map(len, card.caption)) < 850:
        assert read == card.question


@given(QUESTIONS)
def test_shortening_again_changes_nothing(question: Question) -> None:
    short = shorten_question(question)
    assert shorten_question(short) == short


def test_long_question_keeps_its_beginning_and_the_last_turns() -> None:
    question = Question("why " * 1_000, tuple(f"turn {n} " * 100 for n in range(7)))
    short = shorten_question(question)
    assert short.text.startswith("why why")
    assert short.text.endswith("…")
    assert LONGEST_QUESTION - 10 < len(short.text) <= LONGEST_QUESTION
    assert [turn[:6] for turn in short.before] == ["turn 3", "turn 4", "turn 5", "turn 6"]
    assert sum(map(len, short.before)) <= LONGEST_BEFORE


@given(CARDS)
def test_card_without_a_question_gives_none(card: Card) -> None:
    assert read_question(texts_in(card)) is None


@pytest.mark.parametrize("shown", [[], [""], ["### Hello"], ["-# Anna asked"], ["text\n-# Anna asked ❯ no"]])
def test_message_that_shows_no_question_gives_none(shown: Sequence[str]) -> None:
    assert read_question(shown) is None


def test_note_cannot_pass_for_a_question() -> None:
    card = Card(Tone.PLAIN, (Note(trusted(r"Anna asked \❯ something else")), Text(trusted("x"))))
    assert read_question(texts_in(card)) is None


def test_search_and_timeline_give_back_what_was_asked_for() -> None:
    assert read_question(texts_in(build_search_card("air leak", (), PHRASES["ru"]))) == Question("air leak")
    assert read_question(texts_in(build_timeline_card("Soyuz", (), PHRASES["fr"]))) == Question("Soyuz")
    assert read_question(texts_in(build_timeline_card("", (), PHRASES["fr"]))) == Question("")


@pytest.mark.parametrize("locale", SUPPORTED)
def test_no_language_uses_the_signs_of_a_caption_in_its_words(locale: str) -> None:
    for asker in ("", "Anna"):
        wording = word_question(PHRASES[locale], asker)
        assert not set("❯❮◈\\\n") & set(f"{wording.asked}{wording.earlier}{wording.about}")


def test_caption_is_small_print_with_a_line_for_each_part() -> None:
    question = Question("and then?", ("who was it?",), "Soyuz MS-09")
    wording = word_question(PHRASES["en"], "Anna")
    assert write_caption(question, wording) == (
        "-# Earlier ❮ who was it?",
        "-# Anna asked ❯ and then?",
        "-# Mission ◈ Soyuz MS-09",
    )


def test_overlong_name_of_the_asker_is_cut() -> None:
    assert len(word_question(PHRASES["en"], "A" * 5_000).asked) < 80
