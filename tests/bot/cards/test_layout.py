"""Cards become Discord's objects: texts in reading order, buttons by their ids, and nothing that discord.py keeps."""

from typing import Any

import pytest

from bot.cards.layout import render_layout, render_plain_view
from bot.cards.markup import small, trusted
from bot.cards.model import Button, Card, Choice, Heading, Note, Picture, Quote, Select, Style, Text, Tone
from bot.cards.text import describe_card, render_text
from tests.bot.cards.payloads import components_of

CARD = Card(
    Tone.SETTLED,
    (
        Heading(trusted("6 June 2018")),
        Quote(1, trusted("The launch was on 6 June 2018."), trusted("Soyuz MS-09 · fact launch")),
        Note(trusted("Knowledge a1b2c3")),
    ),
    caption=(small(trusted("Anna asked ❯ when?")),),
    buttons=(
        Button("altai:follow:1:", "Ask on", "💬", Style.PRIMARY),
        Button("altai:good:1:", emoji="👍", disabled=True),
    ),
)


def contents_of(card: Card) -> list[dict[str, Any]]:
    (container,) = components_of(render_layout(card))
    assert container["type"] == 17
    components: list[dict[str, Any]] = container["components"]
    return components


def test_layout_reads_from_the_question_to_the_small_print() -> None:
    components = contents_of(CARD)
    assert [component["type"] for component in components] == [10, 14, 10, 14, 10, 1]
    assert [component["content"] for component in components if component["type"] == 10] == [
        "-# Anna asked ❯ when?\n### 6 June 2018",
        "> “The launch was on 6 June 2018.”\n-# [1] Soyuz MS-09 · fact launch",
        "-# Knowledge a1b2c3",
    ]


def test_plain_message_says_the_same_in_the_same_order() -> None:
    content, view = render_plain_view(CARD)
    assert content == render_text(CARD)
    assert content.splitlines() == [
        "-# Anna asked ❯ when?",
        "### 6 June 2018",
        "> “The launch was on 6 June 2018.”",
        "-# [1] Soyuz MS-09 · fact launch",
        "-# Knowledge a1b2c3",
    ]
    assert components_of(view) == [contents_of(CARD)[-1]]


def test_buttons_keep_their_ids_looks_and_order() -> None:
    first, second = contents_of(CARD)[-1]["components"]
    assert (first["custom_id"], first["label"], first["style"]) == ("altai:follow:1:", "Ask on", 1)
    assert (second["custom_id"], second["emoji"]["name"], second["disabled"]) == ("altai:good:1:", "👍", True)
    assert "label" not in second


def test_discord_py_is_told_to_keep_no_view() -> None:
    assert render_layout(CARD).is_finished()
    assert render_plain_view(CARD)[1].is_finished()


def test_tones_differ_in_colour() -> None:
    colours = {components_of(render_layout(Card(tone, ())))[0]["accent_color"] for tone in Tone}
    assert len(colours) == len(Tone)


def test_buttons_stand_five_in_a_row_and_the_select_in_one_of_its_own() -> None:
    buttons = tuple(Button(f"b{n}", "x") for n in range(7))
    card = Card(Tone.PLAIN, (), buttons=buttons, select=Select("s", (Choice("When?", "when?", "ask it"),), "Ask"))
    for rows in (contents_of(card)[1:], components_of(render_plain_view(card)[1])):
        assert [len(row["components"]) for row in rows] == [5, 2, 1]
        assert rows[-1]["components"][0]["options"][0]["value"] == "when?"


def test_select_without_choices_is_left_out() -> None:
    assert [component["type"] for component in contents_of(Card(Tone.PLAIN, (), select=Select("s", ())))] == [10]


def test_pictures_stand_together_where_the_first_one_is() -> None:
    picture = Picture("timeline.png", "All events in order")
    card = Card(Tone.PLAIN, (Heading(trusted("a")), picture, Text(trusted("b")), picture, Note(trusted("c"))))
    components = contents_of(card)
    assert [component["type"] for component in components] == [10, 12, 10, 14, 10]
    assert [item["media"]["url"] for item in components[1]["items"]] == ["attachment://timeline.png"] * 2
    assert components[1]["items"][0]["description"] == "All events in order"


def test_plain_message_is_followed_by_its_pictures_and_does_not_describe_them() -> None:
    assert render_text(Card(Tone.PLAIN, (Text(trusted("a")), Picture("p.png", "described")))) == "a"


def test_review_shows_tone_pictures_buttons_and_choices_too() -> None:
    select = Select("s", (Choice("When?", "when?"),))
    card = Card(Tone.PLAIN, (Text(trusted("a")), Picture("p.png", "described")), buttons=CARD.buttons, select=select)
    assert describe_card(card).splitlines() == ["(plain)", "a", "-# 🖼 described", "[💬 Ask on] [👍]", "[When?]"]


@pytest.mark.parametrize(("length", "start"), [(100, "### "), (300, "hhh")])
def test_short_answer_is_set_as_a_heading_unless_it_would_fill_a_phone(length: int, start: str) -> None:
    assert render_text(Card(Tone.SETTLED, (Heading(trusted("h" * length)),))).startswith(start)
