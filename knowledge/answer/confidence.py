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
    "covered": -4.525,
    "reached": 4.265,
    "exact": 1.024,
    "worst": 0.227,
    "names": 0.529,
    "asked": 0.275,
    "asked_none": 0.363,
    "typed": 3.617,
    "untyped": 1.679,
    "no_type": 2.067,
    "person": -0.932,
    "place": -1.384,
    "count": -0.369,
    "measure": -0.921,
    "reason": -0.180,
    "pairs": 0.610,
    "dense": -0.290,
    "length": -2.246,
    "field": -1.732,
    "is_fact": -1.582,
    "field_share": 2.272,
    "few_terms": -5.026,
    "no_terms_met": -0.359,
    "dated": 3.513,
    "absent": 0.531,
    "absent_share": 0.984,
    "elsewhere": -0.106,
    "plain": 1.955,
    "measure_missing": -3.782,
    "person_missing": -0.377,
    "gained": 8.728,
    "lead": -0.037,
    "subject": -0.068,
    "full": -0.652,
    "strange": 1.230,
    "unheard": 1.153,
}
MATCH_BIAS = -8.810

ANSWER_WEIGHTS: Mapping[str, float] = {
    "logit": 0.487,
    "margin": 0.394,
    "worst": 0.047,
    "names": 0.173,
    "asked": -0.050,
    "typed": 0.379,
    "untyped": -0.079,
    "no_type": -0.104,
    "person": -0.712,
    "place": -0.614,
    "count": -0.786,
    "measure": -0.904,
    "reason": -0.407,
    "field": 0.241,
    "is_fact": 0.070,
    "few_terms": -0.814,
    "dated": -0.115,
    "absent": -0.332,
    "absent_share": -0.136,
    "elsewhere": 0.036,
    "plain": 0.876,
    "measure_missing": -1.113,
    "person_missing": -0.047,
    "covered": -0.050,
    "reached": 0.019,
    "gained": -0.690,
    "lead": -0.292,
    "subject": 0.296,
    "full": 0.147,
    "strange": -0.627,
    "unheard": 0.587,
}
ANSWER_BIAS = -0.139
THRESHOLD = 0.36


def score_match(features: Sequence[float]) -> float:
    """Return the log odds that a sentence with these features, in the order of NAMES, holds the answer."""
    return MATCH_BIAS + sum(MATCH_WEIGHTS[name] * value for name, value in zip(NAMES, features, strict=True))


def estimate_confidence(score: float, next_score: float, features: Sequence[float]) -> float:
    """Return the probability, 0 to 1, that the best sentence answers, from its log odds, those of the next best, and
    its features."""
    told = {"logit": score, "margin": max(-4.0, min(_WIDEST, score - next_score))} | dict(
        zip(NAMES, features, strict=True)
    )
    return probability(ANSWER_BIAS + sum(weight * told[name] for name, weight in ANSWER_WEIGHTS.items()))


def probability(log_odds: float) -> float:
    """Return the probability, 0 to 1, for log odds."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, log_odds))))


_WIDEST = 4.0
"""A lead beyond this tells nothing more."""
NO_NEXT = -8.0
"""Log odds of the next best sentence where there is none."""
