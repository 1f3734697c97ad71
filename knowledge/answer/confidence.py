"""Confidence: how sure it is, from a sentence's features, that it answers the question.

Two logistic regressions (D. R. Cox, 1958). The first tells for each sentence how probable it is that it holds the
answer; sentences are ranked by it. The second tells for the best of them, also from how far it stands before the next,
how probable it is that it is right: the confidence. `python -m benchmarks.fit` fits both; docs/benchmarks.md says on
what, and how well they hold for questions that were kept unseen.
"""

import math
from collections.abc import Sequence
from operator import itemgetter, mul

from knowledge.answer.features import NAMES
from knowledge.answer.weights import ANSWER_BIAS, ANSWER_WEIGHTS, MATCH_BIAS, MATCH_WEIGHTS

THRESHOLD = 0.37
"""Confidence from which on an answer is given. On the 720 questions of the exams `a`, `c` and `d`, 0.30, 0.37 and 0.48
gave 414, 398 and 366 right answers, 128, 102 and 72 wrong ones, and 77, 92 and 103 right refusals: the sum of what is
right is nearly flat up to 0.37 and falls after it."""
_OWN = (
    "worst",
    "names",
    "asked",
    "typed",
    "untyped",
    "no_type",
    "person",
    "place",
    "count",
    "measure",
    "reason",
    "field",
    "is_fact",
    "few_terms",
    "dated",
    "absent",
    "absent_share",
    "elsewhere",
    "plain",
    "measure_missing",
    "person_missing",
    "covered",
    "reached",
    "gained",
    "lead",
    "subject",
    "full",
    "strange",
    "unheard",
)
"""Features of the best sentence itself from which its confidence is worked out."""
ANSWER_FEATURES = ("logit", "margin", *_OWN)
"""What the second regression looks at, in order."""
NO_NEXT = -8.0
"""Log odds of the next best sentence where there is none."""
_WIDEST = 4.0
"""A lead beyond this tells nothing more."""


_MATCH = tuple(MATCH_WEIGHTS[name] for name in NAMES)
_ANSWER = tuple(ANSWER_WEIGHTS[name] for name in ANSWER_FEATURES)
_pick_own = itemgetter(*map(NAMES.index, _OWN))


def score_match(features: Sequence[float]) -> float:
    """Return the log odds that a sentence with these features, in the order of NAMES, holds the answer."""
    score: float = sum(map(mul, _MATCH, features))
    return MATCH_BIAS + score


def estimate_confidence(score: float, next_score: float, features: Sequence[float]) -> float:
    """Return the probability, 0 to 1, that the best sentence answers, from its log odds, those of the next best, and
    its features."""
    told: float = sum(map(mul, _ANSWER, answer_features(score, next_score, features)))
    return probability(ANSWER_BIAS + told)


def answer_features(score: float, next_score: float, features: Sequence[float]) -> list[float]:
    """Return what the second regression looks at, in the order of ANSWER_FEATURES."""
    return [score, max(-_WIDEST, min(_WIDEST, score - next_score)), *_pick_own(features)]


def probability(log_odds: float) -> float:
    """Return the probability, 0 to 1, for log odds."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, log_odds))))
