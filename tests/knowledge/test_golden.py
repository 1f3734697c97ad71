"""Golden questions: the shipped ones are asked, and every kind of fault is found."""

from pathlib import Path

import pytest

from knowledge.answer.model import Answer, Citation, Kind
from knowledge.base import load_knowledge
from knowledge.documents.golden import GoldenQuestion
from knowledge.golden import find_fault, run_golden
from tests.knowledge.missions import VOSTOK, write_folder

ROCKET = Citation("v.txt", "Infobox", 9, "- Launch Rocket: Molniya-K", fact="rocket")
TOLD = Answer(Kind.FACT, "Molniya-K", (ROCKET,), 0.9)
REFUSED = Answer(Kind.NONE)


def test_all_shipped_golden_questions_pass() -> None:
    base = load_knowledge()
    report = run_golden(base, base.goldens)
    asked = sum(len(file.questions) for file in base.goldens)
    assert not report.failed, "\n".join(map(str, report.failed))
    assert report.passed == asked


def test_shipped_golden_questions_are_many_and_many_must_be_refused() -> None:
    questions = [question for file in load_knowledge().goldens for question in file.questions]
    assert len(questions) >= 150
    assert sum(question.refuse for question in questions) >= 30


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (GoldenQuestion("q", 1, answer=("Molniya-K",)), TOLD),
        (GoldenQuestion("q", 1, answer=("launch rocket",)), TOLD),
        (GoldenQuestion("q", 1, answer=("molniya–k",)), TOLD),
        (GoldenQuestion("q", 1, any=("Soyuz", "Molniya")), TOLD),
        (GoldenQuestion("q", 1, answer=("Molniya-K",), never=("launch rocket",)), TOLD),
        (GoldenQuestion("q", 1, facts=("site", "rocket")), TOLD),
        (GoldenQuestion("q", 1, refuse=True), REFUSED),
    ],
)
def test_answer_as_expected_has_no_fault(question: GoldenQuestion, answer: Answer) -> None:
    assert find_fault(question, answer) == ""


@pytest.mark.parametrize(
    ("question", "answer", "fault"),
    [
        (GoldenQuestion("q", 1, refuse=True), TOLD, "must be refused"),
        (GoldenQuestion("q", 1, answer=("Molniya-K",)), REFUSED, "not answered"),
        (GoldenQuestion("q", 1, answer=("Molniya-K", "Pad 43")), TOLD, "“Pad 43” is missing"),
        (GoldenQuestion("q", 1, any=("Soyuz", "Proton")), TOLD, "none of Soyuz, Proton"),
        (GoldenQuestion("q", 1, any=("Molniya",), never=("-K",)), TOLD, "“-K” must not be"),
        (GoldenQuestion("q", 1, facts=("site", "pad")), TOLD, "quotes rocket instead of site or pad"),
    ],
)
def test_each_kind_of_fault_is_found(question: GoldenQuestion, answer: Answer, fault: str) -> None:
    assert fault in find_fault(question, answer)


def test_report_counts_passes_and_names_failures_with_their_lines(tmp_path: Path) -> None:
    questions = (
        "questions:\n"
        "  - {ask: which rocket, answer: Molniya-K}\n"
        "  - {ask: which rocket?, answer: Proton}\n"
        "  - {ask: who wrote Hamlet, refuse: true}\n"
        '  - {ask: "and the callsign?", before: [who was the commander], answer: Eagle}\n'
    )
    base = load_knowledge(write_folder(tmp_path, {"v.txt": VOSTOK, "v.questions.yaml": questions}))
    report = run_golden(base, base.goldens)
    assert report.passed == 2
    assert [str(failure).split(": ")[0] for failure in report.failed] == ["v.questions.yaml:3", "v.questions.yaml:5"]
    assert "who was the commander / and the callsign?" in str(report.failed[1])


def test_no_golden_questions_are_no_failures(tmp_path: Path) -> None:
    base = load_knowledge(write_folder(tmp_path, {"v.txt": VOSTOK}))
    assert run_golden(base, base.goldens).passed == 0
