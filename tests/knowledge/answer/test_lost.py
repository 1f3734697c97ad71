"""Where a value got lost from the text, nothing is put in its place."""

import pytest

from knowledge.base import KnowledgeBase, load_knowledge
from tests.knowledge.missions import write_folder

OSPREY = """Osprey

Osprey was a glider that crossed the Vell in May 1931. Its pilot, Henrik Vaara, sat on a cushion presented by .
The hull
cost £ and was painted green by Edda Nilsen. The ballast weighed kg. Its brass plate bore the words .
The wings cost £40.
"""


@pytest.fixture(scope="module")
def osprey(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeBase:
    return load_knowledge(write_folder(tmp_path_factory.mktemp("osprey"), {"osprey.txt": OSPREY}))


@pytest.mark.parametrize(
    "question",
    [
        "what did the hull cost",
        "how much was paid for the hull",
        "who presented the cushion",
        "how heavy was the ballast",
        "what words did the brass plate bear",
    ],
)
def test_question_for_a_lost_value_is_refused_with_the_reason(osprey: KnowledgeBase, question: str) -> None:
    answer = osprey.ask(question)
    assert not answer.answered
    assert "gap" in answer.note
    assert answer.confidence == 0.0


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("who painted the hull", "Edda Nilsen"),
        ("what did the wings cost", "£40"),
        ("who was the pilot", "Henrik Vaara"),
        ("was the hull painted green", "painted green"),
    ],
)
def test_the_rest_of_such_a_sentence_still_answers(osprey: KnowledgeBase, question: str, said: str) -> None:
    answer = osprey.ask(question)
    assert answer.answered
    assert said in answer.text
