"""Markdown, read as rendered."""

import pytest

from knowledge.documents.markdown import parse_markdown
from knowledge.documents.model import Document

TEXT = """---
title: "Gemini: X"
aliases: [GX]
url: https://example.org/gx
license: CC0
tags: [space]
---

# Gemini 10

- **Mission type:** Rendezvous
- __Crew__: [John *Young*](https://x.y "t"), `Collins`
- Landing mass:
- Backup crew:
  - Alan Bean
  - C. C. Williams

**Gemini 10** flew in
*July* <b>1966</b>. <!-- hidden -->It was ![patch](p.png) fine.[^1] It cost &lt; 5&nbsp;M\\$.

## Docking ##

| Date | Event | Note |
|------|:-----:|------|
| 18 July | Launch \\| dock | on **time** |

- one
- two: here
  - inner

Burns
-----

- Agena: 1,
  second line
- Own: 2

> A quote.

1. First
2. Second

```text
code line 1
code line 2
```

<div class="x">
<!-- gone
gone -->
<p>Raw &amp; words</p><script>bad()</script>
</div>

[^1]: A note at the end of it.
"""


def read(text: str) -> Document:
    document = parse_markdown(text, "some-file.md")
    assert isinstance(document, Document), document
    return document


def facts(document: Document) -> list[tuple[str, str, str, str, int]]:
    return [
        (f.section, f.field, f.value, document.text[f.start : f.end], document.line_at(f.start)) for f in document.facts
    ]


def passages(document: Document) -> list[tuple[str, str, int]]:
    return [(p.section, document.text[p.start : p.end], document.line_at(p.start)) for p in document.passages]


@pytest.fixture(scope="module")
def document() -> Document:
    return read(TEXT)


def test_front_matter_names_the_document(document: Document) -> None:
    assert (document.title, document.aliases) == ("Gemini: X", ("GX", "Gemini 10"))
    assert (document.url, document.licence) == ("https://example.org/gx", "CC0")


def test_bullets_before_the_prose_are_the_infobox(document: Document) -> None:
    assert facts(document)[:4] == [
        ("Infobox", "Mission type", "Rendezvous", "Mission type: Rendezvous", 11),
        ("Infobox", "Crew", "John Young, Collins", "Crew: John Young, Collins", 12),
        ("Infobox", "Landing mass", "", "Landing mass:", 13),
        ("Infobox", "Backup crew", "Alan Bean, C. C. Williams", "Backup crew: Alan Bean, C. C. Williams", 14),
    ]


def test_list_of_fields_in_a_section_is_facts_of_that_section(document: Document) -> None:
    assert facts(document)[4:] == [
        ("Burns", "Agena", "1, second line", "Agena: 1, second line", 34),
        ("Burns", "Own", "2", "Own: 2", 36),
    ]


def test_passages_are_the_words_as_rendered_with_their_sections_and_lines(document: Document) -> None:
    assert passages(document) == [
        ("Introduction", "Gemini 10 flew in July 1966. It was patch fine. It cost < 5 M$.", 18),
        ("Docking", "18 July Launch | dock on time", 25),
        ("Docking", "one", 27),
        ("Docking", "two: here", 28),
        ("Docking", "inner", 29),
        ("Burns", "A quote.", 38),
        ("Burns", "First", 40),
        ("Burns", "Second", 41),
        ("Burns", "code line 1 code line 2", 44),
        ("Burns", "Raw & words", 51),
        ("Burns", "A note at the end of it.", 54),
    ]


def test_lines_inside_a_paragraph_are_known(document: Document) -> None:
    assert document.line_at(document.text.index("July 1966")) == 19
    assert document.line_at(document.text.index("second line")) == 35


