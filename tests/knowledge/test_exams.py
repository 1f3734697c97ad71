"""The exams in tests/exams: what they mark must not fall. Floors stand a little below what was measured last."""

import json
from pathlib import Path

import pytest

from knowledge.answer.model import Answer
from knowledge.base import load_knowledge
from knowledge.documents.golden import GoldenQuestion
from knowledge.golden import find_fault

EXAMS = Path(__file__).parent.parent / "exams"

FLOORS = {
    ("a", "missions"): 0.71,
    ("a", "general"): 0.58,
    ("c", "missions"): 0.64,
    ("c", "general"): 0.64,
    ("d", "missions"): 0.62,
    ("d", "general"): 0.69,
    ("unseen", "missions"): 0.70,
    ("unseen", "general"): 0.64,
}
"""Share of the questions of each exam that are answered or refused as they should be."""


@pytest.mark.parametrize(("exam", "part"), FLOORS)
def test_the_share_of_questions_answered_right_does_not_fall(exam: str, part: str) -> None:
    base = load_knowledge(EXAMS / exam / ("knowledge" if part == "missions" else "general"))
    lines = (EXAMS / exam / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()
    right = 0
    for line in lines:
        question = json.loads(line)
        right += is_right(question, base.ask(question["ask"], question["before"]))
    assert right / len(lines) >= FLOORS[exam, part]


def is_right(question: dict[str, object], answer: Answer) -> bool:
    if question["answerable"] == "either" and not answer.answered:
        return True
    told = {
        key: tuple(str(piece) for piece in _pieces(question, key))
        for key in ("answer_all", "answer_any", "answer_none")
    }
    golden = GoldenQuestion(
        str(question["ask"]), 1, answer=told["answer_all"], any=told["answer_any"], never=told["answer_none"],
        refuse=question["answerable"] is False,
    )  # fmt: skip
    return not find_fault(golden, answer)


def _pieces(question: dict[str, object], key: str) -> list[object]:
    pieces = question.get(key)
    return pieces if isinstance(pieces, list) else []
