"""The direct answer: the fact or sentence that matches best, if it is sure enough."""

from knowledge.answer.case import Candidate, Case
from knowledge.answer.confidence import THRESHOLD
from knowledge.answer.model import Answer, Kind
from knowledge.answer.reply import reply
from knowledge.answer.short import shorten

_CLOSE = 0.6
"""A second sentence this near to the first in score is quoted beside it."""


def answer_directly(case: Case) -> Answer | None:
    """Answer from the candidate that is surest; None where none is sure enough."""
    if not case.candidates or case.candidates[0].confidence < THRESHOLD:
        return None
    best = case.candidates[0]
    return reply(_kind(best), shorten(case.question, best), [c.sentence for c in _quoted(case)], best.confidence)


def _quoted(case: Case) -> list[Candidate]:
    best = case.candidates[0]
    return [c for c in case.candidates[:2] if c.score >= _CLOSE * best.score]


def _kind(best: Candidate) -> Kind:
    return Kind.FACT if best.sentence.fact and best.sentence.fact.field else Kind.PROSE
