"""Spans: the pieces of a sentence that are of the kind a question asks for."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from knowledge.answer.amounts import KINDS, find_amounts
from knowledge.answer.named import (
    find_ages,
    find_names,
    find_nationalities,
    find_organisations,
    find_persons,
    find_places,
)
from knowledge.answer.span import Span
from knowledge.evidence.sentence import Sentence
from knowledge.query.model import GROUPS, AnswerType, Question
from knowledge.text.patterns import pattern

_LEAST_FIT = dict.fromkeys(KINDS, 0.0) | {
    AnswerType.NUMBER: 0.4, AnswerType.PLACE: 0.4, AnswerType.NATIONALITY: 0.5, AnswerType.AGE: 0.5,
}  # fmt: skip
"""How well something in a sentence must fit the type that a question asks for, if the sentence is to answer it."""
_OF_FACTS = frozenset(
    {AnswerType.PERSON, AnswerType.PEOPLE, AnswerType.PLACE, AnswerType.NATIONALITY, AnswerType.REASON}
)
_UNCERTAIN = 0.7
"""Fit of a gap where anything can be missing."""
_REASON = pattern(
    r"\b(?:because(?: of)?|since(?! \d)|due to|owing to|thanks to|so that|in order to|as a result of|on account of"
    r"|for fear|lest|caused by|prompted by"
    r"|to (?=(?:avoid|prevent|examine|make|keep|let|allow|protect|save|test|check)\b)"
    r"|(?<=, )as (?=the|it|they|he|she|a)|^As (?=the|it|they|a)|reason|blamed on|after (?=a|the|an|software)"
    r"|therefore)\b",
    re.IGNORECASE,
)
_MANNER = pattern(r"\b(?:by(?! \d)|with|using|through|via|by means of|in order|from)\b", re.IGNORECASE)


def find_spans(question: Question, sentence: Sentence) -> list[Span]:
    """Return the pieces of a sentence that are of the kind that a question asks for, in order; none where the
    question asks for no certain kind. What the question itself names is left out. Where such a piece got lost, it has
    a span without length: what is lost there must not be answered with something else."""
    finder = _FINDERS.get(question.type)
    return [*finder(question, sentence), *_lost(question, sentence)] if finder else []


def _lost(question: Question, sentence: Sentence) -> Iterator[Span]:
    group = GROUPS.get(question.type, "amount")
    wanted = {group, "amount"} if question.type in KINDS and group not in ("money", "time") else {group}
    for gap in sentence.gaps:
        if wanted & gap.groups:
            yield Span(gap.place, gap.place, 1.0)
        elif not gap.groups:
            yield Span(gap.place, gap.place, _UNCERTAIN)


def can_answer(question: Question, sentence: Sentence, spans: Sequence[Span]) -> bool:
    """Tell whether a sentence can answer at all: a question for an amount or a date needs one to be told, and a fact
    whose value is of another kind than the one asked for is no answer."""
    if question.type is AnswerType.TIME:
        return any(span.fit >= 0.9 for span in spans)
    least = _LEAST_FIT.get(question.type)
    if sentence.fact and sentence.fact.field:
        concept = sentence.lexicon.fields.get(sentence.concept)
        asked, given = GROUPS.get(question.type), GROUPS.get(AnswerType(concept.type)) if concept else None
        if asked and given:
            return asked == given
        least = 0.2 if question.type in _OF_FACTS else least
    return least is None or any(span.fit >= least for span in spans)


def wants_kind(question: Question) -> bool:
    """Tell whether a question asks for a kind of thing that `find_spans` can tell."""
    return question.type in _FINDERS


def _reasons(question: Question, sentence: Sentence) -> Iterator[Span]:
    yield from (Span(m.start(), len(sentence.text), 1.0) for m in _REASON.finditer(sentence.text))


def _manners(question: Question, sentence: Sentence) -> Iterator[Span]:
    yield from (Span(m.start(), len(sentence.text), 0.7) for m in _MANNER.finditer(sentence.text))


_FINDERS: Mapping[AnswerType, Callable[[Question, Sentence], Iterator[Span]]] = {
    **dict.fromkeys(KINDS, find_amounts),
    AnswerType.AGE: find_ages,
    AnswerType.PERSON: find_persons,
    AnswerType.PEOPLE: find_persons,
    AnswerType.PLACE: find_places,
    AnswerType.ORGANISATION: find_organisations,
    AnswerType.NATIONALITY: find_nationalities,
    AnswerType.REASON: _reasons,
    AnswerType.MANNER: _manners,
    AnswerType.NAME: find_names,
}
