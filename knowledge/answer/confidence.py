"""Confidence: how sure it is, from a sentence's features, that it answers the question.

Two logistic regressions (D. R. Cox, 1958). The first tells for each sentence how probable it is that it holds the
answer; sentences are ranked by it. The second tells for the best of them, also from how far it stands before the next,
how probable it is that it is right: the confidence. `python -m benchmarks.fit` fits both; docs/benchmarks.md says on
what, and how well they hold for questions that were kept unseen.
"""

import math
from collections.abc import Sequence
from operator import itemgetter, mul

from knowledge.answer.doubts import DOUBTS
from knowledge.answer.features import NAMES
from knowledge.answer.weights import ANSWER_BIAS, ANSWER_WEIGHTS, MATCH_BIAS, MATCH_WEIGHTS
from knowledge.query.model import AnswerType, Question

THRESHOLD = 0.38
"""Confidence from which on an answer is given. On the 720 questions of the exams `a`, `c` and `d` 84.0 % of the answers
given at 0.38 are right and 79 % of the unanswerable questions refused, at 0.45 84.3 and 82 %, at 0.50 86.1 and 85 %;
but of all questions 72.6, 69.9 and 68.6 % are answered or refused as they should be (`benchmarks.calibration`)."""
_OWN = (
    "worst",
    "names",
    "asked",
    "typed",
    "untyped",
    "no_type",
    "person",
    "place",
    "count",
    "measure",
    "reason",
    "field",
    "is_fact",
    "few_terms",
    "dated",
    "absent",
    "absent_share",
    "elsewhere",
    "plain",
    "measure_missing",
    "person_missing",
    "covered",
    "reached",
    "gained",
    "lead",
    "subject",
    "full",
    "strange",
    "unheard",
    "told",
    "shared",
)
"""Features of the best sentence itself from which its confidence is worked out."""
ANSWER_FEATURES = ("logit", "margin", *_OWN, "told_lead", *DOUBTS)
"""What the second regression looks at, in order."""
_WIDEST = 4.0
"""A lead beyond this tells nothing more."""
_WHO = frozenset({AnswerType.PERSON, AnswerType.PEOPLE})
_AMOUNTS = frozenset({AnswerType.NUMBER, AnswerType.QUANTITY, AnswerType.MONEY, AnswerType.DURATION})
_LEAST_TOLD_OF_WHO, _LEAST_TOLD = 0.3, 0.25
"""Share of what is asked besides names that a sentence must tell to answer such a question at all."""
_ALONE = 2.0
"""Lead of a sentence without another that could answer: that there is none may as well speak against the question."""


_MATCH = tuple(MATCH_WEIGHTS[name] for name in NAMES)
_ANSWER = tuple(ANSWER_WEIGHTS[name] for name in ANSWER_FEATURES)
_TOLD = NAMES.index("told")
_AT_TOLD, _AT_ASTRAY = map(ANSWER_FEATURES.index, ("told", "astray"))
_pick_own = itemgetter(*map(NAMES.index, _OWN))


def score_match(features: Sequence[float]) -> float:
    """Return the log odds that a sentence with these features, in the order of NAMES, holds the answer."""
    score: float = sum(map(mul, _MATCH, features))
    return MATCH_BIAS + score


def estimate_confidence(features: Sequence[float]) -> float:
    """Return the probability, 0 to 1, that the best sentence answers, from its answer features."""
    told: float = sum(map(mul, _ANSWER, features))
    return probability(ANSWER_BIAS + told)


def is_ruled_out(question: Question, features: Sequence[float]) -> bool:
    """Tell from its answer features whether a sentence is no answer, whatever else speaks for it: the date asked about
    is nowhere near, or a person or an amount is asked for and it tells next to nothing of them. Of 29 such sentences
    that stood first for one of 899 questions tuned on, with weights fitted without its exam, one was right."""
    least = _LEAST_TOLD_OF_WHO if question.type in _WHO else _LEAST_TOLD if question.type in _AMOUNTS else 0.0
    return features[_AT_ASTRAY] > 0.0 or features[_AT_TOLD] < least


def answer_features(
    score: float,
    next_score: float | None,
    features: Sequence[float],
    others: Sequence[Sequence[float]],
    doubts: Sequence[float],
) -> list[float]:
    """Return what the second regression looks at, in the order of ANSWER_FEATURES: the log odds of a sentence, its
    lead over those of the next best, its features, its lead over what the others tell, and its doubts."""
    margin = _ALONE if next_score is None else max(-_WIDEST, min(_WIDEST, score - next_score))
    lead = features[_TOLD] - max([other[_TOLD] for other in others], default=0.0)
    return [score, margin, *_pick_own(features), lead, *doubts]


def probability(log_odds: float) -> float:
    """Return the probability, 0 to 1, for log odds."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, log_odds))))
