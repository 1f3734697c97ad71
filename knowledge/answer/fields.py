"""Fields: several at once, and those that a document leaves blank."""

from knowledge.answer.case import Candidate, Case
from knowledge.answer.confidence import THRESHOLD
from knowledge.answer.model import Answer, Kind
from knowledge.answer.rank import ask_field
from knowledge.answer.reply import reply
from knowledge.query.model import AnswerType, Question

_JOINED = frozenset("and or plus both also with".split())
_ASKED = 0.25
"""A field named by at least this share of a question's content is one of those asked for."""


def answer_fields(case: Case) -> Answer | None:
    """Answer a question for several fields of one document: "launch site and rocket?"."""
    if not _JOINED.intersection(case.question.words):
        return None
    chosen: list[Candidate] = []
    for candidate in sorted(case.candidates, key=lambda c: -c.match.asked_field):
        mine = _places(case.question, candidate)
        apart = all(not mine & _places(case.question, other) for other in chosen)
        if candidate.match.asked_field >= _ASKED and mine and apart:
            chosen.append(candidate)
    chosen = [c for c in chosen if c.sentence.document is chosen[0].sentence.document]
    covered = sum(candidate.match.asked_field for candidate in chosen)
    if len(chosen) < 2 or covered < 0.9:
        return None
    chosen.sort(key=lambda c: min(_places(case.question, c)))
    text = "; ".join(f"{c.sentence.fact.field}: {c.sentence.fact.value}" for c in chosen if c.sentence.fact)
    return reply(Kind.FACT, text, [c.sentence for c in chosen], max(THRESHOLD, min(0.95, 0.9 * covered)))


def find_blank(case: Case) -> str:
    """Return the name of the field that a question asks for and its documents leave blank; "" for none."""
    best = case.candidates[0].match.asked_field if case.candidates else 0.0
    if len(case.documents) > 1:
        return ""
    for document in case.documents:
        for fact in document.facts:
            concept = case.reader.lexicon.field_of(fact.field) if fact.field and not fact.value else None
            if concept and _may_want(case.question.type, concept.type):
                share = ask_field(case.question, concept.name)
                if share > 0 and share >= best:
                    return fact.field
    return ""


def _may_want(asked: AnswerType, kind: str) -> bool:
    """Tell whether a question of some type can be for a field whose values are of some kind."""
    if asked in (AnswerType.TIME, AnswerType.YEAR):
        return kind == AnswerType.DATE
    return asked in (AnswerType.ANY, AnswerType.NAME, AnswerType.QUANTITY, AnswerType.NUMBER) or asked == kind


def _places(question: Question, candidate: Candidate) -> set[int]:
    return {place for span in question.fields.get(candidate.sentence.concept, ()) for place in range(*span)}
