"""Claims: what is not settled is told with who says so, also where several say different things."""

from knowledge.answer.amounts import KINDS
from knowledge.answer.case import Candidate, Case
from knowledge.answer.confidence import THRESHOLD
from knowledge.answer.model import Answer, Kind
from knowledge.answer.reply import reply
from knowledge.answer.short import LONGEST, cut, trim
from knowledge.evidence.attribution import is_claim
from knowledge.query.model import Question

_AS_WELL = 0.75
"""Another claim is told, too, if it holds at least this share of what the first one holds of the question."""
_WHOLLY = 0.8
"""Several claims that hold so much of the question are told, though none leads the others by much."""
_MOST = 3
_HALF = 0.5


def answer_claim(case: Case) -> Answer | None:
    """Answer with all claims about what is asked, where the surest sentence is one; None where it is not."""
    if not case.candidates or not is_claim(case.candidates[0].sentence):
        return None
    best = case.candidates[0]
    if is_beside(case.question, best):
        return None
    claims = [best, *(c for c in case.candidates[1:] if _tells_as_well(best, c))][:_MOST]
    agreed = len(claims) > 1 and best.match.covered >= _WHOLLY
    if best.confidence < THRESHOLD and not agreed:
        return None
    room = (LONGEST - 20) // len(claims)
    text = " · ".join(trim(claim.sentence, case.question, room) for claim in claims)
    return reply(Kind.CLAIM, cut(text, LONGEST), [claim.sentence for claim in claims], max(THRESHOLD, best.confidence))


def is_beside(question: Question, best: Candidate) -> bool:
    """Tell whether a claim is not about what is asked: an amount or a date is wanted, and it holds less than half of
    the question."""
    return question.type in KINDS and best.match.covered < _HALF and is_claim(best.sentence)


def _tells_as_well(best: Candidate, other: Candidate) -> bool:
    together = other.sentence.document is best.sentence.document and is_claim(other.sentence)
    return together and other.match.covered >= max(_AS_WELL * best.match.covered, 0.5)
