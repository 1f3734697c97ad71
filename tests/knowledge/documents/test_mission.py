"""Mission files."""

import pytest

from knowledge.documents.mission import parse_mission
from knowledge.documents.model import Document, Fact, Status
from knowledge.errors import Problem

TEXT = """# A mission
title: Vostok 9
aliases: [V9, "Восток-9"]
url: https://example.org/v9
licence: CC BY-SA 4.0
facts:
  - id: rocket
    field: Launch rocket
    value: "Vostok-K: first"
    source: {document: Vostok 9, section: Infobox}
  - {id: crew, field: Crew, who: [Ann, Bob], value: Ann and Bob}
  - id: leak
    statement: >
      Officials said
      it leaked.
    when: 1961-05-05/1961-05-07
    who: Officials
    status: disputed
    by: Officials
    disputed_by: [NASA]
unknown:
  - {field: Apsis, note: left blank}
  - field: Docking
"""


def read(text: str) -> Document:
    document = parse_mission(text, "v9.yaml")
    assert isinstance(document, Document), document
    return document


def problems_of(text: str) -> tuple[Problem, ...]:
    problems = parse_mission(text, "v9.yaml")
    assert isinstance(problems, tuple)
    return problems


@pytest.fixture(scope="module")
def document() -> Document:
    return read(TEXT)


def quote(document: Document, fact: Fact) -> str:
    return document.text[fact.start : fact.end]


def test_head_of_the_file_is_read(document: Document) -> None:
    assert (document.title, document.aliases) == ("Vostok 9", ("V9", "Восток-9"))
    assert (document.url, document.licence) == ("https://example.org/v9", "CC BY-SA 4.0")
    assert document.text == TEXT


def test_field_and_value_together_are_the_quote(document: Document) -> None:
    fact = document.facts[0]
    assert (fact.id, fact.field, fact.value) == ("rocket", "Launch rocket", "Vostok-K: first")
    assert quote(document, fact) == 'field: Launch rocket\n    value: "Vostok-K: first'
    assert (fact.document, fact.section, document.line_at(fact.start)) == ("Vostok 9", "Infobox", 8)


def test_value_apart_from_its_field_is_the_quote_alone(document: Document) -> None:
    fact = document.facts[1]
    assert (quote(document, fact), fact.who, fact.section) == ("Ann and Bob", ("Ann", "Bob"), "Facts")


def test_statement_is_a_fact_without_a_field(document: Document) -> None:
    fact = document.facts[2]
    assert (fact.field, fact.value) == ("", "Officials said it leaked.")
    assert quote(document, fact) == "Officials said\n      it leaked."
    assert (fact.status, fact.by, fact.disputed_by) == (Status.DISPUTED, "Officials", ("NASA",))
    assert (fact.when, fact.who) == ("1961-05-05/1961-05-07", ("Officials",))
    assert document.line_at(fact.start) == 14


def test_what_is_unknown_is_a_blank_fact_with_its_note(document: Document) -> None:
    apsis, docking = document.facts[3:]
    assert (apsis.field, apsis.value, apsis.note, apsis.section) == ("Apsis", "", "left blank", "Unknown")
    assert quote(document, apsis) == "field: Apsis, note: left blank"
    assert (docking.field, docking.value, quote(document, docking)) == ("Docking", "", "Docking")


HEAD = "title: T\nfacts:\n  - id: a\n    field: F\n    value: v\n"


