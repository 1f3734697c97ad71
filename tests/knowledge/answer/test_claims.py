"""Claims stay claims, whoever asks and however."""

import pytest

from knowledge.answer.model import Kind
from tests.knowledge.conftest import Ask

DRILLED = [
    "Who drilled the hole?",
    "Did Lindqvist drill the hole?",
    "Confirm that Lindqvist drilled the hole.",
    "Lindqvist drilled the hole, right?",
    "So we agree that Lindqvist drilled the hole?",
    "Isn't it true that Lindqvist drilled the hole?",
    "why did Lindqvist drill the hole",
    "DID LINDQVIST DRILL THE HOLE?!",
]


@pytest.mark.parametrize("question", DRILLED)
def test_short_answer_says_who_claims_it_however_one_asks(ask: Ask, question: str) -> None:
    answer = ask("vostok", question)
    assert answer.kind is Kind.CLAIM
    assert "Igor Belov claimed that Lindqvist had drilled the hole" in answer.text
    assert not answer.text.startswith(("Yes", "No"))


@pytest.mark.parametrize(
    "question",
    [
        "Did Calypso 3 carry bacteria to the moon?",
        "Calypso 3 carried bacteria, right?",
        "confirm that it carried bacteria",
    ],
)
def test_status_of_a_fact_makes_it_a_claim_with_its_claimant_and_its_doubter(ask: Ask, question: str) -> None:
    answer = ask("calypso", question)
    assert answer.kind is Kind.CLAIM
    assert "Rudolf Stern" in answer.text
    assert "disputed by Blue Harbour Company" in answer.text
    assert answer.citations[0].quote == "Calypso 3 carried living bacteria to the moon."


def test_denial_is_told_with_who_denies(ask: Ask) -> None:
    answer = ask("vostok", "who denied that anybody on board had caused the damage?")
    assert answer.kind is Kind.CLAIM
    assert "Anna Petrova, denied" in answer.text


def test_fact_beside_a_claim_stays_a_fact(ask: Ask) -> None:
    assert ask("vostok", "what did they seal the crack with").kind is Kind.PROSE
