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
    "covered": 0.913,
    "reached": 5.318,
    "exact": 0.900,
    "worst": 0.872,
    "names": 0.539,
    "asked": -0.096,
    "asked_none": -0.115,
    "typed": 1.750,
    "untyped": 0.776,
    "no_type": 1.079,
    "person": -0.039,
    "place": -0.615,
    "count": 0.148,
    "measure": -0.051,
    "reason": 0.813,
    "pairs": 0.720,
    "dense": -0.547,
    "length": -2.457,
    "field": 2.847,
    "is_fact": -0.131,
    "field_share": 0.407,
    "few_terms": -4.906,
    "no_terms_met": 0.837,
    "dated": 3.485,
    "absent": 0.675,
    "absent_share": 1.724,
    "elsewhere": -0.509,
    "plain": 0.889,
    "measure_missing": 0.000,
    "person_missing": -0.141,
}
MATCH_BIAS = -7.694

ANSWER_WEIGHTS: Mapping[str, float] = {
    "logit": 0.387,
    "margin": 0.520,
    "worst": 0.083,
    "names": 0.219,
    "asked": -0.050,
    "typed": 0.003,
    "untyped": -0.201,
    "no_type": -0.170,
    "person": -0.278,
    "place": -0.214,
    "count": -0.364,
    "measure": -0.454,
    "reason": -0.272,
    "field": 0.345,
    "is_fact": 0.311,
    "few_terms": -1.069,
    "dated": -0.279,
    "absent": -0.112,
    "absent_share": -0.621,
    "elsewhere": 0.241,
    "plain": 0.378,
    "measure_missing": 0.000,
    "person_missing": -0.040,
    "covered": 0.121,
    "reached": 0.115,
}
ANSWER_BIAS = -0.296
THRESHOLD = 0.40


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
