"""Yes or no only where the text supports it; otherwise the quote alone, or nothing."""

import pytest

from knowledge.answer.model import Kind
from knowledge.base import KnowledgeBase, load_knowledge
from tests.knowledge.conftest import Ask
from tests.knowledge.missions import write_folder

CREW = """Tern 4

The crew of Tern 4 had a Russian commander along with an American and a German flight engineer.
"""


@pytest.fixture(scope="module")
def tern(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeBase:
    return load_knowledge(write_folder(tmp_path_factory.mktemp("tern"), {"tern-4.txt": CREW}))


@pytest.mark.parametrize(
    ("name", "question", "said"),
    [
        ("vostok", "Did the crew seal the crack with epoxy?", "sealed the crack with epoxy"),
        ("merlin", "Did the probe find frozen methane?", "found frozen methane"),
        ("merlin", "Did it fly past Venus?", "flew past Venus"),
    ],
)
def test_yes_is_said_with_the_sentence_that_supports_it(ask: Ask, name: str, question: str, said: str) -> None:
    answer = ask(name, question)
    assert answer.kind is Kind.YES_NO
    assert answer.text.startswith("Yes: ")
    assert said in answer.text
    assert said in answer.citations[0].quote


@pytest.mark.parametrize(
    ("name", "question", "said"),
    [("heron", "was anyone hurt", "Nobody was hurt."), ("vostok", "did Aguirre use a knife?", "with a knife.")],
)
def test_quote_stands_alone_where_the_text_does_not_say_just_that(
    ask: Ask, name: str, question: str, said: str
) -> None:
    answer = ask(name, question)
    assert answer.answered
    assert said in answer.text
    assert not answer.text.startswith(("Yes", "No:"))


@pytest.mark.parametrize(
    "question", ["did it fly past Mars?", "Did the probe carry a telescope?", "was it crewed by apes?"]
)
def test_what_the_text_does_not_tell_gets_no_yes(ask: Ask, question: str) -> None:
    assert not ask("merlin", question).text.startswith("Yes")


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("was the commander russian", "Yes"),
        ("was the commander american", "No"),
        ("was the commander of the crew German", "No"),
        ("was there an American flight engineer", "Yes"),
        ("was there a German flight engineer", "Yes"),
    ],
)
def test_nationality_is_that_of_the_noun_it_stands_with(tern: KnowledgeBase, question: str, verdict: str) -> None:
    assert tern.ask(question).text.partition(":")[0] == verdict
