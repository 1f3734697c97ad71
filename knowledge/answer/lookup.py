"""Looking a field up by its name, without reading a question."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from knowledge.answer.model import Answer, Citation, Kind, Reason, Remark
from knowledge.answer.reply import refuse, reply
from knowledge.answer.short import LONGEST, cut
from knowledge.documents.model import Document, Fact, Status
from knowledge.evidence.sentence import Sentence
from knowledge.text.normalize import fold, squeeze

MOST_COMPARED = 8
"""Missions whose values are told side by side."""

_SURE = 1.0
"""A field looked up by its own name is told word for word."""
_LONGEST_VALUE = 200
"""Characters of one mission's value beside others."""


class Fields:
    """The fields of all documents, by their names and ids. Documents are told apart by identity."""

    def __init__(self, documents: Iterable[Document], sentences: Iterable[Sentence]) -> None:
        self._documents: dict[str, dict[int, Document]] = defaultdict(dict)
        self._blank: dict[tuple[str, int], Fact] = {}
        self._told: dict[tuple[str, int], list[Sentence]] = defaultdict(list)
        for document in documents:
            for fact in document.facts:
                for name in _names(fact):
                    self._documents[name][id(document)] = document
                    self._blank.setdefault((name, id(document)), fact)
        for sentence in sentences:
            for name in _names(sentence.fact) if sentence.fact else ():
                self._told[name, id(sentence.document)].append(sentence)

    def documents_with(self, name: str) -> Sequence[Document]:
        """Return the documents that have a field of a name or id, in their order."""
        return tuple(self._documents.get(fold(name), {}).values())

    def look_up(self, name: str, document: Document) -> Answer | None:
        """Return what a document tells in the fields of a name or id; None where it has no such field."""
        place = fold(name), id(document)
        told = self._told.get(place)
        if not told:
            return _refuse_blank(self._blank[place]) if place in self._blank else None
        text = "; ".join(dict.fromkeys(_value(sentence) for sentence in told))
        return reply(_kind(told), cut(text, LONGEST), told, _SURE)

    def look_up_all(self, name: str) -> Answer | None:
        """Return what all documents tell in the fields of a name or id, each by its title; None where none has it."""
        found = [(document, self.look_up(name, document)) for document in self.documents_with(name)]
        told = [(document, answer) for document, answer in found if answer and answer.answered]
        if len(found) == 1 or not told:
            return found[0][1] if found else None
        return _compare(told[:MOST_COMPARED])


def _names(fact: Fact) -> set[str]:
    return {fold(name) for name in (fact.field, fact.id) if name}


def _compare(told: Sequence[tuple[Document, Answer]]) -> Answer:
    """Return the values of several documents side by side. Where one is contested, so is the whole."""
    contested = any(answer.kind is not Kind.FACT for _, answer in told)
    named = (f"{document.title or document.source}: {cut(answer.text, _LONGEST_VALUE)}" for document, answer in told)
    citations: dict[Citation, None] = dict.fromkeys(c for _, answer in told for c in answer.citations)
    text = squeeze((" · " if contested else "; ").join(named))
    return Answer(Kind.CLAIM if contested else Kind.COMPARISON, text, tuple(citations), _SURE)


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
