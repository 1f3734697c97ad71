"""Search, list, timeline, help, privacy and errors: what is found is told with its place, page by page."""

from datetime import UTC, datetime

import pytest

from bot.cards.error import build_error_card
from bot.cards.examples import MOST_EXAMPLES, find_examples
from bot.cards.fact import build_no_field_card
from bot.cards.help import build_help_card
from bot.cards.limits import fit_plain
from bot.cards.listing import MISSIONS_PER_PAGE, build_list_card
from bot.cards.markup import trusted
from bot.cards.model import Button, Card, Note, Picture, Question, Quote, Tone
from bot.cards.privacy import build_privacy_card
from bot.cards.search import HITS_PER_PAGE, build_search_card
from bot.cards.text import render_text
from bot.cards.timeline import EVENTS_PER_PAGE, build_timeline_card
from knowledge.answer.chronicle import DatedEvent
from knowledge.answer.model import Answer, Citation, Kind
from knowledge.answer.stretch import Precision
from knowledge.documents.model import Document, Fact, Passage
from knowledge.index.model import Entry, Hit
from tests.bot.cards.payloads import assert_sendable
from tests.bot.cards.strategies import PHRASES

EN = PHRASES["en"]
LEAK = Entry("soyuz.txt", "Soyuz MS-09", "Air leak", "A leak was noticed. Tape was put over it.", 33)
HITS = [Hit(LEAK, number, 1.0, 0) for number in range(10)]


def quotes_of(card: Card) -> list[Quote]:
    return [block for block in card.blocks if isinstance(block, Quote)]


def notes_of(card: Card) -> list[str]:
    return [block.text for block in card.blocks if isinstance(block, Note)]


def make_event(day: int, *, text: str = "", exact: bool = False, contested: bool = False) -> DatedEvent:
    precision = Precision.TIME if exact else Precision.DAY
    start = datetime(2018, 12, day, 5, 2, tzinfo=UTC)
    quote = Citation("s.yaml", "Landing", day, f"It landed on day {day}.", f"landing-{day}", "Soyuz MS-09")
    return DatedEvent(start, start, precision, text or f"{day} December 2018", "It landed", contested, False, quote)


def make_document(title: str, *, fields: int = 2, aliases: tuple[str, ...] = ()) -> Document:
    facts = tuple(Fact(f"Field {n}", "value", 0, 1, "Infobox") for n in range(fields))
    return Document(f"{title}.txt", title, "text", (*facts, Fact("Blank", "", 0, 1, "")), (Passage(0, 4, ""),), aliases)


def test_short_passage_is_shown_whole_with_its_place() -> None:
    card = build_search_card("leak", HITS[:1], EN, revision="a1b2c3")
    assert quotes_of(card) == [Quote(1, trusted(LEAK.text), trusted("Soyuz MS-09 · Air leak · soyuz.txt, line 33"))]
    assert notes_of(card) == ["Knowledge revision a1b2c3"]


@pytest.mark.parametrize(
    ("text", "label", "quoted"),
    [
        ("field: Launch rocket value: Soyuz-FG", "Launch rocket", "Soyuz-FG"),
        ('field: "Crew: all" value: "Anna, Ben"', "Crew: all", "Anna, Ben"),
        ("field: Story value: >- It flew.", "Story", "It flew."),
        ("It flew, field: none.", "", "It flew, field: none."),
    ],
)
def test_fact_of_a_mission_file_is_quoted_under_its_fields_name(text: str, label: str, quoted: str) -> None:
    (quote,) = quotes_of(build_search_card("x", [Hit(Entry("s.yaml", "S", "Infobox", text, 3), 0, 1.0, 0)], EN))
    assert (quote.label, quote.text, quote.place) == (label, quoted, "S · Infobox · s.yaml, line 3")


def test_text_of_another_file_is_not_taken_for_a_fact() -> None:
    (quote,) = quotes_of(build_search_card("x", [Hit(Entry("s.txt", "S", "", "field: A value: B", 3), 0, 1.0, 0)], EN))
    assert (quote.label, quote.text) == ("", "field: A value: B")


