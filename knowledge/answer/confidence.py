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
    "covered": -4.116,
    "reached": 3.500,
    "exact": 1.436,
    "worst": 0.198,
    "names": 0.794,
    "asked": 0.157,
    "asked_none": 0.184,
    "typed": 2.968,
    "untyped": 1.312,
    "no_type": 1.787,
    "person": -0.549,
    "place": -1.170,
    "count": -0.172,
    "measure": -0.535,
    "reason": 0.073,
    "pairs": 0.530,
    "dense": -0.268,
    "length": -2.549,
    "field": -1.831,
    "is_fact": -1.198,
    "field_share": 1.947,
    "few_terms": -5.531,
    "no_terms_met": -0.580,
    "dated": 3.250,
    "absent": 0.636,
    "absent_share": 1.352,
    "elsewhere": -0.270,
    "plain": 1.590,
    "measure_missing": -2.219,
    "person_missing": -0.259,
    "gained": 8.722,
    "lead": -0.037,
    "subject": 0.022,
    "full": -0.541,
}
MATCH_BIAS = -7.942

ANSWER_WEIGHTS: Mapping[str, float] = {
    "logit": 0.387,
    "margin": 0.442,
    "worst": 0.288,
    "names": -0.124,
    "asked": -0.078,
    "typed": 0.285,
    "untyped": -0.039,
    "no_type": -0.120,
    "person": -0.490,
    "place": -0.414,
    "count": -0.867,
    "measure": -0.952,
    "reason": -0.336,
    "field": -0.010,
    "is_fact": 0.300,
    "few_terms": -0.871,
    "dated": 0.742,
    "absent": -0.232,
    "absent_share": -0.154,
    "elsewhere": -0.034,
    "plain": 1.056,
    "measure_missing": -1.504,
    "person_missing": -0.277,
    "covered": 0.311,
    "reached": 0.407,
    "gained": -0.370,
    "lead": -0.090,
    "subject": 0.166,
    "full": 0.040,
}
ANSWER_BIAS = -1.155
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
