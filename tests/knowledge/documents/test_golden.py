"""Files of golden questions."""

import pytest

from knowledge.documents.golden import GoldenFile, GoldenQuestion, parse_golden

TEXT = """mission: vostok-9
questions:
  - {ask: which rocket, kind: field, answer: Vostok-K, facts: [rocket]}
  - ask: and when?
    before: [who flew, from where]
    any: [5 May, May 5]
    never: ["6 May"]
  - {ask: who won the cup, refuse: true}
"""


def test_questions_are_read_with_their_lines() -> None:
    file = parse_golden(TEXT, "v9.questions.yaml")
    assert isinstance(file, GoldenFile)
    assert (file.source, file.mission) == ("v9.questions.yaml", "vostok-9")
    assert file.questions == (
        GoldenQuestion("which rocket", 3, kind="field", answer=("Vostok-K",), facts=("rocket",)),
        GoldenQuestion("and when?", 4, before=("who flew", "from where"), any=("5 May", "May 5"), never=("6 May",)),
        GoldenQuestion("who won the cup", 8, refuse=True),
    )


def test_a_question_may_be_empty_text() -> None:
    file = parse_golden('questions:\n  - {ask: "", refuse: yes}\n', "a.questions.yaml")
    assert isinstance(file, GoldenFile)
    assert file.questions[0] == GoldenQuestion("", 2, refuse=True)


@pytest.mark.parametrize(
    ("entry", "what"),
    [
        ("{answer: x}", 'a question has no "ask"'),
        ("{ask: q}", "expects nothing"),
        ("{ask: q, refuse: true, answer: x}", "is to be refused and answered"),
        ("{ask: q, refuse: maybe, answer: x}", 'is "maybe"'),
        ("{ask: q, answer: x, anser: y}", 'unknown key "anser"'),
        ("{ask: q, answer: {a: b}}", "is a mapping, not a list"),
        ("{ask: [q], answer: x}", "ask is a list, not text"),
        ("{ask: q, answer: x, kind: [a]}", "is a list, not text"),
        ("q", "a question is a single value"),
        ("{ask: first, answer: x}", '"first" is asked twice'),
    ],
)
def test_every_slip_is_a_problem_with_its_line(entry: str, what: str) -> None:
    problems = parse_golden(f"questions:\n  - {{ask: First, answer: x}}\n  - {entry}\n", "a.questions.yaml")
    assert isinstance(problems, tuple)
    assert problems[0].line == 3
    assert what in problems[0].what


@pytest.mark.parametrize("yaml", ["mission: a", "questions: none", "- a", "questions: [", ""])
def test_files_without_questions_are_problems(yaml: str) -> None:
    assert isinstance(parse_golden(yaml, "a.questions.yaml"), tuple)
