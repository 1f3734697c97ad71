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
    "covered": -5.197,
    "reached": 4.913,
    "exact": 1.711,
    "worst": 0.630,
    "names": 0.548,
    "asked": -0.141,
    "asked_none": -0.207,
    "typed": 1.446,
    "untyped": 0.689,
    "no_type": 0.932,
    "person": -0.004,
    "place": -0.511,
    "count": 0.688,
    "measure": 0.032,
    "reason": 0.885,
    "pairs": 0.651,
    "dense": -0.554,
    "length": -2.334,
    "field": -1.370,
    "is_fact": 0.208,
    "field_share": 0.010,
    "few_terms": -5.922,
    "no_terms_met": -0.630,
    "dated": 3.338,
    "absent": 0.429,
    "absent_share": 1.474,
    "elsewhere": -0.709,
    "plain": 1.007,
    "measure_missing": 0.000,
    "person_missing": -0.265,
    "gained": 8.627,
}
MATCH_BIAS = -6.855

ANSWER_WEIGHTS: Mapping[str, float] = {
    "logit": 0.475,
    "margin": 0.435,
    "worst": 0.304,
    "names": 0.092,
    "asked": -0.069,
    "typed": 0.014,
    "untyped": -0.158,
    "no_type": -0.071,
    "person": -0.356,
    "place": -0.143,
    "count": -0.389,
    "measure": -0.535,
    "reason": -0.232,
    "field": 0.465,
    "is_fact": 0.740,
    "few_terms": -1.286,
    "dated": 0.289,
    "absent": -0.391,
    "absent_share": -0.015,
    "elsewhere": -0.084,
    "plain": 0.575,
    "measure_missing": 0.000,
    "person_missing": -0.092,
    "covered": -0.331,
    "reached": 0.213,
    "gained": -0.955,
}
ANSWER_BIAS = 0.187
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
