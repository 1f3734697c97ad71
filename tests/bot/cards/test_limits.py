"""Whatever a card holds, it is cut to fit: the question and the buttons stay, and what is left out is counted."""

import pytest
from hypothesis import given, settings

from bot.cards.caption import word_question, write_caption
from bot.cards.limits import LAYOUT_TEXT, MOST_BUTTONS, PLAIN_TEXT, fit_layout, fit_plain, measure
from bot.cards.markup import trusted
from bot.cards.model import Block, Button, Card, Heading, Note, Picture, Question, Quote, Text, Tone
from bot.cards.text import render_text
from tests.bot.cards.payloads import assert_sendable, assert_specified
from tests.bot.cards.strategies import CARDS, PHRASES

OMISSIONS = tuple(trusted(f"… and {count} more") for count in range(1, 10))


def make_quote(number: int, words: int) -> Quote:
    return Quote(number, trusted("word " * words + "end"), trusted("Soyuz MS-09 · fact launch"))


def make_card(*blocks: Block) -> Card:
    return Card(Tone.SETTLED, blocks, omissions=OMISSIONS)


@settings(max_examples=120, deadline=None)
@given(CARDS)
def test_any_card_fits_in_both_renderings(card: Card) -> None:
    for fit, most in ((fit_layout, LAYOUT_TEXT), (fit_plain, PLAIN_TEXT)):
        fitting = fit(card)
        assert measure(fitting.caption, fitting.blocks) <= most
    assert_sendable(card)


@settings(deadline=None)
@given(CARDS)
def test_any_card_is_what_the_specification_says(card: Card) -> None:
    assert_specified(card)


@given(CARDS)
def test_card_that_fits_stays_as_it_is(card: Card) -> None:
    fitting = fit_layout(card)
    assert fit_layout(fitting) == fitting


def test_surplus_quotes_are_left_out_from_the_end_and_counted() -> None:
    card = make_card(
        Heading(trusted("three")), *(make_quote(n, 100) for n in range(1, 7)), Note(trusted("Knowledge 1"))
    )
    blocks = fit_plain(card).blocks
    quotes = [block for block in blocks if isinstance(block, Quote)]
    assert [quote.number for quote in quotes] == [1, 2, 3, 4]
    assert blocks[-2:] == (Note(trusted("… and 2 more")), Note(trusted("Knowledge 1")))


def test_texts_left_out_are_counted() -> None:
    texts = [Text(trusted(f"{number} {'word ' * 99}end")) for number in range(9)]
    card = make_card(Heading(trusted("nine")), *texts, Note(trusted("Knowledge 1")))
    blocks = fit_plain(card).blocks
    shown = sum(isinstance(block, Text) for block in blocks)
    assert 0 < shown < 9
    assert blocks[-2:] == (Note(trusted(f"… +{9 - shown}")), Note(trusted("Knowledge 1")))


def test_quote_is_cut_at_a_word_with_the_ellipsis_outside_the_quotation() -> None:
    shown = render_text(make_card(Heading(trusted("three")), make_quote(1, 900)))
    assert "word word” …\n-# [1] Soyuz MS-09 · fact launch" in shown
    assert "and 1 more" not in shown


def test_question_buttons_and_small_print_stay_when_all_else_is_cut() -> None:
    buttons = tuple(Button(f"b{n}", "x") for n in range(7))
    caption = write_caption(Question("when?", ("who?",), "Soyuz"), word_question(PHRASES["en"]))
    blocks = (Heading(trusted("h " * 4_000)), Text(trusted("t " * 4_000)), Note(trusted("Knowledge 1")))
    card = Card(Tone.SETTLED, blocks, caption=caption, buttons=buttons)
    for fitting in (fit_layout(card), fit_plain(card)):
        assert (fitting.caption, fitting.buttons) == (caption, buttons)
        assert fitting.blocks[-1] == Note(trusted("Knowledge 1"))


def test_quotes_keep_their_room_beside_an_overlong_short_answer() -> None:
    blocks = fit_plain(make_card(Heading(trusted("h " * 4_000)), make_quote(1, 900))).blocks
    quote = blocks[-1]
    assert isinstance(quote, Quote)
    assert len(quote.text) > 500


def test_long_caption_leaves_a_plain_message_room_for_its_answer() -> None:
    question = Question("why " * 240, tuple("who was that " * 10 for _ in range(4)), "m" * 90)
    card = Card(
        Tone.SETTLED, (Text(trusted("t " * 900)),), caption=write_caption(question, word_question(PHRASES["de"]))
    )
    fitting = fit_plain(card)
    assert measure(fitting.caption, ()) <= 910
    assert len(render_text(card)) > 1_900


@pytest.mark.parametrize("blank", ["", "  ", "\n"])
def test_blocks_that_say_nothing_leave_no_trace(blank: str) -> None:
    empty = trusted(blank)
    card = make_card(Heading(empty), Quote(1, empty, trusted("place")), Text(empty), Note(empty))
    assert fit_layout(card).blocks == ()
    assert render_text(card) == "…"


def test_surplus_buttons_and_pictures_are_left_out() -> None:
    many = tuple(Button(f"b{n}", "x") for n in range(40))
    card = Card(Tone.PLAIN, tuple(Picture(f"{n}.png", "a picture") for n in range(14)), buttons=many)
    fitting = fit_layout(card)
    assert (len(fitting.buttons), len(fitting.blocks)) == (MOST_BUTTONS, 10)