@pytest.mark.parametrize(
    ("table", "wanted"),
    [
        ("| | |\n|-|-|\n| Crew | Ann |\n| Mass | kg |", [("Crew", "Ann", "Crew Ann", 5), ("Mass", "", "Mass kg", 6)]),
        ("|Field|Value|\n|-|-|\n|Crew:|Ann|", [("Crew", "Ann", "Crew: Ann", 5)]),
        ("|Crew|Ann|\n|-|-|\n|Mass|1 t|", [("Crew", "Ann", "Crew Ann", 3), ("Mass", "1 t", "Mass 1 t", 5)]),
        ("|Property|Gemini 10|\n|-|-|\n|Crew|**Ann**|", [("Crew", "Ann", "Crew Ann", 5)]),
        ("|Gemini 10||\n|-|-|\n|Crew|[Ann](x)|", [("Crew", "Ann", "Crew Ann", 5)]),
        ("|Crew|\n|-|\n|Ann|", []),
    ],
)
def test_table_of_two_columns_before_the_prose_is_the_infobox(
    table: str, wanted: list[tuple[str, str, str, int]]
) -> None:
    document = read(f"# T\n\n{table}\n\nProse.")
    assert [fact[1:] for fact in facts(document)] == wanted
    assert passages(document)[-1][:2] == ("Introduction", "Prose.")


def test_table_of_two_columns_in_a_section_is_facts_without_its_header() -> None:
    document = read("Prose.\n\n## Data\n\n|Date|Event|\n|-|-|\n|5 May|Launch|\n\n|Mass|1 t|\n|-|-|\n|Crew|Ann|\n")
    assert facts(document) == [
        ("Data", "5 May", "Launch", "5 May Launch", 7),
        ("Data", "Mass", "1 t", "Mass 1 t", 9),
        ("Data", "Crew", "Ann", "Crew Ann", 11),
    ]
    assert "Date Event" in document.text


def test_code_in_a_list_is_kept() -> None:
    assert [quote for _, quote, _ in passages(read("Prose.\n\n- one\n\n  ```\n  two\n  ```\n"))] == [
        "Prose.",
        "one",
        "two",
    ]


def test_broken_lines_of_key_and_value_are_an_infobox() -> None:
    document = read("# T\n\n**Launch:** 5 May  \n**Crew:** Ann\n\nThey had: tape.")
    assert facts(document) == [
        ("Infobox", "Launch", "5 May", "Launch: 5 May", 3),
        ("Infobox", "Crew", "Ann", "Crew: Ann", 4),
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# One\n\ntext", "One"),
        ("One\n===\n\ntext", "One"),
        ("text", "some-file"),
        ("## Two\n\ntext", "some-file"),
        ("---\ntitle: Zero\n---\n# One\n\ntext", "Zero"),
        ("---\n---\n# One\n\ntext", "One"),
        ("---\n# just a remark\n---\n# One\n\ntext", "One"),
        ("---\n\ntext\n\n---\n\nmore", "some-file"),
    ],
)
def test_title_is_from_the_front_matter_or_the_first_heading_or_the_file(text: str, title: str) -> None:
    if text.startswith("---\n\ntext"):
        assert isinstance(parse_markdown(text, "some-file.md"), tuple)  # a rule on top is taken for front matter
    else:
        assert read(text).title == title


def test_second_first_level_heading_begins_a_section() -> None:
    assert passages(read("# One\n\na\n\n# Two\n\nb")) == [("Introduction", "a", 3), ("Two", "b", 7)]


@pytest.mark.parametrize(
    ("matter", "line", "what"),
    [
        ("title: [a]\n", 2, "the title is a list"),
        ("title: a\naliases:\n  a: b\n", 4, "aliases is a mapping"),
        ("title: a\ntitle: b\n", 3, "given twice"),
        ("title: a: b\n", 2, "not valid YAML"),
        ("- a\n", 2, "the front matter is a list"),
        ("a: &x b\n", 2, "anchor"),
    ],
)
def test_bad_front_matter_is_a_problem_with_the_line_of_the_file(matter: str, line: int, what: str) -> None:
    problems = parse_markdown(f"---\n{matter}---\n\ntext", "a.md")
    assert isinstance(problems, tuple)
    assert problems[0].line == line
    assert what in problems[0].what


def test_deep_nesting_is_harmless() -> None:
    for text in ("> " * 5000 + "a", "- " * 5000 + "a", "*" * 5000 + "a", "[" * 5000 + "a", "**a " * 3000):
        parse_markdown(text, "a.md")
