"""The direct answer: the fact or sentence that matches best, if it is sure enough."""

from knowledge.answer.case import Candidate, Case
from knowledge.answer.claims import is_beside
from knowledge.answer.confidence import THRESHOLD
from knowledge.answer.model import Answer, Kind
from knowledge.answer.reply import reply
from knowledge.answer.short import shorten
from knowledge.evidence.sentence import Sentence

_MOSTLY = 0.6
"""A sentence that holds so many of the words of a fact's value tells the same."""
_SAME = 0.9
"""Strength from which on a sentence says a word of the question itself."""
_CLOSE = 0.3
"""A second sentence this near to the first in score is quoted beside it."""


def answer_directly(case: Case) -> Answer | None:
    """Answer from the candidate that is surest; None where none is sure enough."""
    if not case.candidates or case.candidates[0].confidence < THRESHOLD:
        return None
    best = case.candidates[0]
    if is_beside(case.question, best):
        return None
    return reply(_kind(best), shorten(case.question, best), _quoted(case), best.confidence)


def _quoted(case: Case) -> list[Sentence]:
    best, others = case.candidates[0], case.candidates[1:]
    confirming = _confirm(case, best) if best.sentence.fact is not None else None
    close = [c.sentence for c in others[:1] if c.score >= _CLOSE * best.score]
    return [best.sentence, *([confirming] if confirming else close)]


def _confirm(case: Case, best: Candidate) -> Sentence | None:
    """Return the sentence of prose that tells the same as a fact: it holds most words of its value; else one that
    holds all words of the question."""
    value = {token.text for token in best.sentence.tokens[best.sentence.field_tokens :] if len(token.text) > 1}
    prose = [s for s in case.sentences if s.fact is None and s.document is best.sentence.document]
    shared = [(len(value & s.words), s) for s in prose]
    most, sentence = max(shared, default=(0, None), key=lambda found: found[0])  # of equals the first
    if sentence is not None and most >= max(2, _MOSTLY * len(value)):
        return sentence
    told = (c.sentence for c in case.candidates if c.sentence in prose and min(c.match.strengths, default=0.0) >= _SAME)
    return next(told, None)


def _kind(best: Candidate) -> Kind:
    return Kind.FACT if best.sentence.fact and best.sentence.fact.field else Kind.PROSE
