"""The same thing asked of two missions, and missions found by what is told of them."""

import pytest

from knowledge.answer.model import Kind
from tests.knowledge.conftest import Ask


@pytest.mark.parametrize(
    ("question", "winner", "values"),
    [
        ("which was heavier, Heron IX or Merlin 7?", "Heron IX", ["5,100 kg", "1,240 kg"]),
        ("Did Merlin 7 or Heron IX launch first?", "Merlin 7", ["14 May 2003", "12 September 2011"]),
        ("which launched earlier: Vostok 21 or Merlin 7?", "Vostok 21", ["3 March 1987", "14 May 2003"]),
        ("Did Heron IX or Merlin 7 launch later?", "Heron IX", ["12 September 2011", "14 May 2003"]),
    ],
)
def test_winner_of_a_comparison_stands_first(ask: Ask, question: str, winner: str, values: list[str]) -> None:
    answer = ask("fleet", question)
    assert answer.kind is Kind.COMPARISON
    assert answer.text.startswith(winner)
    assert [value for value in values if value not in answer.text] == []
    assert len({citation.title for citation in answer.citations}) == 2


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Compare the rockets of Heron IX and Calypso 3", ["Heron IX: Corvus 3", "Calypso 3: Corvus 5"]),
        ("callsigns of Vostok 21 and Heron IX?", ["Vostok 21: Falcon", "Heron IX: Lighthouse"]),
        ("who operated Merlin 7 and Calypso 3?", ["Merlin 7: Castell Institute", "Calypso 3: Blue Harbour Company"]),
    ],
)
def test_both_missions_are_told_side_by_side(ask: Ask, question: str, parts: list[str]) -> None:
    answer = ask("fleet", question)
    assert answer.kind is Kind.COMPARISON
    assert [part for part in parts if part not in answer.text] == []


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("which mission found methane", "Merlin 7"),
        ("which mission was a balloon", "Sandpiper"),
        ("which missions used a Corvus rocket", "Heron IX, Calypso 3"),
    ],
)
def test_missions_are_named_by_what_is_told_of_them(ask: Ask, question: str, titles: str) -> None:
    answer = ask("fleet", question)
    assert sorted(answer.text.split(", ")) == sorted(titles.split(", "))
    assert {citation.title for citation in answer.citations} >= set(titles.split(", "))


def test_nothing_is_compared_where_one_side_tells_nothing(ask: Ask) -> None:
    assert ask("fleet", "Which had the bigger budget, Merlin 7 or Sandpiper?").kind is not Kind.COMPARISON
