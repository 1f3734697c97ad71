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
    "covered": -4.203,
    "reached": 4.010,
    "exact": 0.987,
    "worst": 0.303,
    "names": 0.684,
    "asked": 0.242,
    "asked_none": 0.308,
    "typed": 3.539,
    "untyped": 1.583,
    "no_type": 2.060,
    "person": -0.871,
    "place": -1.327,
    "count": -0.637,
    "measure": -0.835,
    "reason": -0.163,
    "pairs": 0.553,
    "dense": -0.293,
    "length": -2.303,
    "field": -1.644,
    "is_fact": -1.474,
    "field_share": 2.157,
    "few_terms": -5.421,
    "no_terms_met": -0.334,
    "dated": 3.476,
    "absent": 0.588,
    "absent_share": 1.765,
    "elsewhere": -0.166,
    "plain": 1.936,
    "measure_missing": -2.706,
    "person_missing": -0.294,
    "gained": 8.644,
    "lead": 0.031,
    "subject": -0.075,
    "full": -0.626,
}
MATCH_BIAS = -8.714

ANSWER_WEIGHTS: Mapping[str, float] = {
    "logit": 0.453,
    "margin": 0.404,
    "worst": 0.238,
    "names": 0.168,
    "asked": -0.044,
    "typed": 0.453,
    "untyped": 0.010,
    "no_type": -0.016,
    "person": -0.676,
    "place": -0.488,
    "count": -0.901,
    "measure": -0.934,
    "reason": -0.404,
    "field": 0.025,
    "is_fact": 0.298,
    "few_terms": -0.834,
    "dated": -0.007,
    "absent": -0.262,
    "absent_share": -0.167,
    "elsewhere": -0.141,
    "plain": 0.802,
    "measure_missing": -1.526,
    "person_missing": -0.073,
    "covered": 0.139,
    "reached": 0.213,
    "gained": -0.736,
    "lead": -0.148,
    "subject": 0.262,
    "full": 0.113,
}
ANSWER_BIAS = -0.487
THRESHOLD = 0.36


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
