"""The picture itself: measured where matplotlib has put it."""

from functools import cache
from itertools import combinations
from pathlib import Path

import pytest
from matplotlib import colors
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from bot.languages.locales import SUPPORTED
from bot.pictures.canvas import Style, drawable, shorten, width_of, wrap
from bot.pictures.events import split_missions
from bot.pictures.layout import MOST_HEIGHT, lay_out
from bot.pictures.strip import group_marks
from bot.pictures.theme import BACKGROUND, BODY, COLOURS, INK, MUTED, PANEL, WIDTH
from bot.pictures.wording import word_timeline
from tests.bot.pictures.invented import CASES, in_order, phrases_of

PHONE = 390
"""Points that a phone's screen is wide."""
LEAST = 14
"""Points that letters must have on it."""


@cache
def drawn(case: str, locale: str = "en") -> Figure:
    return lay_out(word_timeline(split_missions(in_order(CASES[case])), phrases_of(locale)).chart).figure


def texts(figure: Figure) -> list[tuple[Text, Bbox]]:
    """Return every text with the box that its letters take, in pixels."""
    return [(text, text.get_window_extent()) for text in figure.axes[0].texts]


def size(figure: Figure) -> tuple[int, int]:
    width, height = figure.get_size_inches() * figure.dpi
    return round(width), round(height)


every_case = pytest.mark.parametrize("case", CASES)


@every_case
@pytest.mark.parametrize("locale", ["en", "ru"])
def test_no_two_texts_overlap(case: str, locale: str) -> None:
    overlapping = [
        (one.get_text(), other.get_text())
        for (one, a), (other, b) in combinations(texts(drawn(case, locale)), 2)
        if a.x0 < b.x1 and b.x0 < a.x1 and a.y0 < b.y1 and b.y0 < a.y1
    ]
    assert overlapping == []


@pytest.mark.parametrize("locale", SUPPORTED)
def test_no_two_texts_overlap_in_any_language(locale: str) -> None:
    for case in ("missions years apart", "overlapping missions", "a look back and late claims"):
        test_no_two_texts_overlap(case, locale)


@every_case
def test_all_text_is_within_the_picture(case: str) -> None:
    width, height = size(drawn(case))
    outside = [
        text.get_text()
        for text, box in texts(drawn(case))
        if box.x0 < 0 or box.y0 < 0 or box.x1 > width or box.y1 > height
    ]
    assert outside == []


@every_case
def test_letters_are_large_enough_on_a_phone(case: str) -> None:
    width, _ = size(drawn(case))
    assert all(float(text.get_fontsize()) * PHONE / width >= LEAST for text, _ in texts(drawn(case)))


@every_case
def test_picture_is_no_larger_than_a_phone_shows(case: str) -> None:
    width, height = size(drawn(case))
    assert width == WIDTH <= 1400
    assert height <= MOST_HEIGHT


def test_picture_is_the_same_every_time() -> None:
    chart = word_timeline(split_missions(in_order(CASES["missions years apart"])), phrases_of()).chart
    assert lay_out(chart).png() == lay_out(chart).png()


def test_picture_is_a_png_of_its_size_without_a_date(tmp_path: Path) -> None:
    chart = word_timeline(split_missions(CASES["one event"]), phrases_of()).chart
    canvas = lay_out(chart)
    content = canvas.png()
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    assert (int.from_bytes(content[16:20]), int.from_bytes(content[20:24])) == size(canvas.figure)
    assert b"tIME" not in content
    assert b"tEXt" not in content


@pytest.mark.parametrize("colour", [INK, MUTED, *COLOURS])
@pytest.mark.parametrize("background", [BACKGROUND, PANEL])
def test_colours_stand_out_from_the_background(colour: str, background: str) -> None:
    assert contrast(colour, background) >= 4.5  # WCAG 2.2, text


def test_background_is_opaque() -> None:
    assert drawn("one event").get_facecolor() == colors.to_rgba(BACKGROUND)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours (WCAG 2.2)."""
    darker, lighter = sorted(map(luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colors.to_rgb(colour)]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def test_letters_that_the_font_lacks_are_marked_and_pictures_left_out() -> None:
    assert drawable("Auñón\n Прокопьев 🚀 宇宙 $x$") == "Auñón Прокопьев □□ $x$"


def test_dollar_signs_are_no_formula() -> None:
    assert any("$x^2$" in text.get_text() for text, _ in texts(drawn("odd letters")))


def test_text_is_cut_at_a_word_within_the_width() -> None:
    short = shorten("The probe met a comet of unusual brightness", BODY, 500)
    assert short.endswith("…")
    assert "The probe met a comet of unusual brightness".startswith(short[:-1] + " ")
    assert width_of(short, BODY) <= 500
    assert shorten("short", BODY, 500) == "short"


def test_long_word_is_cut_within() -> None:
    assert shorten("x" * 200, BODY, 500) == "x" * (len(shorten("x" * 200, BODY, 500)) - 1) + "…"


def test_lines_hold_all_words_and_keep_a_day_with_its_month() -> None:
    text = "On the long way home they passed Venus, as was foreseen on 26 April 1998, and sang."
    lines = wrap(text, BODY, 600, 9)
    assert " ".join(lines).replace("\u00a0", " ") == text
    assert all(width_of(line, BODY) <= 600 for line in lines)
    assert any("26\u00a0April" in line for line in lines)
    assert len(wrap(text, BODY, 600, 2)) == 2


def test_empty_text_has_no_lines() -> None:
    assert wrap("", BODY, 600, 3) == []


def test_numbers_too_close_for_labels_of_their_own_share_one() -> None:
    style = Style(44, INK)
    assert [group.label for group in group_marks([(1, 100), (2, 500)], style)] == ["1", "2"]
    assert [group.label for group in group_marks([(1, 100), (2, 110), (3, 120), (4, 900)], style)] == ["1–3", "4"]
    assert [group.label for group in group_marks([(1, 100), (4, 110), (9, 120)], style)] == ["1…9"]
    assert group_marks([], style) == []