@pytest.mark.parametrize(
    ("more", "line", "what", "remedy"),
    [
        ("    sumary: x\n", 6, 'unknown key "sumary" in a fact', "Known are"),
        ("    statuss: claimed\n", 6, 'unknown key "statuss"', 'Did you mean "status"?'),
        ("    value: w\n", 6, '"value" given twice', "Keep one"),
        ("    statement: S.\n", 3, "must be a field with a value or a statement", "Give either"),
        ("  - id: b\n", 6, "and has none of them", "Give either"),
        ("  - id: b\n    field: G\n", 6, "and has field", "Give either"),
        ("  - id: b\n    value: G\n", 6, "and has value", "Give either"),
        ("  - field: G\n    value: g\n", 6, 'a fact has no "id"', "Add `id: …`"),
        ("  - {id: a, statement: S.}\n", 6, 'id "a" is used twice', "Line 3"),
        ("  - {id: Big Id, statement: S.}\n", 6, 'id "Big Id"', "lower-case"),
        ("  - {id: b, statement: [S]}\n", 6, "is a list, not text", "one line of text"),
        ("  - {id: b, statement: S., who: {a: b}}\n", 6, "is a mapping, not a list", "[one, two]"),
        ("  - {id: b, statement: S., who: [[a]]}\n", 6, "an item of who", "one line of text"),
        ("  - {id: b, field: G, value: }\n", 6, "is empty", "Fill it in"),
        ("  - {id: b, field: G, value: UTC}\n", 6, 'tells nothing ("UTC")', "`unknown`"),
        ("  - {id: b, statement: S., status: claimed}\n", 6, "is claimed but names nobody", "Add `by"),
        ("  - {id: b, statement: S., status: disputed}\n", 6, "is disputed but names nobody", "Add `by"),
        ("  - {id: b, statement: S., status: claimd, by: X}\n", 6, 'unknown status "claimd"', '"claimed"?'),
        ("  - {id: b, statement: S., status: zzz}\n", 6, 'unknown status "zzz"', "stated, claimed or disputed"),
        ("  - {id: b, statement: S., disputed_by: [N]}\n", 6, "has disputed_by but no status", "status: disputed"),
        ("  - {id: b, statement: S., source: Infobox}\n", 6, "the source of fact", "document"),
        ("  - {id: b, statement: S., source: {document: D}}\n", 6, 'has no "section"', "Add `section"),
        ("  - just text\n", 6, "a fact is a single value", "Write it as"),
        ("unknown:\n  - Apsis\n", 7, "an entry of unknown is a single value", "field"),
        ("unknown: Apsis\n", 6, "unknown is a single value, not a list", "[one, two]"),
        ("aliases: V9\n", 6, "aliases is a single value, not a list", "[one, two]"),
        ("url: example.org\n", 6, 'the url is "example.org"', "https://"),
        ("titel: T\n", 6, 'unknown key "titel" in the mission file', '"title"?'),
        ("title: U\n", 6, '"title" given twice', "Keep one"),
        ("licence: [a]\n", 6, "the licence is a list", "one line"),
        ("broken: [\n", 7, "not valid YAML", "Check"),
    ],
)
def test_every_slip_is_a_problem_with_its_line_and_a_remedy(more: str, line: int, what: str, remedy: str) -> None:
    problem = problems_of(HEAD + more)[0]
    assert what in problem.what
    assert (problem.file, problem.line) == ("v9.yaml", line)
    assert remedy in problem.remedy


@pytest.mark.parametrize(
    ("yaml", "what"),
    [
        ("facts: []", 'has no "title"'),
        ("title: T", 'has no "facts"'),
        ("- a\n- b", "the mission file is a list"),
        ("words", "the mission file is a single value"),
        ("", "the mission file is empty"),
        ("title: [T]\nfacts: []", "the title is a list"),
        ("title:\nfacts: []", "the title is empty"),
        ("title: T\nfacts: none", "facts is a single value, not a list"),
    ],
)
def test_missing_and_mistyped_heads_are_problems(yaml: str, what: str) -> None:
    assert what in problems_of(yaml)[0].what


def test_every_problem_of_a_file_is_told_in_one_go() -> None:
    facts = "  - {id: a, when: soon, statement: S.}\n  - {id: a, stat: x, status: claimed, statement: T.}\n"
    assert [problem.line for problem in problems_of(f"title: T\nfacts:\n{facts}")] == [3, 4, 4, 4]


@pytest.mark.parametrize(
    "when",
    ["2018", "2018-06", "2018-06-06", '"2018-06-06T11:12Z"', '"2018-06-06 11:12:13"', '"2018-06-06T11:12:13+03:00"',
     "2018-06/2018-07", "2018-08-29/2018-08-30", "2018/2018-07-01", "2018-06-06/2018", "2016-02-29"],
)  # fmt: skip
def test_dates_and_ranges_are_read(when: str) -> None:
    fact = read(f"title: T\nfacts:\n  - {{id: a, statement: S., when: {when}}}\n").facts[0]
    assert fact.when == when.strip('"')


@pytest.mark.parametrize(
    "when",
    ["soon", "6 June 2018", "18", "2018-13", "2018-00", "2018-02-29", "2018-06-00", "2018-6-6", '"2018-06-06T25:00"',
     "2018/2019/2020", "2019/2018", "2018-07/2018-06-01", '"2018-06-06T11"', "2018-06-06/", "0000"],
)  # fmt: skip
def test_what_is_no_date_is_a_problem(when: str) -> None:
    problems = problems_of(f"title: T\nfacts:\n  - id: a\n    statement: S.\n    when: {when}\n")
    assert [problem.line for problem in problems] == [5]
    assert "when of fact" in problems[0].what
