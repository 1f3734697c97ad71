"""What stands behind an answer: the same reading, the same candidates, the same answer."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.answer.confidence import THRESHOLD
from knowledge.base import KnowledgeBase, load_knowledge


@pytest.fixture(scope="module")
def base() -> KnowledgeBase:
    """The shipped missions."""
    return load_knowledge()


def test_it_tells_how_misspelt_words_were_read(base: KnowledgeBase) -> None:
    told = base.explain("wich rokcet was it?")
    assert dict(told.repairs) == {"wich": "which", "rokcet": "rocket"}
    assert "rocket" in told.words


def test_it_tells_the_candidates_the_best_first_with_their_places(base: KnowledgeBase) -> None:
    told = base.explain("which rocket was it?")
    best = told.candidates[0]
    assert "Soyuz-FG" in best.quote
    assert best.source == "soyuz-ms-09.yaml"
    assert best.confidence >= told.threshold == THRESHOLD
    assert ("rocket", 1.0) in best.met
    others = [one.confidence for one in told.candidates[1:]]
    assert others == sorted(others, reverse=True)


def test_it_reads_a_follow_up_in_its_conversation(base: KnowledgeBase) -> None:
    told = base.explain("and from where?", ["which rocket launched Soyuz MS-09?"])
    assert told.missions == ("Soyuz MS-09",)
    assert "Baikonur" in told.answer.text


@settings(deadline=None)  # the first question has everything read that repairs words
@given(st.text(max_size=60))
def test_the_answer_is_the_one_that_is_given_for_any_text(base: KnowledgeBase, text: str) -> None:
    assert base.explain(text).answer == base.ask(text)
