"""What moderators are told: how Altai is, what a reload changed, why one was refused, how the golden questions went."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.cards.admin import (
    MOST_LISTED,
    Status,
    build_check_card,
    build_refused_card,
    build_reload_card,
    build_status_card,
)
from bot.cards.model import Tone
from bot.cards.text import render_text
from bot.health.state import Shard
from bot.library.changes import find_changes
from bot.library.live import Reload, ReloadRefused
from knowledge.answer.model import Answer, Kind
from knowledge.documents.golden import GoldenQuestion
from knowledge.documents.model import Document, Fact, Passage
from knowledge.errors import Problem
from knowledge.golden import GoldenFailure, GoldenReport
from tests.bot.cards.payloads import assert_sendable
from tests.bot.cards.strategies import HOSTILE, PHRASES

EN = PHRASES["en"]
NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
WELL = Shard(0, True, 1.0, 2.4, 0.045)


def make_document(rocket: str, *passages: str) -> Document:
    text = "\n".join([rocket, *passages])
    facts = (Fact("Rocket", rocket, 0, len(rocket), "Infobox", "rocket"),)
    starts = [text.index(passage) for passage in passages]
    spans = tuple(Passage(start, start + len(text_), "") for start, text_ in zip(starts, passages, strict=True))
    return Document("soyuz.yaml", "Soyuz", text, facts, spans)


def make_reload(before: list[Document], after: list[Document], *, same: bool = False) -> Reload:
    return Reload(
        "a1", "a1" if same else "b2", find_changes(before, after), GoldenReport(0 if same else 12, ()), 0.34, NOW
    )


def make_failure(line: int) -> GoldenFailure:
    question = GoldenQuestion("which rocket?", line, answer=("Soyuz-FG",))
    return GoldenFailure("soyuz.questions.yaml", question, Answer(Kind.NONE), "not answered")


def test_status_of_a_well_bot_tells_knowledge_and_connections() -> None:
    card = build_status_card(Status("a1b2c3", NOW, [make_document("FG", "It flew.")], [WELL], NOW), EN)
    assert card.tone is Tone.SETTLED
    assert render_text(card).splitlines() == [
        "### All is well",
        "- Knowledge revision a1b2c3, loaded <t:1777636800:R>",
        "- 1 mission · 1 fact · 1 passage",
        "- Last reload: <t:1777636800:R>",
        "- Connection 0: 45 ms, last event 2 s ago",
    ]


def test_status_counts_collections_and_no_missions_where_there_are_none() -> None:
    shown = render_text(build_status_card(Status("a1", NOW, [], [WELL], collected=7), EN))
    assert "- 7 passages of collections\n" in shown
    assert "0 missions" not in shown


@pytest.mark.parametrize(
    "shards",
    [[], [Shard(0, False, None, None, None)], [Shard(0, True, 91.0, 1.0, 0.1)], [WELL, Shard(1, False, 1.0, 1.0, 0.1)]],
)
def test_status_says_in_words_that_a_connection_is_not_well(shards: list[Shard]) -> None:
    card = build_status_card(Status("a1", NOW, [], shards), EN)
    assert card.tone is Tone.ERROR
    assert "Something is wrong" in render_text(card)


def test_status_tells_a_refused_reload_only_while_it_is_the_last_one() -> None:
    later = NOW + timedelta(hours=1)
    assert "refused" in render_text(build_status_card(Status("a1", NOW, [], [WELL], NOW, later), EN))
    assert "refused" not in render_text(build_status_card(Status("a1", NOW, [], [WELL], later, NOW), EN))


def test_many_connections_are_counted() -> None:
    shown = render_text(build_status_card(Status("a1", NOW, [], [WELL] * 30), EN))
    assert "and 22 more connections" in shown


def test_reload_tells_what_was_added_changed_and_removed() -> None:
    before, after = make_document("Soyuz-U", "It flew."), make_document("Soyuz-FG", "It flew well.")
    shown = render_text(build_reload_card(make_reload([before], [after]), EN))
    assert "### Reloaded: a1 → b2" in shown
    assert "**Facts changed:** 1\n- Soyuz · rocket · Soyuz-U → Soyuz-FG" in shown
    assert "**Passages added:** 1\n- Soyuz · It flew well." in shown
    assert "**Passages removed:** 1\n- Soyuz · It flew." in shown
    assert "In 0.3 s; all 12 check questions passed." in shown


def test_many_changes_are_counted_and_the_first_few_named() -> None:
    after = [Document(f"m{n}.yaml", f"Mission {n}", "") for n in range(9)]
    shown = render_text(build_reload_card(make_reload([], after), EN))
    assert "**Missions added:** 9\n- Mission 0\n" in shown
    assert "- … and 4 more" in shown


def test_reload_without_a_change_says_so() -> None:
    assert "Nothing has changed: still a1" in render_text(build_reload_card(make_reload([], [], same=True), EN))
    assert "Missions, facts and passages are the same" in render_text(build_reload_card(make_reload([], []), EN))


def test_refused_reload_names_file_line_and_remedy_and_what_still_answers() -> None:
    problems = (Problem("soyuz.yaml", 7, "unknown key “whem”", "Write `when`"),)
    card = build_refused_card(ReloadRefused(NOW, problems=problems), "a1b2c3", EN)
    assert card.tone is Tone.ERROR
    assert "The knowledge from before still answers: a1b2c3." in render_text(card)
    assert r"- soyuz.yaml:7: unknown key “whem”. Write \`when\`" in render_text(card)


def test_refused_reload_names_the_golden_questions_that_fail() -> None:
    shown = render_text(build_refused_card(ReloadRefused(NOW, failed=(make_failure(4),)), "a1", EN))
    assert "- soyuz.questions.yaml:4: which rocket?: not answered" in shown


def test_refused_reload_tells_any_other_reason() -> None:
    assert "MemoryError: too much" in render_text(
        build_refused_card(ReloadRefused(NOW, reason="MemoryError: too much"), "a1", EN)
    )


def test_only_the_first_problems_are_named() -> None:
    problems = tuple(Problem("soyuz.yaml", line, "bad", "Mend it") for line in range(1, 41))
    shown = render_text(build_refused_card(ReloadRefused(NOW, problems=problems), "a1", EN))
    assert shown.count("soyuz.yaml") == MOST_LISTED
    assert "… and 30 more" in shown


@pytest.mark.parametrize(
    ("report", "tone", "said"),
    [
        (GoldenReport(37, ()), Tone.SETTLED, "All 37 check questions pass"),
        (GoldenReport(0, ()), Tone.UNKNOWN, "This knowledge has no check questions"),
        (GoldenReport(36, (make_failure(9),)), Tone.ERROR, "Check questions: 1 failed, 36 passed"),
    ],
)
def test_check_tells_how_the_golden_questions_went(report: GoldenReport, tone: Tone, said: str) -> None:
    card = build_check_card(report, "a1b2c3", EN)
    assert card.tone is tone
    assert said in render_text(card)


@pytest.mark.parametrize("locale", PHRASES)
def test_all_cards_can_be_sent_in_every_language_whatever_stands_in_them(locale: str) -> None:
    phrases, text = PHRASES[locale], "".join(HOSTILE) * 9
    problems = tuple(Problem(text, 1, text, text) for _ in range(30))
    documents = [Document(f"{text}{n}", f"{text}{n}", text) for n in range(9)]
    refused = ReloadRefused(NOW, problems=problems, failed=(make_failure(3),), reason=text)
    for card in (
        build_status_card(Status(text, NOW, documents, [WELL] * 20, NOW), phrases),
        build_reload_card(make_reload([], documents), phrases),
        build_refused_card(refused, text, phrases),
        build_check_card(GoldenReport(3, tuple(make_failure(n) for n in range(40))), text, phrases),
    ):
        assert_sendable(card)