def test_as_many_hits_as_there_may_be_are_said_to_be_the_best() -> None:
    assert "### The best 10 passages" in render_text(build_search_card("leak", HITS, EN, most=10))
    assert "### 10 passages, the best first" in render_text(build_search_card("leak", HITS, EN, most=24))


def test_long_passage_is_shown_by_the_sentence_that_matches_best() -> None:
    entry = Entry("s", "S", "", "The first sentence. " + "Filler here. " * 40, 1)
    assert quotes_of(build_search_card("first", [Hit(entry, 0, 1.0, 0)], EN))[0].text == "The first sentence."


def test_endless_sentence_is_cut_at_a_word() -> None:
    entry = Entry("s", "S", "", "word " * 400, 1)
    quote = quotes_of(build_search_card("word", [Hit(entry, 0, 1.0, 0)], EN))[0]
    assert quote.cut
    assert quote.text.endswith(" word")


@pytest.mark.parametrize(
    ("page", "numbers", "said"),
    [
        (0, [1, 2, 3, 4], "Page 1 of 3"),
        (2, [9, 10], "Page 3 of 3"),
        (-5, [1, 2, 3, 4], "Page 1 of 3"),
        (9, [9, 10], "Page 3 of 3"),
    ],
)
def test_pages_keep_the_numbers_and_those_beyond_the_ends_are_the_nearest(
    page: int, numbers: list[int], said: str
) -> None:
    card = build_search_card("leak", HITS, EN, page=page)
    assert HITS_PER_PAGE == 4
    assert [quote.number for quote in quotes_of(card)] == numbers
    assert notes_of(card) == [said]


def test_search_without_a_hit_says_so_and_how_to_go_on() -> None:
    card = build_search_card("zzz", [], PHRASES["fr"], commands={"mission list": 7})
    assert card.tone is Tone.UNKNOWN
    assert "Aucun passage" in render_text(card)
    assert "</mission list:7>" in render_text(card)


def test_missions_are_listed_with_what_is_known_of_each() -> None:
    card = build_list_card([make_document("Soyuz *MS-09*", aliases=("MS-09", "МС-09")), make_document("B")], EN)
    assert render_text(card).splitlines() == [
        "### 2 missions",
        r"**Soyuz \*MS-09\*** · 2 facts · 1 passage",
        "-# also: MS-09, МС-09",
        "**B** · 2 facts · 1 passage",
    ]


def test_many_missions_are_paged() -> None:
    documents = [make_document(f"Mission {n}") for n in range(23)]
    shown = render_text(build_list_card(documents, PHRASES["ru"], page=2))
    assert MISSIONS_PER_PAGE == 10
    assert shown.count("**Mission") == 3
    assert "23 миссии" in shown
    assert "Страница 3 из 3" in shown


@pytest.mark.parametrize("locale", PHRASES)
def test_no_mission_is_left_out_of_a_plain_page_however_long_the_names(locale: str) -> None:
    documents = [make_document(f"{n} {'Soyuz MS-09 ' * 30}", aliases=("Long alias " * 9,) * 6) for n in range(12)]
    for page, numbers in enumerate((range(10), range(10, 12))):
        card = build_list_card(documents, PHRASES[locale], page=page, revision="a" * 12, collected=1_000_000)
        blocks = fit_plain(card).blocks
        assert blocks == card.blocks, "all of it fits"
        assert [n for n in numbers if f"**{n} " not in render_text(card)] == []


def test_passages_of_collections_are_counted_beside_the_missions() -> None:
    assert "2 passages of collections" in render_text(build_list_card([make_document("A")], EN, collected=2))


def test_collections_without_a_mission_are_not_said_to_be_nothing() -> None:
    card = build_list_card([], EN, collected=2_000, commands={"mission search": 7})
    assert card.tone is Tone.PLAIN
    assert "2000 passages of collections" in render_text(card).replace(",", "")
    assert "</mission search:7>" in render_text(card)


def test_no_missions_are_said_to_be_none() -> None:
    assert render_text(build_list_card([], EN)) == "### I know no missions yet"


