"""Telling claims from statements, by status or by words."""

import pytest

from knowledge.documents.model import Document, Fact, Status
from knowledge.evidence.attribution import is_attributed, is_claim
from knowledge.evidence.sentence import extract_sentences
from knowledge.lexicon.lexicon import Lexicon

TEXT = "Calypso 3 carried bacteria."


@pytest.mark.parametrize(
    "text",
    [
        "Belov claimed that she had drilled the hole.",
        "The ministry denied it.",
        "A tabloid alleged that the crew had slept.",
        "According to Belov, the hole was drilled on the ground.",
        "The damage was allegedly done on board.",
    ],
)
def test_words_of_attribution_make_a_claim(lexicon: Lexicon, text: str) -> None:
    assert is_attributed(text, lexicon)


@pytest.mark.parametrize(
    "text",
    ["The crew sealed the crack with epoxy.", "It launched on 3 March 1987.", "A helicopter flew them home.", ""],
)
def test_plain_statement_is_no_claim(lexicon: Lexicon, text: str) -> None:
    assert not is_attributed(text, lexicon)


@pytest.mark.parametrize(
    ("status", "claimed"), [(Status.STATED, False), (Status.CLAIMED, True), (Status.DISPUTED, True)]
)
def test_status_of_a_fact_decides_whatever_its_words(lexicon: Lexicon, status: Status, claimed: bool) -> None:
    fact = Fact("", TEXT, 0, len(TEXT), "Facts", status=status)
    (sentence,) = extract_sentences(Document("c.yaml", "Calypso 3", TEXT, (fact,)), lexicon)
    assert is_claim(sentence) is claimed
