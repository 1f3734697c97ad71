"""Doubts: what speaks against the sentence that matches best, and what it tells besides names."""

from collections.abc import Mapping

import pytest

from knowledge.answer.case import weigh_sentences
from knowledge.answer.doubts import DOUBTS, find_doubts
from knowledge.answer.features import NAMES
from knowledge.base import KnowledgeBase, load_knowledge
from tests.knowledge.missions import write_folder

ABBEY = """Abbey of Vell

The abbey was founded by Edda Nilsen in 1312. Four children were born to her: Edmund (1312), John (1316) and Joan
(1321). A flight engineer, Henrik Vaara, restored the roof in 1960 and the bells in 1971.

The choir was directed by Pavel Orlov, who paid the singers.
"""


@pytest.fixture(scope="module")
def abbey(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeBase:
    return load_knowledge(write_folder(tmp_path_factory.mktemp("abbey"), {"abbey.txt": ABBEY}))


def weigh(base: KnowledgeBase, ask: str, quote: str) -> tuple[Mapping[str, float], Mapping[str, float]]:
    """Return the features and the doubts of the sentence that holds a quote."""
    question = base.responder.reader.read(ask)
    evidence = base.responder.gather(question)
    found = next(w for w in weigh_sentences(question, evidence, evidence.documents) if quote in w.match.sentence.text)
    doubts = find_doubts(question, found.match, found.spans, evidence)
    return dict(zip(NAMES, found.features, strict=True)), dict(zip(DOUBTS, doubts, strict=True))


def test_name_that_the_sentence_writes_with_a_capital_tells_nothing_of_what_is_asked(abbey: KnowledgeBase) -> None:
    features, _ = weigh(abbey, "who was the godfather of edmund", "Edmund")
    assert features["told"] == 0.0
    features, _ = weigh(abbey, "who were the children", "Edmund")
    assert features["told"] == pytest.approx(1.0)


def test_one_word_that_meets_two_of_the_question_is_counted_once(abbey: KnowledgeBase) -> None:
    doubled, _ = weigh(abbey, "who directed the direction of the choir", "choir")
    single, _ = weigh(abbey, "who directed the choir", "choir")
    assert doubled["shared"] > single["shared"] == 0.0


def test_year_that_is_nowhere_near_is_a_doubt(abbey: KnowledgeBase) -> None:
    assert weigh(abbey, "who restored the roof in 1999", "roof")[1]["astray"] == 1.0
    assert weigh(abbey, "who restored the roof in 1960", "roof")[1]["astray"] == 0.0
    assert weigh(abbey, "who restored the roof", "roof")[1]["astray"] == 0.0


def test_what_would_answer_is_the_more_doubtful_the_farther_it_stands_from_what_is_asked(abbey: KnowledgeBase) -> None:
    near = weigh(abbey, "when were the bells restored", "bells")[1]["apart"]
    far = weigh(abbey, "who paid the singers", "singers")[1]["apart"]
    assert 0.0 <= near < far <= 1.0


def test_other_words_for_those_of_the_question_are_told_apart_from_its_own(abbey: KnowledgeBase) -> None:
    assert weigh(abbey, "who restored the roof", "roof")[1]["hinted"] == 0.0
    assert weigh(abbey, "who repaired the roof", "roof")[1]["hinted"] > 0.0


@pytest.mark.parametrize("question", ["who was the godfather of Edmund", "who restored the roof in 1999"])
def test_doubtful_question_is_refused(abbey: KnowledgeBase, question: str) -> None:
    assert not abbey.ask(question).answered


def test_question_without_doubts_is_answered(abbey: KnowledgeBase) -> None:
    assert abbey.ask("who restored the roof in 1960").text == "Henrik Vaara"


def test_word_that_is_only_near_is_no_match_for_the_noun_asked_for(abbey: KnowledgeBase) -> None:
    assert weigh(abbey, "which lid was restored", "roof")[0]["asked"] == 0.0
    assert weigh(abbey, "which roof was restored", "roof")[0]["asked"] == 1.0


def test_faintest_hint_tells_nothing_of_what_is_asked(abbey: KnowledgeBase) -> None:
    features, _ = weigh(abbey, "who was at the collapse", "roof")
    assert features["covered"] > features["told"] == 0.0
