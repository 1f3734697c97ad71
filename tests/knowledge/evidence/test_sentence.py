"""Sentences and facts as evidence: where they stand, what they can be found by, what they say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.documents.forms import parse_file
from knowledge.documents.model import Document, Fact, Passage, Status
from knowledge.evidence.sentence import Sentence, extract_sentences
from knowledge.lexicon.english import load_english
from knowledge.lexicon.lexicon import Lexicon
from tests.knowledge.missions import FILES

SHIPPED = load_english([])[0]


def read(text: str, lexicon: Lexicon = SHIPPED) -> list[Sentence]:
    return extract_sentences(Document("a.txt", "A", text, passages=(Passage(0, len(text), "A"),)), lexicon)


@pytest.mark.parametrize("source", [source for source in FILES if source != "words.yaml"])
def test_every_sentence_slices_back_to_its_document_and_blank_facts_are_left_out(source: str) -> None:
    document = parse_file(FILES[source], source)
    assert isinstance(document, Document)
    sentences = extract_sentences(document, SHIPPED, 5)
    assert [sentence.number for sentence in sentences] == [*range(5, 5 + len(sentences))]
    assert sum(sentence.fact is not None for sentence in sentences) == sum(bool(fact.value) for fact in document.facts)
    for sentence in sentences:
        assert sentence.text == document.text[sentence.start : sentence.end] != ""
        assert sentence.quote == " ".join(sentence.text.split())


@given(st.text(min_size=1))
def test_tokens_and_mentions_of_any_text_lie_within_their_sentence(text: str) -> None:
    for sentence in read(text):
        for token in sentence.tokens:
            assert 0 <= token.start < token.end <= len(sentence.text)
        for mention in sentence.mentions:
            assert 0 <= mention.start <= mention.end <= len(sentence.text)
        assert all(0 <= place < len(sentence.tokens) for places in sentence.keys.values() for place in places)


@pytest.mark.parametrize("word", ["sealing", "sealed", "seals"])
def test_forms_of_a_word_share_a_key(word: str) -> None:
    (one,), (other,) = read("They seal it."), read(f"They {word} it.")
    assert {key for key in one.keys if key.startswith("seal")} & set(other.keys)


@pytest.mark.parametrize("word", ["born", "die"])
@pytest.mark.parametrize(
    "life",
    ["(1854 – 1928)", "(2 May 1854 – 7 June 1928)", "(May 2, 1854 - June 7, 1928)", "(before 1854 – after 1928)"],
)
def test_years_of_life_say_born_and_died(life: str, word: str) -> None:
    (sentence,) = read(f"Edda Nilsen {life} was an astronomer.")
    assert word in sentence.keys


@pytest.mark.parametrize("text", ["It flew (1854 km) far.", "It flew in 1854.", "Edda Nilsen (astronomer) found it."])
def test_other_parentheses_say_nothing_of_life(text: str) -> None:
    (sentence,) = read(text)
    assert "born" not in sentence.keys


def test_fact_is_found_by_its_field_and_says_its_value() -> None:
    text = "- Launch Rocket: Molniya-K"
    (sentence,) = extract_sentences(
        Document("a.txt", "A", text, (Fact("Launch Rocket", "Molniya-K", 0, len(text), "Infobox"),)), SHIPPED
    )
    assert (sentence.concept, sentence.statement) == ("launch rocket", "Launch Rocket: Molniya-K")
    assert sentence.text[sentence.value_start :].strip(" :") == "Molniya-K"


def test_claimed_fact_says_who_claims_it_and_who_disputes_it() -> None:
    text = "It carried bacteria."
    fact = Fact("", text, 0, len(text), "Facts", status=Status.DISPUTED, by="Stern", disputed_by=("Blue Harbour",))
    (sentence,) = extract_sentences(Document("a.yaml", "A", text, (fact,)), SHIPPED)
    assert "Stern" in sentence.statement
    assert "disputed by Blue Harbour" in sentence.statement
    assert sentence.quote == text
