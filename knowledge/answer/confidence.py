"""Confidence: how sure it is, from a sentence's features, that it answers the question."""

import math
from collections.abc import Sequence

from knowledge.answer.features import NAMES

WEIGHTS = {
    "covered": 1.169,
    "reached": 6.038,
    "exact": 0.654,
    "worst": 1.382,
    "names": 0.119,
    "asked": -0.003,
    "asked_none": -0.015,
    "typed": 0.693,
    "untyped": -0.480,
    "no_type": 0.401,
    "person": 0.208,
    "place": -0.407,
    "count": 0.254,
    "measure": 0.204,
    "reason": 1.116,
    "pairs": 0.699,
    "dense": -0.700,
    "length": -2.651,
    "field": 3.260,
    "is_fact": -0.865,
    "field_share": 0.579,
    "few_terms": -4.392,
    "no_terms_met": 0.865,
    "dated": 3.479,
}
BIAS = -6.558
THRESHOLD = 0.3


def estimate_confidence(features: Sequence[float]) -> float:
    """Return the probability, 0 to 1, that a sentence with these features answers the question: the logistic
    regression of D. R. Cox (1958), fitted as told above."""
    score = BIAS + sum(WEIGHTS[name] * value for name, value in zip(NAMES, features, strict=True))
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, score))))
