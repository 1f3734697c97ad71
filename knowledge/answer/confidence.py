"""Confidence: how sure it is, from a sentence's features, that it answers the question.

Two logistic regressions (D. R. Cox, 1958). The first tells for each sentence how probable it is that it holds the
answer; sentences are ranked by it. The second tells for the best of them, also from how far it stands before the next,
how probable it is that it is right: the confidence. Both were fitted on practice questions (those of the SQuAD
development set, article by article, and questions about missions by several authors) by the script that
CONTRIBUTING names; held-out halves gave the figures in docs/benchmarks.md.
"""

import math
from collections.abc import Mapping, Sequence

from knowledge.answer.features import NAMES

MATCH_WEIGHTS: Mapping[str, float] = {
    "covered": -5.171,
    "reached": 4.591,
    "exact": 1.755,
    "worst": 0.893,
    "names": 0.538,
    "asked": -0.130,
    "asked_none": -0.234,
    "typed": 1.414,
    "untyped": 0.696,
    "no_type": 0.910,
    "person": 0.025,
    "place": -0.524,
    "count": 0.702,
    "measure": 0.071,
    "reason": 0.954,
    "pairs": 0.659,
    "dense": -0.459,
    "length": -2.504,
    "field": -1.417,
    "is_fact": -0.090,
    "field_share": 0.267,
    "few_terms": -5.619,
    "no_terms_met": -0.605,
    "dated": 3.414,
    "absent": 0.424,
    "absent_share": 0.535,
    "elsewhere": -1.028,
    "plain": 0.972,
    "measure_missing": 0.000,
    "person_missing": -0.241,
    "gained": 8.711,
}
MATCH_BIAS = -6.652

ANSWER_WEIGHTS: Mapping[str, float] = {
    "logit": 0.409,
    "margin": 0.458,
    "worst": 0.345,
    "names": 0.154,
    "asked": -0.078,
    "typed": 0.067,
    "untyped": -0.224,
    "no_type": -0.132,
    "person": -0.340,
    "place": -0.218,
    "count": -0.404,
    "measure": -0.576,
    "reason": -0.096,
    "field": 0.744,
    "is_fact": 0.468,
    "few_terms": -1.570,
    "dated": 0.245,
    "absent": -0.444,
    "absent_share": -0.100,
    "elsewhere": -0.168,
    "plain": 0.571,
    "measure_missing": 0.000,
    "person_missing": -0.190,
    "covered": -0.104,
    "reached": 0.217,
    "gained": -0.826,
}
ANSWER_BIAS = -0.024
THRESHOLD = 0.48


def score_match(features: Sequence[float]) -> float:
    """Return the log odds that a sentence with these features, in the order of NAMES, holds the answer."""
    return MATCH_BIAS + sum(MATCH_WEIGHTS[name] * value for name, value in zip(NAMES, features, strict=True))


def estimate_confidence(score: float, next_score: float, features: Sequence[float]) -> float:
    """Return the probability, 0 to 1, that the best sentence answers, from its log odds, those of the next best, and
    its features."""
    told = {"logit": score, "margin": max(-4.0, min(_WIDEST, score - next_score))} | dict(zip(NAMES, features, strict=True))
    return probability(ANSWER_BIAS + sum(weight * told[name] for name, weight in ANSWER_WEIGHTS.items()))


def probability(log_odds: float) -> float:
    """Return the probability, 0 to 1, for log odds."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, log_odds))))


_WIDEST = 4.0
"""A lead beyond this tells nothing more."""
NO_NEXT = -8.0
"""Log odds of the next best sentence where there is none."""
