"""No answer: said kindly, with what is blank or unknown, and what the knowledge does tell nearby."""

from knowledge.answer.case import Case
from knowledge.answer.fields import find_blank
from knowledge.answer.lost import is_lost
from knowledge.answer.model import Answer, Reason, Remark
from knowledge.answer.reply import refuse
from knowledge.answer.short import cut

_NEARBY = 0.06
"""Score from which on a sentence is near enough to be suggested."""
_MOST = 3
_MOST_TITLES = 5


def answer_no(case: Case) -> Answer:
    """Return the answer that says that the knowledge does not tell, and why."""
    best = case.candidates[0].confidence if case.candidates and not is_lost(case) else 0.0
    near = [cut(c.sentence.statement, 160) for c in case.candidates[:_MOST] if c.score >= _NEARBY]
    note, remark = _why(case)
    return refuse(note, near, best, remark=remark)


def _why(case: Case) -> tuple[str, Remark]:
    unknown = case.question.unknown_mission
    titles = tuple(dict.fromkeys(document.title for document in case.documents))[:_MOST_TITLES]
    known = ", ".join(titles)
    if unknown and not case.question.missions:
        return f"I have no document about {unknown}. I know {known}.", Remark(Reason.UNKNOWN_MISSION, unknown, titles)
    blank = find_blank(case)
    if blank:
        return f"The source leaves “{blank}” blank, and no other passage tells it.", Remark(Reason.LEFT_BLANK, blank)
    if is_lost(case):
        return "Where the source would tell that, its text has a gap.", Remark(Reason.LOST)
    note = f"My sources on {known} do not tell that." if known else "My sources do not tell that."
    return note, Remark(Reason.NOT_TOLD, titles=titles)
