"""Plain text with bare heading lines."""

import pytest

from knowledge.documents.model import Document
from knowledge.documents.plain import parse_plain, title_from

TEXT = """Cassini–Huygens

Cassini–Huygens was a joint venture.

Launch and cruise

A rocket lifted it. It flew
for years.

Saturn
------

It came to Saturn

and stayed there.
"""


def read(text: str, source: str = "some_file.txt") -> Document:
    document = parse_plain(text, source)
    assert isinstance(document, Document)
    return document


def passages(document: Document) -> list[tuple[str, str, int]]:
    return [(p.section, document.text[p.start : p.end], document.line_at(p.start)) for p in document.passages]


def test_first_short_line_is_the_title() -> None:
    assert read(TEXT).title == "Cassini–Huygens"


def test_short_lines_on_their_own_are_headings_and_the_rest_is_passages() -> None:
    assert passages(read(TEXT)) == [
        ("Introduction", "Cassini–Huygens was a joint venture.", 3),
        ("Launch and cruise", "A rocket lifted it. It flew\nfor years.", 7),
        ("It came to Saturn", "and stayed there.", 15),
    ]


@pytest.mark.parametrize(
    "first", ["It was cold that day.", "it was cold", "A " * 60, "Was it cold?", "Note:", "- Mission: one"]
)
def test_first_line_that_is_no_title_leaves_the_name_of_the_file(first: str) -> None:
    assert read(f"{first}\n\nIt was dark, too.").title == "some file"


def test_first_line_of_a_wrapped_paragraph_is_no_title() -> None:
    document = read("The rocket stood on the pad\nand waited for its crew.\n\nIt left.")
    assert document.title == "some file"
    assert passages(document)[0][1].startswith("The rocket stood")


@pytest.mark.parametrize("line", ["It left at noon.", "Why did it leave?", "and then", "- an item", "A " * 50])
def test_other_short_lines_are_passages(line: str) -> None:
    document = read(f"Title\n\nIt flew.\n\n{line}\n\nIt fell.")
    assert {section for section, _, _ in passages(document)} == {"Introduction"}


def test_short_line_at_the_end_is_no_heading() -> None:
    assert passages(read("Title\n\nIt flew.\n\nThe end"))[-1] == ("Introduction", "The end", 5)


def test_lines_of_key_and_value_before_the_prose_are_an_infobox() -> None:
    document = read("Title\n\nLaunch date: 5 May 1961\nLaunch mass: kg\n\nIt flew.")
    assert [(f.field, f.value, f.section) for f in document.facts] == [
        ("Launch date", "5 May 1961", "Infobox"),
        ("Launch mass", "", "Infobox"),
    ]


def test_prose_with_a_colon_is_no_infobox() -> None:
    document = read("Title\n\nThey had this: tape\nand glue: epoxy.\n\nIt flew.")
    assert document.facts == ()


@pytest.mark.parametrize(
    ("source", "title"), [("apollo_11.txt", "apollo 11"), ("a/b/Soyuz-11.wiki", "Soyuz-11"), (".txt", ".txt")]
)
def test_title_is_made_from_a_file_name(source: str, title: str) -> None:
    assert title_from(source) == title
