"""The plain article form."""

import pytest

from knowledge.documents.article import is_article, parse_article
from knowledge.documents.model import Document, Fact

TEXT = """= Vostok 9 =

Vostok 9
- Mission Type: Crew transport
- Launch Date: UTC
- Launch Rocket:   Vostok-K
- COSPAR: 1961-μ1: first
- Crew:
  - Ann Lee
  - Bob Roy

Vostok 9 was a flight. It
went on.

== Air leak ==
A hole was found.
=== Repair ===
- Tape: Kapton
- Glue: epoxy

- They used tape.
- Note: they used glue.
"""


def read(text: str) -> Document:
    document = parse_article(text, "vostok-9.txt")
    assert isinstance(document, Document)
    return document


@pytest.fixture(scope="module")
def document() -> Document:
    return read(TEXT)


def quote(document: Document, fact: Fact) -> str:
    return document.text[fact.start : fact.end]


def test_text_of_the_file_is_the_text_of_the_document(document: Document) -> None:
    assert document.text == TEXT
    assert document.title == "Vostok 9"


def test_infobox_line_is_a_fact_whose_quote_is_the_whole_line(document: Document) -> None:
    fact = document.facts[0]
    assert (fact.field, fact.value, fact.section) == ("Mission Type", "Crew transport", "Infobox")
    assert quote(document, fact) == "- Mission Type: Crew transport"
    assert document.line_at(fact.start) == 4


def test_blank_value_is_kept_as_a_fact_without_value(document: Document) -> None:
    assert document.facts[1].value == ""
    assert quote(document, document.facts[1]) == "- Launch Date: UTC"


def test_value_keeps_its_own_colons(document: Document) -> None:
    assert document.facts[3].value == "1961-μ1: first"


def test_values_listed_under_a_bare_key_are_one_fact(document: Document) -> None:
    fact = document.facts[4]
    assert (fact.field, fact.value) == ("Crew", "Ann Lee, Bob Roy")
    assert quote(document, fact) == "- Crew:\n  - Ann Lee\n  - Bob Roy"


def test_title_repeated_over_the_infobox_is_no_passage(document: Document) -> None:
    assert all(document.text[p.start : p.end] != "Vostok 9" for p in document.passages)


def test_lead_is_the_introduction_and_wrapped_lines_stay_one_passage(document: Document) -> None:
    first = document.passages[0]
    assert first.section == "Introduction"
    assert document.text[first.start : first.end] == "Vostok 9 was a flight. It\nwent on."
    assert document.line_at(first.start) == 12


def test_headings_begin_sections_with_or_without_empty_lines(document: Document) -> None:
    assert [(p.section, document.text[p.start : p.end]) for p in document.passages[1:]] == [
        ("Air leak", "A hole was found."),
        ("Repair", "- They used tape."),
        ("Repair", "- Note: they used glue."),
    ]


def test_list_of_fields_in_a_section_is_facts_of_that_section(document: Document) -> None:
    assert [(f.section, f.field, f.value) for f in document.facts[5:]] == [
        ("Repair", "Tape", "Kapton"),
        ("Repair", "Glue", "epoxy"),
    ]


@pytest.mark.parametrize("text", ["= A =", "\n\n= A B =\nText", "  = A =  \n"])
def test_title_line_makes_an_article(text: str) -> None:
    assert is_article(text)


@pytest.mark.parametrize("text", ["A = B", "== A ==\ntext", "= =", "====", "", "=A", "# A"])
def test_other_first_lines_make_none(text: str) -> None:
    assert not is_article(text)


def test_article_without_its_title_line_is_a_problem() -> None:
    problems = parse_article("Text", "a.txt")
    assert isinstance(problems, tuple)
    assert str(problems[0]) == "a.txt:1: the title line is missing. Begin the file with a line like `= Soyuz MS-09 =`"
