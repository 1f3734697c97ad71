"""Lexicon files: their shape."""

import pytest

from knowledge.documents.lexiconfile import LexiconFile, parse_lexicon

TEXT = """language: en
families:
  - fly, flew, flown
  - no, on, off
synonyms: [rocket, "launcher: booster"]
kinds:
  adhesive: epoxy, glue
  car: [truck, bus]
fields:
  call sign: {type: name, ask: "radio name"}
stopwords: >-
  a, an,
  the
"""


def read(text: str) -> LexiconFile:
    file = parse_lexicon(text, "en.yaml")
    assert isinstance(file, LexiconFile), file
    return file


def test_sections_are_read_as_text_lists_and_mappings() -> None:
    file = read(TEXT)
    assert (file.source, file.language) == ("en.yaml", "en")
    assert file.sections == {
        "families": ["fly, flew, flown", "no, on, off"],
        "synonyms": ["rocket", "launcher: booster"],
        "kinds": {"adhesive": "epoxy, glue", "car": ["truck", "bus"]},
        "fields": {"call sign": {"type": "name", "ask": "radio name"}},
        "stopwords": "a, an, the",
    }


def test_entries_know_their_lines() -> None:
    file = read(TEXT)
    assert file.line_of("families", 1) == 4
    assert file.line_of("kinds", "car") == 8
    assert file.line_of("kinds", "plane") == 0


@pytest.mark.parametrize(
    ("yaml", "line", "what"),
    [
        ("families: [a]", 1, 'the lexicon has no "language"'),
        ("language: [en]", 1, "the language is a list"),
        ("language: en\nfamilies:\n  - [a, b]", 3, 'an entry of "families" is a list'),
        ("language: en\nfamilies:\n  - a: b", 3, 'an entry of "families" is a mapping'),
        ("language: en\nfamilies:\n  -\n", 3, 'an entry of "families" is empty'),
        ("language: en\nkinds:\n  a: b\n  a: c", 4, '"a" given twice in "kinds"'),
        ("language: en\nkinds:\n  a: {b: {c: {d: e}}}", 3, "keys in keys in keys"),
        ("language: en\nkinds: []\nkinds: []", 3, '"kinds" given twice'),
        ("language: en\nkinds: [", 2, "not valid YAML"),
        ("- a", 1, "the lexicon is a list"),
    ],
)
def test_wrong_shapes_are_problems_with_their_lines(yaml: str, line: int, what: str) -> None:
    problems = parse_lexicon(yaml, "en.yaml")
    assert isinstance(problems, tuple)
    assert what in problems[0].what
    assert problems[0].line == line
