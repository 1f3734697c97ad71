"""Looking a field up by its name, without reading a question."""

from collections.abc import Iterable

from knowledge.answer.model import Answer, Kind, Reason, Remark
from knowledge.answer.reply import refuse, reply
from knowledge.answer.short import LONGEST, cut
from knowledge.documents.model import Document, Fact, Status
from knowledge.evidence.sentence import Sentence
from knowledge.text.normalize import fold

_SURE = 1.0
"""A field looked up by its own name is told word for word."""


def look_up(name: str, document: Document, sentences: Iterable[Sentence]) -> Answer | None:
    """Return what a document tells in the fields of a name or id; None where it has no such field."""
    wanted = fold(name)
    if not wanted:
        return None
    fields = [fact for fact in document.facts if wanted in (fold(fact.field), fold(fact.id))]
    told = [s for s in sentences if s.document is document and s.fact is not None and s.fact in fields]
    if not told:
        return _refuse_blank(fields[0]) if fields else None
    text = "; ".join(dict.fromkeys(_value(sentence) for sentence in told))
    return reply(_kind(told), cut(text, LONGEST), told, _SURE)


def _kind(told: list[Sentence]) -> Kind:
    if any(sentence.fact and sentence.fact.status is not Status.STATED for sentence in told):
        return Kind.CLAIM
    values = {fold(sentence.fact.value) for sentence in told if sentence.fact and sentence.fact.field}
    return Kind.CONFLICT if len(values) > 1 else Kind.FACT


def _value(sentence: Sentence) -> str:
    """Return the bare value of a field that is vouched for; else the statement, with who claims or disputes it."""
    fact = sentence.fact
    return fact.value if fact and fact.field and fact.status is Status.STATED else sentence.statement


def _refuse_blank(fact: Fact) -> Answer:
    """Return why a field tells nothing: in the mission file's own words, where it has some."""
    if fact.note:
        return refuse(fact.note)
    return refuse(f"The source leaves “{fact.field}” blank.", remark=Remark(Reason.LEFT_BLANK, fact.field))
