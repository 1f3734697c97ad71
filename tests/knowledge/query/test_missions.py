"""Which mission a question is about."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.documents.model import Document
from knowledge.query.missions import MissionNames
from tests.knowledge.conftest import Ask

DOCUMENTS = [
    Document("soyuz-ms-31.txt", "Soyuz MS-31", "", aliases=("Союз МС-31",)),
    Document("heron.wiki", "Heron IX", ""),
    Document("demo.md", "Crew Dragon Demo-12", "", aliases=("Second test",)),
]
NAMES = MissionNames(DOCUMENTS)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Soyuz MS-31", "Soyuz MS-31"),
        ("soyuz ms 31", "Soyuz MS-31"),
        ("soyuz ms31", "Soyuz MS-31"),
        ("when did ms31 land", "Soyuz MS-31"),
        ("ms-031 crew", "Soyuz MS-31"),
        ("Союз МС-31 ракета", "Soyuz MS-31"),
        ("heron 9", "Heron IX"),
        ("Heron ix crew", "Heron IX"),
        ("demo 12 pad", "Crew Dragon Demo-12"),
        ("the second test", "Crew Dragon Demo-12"),
    ],
)
def test_name_alias_joined_partial_or_roman_names_the_mission(text: str, title: str) -> None:
    assert [DOCUMENTS[n].title for mention in NAMES.find(text) for n in mention.documents] == [title]


@pytest.mark.parametrize("text", ["", "which rocket", "in 31 days", "soyuz", "the third test", "ms 310", "nine herons"])
def test_other_words_and_numbers_name_no_mission(text: str) -> None:
    assert [mention for mention in NAMES.find(text) if mention.whole] == []


@pytest.mark.parametrize("text", ["Soyuz MS-32", "ms 32", "Gemini 99", "soyuz 5"])
def test_mission_of_a_series_without_a_document_is_unknown(text: str) -> None:
    assert NAMES.find_unknown(f"when did {text} land")


@pytest.mark.parametrize("text", ["Soyuz MS-31", "demo-12", "31 days", "route 66"])
def test_known_missions_and_plain_numbers_are_not_unknown_missions(text: str) -> None:
    assert NAMES.find_unknown(f"when did {text} land") == ""


@given(st.text())
def test_mentions_lie_in_order_within_any_text(text: str) -> None:
    mentions = NAMES.find(text)
    assert all(0 <= mention.start < mention.end <= len(text) for mention in mentions)
    assert mentions == sorted(mentions, key=lambda mention: mention.start)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("which rocket launched Merlin 7", "Peregrine 2"),
        ("rocket of merlin7", "Peregrine 2"),
        ("merlyn 7 rocket", "Peregrine 2"),
        ("comet hunter launch site", "Kourou, Area 5"),
        ("rocket of Heron 9?", "Corvus 3"),
        ("heron ix callsign", "Lighthouse"),
        ("rocket of C3", "Corvus 5"),
        ("calipso rocket", "Corvus 5"),
        ("vostok21 pad", "Plesetsk, Pad 43/3"),
        ("Восток 21 ракета", "Molniya-K"),
    ],
)
def test_named_mission_is_the_one_that_answers(ask: Ask, question: str, text: str) -> None:
    answer = ask("fleet", question)
    assert answer.text == text


@pytest.mark.parametrize("mission", ["Vostok 99", "Soyuz MS-77", "Gemini 99"])
def test_unknown_mission_is_refused_by_name(ask: Ask, mission: str) -> None:
    answer = ask("fleet", f"Which rocket launched {mission}?")
    assert not answer.answered
    assert mission.split()[-1].split("-")[-1] in answer.note
    assert "Vostok 21" in answer.note


def test_facts_of_another_mission_do_not_answer_for_the_named_one(ask: Ask) -> None:
    assert not ask("fleet", "who commanded Merlin 7").answered


def test_no_name_asks_all_missions_and_the_citation_says_which(ask: Ask) -> None:
    assert ask("fleet", "who was the pilot of the balloon?").citations[0].title == "Sandpiper"