def test_events_stand_under_their_dates_and_claims_are_marked() -> None:
    events = [make_event(20, exact=True), make_event(21, contested=True)]
    card = build_timeline_card("Soyuz", events, EN, picture=Picture("t.png", "Two events"), revision="a1")
    assert [quote.label for quote in quotes_of(card)] == [
        "20 December 2018 · <t:1545282120:F>",
        "21 December 2018 · ⚠️ claimed",
    ]
    assert card.blocks[1] == Picture("t.png", "Two events")
    assert_sendable(card)


def test_time_that_is_only_about_so_is_not_shown_as_an_instant() -> None:
    event = make_event(20, text="20 December 2018 at about 05:02 UTC", exact=True)
    assert quotes_of(build_timeline_card("", [event], EN))[0].label == "20 December 2018 at about 05:02 UTC"


def test_long_timeline_is_paged() -> None:
    card = build_timeline_card("", [make_event(n) for n in range(1, 16)], EN, page=1)
    assert EVENTS_PER_PAGE == 6
    assert [quote.number for quote in quotes_of(card)] == [7, 8, 9, 10, 11, 12]
    assert "Page 2 of 3" in notes_of(card)


def test_timeline_without_events_says_so() -> None:
    assert build_timeline_card("Soyuz", [], EN).tone is Tone.UNKNOWN


def test_unknown_field_names_those_that_are_meant() -> None:
    card = build_no_field_card(Question("rocet"), ["Launch rocket", "Launch_site"], EN, asker="Anna")
    shown = render_text(card)
    assert "-# Anna asked ❯ rocet" in shown
    assert "- Launch rocket\n- Launch\\_site" in shown
    assert "`/mission ask`" in shown


def test_examples_are_only_questions_that_are_answered_surely_and_settled() -> None:
    asked: list[str] = []

    def ask(question: str) -> Answer:
        asked.append(question)
        kind = Kind.CLAIM if "board" in question else Kind.FACT
        return Answer(kind, "x", (Citation("s", "", 1, "q"),) if "land" not in question else (), 0.9)

    examples = find_examples([make_document("Soyuz"), make_document("Heron")], ask, EN)
    assert examples == (
        "When did Soyuz launch?", "Which rocket launched Heron?", "What happened on Soyuz?", "Field 0 of Soyuz?",
    )  # fmt: skip
    assert set(examples) < set(asked)


def test_no_example_is_shown_where_nothing_can_be_answered() -> None:
    asked: list[str] = []

    def ask(question: str) -> Answer:
        asked.append(question)
        return Answer(Kind.NONE)

    assert find_examples([make_document(f"Mission {n}", fields=9) for n in range(40)], ask, EN) == ()
    assert len(asked) == 24
    assert find_examples([], ask, EN) == ()


@pytest.mark.parametrize("locale", PHRASES)
def test_help_shows_the_examples_and_the_commands(locale: str) -> None:
    examples = tuple(f"Example {n}?" for n in range(MOST_EXAMPLES))
    card = build_help_card(examples, PHRASES[locale], commands={"mission ask": 5})
    assert_sendable(card)
    shown = render_text(card)
    assert "</mission ask:5>" in shown
    assert [example for example in examples if f"- {example}" not in shown] == []


def test_privacy_says_what_is_kept_for_how_long_and_how_to_have_it_forgotten() -> None:
    shown = render_text(build_privacy_card(EN, turns=4, minutes=15, buttons=(Button("forget", "Forget me"),)))
    assert "your last 4 questions in each channel, for at most 15 minutes" in shown
    assert "the text of the questions that I answered in channels" in shown
    assert "the last 5,000, until I am restarted" in shown
    assert "How you voted; how often you asked lately" in shown
    assert "for at most a day the language" in shown
    assert "The button below makes me forget" in shown
    assert "The button below" not in render_text(build_privacy_card(EN, turns=4, minutes=15))


def test_error_says_what_to_do() -> None:
    card = build_error_card(trusted("Please ask again."))
    assert (card.tone, render_text(card)) == (Tone.ERROR, "⚠️ Please ask again.")
