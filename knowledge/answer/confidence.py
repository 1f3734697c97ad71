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
    "covered": -5.225,
    "reached": 4.604,
    "exact": 1.705,
    "worst": 0.844,
    "names": 0.453,
    "asked": -0.122,
    "asked_none": -0.198,
    "typed": 1.458,
    "untyped": 0.698,
    "no_type": 0.899,
    "person": -0.028,
    "place": -0.558,
    "count": 0.664,
    "measure": -0.017,
    "reason": 0.949,
    "pairs": 0.745,
    "dense": -0.461,
    "length": -2.471,
    "field": -1.613,
    "is_fact": -0.172,
    "field_share": 0.305,
    "few_terms": -5.720,
    "no_terms_met": -0.313,
    "dated": 3.275,
    "absent": 0.440,
    "absent_share": 0.528,
    "elsewhere": -0.998,
    "plain": 0.951,
    "measure_missing": 0.000,
    "person_missing": -0.266,
    "gained": 8.937,
    "lead": 0.158,
    "subject": 0.176,
}
MATCH_BIAS = -6.568

ANSWER_WEIGHTS: Mapping[str, float] = {
    "logit": 0.425,
    "margin": 0.427,
    "worst": 0.418,
    "names": -0.039,
    "asked": -0.048,
    "typed": 0.049,
    "untyped": -0.260,
    "no_type": -0.168,
    "person": -0.316,
    "place": -0.276,
    "count": -0.455,
    "measure": -0.505,
    "reason": -0.129,
    "field": 0.476,
    "is_fact": 0.574,
    "few_terms": -1.249,
    "dated": 0.421,
    "absent": -0.420,
    "absent_share": -0.088,
    "elsewhere": -0.098,
    "plain": 0.497,
    "measure_missing": 0.000,
    "person_missing": -0.237,
    "covered": -0.027,
    "reached": 0.372,
    "gained": -0.667,
    "lead": 0.012,
    "subject": 0.078,
}
ANSWER_BIAS = -0.162
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
