"""The collection of sentences: postings and paragraphs."""

import pytest

from knowledge.documents.forms import parse_file
from knowledge.documents.model import Document
from knowledge.evidence.collection import Evidence
from knowledge.evidence.sentence import extract_sentences
from knowledge.lexicon.lexicon import Lexicon
from tests.knowledge.missions import HERON, VOSTOK


@pytest.fixture(scope="module")
def evidence(lexicon: Lexicon) -> Evidence:
    documents = [parse_file(VOSTOK, "v.txt"), parse_file(HERON, "h.wiki")]
    assert all(isinstance(document, Document) for document in documents)
    return Evidence(s for d in documents if isinstance(d, Document) for s in extract_sentences(d, lexicon))


def test_postings_tell_the_sentences_that_hold_a_key_and_no_others(evidence: Evidence) -> None:
    for key, places in evidence.postings.items():
        assert list(places) == [n for n, sentence in enumerate(evidence.sentences) if key in sentence.keys]


def test_documents_stand_in_order(evidence: Evidence) -> None:
    assert [document.title for document in evidence.documents] == ["Vostok 21", "Heron IX"]


def test_paragraph_holds_the_sentences_of_one_passage(evidence: Evidence) -> None:
    at = next(n for n, sentence in enumerate(evidence.sentences) if "sealed the crack" in sentence.text)
    texts = [evidence.sentences[n].quote for n in evidence.paragraph(at)]
    assert len(texts) == 4
    assert (texts[0][:16], texts[-1][:12]) == ("On 8 March 1987,", "The ministry")


def test_fact_is_a_paragraph_by_itself(evidence: Evidence) -> None:
    assert [evidence.paragraph(n) for n, s in enumerate(evidence.sentences) if s.fact] == [
        range(n, n + 1) for n, s in enumerate(evidence.sentences) if s.fact
    ]


def test_neighbours_end_with_the_paragraph(evidence: Evidence) -> None:
    for at in range(len(evidence)):
        paragraph = evidence.paragraph(at)
        assert (evidence.neighbour(at, 1) is None) == (at == paragraph[-1])
        assert (evidence.neighbour(at, -1) is None) == (at == paragraph[0])


def test_no_sentences_are_an_empty_collection() -> None:
    empty = Evidence([])
    assert (len(empty), list(empty.documents), dict(empty.postings)) == (0, [], {})
