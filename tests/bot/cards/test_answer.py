"""The answer card: short answer, quotes with their places, and what else a reader should know, in every language."""

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from bot.cards.answer import build_answer_card
from bot.cards.markup import escape, unescape
from bot.cards.model import Button, Card, Heading, Note, Question, Quote, Text, Tone
from bot.cards.text import render_text
from knowledge.answer.model import Answer, Citation, Kind
from tests.bot.cards.payloads import assert_sendable, assert_specified, layout_body, plain_body
from tests.bot.cards.strategies import ANSWERS, BUTTONS, LOCALES, PHRASES, QUESTIONS, texts

QUESTION = Question("When did it launch?")
LAUNCH = Citation(
    "soyuz.yaml", "Introduction", 97, "The launch was on 6 June 2018, 11:12:41 UTC.", "launch", "Soyuz MS-09"
)
LINE = Citation("soyuz.txt", "Infobox", 11, "- Launch Rocket: Soyuz-FG", title="Soyuz MS-09")
FIELD = Citation("soyuz.yaml", "Infobox", 30, "Soyuz-FG", "launch-rocket", "Soyuz MS-09", "Launch rocket")
any_answer = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
ESCAPED = re.compile(r"\\.", re.DOTALL)
OUR_MARKS = re.compile(r"^(?:-# |### |> |- )|\*\*|<t:-?\d+:F>|`/[^`]+`", re.MULTILINE)
FOREIGN_MARKS = re.compile(r"[*_~`|]|<[@#:/at]|\]\(|://|^\s*(?:#|>|-|\d+\.)", re.MULTILINE)
SERVER_MENTION = re.compile(r"@everyone|@here|<@[!&]?\d+>")


def make_answer(kind: Kind = Kind.FACT, text: str = "6 June 2018", *citations: Citation, sure: float = 0.9) -> Answer:
    return Answer(kind, text, citations or (LAUNCH,), sure, revision="a1b2c3")


def card_of(answer: Answer, locale: str = "en") -> Card:
    return build_answer_card(QUESTION, answer, PHRASES[locale], asker="Anna")


def notes_of(card: Card) -> list[str]:
    return [block.text for block in card.blocks if isinstance(block, Note)]


def test_card_reads_question_answer_quote_place_and_revision() -> None:
    assert render_text(card_of(make_answer(Kind.FACT, "Soyuz-FG", LINE))).splitlines() == [
        "-# Anna asked ❯ When did it launch?",
        "### Soyuz-FG",
        r"> “\- Launch Rocket: Soyuz-FG”",
        "-# [1] Soyuz MS-09 · Infobox · soyuz.txt, line 11",
        "-# Knowledge revision a1b2c3",
    ]


@any_answer
@given(QUESTIONS, ANSWERS, LOCALES, texts(100), BUTTONS)
def test_any_answer_can_be_sent_in_any_language_and_pings_nobody(
    question: Question, answer: Answer, locale: str, asker: str, buttons: tuple[Button, ...]
) -> None:
    card = build_answer_card(question, answer, PHRASES[locale], asker=asker, buttons=buttons)
    assert_sendable(card)
    assert not SERVER_MENTION.search(f"{layout_body(card)}{plain_body(card)}")


@any_answer
@given(QUESTIONS, ANSWERS, LOCALES)
def test_any_answer_is_what_the_specification_says(question: Question, answer: Answer, locale: str) -> None:
    assert_specified(build_answer_card(question, answer, PHRASES[locale]))


@any_answer
@given(QUESTIONS, ANSWERS, LOCALES, texts(100))
def test_no_foreign_text_becomes_markup(question: Question, answer: Answer, locale: str, asker: str) -> None:
    shown = render_text(build_answer_card(question, answer, PHRASES[locale], asker=asker))
    bare = OUR_MARKS.sub("", ESCAPED.sub("¤", shown))
    assert not FOREIGN_MARKS.search(bare)
    assert sum(line.startswith("> ") for line in shown.splitlines()) <= len(answer.citations)


