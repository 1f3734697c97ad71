"""Confidence: how sure it is, from a sentence's features, that it answers the question."""

import math
from collections.abc import Sequence

from knowledge.answer.features import NAMES

WEIGHTS = {
    "covered": 1.999,
    "reached": 4.552,
    "exact": 0.758,
    "worst": 0.799,
    "names": 0.602,
    "asked": -0.132,
    "asked_none": -0.114,
    "typed": 1.584,
    "untyped": -0.024,
    "no_type": 0.876,
    "person": -0.130,
    "place": -0.566,
    "count": 0.314,
    "measure": 0.044,
    "reason": 1.036,
    "pairs": 0.733,
    "dense": -0.646,
    "length": -2.732,
    "field": 2.784,
    "is_fact": -1.057,
    "field_share": 0.896,
    "few_terms": -4.607,
    "no_terms_met": 0.184,
    "dated": 3.475,
    "absent": 0.483,
    "absent_share": 2.018,
    "elsewhere": -0.543,
}
BIAS = -6.711
THRESHOLD = 0.3


def estimate_confidence(features: Sequence[float]) -> float:
    """Return the probability, 0 to 1, that a sentence with these features answers the question: the logistic
    regression of D. R. Cox (1958), fitted as told above."""
    score = BIAS + sum(WEIGHTS[name] * value for name, value in zip(NAMES, features, strict=True))
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, score))))
