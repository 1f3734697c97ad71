"""The direct answer: the fact or sentence that matches best, if it is sure enough."""

from knowledge.answer.case import Candidate, Case
from knowledge.answer.confidence import THRESHOLD
from knowledge.answer.model import Answer, Kind
from knowledge.answer.reply import reply
from knowledge.answer.short import shorten

_MOSTLY = 0.6
_CLOSE = 0.3
"""A second sentence this near to the first in score is quoted beside it."""


def answer_directly(case: Case) -> Answer | None:
    """Answer from the candidate that is surest; None where none is sure enough."""
    if not case.candidates or case.candidates[0].confidence < THRESHOLD:
        return None
    best = case.candidates[0]
    return reply(_kind(best), shorten(case.question, best), [c.sentence for c in _quoted(case)], best.confidence)


def _quoted(case: Case) -> list[Candidate]:
    best, others = case.candidates[0], case.candidates[1:]
    close = [c for c in others[:1] if c.score >= _CLOSE * best.score]
    if best.sentence.fact is not None and not close:
        close = [c for c in others if c.sentence.fact is None and _confirms(best, c)][:1]
    return [best, *close]


def _confirms(best: Candidate, other: Candidate) -> bool:
    """Tell whether a sentence of prose tells the same as a fact: it holds most words of its value, or all of the
    question's."""
    value = {token.text for token in best.sentence.tokens[best.sentence.field_tokens :]}
    said = {token.text for token in other.sentence.tokens}
    together = other.sentence.document is best.sentence.document
    return together and (
        len(value & said) >= _MOSTLY * len(value) or min(other.match.strengths, default=0.0) >= _MOSTLY
    )


def _kind(best: Candidate) -> Kind:
    return Kind.FACT if best.sentence.fact and best.sentence.fact.field else Kind.PROSE
