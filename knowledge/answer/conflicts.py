"""Conflicts: two places that tell the same thing differently. Both are given."""

from knowledge.answer.case import Candidate, Case
from knowledge.answer.confidence import THRESHOLD
from knowledge.answer.model import Answer, Kind
from knowledge.answer.reply import reply
from knowledge.answer.short import choose_span
from knowledge.evidence.attribution import is_claim
from knowledge.query.model import AnswerType
from knowledge.text.dates import Moment
from knowledge.text.mentions import Mention

_COMPARABLE = frozenset({AnswerType.DATE, AnswerType.TIME, AnswerType.YEAR})
_NEAR = 0.45
"""A second sentence this near in score to the first tells the same thing."""
_AS_SURE = 0.15
"""And it holds the question's words about as well."""


def answer_conflict(case: Case) -> Answer | None:
    """Answer a question for a date or time on which two sentences disagree, with both; None where none do."""
    if case.question.type not in _COMPARABLE or not case.candidates or case.candidates[0].confidence < THRESHOLD:
        return None
    best = case.candidates[0]
    mine = _dated(case, best)
    for other in case.candidates[1:5]:
        alike = other.score >= _NEAR * best.score and best.match.covered - other.match.covered <= _AS_SURE
        theirs = _dated(case, other) if alike and other.sentence.document is best.sentence.document else None
        if mine and theirs and mine.moment and theirs.moment and _disagree(mine.moment, theirs.moment):
            return _both(best, mine, other, theirs)
    return None


def _dated(case: Case, candidate: Candidate) -> Mention | None:
    span = choose_span(case.question, candidate)
    if span is None or is_claim(candidate.sentence):
        return None
    return next((m for m in candidate.sentence.mentions if m.start == span.start and m.moment), None)


def _disagree(one: Moment, other: Moment) -> bool:
    """Tell whether two moments are told of the same day with different times, in the same zone."""
    same_day = one.day is not None and (one.month, one.day) == (other.month, other.day) and one.matches(other)
    clocks = one.timed and other.timed and (one.offset or 0) == (other.offset or 0)
    return same_day and clocks and (one.hour, one.minute) != (other.hour, other.minute)


def _both(best: Candidate, mine: Mention, other: Candidate, theirs: Mention) -> Answer:
    texts = [c.sentence.text[m.start : m.end] for c, m in ((best, mine), (other, theirs))]
    text = f"The sources disagree: {texts[0]}, or {texts[1]}."
    return reply(Kind.CONFLICT, text, (best.sentence, other.sentence), best.confidence)
