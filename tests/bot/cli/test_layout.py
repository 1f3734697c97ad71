import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cli.layout import Look, layout_answer, layout_hits, printable
from knowledge.answer.model import Answer, Citation, Kind
from knowledge.index.model import Entry, Hit
from tests.bot.cli.doubles import ROCKET

PLAIN = Look()
ANSWER = Answer(Kind.FACT, "Soyuz-FG", (ROCKET, ROCKET), 0.974, note="Read as: rocket.", revision="a1b2c3")


def test_an_answer_shows_its_numbered_quotes_with_their_places() -> None:
    assert layout_answer(ANSWER, PLAIN) == (
        "Soyuz-FG\n\n"
        "[1] “- Launch Rocket: Soyuz-FG”\n    Soyuz MS-09, Infobox, soyuz.txt, line 11\n\n"
        "[2] “- Launch Rocket: Soyuz-FG”\n    Soyuz MS-09, Infobox, soyuz.txt, line 11\n\n"
        "Read as: rocket.\n\n"
        "97% sure, knowledge a1b2c3"
    )


def test_a_quote_from_a_mission_file_names_its_fact() -> None:
    citation = Citation("soyuz.yaml", "Air leak", 80, "Epoxy sealed it.", fact="leak-sealed-epoxy")
    assert "Air leak, soyuz.yaml, line 80, fact leak-sealed-epoxy" in layout_answer(
        Answer(Kind.PROSE, "epoxy", (citation,)), PLAIN
    )


def test_no_answer_says_so_and_shows_what_is_near() -> None:
    text = layout_answer(Answer(Kind.NONE, suggestions=("Launch Date", "Docking")), PLAIN)
    assert text == (
        "I don't know: the knowledge does not tell.\n\nWhat it does tell, nearby:\n  - Launch Date\n  - Docking"
    )


def test_the_engines_own_words_replace_the_plain_apology() -> None:
    assert layout_answer(Answer(Kind.SMALL_TALK, note="Hello! Ask me something."), PLAIN) == "Hello! Ask me something."


def test_a_hit_shows_the_sentence_that_matches_and_its_place() -> None:
    hit = Hit(Entry("a.txt", "Soyuz", "Leak", "First. It leaked. Last.", 33), 0, 4.25, 7)
    assert layout_hits([hit], PLAIN) == " 1. It leaked.\n    Soyuz, Leak, a.txt, line 33 (score 4.25)"


def test_colour_is_added_only_where_it_is_wanted() -> None:
    coloured = layout_answer(ANSWER, Look(colour=True))
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[\d*m", "", coloured) == layout_answer(ANSWER, PLAIN)


def test_what_a_source_says_cannot_steer_the_terminal() -> None:
    evil = Citation("a.txt", "\x1b]0;owned\x07", 1, "red \x1b[31m\x9b31m and\r\nback", title="\u202eevil")
    text = layout_answer(Answer(Kind.PROSE, "\x1b[2Jgone", (evil,), note="\x08"), PLAIN)
    assert all(character.isprintable() or character == "\n" for character in text)


@given(st.text(max_size=300), st.integers(20, 200))
def test_no_line_is_wider_than_the_terminal_unless_a_single_word_is(text: str, width: int) -> None:
    words = max(map(len, printable(text).split()), default=0)
    shown = layout_answer(Answer(Kind.PROSE, text, (ROCKET,)), Look(width=width))
    assert all(len(line) < max(width, words + 10, 21) for line in shown.splitlines())


@pytest.mark.parametrize("width", [0, 1, 20, 80, 500])
def test_wrapping_loses_no_word(width: int) -> None:
    text = "The leak was sealed with an epoxy-based repair kit. " * 5
    shown = layout_answer(Answer(Kind.PROSE, text, (ROCKET,)), Look(width=width))
    assert shown.replace("\n", " ").startswith(text.strip())
