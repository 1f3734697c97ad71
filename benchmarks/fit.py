"""Fit the weights of the confidence model anew: `python -m benchmarks.fit`, after features or the lexicon changed.

Reads the exams for tuning, the shipped golden questions and, where it is there, the practice data (--data), works out
every candidate's features with the code as it is, fits both logistic regressions by Newton's method with a ridge
(D. R. Cox, 1958; A. E. Hoerl and R. W. Kennard, 1970) and writes knowledge/answer/weights.py. Takes some minutes.
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp
from pathlib import Path

from benchmarks.questions import Labelled, read_exams, read_golden, read_practice
from knowledge.answer.case import Candidate, Weighed, compare, weigh_sentences
from knowledge.answer.confidence import ANSWER_FEATURES
from knowledge.answer.features import NAMES
from knowledge.answer.lost import has_lost
from knowledge.evidence.collection import Evidence
from knowledge.query.model import Question as Asked

_TARGET = Path("knowledge/answer/weights.py")
_RIDGE = 1.0
_ROUNDS = 8


@dataclass(frozen=True, slots=True)
class Question:
    """One question, the sentences found for it, and whether each answers."""

    asked: Asked
    evidence: Evidence
    found: list[Weighed]
    right: list[bool]
    weight: float


def main() -> None:
    """Fit and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/retrieval"), help="the practice data")
    options = parser.parse_args()
    asked = [*read_exams(), *read_golden()]
    asked += [*read_practice(options.data)] if options.data.exists() else []
    weighed = [_weigh(question) for question in asked]
    match = fit([(row.features, ok, w.weight) for w in weighed for row, ok in zip(w.found, w.right, strict=True)])
    best = [_best(w, match) for w in weighed if w.found]
    answer = fit(best, ridge=3.0)
    _TARGET.write_text(render(match, answer), encoding="utf-8")
    shown = sum(ok for _, ok, _ in best)
    print(f"{len(asked):,} questions, the best sentence is right for {shown:,}; wrote {_TARGET}")


def fit(rows: Sequence[tuple[Sequence[float], bool, float]], ridge: float = _RIDGE) -> list[float]:
    """Return the weights of a logistic regression, the bias last, for rows of (features, whether right, weight)."""
    count = len(rows[0][0]) + 1
    weights = [0.0] * count
    for _ in range(_ROUNDS):
        gradient = [-ridge * w for w in weights[:-1]] + [0.0]
        curvature = [[ridge * (i == j < count - 1) for j in range(count)] for i in range(count)]
        for features, right, importance in rows:
            told = [*features, 1.0]
            chance = _chance(weights, told)
            pull, bend = importance * (right - chance), importance * chance * (1 - chance)
            for i, value in enumerate(told):
                if value:
                    gradient[i] += pull * value
                    row, scaled = curvature[i], bend * value
                    for j in range(i + 1):
                        row[j] += scaled * told[j]
        for i in range(count):
            for j in range(i):
                curvature[j][i] = curvature[i][j]
        step = _solve(curvature, gradient)
        weights = [w + s for w, s in zip(weights, step, strict=True)]
    return weights


def render(match: Sequence[float], answer: Sequence[float]) -> str:
    """Return the module that holds the weights."""
    lines = [
        '"""The confidence model\'s weights, written by `python -m benchmarks.fit`: not to be edited by hand."""',
        "",
    ]
    for name, names, weights in (("MATCH", NAMES, match), ("ANSWER", ANSWER_FEATURES, answer)):
        lines.append(f"{name}_WEIGHTS = {{")
        lines += [f'    "{feature}": {weight:.3f},' for feature, weight in zip(names, weights, strict=False)]
        lines += ["}", f"{name}_BIAS = {weights[-1]:.3f}"]
    return "\n".join(lines) + "\n"


def _weigh(question: Labelled) -> Question:
    responder = question.base.responder
    read = responder.reader.read(question.ask)
    evidence = responder.gather(read)
    found = weigh_sentences(read, evidence, evidence.documents)
    right = [question.is_answer(one.match.sentence) or _is_gap(read, one) for one in found]
    return Question(read, evidence, found, right, question.weight)


def _is_gap(read: Asked, one: Weighed) -> bool:
    """Tell whether a sentence has a gap where it would answer: to find it is right, for then nothing is answered."""
    return has_lost(read, Candidate(one.match, one.spans, 0.0, 0.0))


def _best(weighed: Question, match: Sequence[float]) -> tuple[list[float], bool, float]:
    scores = [sum(w * v for w, v in zip(match, [*one.features, 1.0], strict=True)) for one in weighed.found]
    order = sorted(range(len(scores)), key=lambda at: -scores[at])
    ranked = [(scores[at], weighed.found[at]) for at in order]
    return compare(weighed.asked, weighed.evidence, ranked, 0), weighed.right[order[0]], weighed.weight


def _chance(weights: Sequence[float], told: Sequence[float]) -> float:
    odds = sum(w * v for w, v in zip(weights, told, strict=True))
    return 1 / (1 + exp(-max(-30.0, min(30.0, odds))))


def _solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Return the solution of a linear system by Gaussian elimination with pivoting."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    count = len(rows)
    for at in range(count):
        pivot = max(range(at, count), key=lambda n: abs(rows[n][at]))
        rows[at], rows[pivot] = rows[pivot], rows[at]
        for n in range(at + 1, count):
            factor = rows[n][at] / rows[at][at]
            rows[n] = [b - factor * a for a, b in zip(rows[at], rows[n], strict=True)]
    solved = [0.0] * count
    for at in reversed(range(count)):
        rest = sum(rows[at][n] * solved[n] for n in range(at + 1, count))
        solved[at] = (rows[at][-1] - rest) / rows[at][at]
    return solved


if __name__ == "__main__":
    main()
