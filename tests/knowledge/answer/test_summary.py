"""Summaries of a mission or of a part of it."""

import pytest

from knowledge.answer.model import Kind
from tests.knowledge.conftest import Ask


@pytest.mark.parametrize("question", ["tl;dr", "summarize it", "give me a summary", "sum it up please", "overview"])
def test_summary_holds_the_lead_and_quotes_it(ask: Ask, question: str) -> None:
    answer = ask("vostok", question)
    assert answer.kind is Kind.SUMMARY
    assert answer.text.startswith("Vostok 21 was a crewed spaceflight")
    assert "coolant leak" in answer.text
    assert all(citation.quote in answer.text for citation in answer.citations)


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("summarize the leak", "sealed the crack", "helicopter"),
        ("summary of the spacewalk section", "replaced an antenna", "helicopter"),
    ],
)
def test_summary_of_a_part_keeps_to_it(ask: Ask, question: str, told: str, untold: str) -> None:
    answer = ask("vostok", question)
    assert answer.kind is Kind.SUMMARY
    assert told in answer.text
    assert untold not in answer.text


def test_summary_of_a_named_mission_holds_nothing_of_the_others(ask: Ask) -> None:
    assert {citation.title for citation in ask("fleet", "tl;dr merlin 7").citations} == {"Merlin 7"}
