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
    "covered": -4.282,
    "reached": 4.123,
    "exact": 0.986,
    "worst": 0.291,
    "names": 0.670,
    "asked": 0.272,
    "asked_none": 0.340,
    "typed": 3.619,
    "untyped": 1.635,
    "no_type": 2.102,
    "person": -0.900,
    "place": -1.360,
    "count": -0.684,
    "measure": -0.916,
    "reason": -0.172,
    "pairs": 0.565,
    "dense": -0.293,
    "length": -2.265,
    "field": -1.661,
    "is_fact": -1.444,
    "field_share": 2.132,
    "few_terms": -5.406,
    "no_terms_met": -0.310,
    "dated": 3.469,
    "absent": 0.565,
    "absent_share": 1.802,
    "elsewhere": -0.132,
    "plain": 1.943,
    "measure_missing": -2.749,
    "person_missing": -0.303,
    "gained": 8.567,
    "lead": 0.028,
    "subject": -0.063,
    "full": -0.592,
}
MATCH_BIAS = -8.807

ANSWER_WEIGHTS: Mapping[str, float] = {
    "logit": 0.453,
    "margin": 0.402,
    "worst": 0.224,
    "names": 0.197,
    "asked": -0.080,
    "typed": 0.341,
    "untyped": -0.086,
    "no_type": -0.086,
    "person": -0.660,
    "place": -0.445,
    "count": -0.914,
    "measure": -0.903,
    "reason": -0.416,
    "field": -0.007,
    "is_fact": 0.316,
    "few_terms": -0.847,
    "dated": 0.013,
    "absent": -0.223,
    "absent_share": -0.168,
    "elsewhere": -0.122,
    "plain": 0.834,
    "measure_missing": -1.485,
    "person_missing": -0.123,
    "covered": 0.161,
    "reached": 0.219,
    "gained": -0.672,
    "lead": -0.107,
    "subject": 0.266,
    "full": 0.073,
}
ANSWER_BIAS = -0.494
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
