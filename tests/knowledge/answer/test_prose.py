"""Answers from prose, by the type of the answer, and where question and text share no word."""

from pathlib import Path

import pytest

from knowledge.answer.model import Kind
from knowledge.base import load_knowledge
from tests.knowledge.conftest import Ask
from tests.knowledge.missions import VOSTOK, write_folder


@pytest.mark.parametrize(
    ("name", "question", "text"),
    [
        ("vostok", "When was the leak noticed?", "8 March 1987"),
        ("vostok", "what day was the spacewalk", "11 March 1987"),
        ("vostok", "How long was the spacewalk?", "4 hours and 12 minutes"),
        ("vostok", "why did they replace the antenna", "because its motor had frozen."),
        ("merlin", "why did the magnetometer fail?", "because dust had clogged its cooling duct."),
        ("merlin", "how far did Merlin 7 travel", "840 million kilometres"),
        ("merlin", "when did it enter orbit around the comet", "20 April 2007"),
        ("heron", "Who repaired the solar panel?", "Commander Maia Okafor"),
        ("heron", "where did it splash down", "Norwegian Sea"),
        ("heron", "Why did the parachute open late?", "because a bolt had cracked."),
        ("sandpiper", "how high did Sandpiper rise", "41 kilometres"),
        ("sandpiper", "who was the pilot of Sandpiper", "Henrik Vaara"),
        ("sandpiper", "how long was the Sandpiper flight", "11 hours"),
        ("corpus", "Who built the bridge over the Vell?", "Karel Hruska"),
        ("corpus", "how deep do lantern fish live", "900 metres"),
    ],
)
def test_short_answer_is_the_piece_of_the_kind_asked_for(ask: Ask, name: str, question: str, text: str) -> None:
    answer = ask(name, question)
    assert (answer.kind, answer.text) == (Kind.PROSE, text)
    assert text in answer.citations[0].quote


@pytest.mark.parametrize(
    ("name", "question", "text"),
    [
        ("vostok", "Who noticed the coolant leak?", "ground control"),
        ("vostok", "what did they seal the crack with", "epoxy and aluminium tape"),
        ("vostok", "where was the leak", "service module"),
        ("vostok", "What did Aguirre use to scrape off the soot?", "knife"),
        ("calypso", "What crater did Nausicaa land in", "crater Ulysses"),
        ("sandpiper", "what was Vaara's suit made of", "rubber and silk"),
    ],
)
def test_short_answer_is_a_whole_sentence_where_no_piece_is_sure(ask: Ask, name: str, question: str, text: str) -> None:
    answer = ask(name, question)
    assert text in answer.text
    assert answer.citations[0].quote == answer.text


@pytest.mark.parametrize(
    ("name", "question", "text"),
    [
        ("vostok", "what did they glue it shut with", "epoxy"),
        ("vostok", "why was the antenna swapped out", "frozen"),
        ("vostok", "when was the EVA", "11 March 1987"),
        ("heron", "when was the panel fixed", "19 September 2011"),
        ("merlin", "how far did the probe journey in all?", "840 million kilometres"),
        ("corpus", "Who constructed the Vell bridge?", "Karel Hruska"),
    ],
)
def test_lexicon_bridges_words_that_question_and_text_do_not_share(
    ask: Ask, name: str, question: str, text: str
) -> None:
    assert text in ask(name, question).text


def test_own_lexicon_of_a_folder_teaches_a_word(tmp_path: Path) -> None:
    taught = 'language: en\nsynonyms:\n  - "gubbins, antenna"\n'
    plain = load_knowledge(write_folder(tmp_path / "plain", {"v.txt": VOSTOK}))
    own = load_knowledge(write_folder(tmp_path / "own", {"v.txt": VOSTOK, "words.yaml": taught}))
    question = "why did they replace the gubbins"
    assert own.ask(question).text == "because its motor had frozen."
    assert own.ask(question).confidence > plain.ask(question).confidence


def test_year_of_birth_is_read_from_years_of_life(ask: Ask) -> None:
    answer = ask("merlin", "when was Edda Nilsen born?")
    assert answer.text == "1854"
    assert "(1854 – 1928)" in answer.citations[0].quote


@pytest.mark.parametrize("name", ["vostok", "merlin", "heron", "calypso", "sandpiper", "fleet"])
def test_answer_carries_the_revision_it_was_made_from(ask: Ask, name: str) -> None:
    assert ask(name, "when was it launched?").revision == ask(name, "").revision != ""


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("how many bats did they count", "more than 400"),
        ("where was the lamp made", "Turku, Finland"),
        ("who mended the roof", "Aino Laakso and Pekka Niemi"),
    ],
)
def test_short_answer_is_the_full_phrase(question: str, text: str, tmp_path: Path) -> None:
    told = "They counted more than 400 bats. The lamp was made at Turku, Finland."
    told += " Aino Laakso and Pekka Niemi mended the roof, and the FMI paid."
    knowledge = load_knowledge(write_folder(tmp_path, {"cave.txt": f"Kello Cave\n\nKello Cave is a cave. {told}\n"}))
    assert knowledge.ask(question).text == text
