"""What must hold for every document form and any text at all."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.documents.corpusline import parse_entry
from knowledge.documents.forms import parse_file
from knowledge.documents.model import Document, Fact, Passage
from knowledge.errors import Problem

FORMS = ["a.txt", "a.md", "a.wiki", "a.yaml", "a.questions.yaml"]

PIECES = st.sampled_from(
    [
        "= T =\n", "== S ==\n", "# T\n", "## S\n", "- ", "- Key: value\n", "* ", "1. ", "\n", "\n\n", " ", "  ", ": ",
        "|", "|-|-|\n", "| a | b |\n", "{{Infobox x\n| a = ", "{{start date|1971|6|6}}", "{{", "}}", "[[", "]]",
        "[a](b)", "<b>", "</b>", "<br>", "<ref>", "</ref>", "<!--", "-->", "'''", "**", "`", "```\n", "> ", "---\n",
        "title: T\n", "facts:\n", "  - {id: a, statement: S.}\n", "questions:\n", "{|\n", "|}\n", "|-\n", "UTC",
        "Word", "word. ", "é", "́", "🚀", "\t", "\u00a0", "\u2028", "&amp;", "\\", "\x85", "\x0b", "__TOC__", '"', "'",
        "[^1]", "language: en\n", "a: &x b\n", "*x",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=40).map("".join)).map(
    lambda text: text.replace("\r", "\n")  # as decoding leaves it
)


def check(document: Document, text: str) -> None:
    """Assert that every fact and passage slices words out of the document's text, on a line of the file."""
    last = text.count("\n") + 1
    pieces: list[Fact | Passage] = [*document.facts, *document.passages]
    for piece in pieces:
        assert 0 <= piece.start <= piece.end <= len(document.text)
        quote = document.text[piece.start : piece.end]
        assert quote == quote.strip()
        assert 1 <= document.line_at(piece.start) <= document.line_at(piece.end) <= last
        assert piece.section
    for passage in document.passages:
        assert passage.start < passage.end
    for fact in document.facts:
        assert fact.field or fact.value
    assert document.title.strip()


@pytest.mark.parametrize("source", FORMS)
@settings(max_examples=150, deadline=None)
@given(text=TEXTS)
def test_any_text_is_content_or_problems(source: str, text: str) -> None:
    parsed = parse_file(text, source)
    if isinstance(parsed, tuple):
        assert parsed
        for problem in parsed:
            assert isinstance(problem, Problem)
            assert problem.file == source
            assert 0 <= problem.line <= text.count("\n") + 1
            assert problem.what
            assert problem.remedy
    elif isinstance(parsed, Document):
        check(parsed, text)


@pytest.mark.parametrize("source", FORMS)
@settings(max_examples=30, deadline=None)
@given(text=TEXTS)
def test_parsing_is_repeatable(source: str, text: str) -> None:
    assert parse_file(text, source) == parse_file(text, source)


@given(st.text(max_size=80))
def test_any_line_of_a_corpus_is_an_entry_or_a_problem(line: str) -> None:
    parsed = parse_entry(line, "c.jsonl", 3)
    assert isinstance(parsed, Document) or parsed[0].line == 3


@settings(max_examples=50, deadline=None)
@given(TEXTS)
def test_texts_kept_as_they_stand_are_quoted_from_the_line_they_stand_on(text: str) -> None:
    parsed = parse_file("= T =\n\n" + text, "a.txt")
    if isinstance(parsed, Document):
        assert parsed.text == "= T =\n\n" + text
        for passage in parsed.passages:
            first = parsed.text[passage.start : passage.end].split("\n")[0]
            assert first.strip() in parsed.text.split("\n")[parsed.line_at(passage.start) - 1]


WORDS = st.lists(st.from_regex(r"[A-Z][a-z]{2,8}", fullmatch=True), min_size=1, max_size=6).map(" ".join)


@settings(max_examples=50, deadline=None)
@given(title=WORDS, paragraphs=st.lists(WORDS, min_size=1, max_size=5))
def test_the_same_words_are_read_from_every_form(title: str, paragraphs: list[str]) -> None:
    body = "\n\n".join(f"{paragraph}." for paragraph in paragraphs)
    for source, text in {
        "a.txt": f"= {title} =\n\n{body}\n",
        "a.md": f"# {title}\n\n{body}\n",
        "a.wiki": f"{{{{Infobox a|name={title}}}}}\n{body}\n",
    }.items():
        document = parse_file(text, source)
        assert isinstance(document, Document)
        assert document.title == title
        assert [document.text[p.start : p.end] for p in document.passages] == body.split("\n\n")


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=6))
def test_the_same_fields_are_read_from_every_form(fields: list[tuple[str, str]]) -> None:
    fields = [*dict(fields).items()]  # a template takes the last of two parameters of one name
    bullets = "\n".join(f"- {key}: {value}" for key, value in fields)
    parameters = "\n".join(f"| {key} = {value}" for key, value in fields)
    for source, text in {
        "a.txt": f"= T =\n\n{bullets}\n\nProse.\n",
        "a.md": f"# T\n\n{bullets}\n\nProse.\n",
        "a.wiki": f"{{{{Infobox a\n{parameters}\n}}}}\n\nProse.\n",
    }.items():
        document = parse_file(text, source)
        assert isinstance(document, Document)
        assert [(fact.field, fact.value) for fact in document.facts] == fields
        assert all(re.search(rf"{fact.field}: {fact.value}", document.text) for fact in document.facts)
