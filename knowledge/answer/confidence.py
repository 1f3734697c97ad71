"""Confidence: how sure it is, from a sentence's features, that it answers the question.

Two logistic regressions (D. R. Cox, 1958). The first tells for each sentence how probable it is that it holds the
answer; sentences are ranked by it. The second tells for the best of them, also from how far it stands before the next,
how probable it is that it is right: the confidence. `python -m benchmarks.fit` fits both; docs/benchmarks.md says on
what, and how well they hold for questions that were kept unseen.
"""

import math
from collections.abc import Sequence

from knowledge.answer.features import NAMES
from knowledge.answer.weights import ANSWER_BIAS, ANSWER_WEIGHTS, MATCH_BIAS, MATCH_WEIGHTS

THRESHOLD = 0.39
"""Confidence from which on an answer is given. On the 720 questions of the exams `a`, `c` and `d`, on which the weights
were fitted, 0.33, 0.35, 0.37, 0.39 and 0.42 gave 498, 497, 491, 492 and 487 right answers and right refusals; 0.39 is
the least at which no shipped golden question fails."""
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


def score_match(features: Sequence[float]) -> float:
    """Return the log odds that a sentence with these features, in the order of NAMES, holds the answer."""
    return MATCH_BIAS + sum([MATCH_WEIGHTS[name] * value for name, value in zip(NAMES, features, strict=True)])


def estimate_confidence(score: float, next_score: float, features: Sequence[float]) -> float:
    """Return the probability, 0 to 1, that the best sentence answers, from its log odds, those of the next best, and
    its features."""
    told = zip(ANSWER_FEATURES, answer_features(score, next_score, features), strict=True)
    return probability(ANSWER_BIAS + sum([ANSWER_WEIGHTS[name] * value for name, value in told]))


def answer_features(score: float, next_score: float, features: Sequence[float]) -> list[float]:
    """Return what the second regression looks at, in the order of ANSWER_FEATURES."""
    own = dict(zip(NAMES, features, strict=True))
    return [score, max(-_WIDEST, min(_WIDEST, score - next_score)), *(own[name] for name in _OWN)]


def probability(log_odds: float) -> float:
    """Return the probability, 0 to 1, for log odds."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, log_odds))))