@any_answer
@given(ANSWERS, LOCALES)
def test_nothing_is_quoted_that_the_answer_does_not_cite(answer: Answer, locale: str) -> None:
    card = card_of(answer, locale)
    quotes = [unescape(block.text) for block in card.blocks if isinstance(block, Quote)]
    answered = answer.answered and answer.kind is not Kind.SMALL_TALK
    cited = [citation.quote for citation in answer.citations] if answered else []
    assert len(quotes) == len(cited)
    assert all(quote in citation for quote, citation in zip(quotes, cited, strict=True))


@pytest.mark.parametrize(
    ("kind", "tone", "words"),
    [
        (Kind.FACT, Tone.SETTLED, ""),
        (Kind.CLAIM, Tone.CONTESTED, "⚠️ Claimed or disputed, not established"),
        (Kind.CONFLICT, Tone.CONFLICT, "⚖️ The sources disagree"),
    ],
)
def test_contested_and_conflicting_answers_differ_from_settled_ones_in_words_too(
    kind: Kind, tone: Tone, words: str
) -> None:
    card = card_of(make_answer(kind, "Rogozin claimed it"))
    assert card.tone is tone
    assert words in render_text(card)
    assert ("⚠️" in render_text(card), "⚖️" in render_text(card)) == ("⚠️" in words, "⚖️" in words)


def test_claim_with_its_doubter_is_told_in_the_replys_own_words() -> None:
    quote = Citation("c.yaml", "Facts", 3, "Calypso 3 carried bacteria.", "contamination", "Calypso 3")
    claim = "According to Rudolf Stern: Calypso 3 carried bacteria. (disputed by Blue Harbour)"
    card = card_of(make_answer(Kind.CLAIM, claim, quote))
    assert Text(escape(claim)) in card.blocks


def test_claims_that_are_their_quotes_stand_there_once() -> None:
    quotes = [Citation("c.yaml", "Leak", n, f"Person {n} claimed that {n}.", f"claim-{n}") for n in (1, 2)]
    card = card_of(make_answer(Kind.CLAIM, " · ".join(quote.quote for quote in quotes), *quotes))
    assert [type(block) for block in card.blocks] == [Heading, Quote, Quote, Note]


def test_times_that_disagree_stand_below_each_other() -> None:
    answer = make_answer(Kind.CONFLICT, "The sources disagree: 05:02 UTC on 20 December 2018, or 20 December 2018.")
    assert Text(escape("- x")) not in card_of(answer).blocks
    assert "- 05:02 UTC on 20 December 2018\n- 20 December 2018\n" in render_text(card_of(answer))


def test_events_are_told_by_their_quotes_under_their_dates() -> None:
    landing = Citation("s.yaml", "Introduction", 143, "It landed at 05:02 UTC on 20 December 2018.", "landing")
    text = (
        f"6 June 2018, 11:12:41 UTC: {LAUNCH.quote} · "
        "05:02 UTC on 20 December 2018: It landed at 05:02 UTC on 20 December …"
    )
    card = card_of(make_answer(Kind.TIMELINE, text, LAUNCH, landing))
    labels = [block.label for block in card.blocks if isinstance(block, Quote)]
    assert labels == [
        "6 June 2018, 11:12:41 UTC · <t:1528283561:F>",
        "05:02 UTC on 20 December 2018 · <t:1545282120:F>",
    ]
    assert card.blocks[0] == Heading(escape("2 events, in order"))


def test_events_that_are_only_claimed_are_marked_and_the_card_looks_it() -> None:
    claim = replace(LAUNCH, quote="A tabloid printed a claim on 20 April 2021.", contested=True)
    text = f"6 June 2018: {LAUNCH.quote} · 20 April 2021: {claim.quote}"
    card = card_of(make_answer(Kind.TIMELINE, text, LAUNCH, claim))
    assert card.tone is Tone.CONTESTED
    labels = [block.label for block in card.blocks if isinstance(block, Quote)]
    assert ["claimed" in label for label in labels] == [False, True]
    shortened = card_of(make_answer(Kind.TIMELINE, "6 June 2018: Lift-off · 20 April 2021: News", LAUNCH, claim))
    assert "- **6 June 2018**: Lift-off\n- **20 April 2021** · ⚠️ claimed: News" in render_text(shortened)
    assert card_of(make_answer(Kind.TIMELINE, text, LAUNCH, LAUNCH)).tone is Tone.SETTLED


