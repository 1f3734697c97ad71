"""Fields: several at once, and those that a document leaves blank."""

from collections.abc import Mapping
from dataclasses import replace

from knowledge.answer.case import Case
from knowledge.answer.confidence import THRESHOLD
from knowledge.answer.model import Answer, Kind
from knowledge.answer.rank import ask_field
from knowledge.answer.reply import reply
from knowledge.documents.model import Fact
from knowledge.evidence.sentence import Sentence
from knowledge.query.model import AnswerType
from knowledge.text.patterns import pattern

_JOINED = frozenset("and or plus both also with".split())
_LISTING = pattern(r"\w[,;/&+] ?\w")
"""Marks by which people list what they ask for: "rocket, pad, crew?"."""
_COUNT, _LIST = "crew size", "crew members"
_SEPARATOR = pattern(r"\s*(?:,|;|\band\b)\s*")
_COUNTED = 0.85
_WHOLLY = 0.9
"""So much of a question's content must name fields, if nothing else is asked."""
_ASKED = 0.25
"""A field named by at least this share of a question's content is one of those asked for."""


def answer_fields(case: Case) -> Answer | None:
    """Answer a question for several fields of one document: "launch site and rocket?"."""
    if not _JOINED.intersection(case.question.words[1:]) and not _LISTING.search(case.question.text):
        return None
    question = replace(case.question, fields=_named(case))
    case = replace(case, question=question)
    shares = [(ask_field(question, sentence.concept), sentence) for sentence in _told(case)]
    chosen: list[Sentence] = []
    for share, sentence in sorted(shares, key=lambda pair: -pair[0]):
        apart = all(not _places(case, sentence) & _places(case, other) for other in chosen)
        if share >= _ASKED and apart and (not chosen or sentence.document is chosen[0].document):
            chosen.append(sentence)
    covered = sum(ask_field(question, sentence.concept) for sentence in chosen)
    if len(chosen) < 2 or covered < _WHOLLY:
        return None
    chosen.sort(key=lambda sentence: min(_places(case, sentence)))
    text = "; ".join(sentence.statement for sentence in chosen)
    return reply(Kind.FACT, text, chosen, max(THRESHOLD, min(0.95, 0.9 * covered)))


def _named(case: Case) -> Mapping[str, tuple[tuple[int, int], ...]]:
    """Return the fields that a question names, of whatever kind: of several, each may be of another."""
    found = case.reader.lexicon.fields_asked(list(case.question.stems))
    return {name: tuple(spans) for name, spans in found.items()}


def answer_count(case: Case) -> Answer | None:
    """Answer how many people there were by counting those whom a field lists, where no field tells their number."""
    question = case.question
    if question.type is not AnswerType.NUMBER or ask_field(question, _COUNT) < _WHOLLY:
        return None
    told = {sentence.concept: sentence for sentence in case.sentences if sentence.concept in (_COUNT, _LIST)}
    listed = told.get(_LIST)
    if _COUNT in told or listed is None or listed.fact is None or len(case.documents) > 1:
        return None
    names = [name for name in _SEPARATOR.split(listed.fact.value) if name]
    return reply(Kind.COMPUTED, f"{len(names)}: {', '.join(names)}", [listed], _COUNTED)


def find_blank(case: Case) -> str:
    """Return the name of the field that a question asks for and its documents leave blank; "" for none."""
    best = case.candidates[0].match.asked_field if case.candidates else 0.0
    if len(case.documents) > 1 or not case.question.fields:
        return ""
    for document in case.documents:
        for fact in document.facts:
            concept = case.reader.lexicon.field_of(fact.field) if fact.field and _is_blank(fact, case) else None
            if concept and _may_want(case.question.type, concept.type):
                share = ask_field(case.question, concept.name)
                if share > 0 and share >= best:
                    return fact.field
    return ""


def _is_blank(fact: Fact, case: Case) -> bool:
    """Tell whether a field tells nothing of what is asked: it is blank, or has no time of day where one is wanted."""
    return not fact.value or (case.question.type is AnswerType.TIME and ":" not in fact.value)


def _may_want(asked: AnswerType, kind: str) -> bool:
    """Tell whether a question of some type can be for a field whose values are of some kind."""
    if asked in (AnswerType.TIME, AnswerType.YEAR):
        return kind == AnswerType.DATE
    return (
        asked in (AnswerType.ANY, AnswerType.DEFINITION, AnswerType.NAME, AnswerType.QUANTITY, AnswerType.NUMBER)
        or asked == kind
    )


def _told(case: Case) -> list[Sentence]:
    """Return the facts whose fields a question asks for."""
    return [s for s in case.sentences if s.field_tokens and s.concept in case.question.fields]


def _places(case: Case, sentence: Sentence) -> set[int]:
    return {place for span in case.question.fields.get(sentence.concept, ()) for place in range(*span)}
