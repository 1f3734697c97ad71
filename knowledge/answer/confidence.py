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
    "covered": 1.561,
    "reached": 3.813,
    "exact": 0.799,
    "worst": 0.634,
    "names": 0.727,
    "asked": -0.239,
    "asked_none": -0.080,
    "typed": 1.572,
    "untyped": 0.273,
    "no_type": 0.859,
    "person": -0.116,
    "place": -0.611,
    "count": 0.212,
    "measure": -0.091,
    "reason": 0.768,
    "pairs": 0.710,
    "dense": -0.565,
    "length": -2.599,
    "field": 2.791,
    "is_fact": -0.600,
    "field_share": 0.553,
    "few_terms": -4.894,
    "no_terms_met": 0.729,
    "dated": 3.349,
    "absent": 0.840,
    "absent_share": 1.477,
    "elsewhere": -0.419,
    "plain": 1.410,
    "measure_missing": -1.033,
    "person_missing": -0.090,
}
MATCH_BIAS = -7.043

ANSWER_WEIGHTS: Mapping[str, float] = {
    "logit": 0.277,
    "margin": 0.570,
    "worst": -0.177,
    "names": 0.192,
    "asked": -0.084,
    "typed": 0.166,
    "untyped": -0.187,
    "no_type": -0.031,
    "person": -0.251,
    "place": -0.226,
    "count": 0.040,
    "measure": -0.157,
    "reason": -0.363,
    "field": -0.040,
    "is_fact": 0.443,
    "few_terms": -1.157,
    "dated": -0.285,
    "absent": 0.172,
    "absent_share": -0.554,
    "elsewhere": 0.461,
    "plain": 0.734,
    "measure_missing": -0.383,
    "person_missing": 0.154,
    "covered": -0.035,
    "reached": 0.182,
}
ANSWER_BIAS = -0.744
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