def test_instants_that_disagree_stand_beside_their_own_sides() -> None:
    exact = "The sources disagree: 05:02 UTC on 1 May 2018, or 05:03 UTC on 1 May 2018."
    shown = render_text(card_of(make_answer(Kind.CONFLICT, exact)))
    assert "- 05:02 UTC on 1 May 2018 · <t:1525150920:F>\n- 05:03 UTC on 1 May 2018 · <t:1525150980:F>" in shown
    assert "time zone" not in shown


def test_instant_of_one_side_alone_is_not_shown() -> None:
    rough = "The sources disagree: 20 December 2018 at about 05:03 UTC, or 05:02 UTC on 20 December 2018."
    assert "<t:" not in render_text(card_of(make_answer(Kind.CONFLICT, rough)))


@pytest.mark.parametrize(
    ("sure", "said"),
    [(0.45, "I am not sure of this"), (0.6, "I am fairly sure of this, but not certain"), (0.8, "")],
)
def test_little_confidence_is_told_in_words(sure: float, said: str) -> None:
    notes = " ".join(notes_of(card_of(make_answer(sure=sure))))
    assert (said in notes) if said else ("sure" not in notes)


def test_words_read_differently_are_told_in_the_readers_language() -> None:
    answer = Answer(Kind.FACT, "x", (LAUNCH,), 0.9, note="Read “a” as “b”.", repairs=(("prokopiev", "Prokopyev"),))
    assert "I read “prokopiev” as “Prokopyev”." in notes_of(card_of(answer))
    assert "„prokopiev“ habe ich als „Prokopyev“ gelesen." in notes_of(card_of(answer, "de"))


@pytest.mark.parametrize(
    ("text", "quote", "shown"),
    [
        ("6 June 2018", "Launch: 6 June 2018, 11:12:41 UTC", ["<t:1528283561:F>"]),
        ("11:12 UTC on 6 June 2018", "It was on 6 June 2018, 11:12:41 UTC", ["<t:1528283561:F>"]),
        ("6 June 2018", "Launch: 6 June 2018", []),
        ("6 June 2018", "Launch: 6 June 2018, 11:12", []),
        ("6 June 2018", "Landing: 20 December 2018, 05:02 UTC", []),
        ("20 December 2018", "Landing at about 05:03 UTC on 20 December 2018", []),
        ("20 December 2018", "It landed shortly after 05:02 UTC on 20 December 2018", []),
        ("Soyuz-FG", "Launch: 6 June 2018, 11:12:41 UTC", []),
        ("05:02 UTC on 1 May 2018, or 05:03 UTC on 1 May 2018", "x", ["<t:1525150920:F>, <t:1525150980:F>"]),
        ("2018", "6 June 2018, 11:12:41 UTC", []),
        ("25 May 1961, 20:00 EDT", "x", ["<t:-271468800:F>"]),
    ],
)
def test_instants_are_shown_in_the_readers_time_zone_where_the_sources_tell_them_exactly(
    text: str, quote: str, shown: list[str]
) -> None:
    card = card_of(make_answer(Kind.FACT, text, Citation("s", "", 1, quote)))
    assert [note.partition(": ")[2] for note in notes_of(card) if "time zone" in note] == shown


def test_a_value_of_a_mission_file_is_quoted_with_its_fields_name_and_the_facts_id() -> None:
    quotes = [block for block in card_of(make_answer(Kind.FACT, "Soyuz-FG", FIELD)).blocks if isinstance(block, Quote)]
    assert (quotes[0].text, quotes[0].place) == (
        "Soyuz-FG",
        "Soyuz MS-09 · Infobox · Launch rocket · fact launch-rocket",
    )


@pytest.mark.parametrize("locale", PHRASES)
def test_frame_is_in_the_readers_language_and_the_quote_as_it_stands(locale: str) -> None:
    shown = render_text(card_of(make_answer(), locale))
    assert escape(LAUNCH.quote) in shown
    if locale != "en":
        assert "Knowledge" not in shown
        assert "asked" not in shown
