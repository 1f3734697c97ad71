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
    "covered": -4.131,
    "reached": 4.017,
    "exact": 0.976,
    "worst": 0.266,
    "names": 0.550,
    "asked": 0.260,
    "asked_none": 0.315,
    "typed": 3.491,
    "untyped": 1.574,
    "no_type": 2.045,
    "person": -0.822,
    "place": -1.286,
    "count": -0.620,
    "measure": -0.805,
    "reason": -0.094,
    "pairs": 0.560,
    "dense": -0.291,
    "length": -2.330,
    "field": -1.620,
    "is_fact": -1.483,
    "field_share": 2.162,
    "few_terms": -5.432,
    "no_terms_met": -0.347,
    "dated": 3.521,
    "absent": 0.538,
    "absent_share": 0.904,
    "elsewhere": -0.106,
    "plain": 1.975,
    "measure_missing": -2.705,
    "person_missing": -0.314,
    "gained": 8.579,
    "lead": 0.027,
    "subject": -0.066,
    "full": -0.639,
    "strange": 1.208,
    "unheard": 1.078,
}
MATCH_BIAS = -8.631

ANSWER_WEIGHTS: Mapping[str, float] = {
    "logit": 0.452,
    "margin": 0.406,
    "worst": 0.118,
    "names": 0.147,
    "asked": -0.052,
    "typed": 0.431,
    "untyped": 0.007,
    "no_type": -0.039,
    "person": -0.679,
    "place": -0.479,
    "count": -0.937,
    "measure": -0.922,
    "reason": -0.425,
    "field": 0.026,
    "is_fact": 0.293,
    "few_terms": -0.905,
    "dated": -0.016,
    "absent": -0.246,
    "absent_share": -0.241,
    "elsewhere": -0.073,
    "plain": 0.780,
    "measure_missing": -1.569,
    "person_missing": -0.082,
    "covered": 0.088,
    "reached": 0.220,
    "gained": -0.671,
    "lead": -0.100,
    "subject": 0.245,
    "full": 0.117,
    "strange": -0.650,
    "unheard": 0.548,
}
ANSWER_BIAS = -0.404
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
