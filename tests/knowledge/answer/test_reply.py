"""Replies keep within what can be read, whatever the documents hold."""

from pathlib import Path

import pytest

from knowledge.answer.model import Kind
from knowledge.answer.reply import MOST_QUOTED, MOST_QUOTES, refuse, reply
from knowledge.base import load_knowledge
from knowledge.documents.model import Document, Passage
from knowledge.evidence.sentence import Sentence, extract_sentences
from knowledge.lexicon.lexicon import Lexicon
from tests.knowledge.missions import write_folder


def sentences(lexicon: Lexicon, number: int, length: int) -> list[Sentence]:
    text = "\n".join(f"It {n:02} {'x' * (length - 7)}." for n in range(number))
    passages = [Passage(n * (length + 1), n * (length + 1) + length, "S") for n in range(number)]
    return extract_sentences(Document("a.txt", "A", text, passages=tuple(passages)), lexicon)


@pytest.mark.parametrize("length", [20, 200, 400, 890])
@pytest.mark.parametrize("long", [False, True])
def test_quotes_of_a_reply_are_few_and_short(lexicon: Lexicon, length: int, long: bool) -> None:
    citations = reply(Kind.PROSE, "text", sentences(lexicon, 12, length), 0.5, long=long).citations
    assert 1 <= len(citations) <= MOST_QUOTES * (1 + long)
    assert sum(len(citation.quote) for citation in citations) <= MOST_QUOTED * (1 + long)


def test_each_sentence_is_quoted_once(lexicon: Lexicon) -> None:
    (sentence,) = sentences(lexicon, 1, 30)
    assert len(reply(Kind.PROSE, "text", [sentence, sentence], 0.5).citations) == 1


def test_refusal_is_no_answer() -> None:
    answer = refuse("Not told.", ["near"], 0.1234)
    assert (answer.answered, answer.text, answer.note, answer.suggestions) == (False, "", "Not told.", ("near",))
    assert answer.confidence == 0.123


@pytest.mark.parametrize("words", [60, 300, 3_000])
def test_long_sentence_is_told_short(tmp_path: Path, words: int) -> None:
    text = f"= Osprey 2 =\n\nOsprey 2 was launched by {' and '.join(['the patient crew'] * words)} on 4 May 1990.\n"
    base = load_knowledge(write_folder(tmp_path, {"o.txt": text}))
    for question in ("who launched Osprey 2?", "what happened", "tl;dr", "was Osprey 2 launched by the patient crew?"):
        answer = base.ask(question)
        assert len(answer.text) <= 900
        assert answer.answered == bool(answer.text)


def test_a_value_longer_than_a_phone_shows_is_cut(tmp_path: Path) -> None:
    folder = write_folder(tmp_path, {"a.txt": f"= Vostok 21 =\n\n- Crew Members: Ann, Bob and {'x' * 1_000}\n"})
    answer = load_knowledge(folder).ask("who were the crew members?")
    assert answer.text == "Ann, Bob and …"
