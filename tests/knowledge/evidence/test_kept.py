"""Sentences kept between runs: the same as found afresh."""

from collections.abc import Sequence
from pathlib import Path

from knowledge.documents.forms import parse_file
from knowledge.documents.model import Document
from knowledge.evidence.kept import load_sentences
from knowledge.evidence.sentence import Sentence
from knowledge.lexicon.english import load_english
from tests.knowledge.missions import FILES

LEXICON = load_english([])[0]
PARSED = [parse_file(text, source) for source, text in FILES.items() if source != "words.yaml"]
DOCUMENTS = [document for document in PARSED if isinstance(document, Document)]


def told(sentences: Sequence[Sentence]) -> list[object]:
    return [
        (s.document, s.number, s.start, s.end, s.section, s.paragraph, s.tokens, s.keys, s.fact, s.concept,
         s.field_tokens, s.title_keys, s.section_keys, s.mentions)
        for s in sentences
    ]  # fmt: skip


def test_kept_sentences_tell_the_same_as_those_found_afresh(tmp_path: Path) -> None:
    fresh = told(load_sentences(DOCUMENTS, LEXICON))
    assert told(load_sentences(DOCUMENTS, LEXICON, "1", tmp_path)) == fresh
    (kept,) = tmp_path.iterdir()
    assert kept.name.startswith("sentences-")
    assert told(load_sentences(DOCUMENTS, LEXICON, "1", tmp_path)) == fresh


def test_sentences_of_another_revision_are_found_anew(tmp_path: Path) -> None:
    load_sentences(DOCUMENTS, LEXICON, "1", tmp_path)
    assert told(load_sentences(DOCUMENTS[:1], LEXICON, "2", tmp_path)) == told(load_sentences(DOCUMENTS[:1], LEXICON))
