"""What happened on a day, before or after something, and in order."""

from pathlib import Path

import pytest

from knowledge.answer.model import Kind
from knowledge.base import load_knowledge
from tests.knowledge.conftest import Ask


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What happened on 8 March 1987?", "noticed a coolant leak"),
        ("what happened on 11 march", "left the station for a spacewalk"),
        ("what happened on March 16th", "undocked from the station"),
    ],
)
def test_day_is_answered_with_what_happened_on_it_only(ask: Ask, question: str, told: str) -> None:
    answer = ask("vostok", question)
    assert answer.kind is Kind.TIMELINE
    assert len(answer.citations) == 1
    assert told in answer.text


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("what happened after the spacewalk", ["undocked", "landed"], ["leak", "launched"]),
        ("what happened before the spacewalk", ["launched", "leak"], ["undocked", "landed"]),
        ("what happened after 11 March 1987", ["undocked", "landed"], ["leak", "launched"]),
        ("what happened before 8 March 1987", ["launched"], ["undocked", "leak"]),
    ],
)
def test_only_events_on_the_right_side_are_told(ask: Ask, question: str, told: list[str], untold: list[str]) -> None:
    answer = ask("vostok", question)
    assert answer.kind is Kind.TIMELINE
    assert [word for word in told if word not in answer.text] == []
    assert [word for word in untold if word in answer.text] == []


@pytest.mark.parametrize("question", ["timeline please", "key dates", "chronology of Vostok 21"])
def test_timeline_tells_the_dated_events_in_order(ask: Ask, question: str) -> None:
    answer = ask("vostok", question)
    places = [answer.text.find(date) for date in ("3 March", "8 March", "11 March", "16 March", "17 March")]
    assert answer.kind is Kind.TIMELINE
    assert -1 not in places
    assert places == sorted(places)


def test_timeline_of_one_mission_holds_nothing_of_the_others(ask: Ask) -> None:
    answer = ask("fleet", "timeline of Merlin 7")
    assert {citation.title for citation in answer.citations} == {"Merlin 7"}
    assert answer.text.index("Venus") < answer.text.index("20 April 2007")


def test_day_on_which_nothing_happened_is_not_answered(ask: Ask) -> None:
    assert not ask("vostok", "What happened on 24 December 1987?").answered


def test_late_in_a_year_is_after_its_spring(tmp_path: Path) -> None:
    told = "In late 2021 the report came. On 20 April 2021 the news came. On 3 May 2020 it flew."
    (tmp_path / "heron.txt").write_text(f"= Heron =\n\n{told}\n", encoding="utf-8")
    answer = load_knowledge(tmp_path).ask("timeline of Heron")
    places = [answer.text.find(date) for date in ("3 May 2020: ", "20 April 2021: ", "late 2021: ")]
    assert -1 not in places
    assert places == sorted(places)
