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
    "covered": -4.706,
    "reached": 4.113,
    "exact": 1.751,
    "worst": 0.713,
    "names": 0.421,
    "asked": -0.137,
    "asked_none": -0.215,
    "typed": 1.456,
    "untyped": 0.658,
    "no_type": 0.893,
    "person": -0.016,
    "place": -0.493,
    "count": 0.628,
    "measure": 0.091,
    "reason": 0.991,
    "pairs": 0.706,
    "dense": -0.414,
    "length": -2.511,
    "field": -1.781,
    "is_fact": -0.393,
    "field_share": 0.606,
    "few_terms": -5.169,
    "no_terms_met": -0.510,
    "dated": 3.303,
    "absent": 0.456,
    "absent_share": 0.547,
    "elsewhere": -1.037,
    "plain": 1.146,
    "measure_missing": -0.913,
    "person_missing": -0.264,
    "gained": 8.931,
    "lead": 0.369,
    "subject": 0.119,
    "full": -0.637,
}
MATCH_BIAS = -6.615

ANSWER_WEIGHTS: Mapping[str, float] = {
    "logit": 0.409,
    "margin": 0.431,
    "worst": 0.546,
    "names": 0.022,
    "asked": 0.030,
    "typed": 0.031,
    "untyped": -0.183,
    "no_type": -0.123,
    "person": -0.245,
    "place": -0.178,
    "count": -0.310,
    "measure": -0.419,
    "reason": -0.110,
    "field": 0.199,
    "is_fact": 0.694,
    "few_terms": -1.184,
    "dated": 0.423,
    "absent": -0.486,
    "absent_share": -0.021,
    "elsewhere": -0.154,
    "plain": 0.543,
    "measure_missing": -1.137,
    "person_missing": -0.187,
    "covered": 0.089,
    "reached": 0.346,
    "gained": -0.697,
    "lead": -0.120,
    "subject": 0.052,
    "full": 0.205,
}
ANSWER_BIAS = -0.467
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
