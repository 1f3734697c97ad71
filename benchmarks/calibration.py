"""How well confidence holds on the exams by other people in tests/exams: `python -m benchmarks.calibration`.

Prints for each bin of confidence how many answers were given, how sure they were, and how many were right; and for some
thresholds what would be answered and refused rightly. `unseen` is the exam that nothing was tuned or fitted on.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from benchmarks.questions import EXAMS, TUNING
from knowledge.answer.model import Answer
from knowledge.base import load_knowledge
from knowledge.documents.golden import GoldenQuestion
from knowledge.golden import find_fault

_EDGES = (0.0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
_THRESHOLDS = (0.38, 0.4, 0.45, 0.5, 0.6, 0.7)


@dataclass(frozen=True, slots=True)
class Outcome:
    """One question of an exam, as it was answered."""

    exam: str
    confidence: float
    answered: bool
    right: bool
    answerable: bool


def main() -> None:
    """Ask all exams and print both tables."""
    outcomes = [outcome for name in (*TUNING, "unseen") for outcome in ask_exam(name)]
    tuned = [outcome for outcome in outcomes if outcome.exam != "unseen"]
    unseen = [outcome for outcome in outcomes if outcome.exam == "unseen"]
    print(f"{'confidence':14}{'answers':>9}{'mean':>8}{'right':>8}{'unseen':>9}{'mean':>8}{'right':>8}")
    for low, high in pairwise(_EDGES):
        print(f"{low:.1f} to {min(high, 1.0):.1f}    {_row(tuned, low, high)} {_row(unseen, low, high)}")
    heads = f"{'precision':>10}{'refused':>9}{'right':>8}"
    print(f"\n{'threshold':14}{heads}{'unseen:':>9}{heads}")
    for least in _THRESHOLDS:
        print(f"{least:<14}{_at(tuned, least)}{'':9}{_at(unseen, least)}")


def ask_exam(name: str) -> Iterator[Outcome]:
    """Yield the outcome of each question of an exam."""
    for part, folder in (("missions", "knowledge"), ("general", "general")):
        base = load_knowledge(EXAMS / name / folder)
        for line in (EXAMS / name / f"{part}.jsonl").read_text(encoding="utf-8").splitlines():
            question = json.loads(line)
            answer = base.ask(question["ask"], question["before"])
            right = is_right(question, answer)
            yield Outcome(name, answer.confidence, answer.answered, right, question["answerable"] is not False)


def is_right(question: dict[str, object], answer: Answer) -> bool:
    """Tell whether a question of an exam is answered or refused as it should be."""
    if question["answerable"] == "either" and not answer.answered:
        return True
    told, options, never = (_strings(question.get(key)) for key in ("answer_all", "answer_any", "answer_none"))
    refuse = question["answerable"] is False
    golden = GoldenQuestion(str(question["ask"]), 1, answer=told, any=options, never=never, refuse=refuse)
    return not find_fault(golden, answer)


def _strings(told: object) -> tuple[str, ...]:
    return tuple(map(str, told)) if isinstance(told, list) else ()


def _row(outcomes: Sequence[Outcome], low: float, high: float) -> str:
    told = [one for one in outcomes if one.answered and low <= one.confidence < high]
    if not told:
        return f"{0:9}{'-':>8}{'-':>8}"
    mean = sum(one.confidence for one in told) / len(told)
    return f"{len(told):9}{mean:8.3f}{sum(one.right for one in told) / len(told):8.3f}"


def _at(outcomes: Sequence[Outcome], least: float) -> str:
    """Return the precision, the share of the unanswerable that is refused, and the share of all that is right."""
    given = [one for one in outcomes if one.answered and one.confidence >= least]
    hopeless = [one for one in outcomes if not one.answerable]
    refused = sum(not (one.answered and one.confidence >= least) for one in hopeless)
    right = sum(one.right for one in given)
    shares = (right / max(1, len(given)), refused / max(1, len(hopeless)), (right + refused) / len(outcomes))
    return "{:10.3f}{:9.3f}{:8.3f}".format(*shares)


if __name__ == "__main__":
    main()
