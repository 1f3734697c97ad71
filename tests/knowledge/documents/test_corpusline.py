"""Lines of a corpus in BEIR's form."""

import json

import pytest

from knowledge.documents.corpusline import parse_entry
from knowledge.documents.model import Document


def test_line_is_a_document_with_its_key_and_line() -> None:
    document = parse_entry('{"_id": "a#1", "title": "A  b", "text": "One. Two.", "metadata": {}}', "c.jsonl", 7)
    assert isinstance(document, Document)
    assert (document.key, document.title, document.text, document.line_at(5)) == ("a#1", "A b", "One. Two.", 7)
    assert [document.text[p.start : p.end] for p in document.passages] == ["One. Two."]


def test_paragraphs_of_an_entry_are_passages() -> None:
    entry = json.dumps({"_id": "a", "text": " One\ntwo. \r\n\r\n\n Three. "})
    document = parse_entry(entry, "c.jsonl", 1)
    assert isinstance(document, Document)
    assert [document.text[p.start : p.end] for p in document.passages] == ["One\ntwo.", "Three."]


@pytest.mark.parametrize("text", ["", "  "])
def test_entry_without_text_has_no_passages(text: str) -> None:
    document = parse_entry(json.dumps({"_id": "a", "title": "T", "text": text}), "c.jsonl", 1)
    assert isinstance(document, Document)
    assert document.passages == ()


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("{", "not valid JSON"),
        ("[1]", "not a JSON object"),
        ("12", "not a JSON object"),
        ('{"text": "a"}', 'no "_id"'),
        ('{"_id": "a"}', 'no "text"'),
        ('{"_id": 5, "text": "a"}', '"_id" is int'),
        ('{"_id": "a", "text": null}', '"text" is NoneType'),
        ('{"_id": "a", "title": [], "text": "b"}', '"title" is list'),
        ('{"_id": " ", "text": "b"}', '"_id" is empty'),
        ('{"_id": "a", "text": "\\ud800"}', "half a character"),
        ("[" * 100_000, "nested too deeply"),
        ('{"_id": "a", "text": "b"} x', "not valid JSON"),
        ('{"_id": ' + "9" * 10_000 + "}", "not valid JSON"),
    ],
)
def test_bad_line_is_a_problem_with_its_number(line: str, what: str) -> None:
    problems = parse_entry(line, "c.jsonl", 12)
    assert isinstance(problems, tuple)
    assert (problems[0].file, problems[0].line) == ("c.jsonl", 12)
    assert what in problems[0].what
    assert problems[0].remedy
