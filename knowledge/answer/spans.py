"""Spans: the pieces of a sentence that are of the kind a question asks for."""

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

from knowledge.evidence.sentence import Sentence
from knowledge.query.model import GROUPS, AnswerType, Question
from knowledge.text.mentions import NUMBER_WORDS, Mention, MentionKind
from knowledge.text.normalize import fold
from knowledge.text.tokens import stem


class Span(NamedTuple):
    """A piece of a sentence, `text[start:end]`, with how well its kind fits, 0 to 1."""

    start: int
    end: int
    fit: float


_NUMERIC = frozenset(MentionKind) - {
    MentionKind.DATE, MentionKind.TIME, MentionKind.NAME, MentionKind.QUOTE, MentionKind.ORDINAL,
}  # fmt: skip
_KINDS = {
    AnswerType.DATE: {MentionKind.DATE, MentionKind.TIME},
    AnswerType.YEAR: {MentionKind.DATE},
    AnswerType.TIME: {MentionKind.DATE, MentionKind.TIME},
    AnswerType.DURATION: {MentionKind.DURATION},
    AnswerType.LENGTH: {MentionKind.LENGTH},
    AnswerType.MASS: {MentionKind.MASS},
    AnswerType.SPEED: {MentionKind.SPEED, MentionKind.DURATION, MentionKind.FREQUENCY, MentionKind.NUMBER},
    AnswerType.MONEY: {MentionKind.MONEY},
    AnswerType.POWER: {MentionKind.POWER},
    AnswerType.PERCENT: {MentionKind.PERCENT},
    AnswerType.TEMPERATURE: {MentionKind.TEMPERATURE, MentionKind.ANGLE},
    AnswerType.ANGLE: {MentionKind.ANGLE},
    AnswerType.QUANTITY: _NUMERIC,
    AnswerType.NUMBER: _NUMERIC | {MentionKind.ORDINAL},
}
_LEAST_FIT = dict.fromkeys(_KINDS, 0.0) | {
    AnswerType.NUMBER: 0.4, AnswerType.PLACE: 0.4, AnswerType.NATIONALITY: 0.5,
    AnswerType.AGE: 0.5,
}  # fmt: skip
"""How well something in a sentence must fit the type that a question asks for, if the sentence is to answer it."""
_COUNTED_WITHIN = 7
"""Words after a number among which what it counts is named."""
_OF_FACTS = frozenset(
    {AnswerType.PERSON, AnswerType.PEOPLE, AnswerType.PLACE, AnswerType.NATIONALITY, AnswerType.REASON}
)
_AGE = re.compile(
    r"\b(?:aged?(?: of)?|then|turned|turning|at)\s+(?P<a>\d{1,3}|[a-z]+(?:-[a-z]+)?)\b|\b(?P<b>\d{1,3})(?:-year-old|\s+years?\s+old|\s+years of age)"
    r"|,\s(?P<c>\d{2})(?=,)|\((?:then |aged )?(?P<d>\d{2})\)|\b(?P<e>[a-z]+(?:-[a-z]+)?)(?:-year-old| years old)",
)
_REASON = re.compile(
    r"\b(?:because(?: of)?|since(?! \d)|due to|owing to|thanks to|so that|in order to|as a result of|on account of"
    r"|for fear|lest|caused by|prompted by|to (?=(?:avoid|prevent|examine|make|keep|let|allow|protect|save|test|check)\b)"
    r"|(?<=, )as (?=the|it|they|he|she|a)|^As (?=the|it|they|a)|reason|blamed on|after (?=a|the|an|software)|therefore)\b",
    re.IGNORECASE,
)
_MANNER = re.compile(r"\b(?:by(?! \d)|with|using|through|via|by means of|in order|from)\b", re.IGNORECASE)
_PLACE_BEFORE = re.compile(
    r"\b(?:in|at|near|from|to|into|onto|on|off|over|above|around|outside|inside|through|toward|towards|across|of|under|between|aboard)"
    r"\s+(?:the\s+|a\s+|an\s+|northern\s+|southern\s+|eastern\s+|western\s+|central\s+)*$",
    re.IGNORECASE,
)
_PLACE_PHRASE = re.compile(
    r"\b(?:in|at|near|inside|outside|on|off|behind|under|beneath|above|aboard|to|from|into)\s+(?:the|a|an|its|their|his|her)\s+[^,.;()]{3,60}",
    re.IGNORECASE,
)
_PLACE_SECTIONS = frozenset({"countries", "cities", "regions", "celestial"})
_ROLE_BEFORE = re.compile(r"([^\W\d_]+),?\s+$")
_ACRONYM = re.compile(r"[A-Z]{2,6}s?")


def find_spans(question: Question, sentence: Sentence) -> list[Span]:
    """Return the pieces of a sentence that are of the kind that a question asks for, in order; none where the
    question asks for no certain kind. What the question itself names is left out."""
    finder = _FINDERS.get(question.type)
    if finder is None:
        kinds = _KINDS.get(question.type)
        return list(_of_kinds(question, sentence, kinds)) if kinds else []
    return list(finder(question, sentence))


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
        least = 0.2 if question.type in _OF_FACTS else None
    return least is None or any(span.fit >= least for span in spans)


def wants_kind(question: Question) -> bool:
    """Tell whether a question asks for a kind of thing that `find_spans` can tell."""
    return question.type in _FINDERS or question.type in _KINDS


def _of_kinds(question: Question, sentence: Sentence, kinds: Collection[MentionKind]) -> Iterator[Span]:
    asked = {token for term in question.terms if term.asked for token in term.alternatives}
    for mention in _fresh(question, sentence):
        if mention.kind in kinds:
            fit = 1.0
            if question.type in (AnswerType.NUMBER, AnswerType.QUANTITY):
                fit = _counts(sentence, mention, asked)
                if question.type is AnswerType.NUMBER and fit < 1.0 and not _is_count(sentence, mention, asked):
                    fit = 0.2
            elif question.type is AnswerType.SPEED and mention.kind is not MentionKind.SPEED:
                fit = 0.5
            elif question.type is AnswerType.TIME and not (mention.moment and mention.moment.timed):
                fit = 0.4
            yield Span(mention.start, mention.end, fit)


def _counts(sentence: Sentence, mention: Mention, asked: Collection[str]) -> float:
    """Return how well a number counts the thing asked for: it stands right before it."""
    if not asked:
        return 0.7
    first = bisect_left(sentence.token_starts, mention.start)
    near = any(first <= place < first + _COUNTED_WITHIN for key in asked for place in sentence.keys.get(key, ()))
    return 1.0 if near else 0.45


def _is_count(sentence: Sentence, mention: Mention, asked: Collection[str]) -> bool:
    """Tell whether a number may count what is asked for, though it does not stand right before it: it has no unit, and
    the sentence names what is counted."""
    plain = mention.kind in (MentionKind.NUMBER, MentionKind.ORDINAL)
    return plain and (not asked or not sentence.keys.keys().isdisjoint(asked))


def _ages(question: Question, sentence: Sentence) -> Iterator[Span]:
    for match in _AGE.finditer(sentence.text, sentence.value_start):
        name = next(name for name in "abcde" if match[name])
        if match[name].isdigit() or match[name].split("-")[0] in NUMBER_WORDS:
            yield Span(match.start(name), match.end(name), 1.0)


def _fresh(question: Question, sentence: Sentence) -> Iterator[Mention]:
    """Yield the mentions of a sentence's answer part that say something which the question does not."""
    stems = set(question.stems)
    starts = sentence.token_starts
    for mention in sentence.mentions:
        inside = sentence.tokens[bisect_left(starts, mention.start) : bisect_left(starts, mention.end)]
        if mention.start >= sentence.value_start and not all(stem(token.text) in stems for token in inside):
            yield mention


def _persons(question: Question, sentence: Sentence) -> Iterator[Span]:
    for mention in _fresh(question, sentence):
        if mention.kind is MentionKind.NAME:
            fit = person_fit(sentence, mention)
            if fit > 0.2:
                yield Span(mention.start, mention.end, fit)
    for token in sentence.tokens:
        role = sentence.lexicon.sections(token.text) | sentence.lexicon.sections(token.text.removesuffix("s"))
        if "role_words" in role and stem(token.text) not in question.stems:
            yield Span(token.start, token.end, 0.3)


def person_fit(sentence: Sentence, mention: Mention) -> float:
    """Return how much a name looks like a person's, 0 to 1."""
    text, lexicon = sentence.text, sentence.lexicon
    words = _words(text[mention.start : mention.end])
    before = _ROLE_BEFORE.search(text[max(0, mention.start - 30) : mention.start])
    first, whole = lexicon.sections(words[0] if words else ""), lexicon.sections(" ".join(words))
    if len(words) > 1 and any(lexicon.sections(word) & {"organisation_words", "place_words"} for word in words):
        return 0.15
    if "given_names" in first:
        return 1.0
    if before and lexicon.sections(fold(before.group(1))) & {"role_words", "titles"}:
        return 0.95
    if whole & (_PLACE_SECTIONS | {"demonyms"}):
        return 0.2
    if "ambiguous_given_names" in first and len(words) > 1:
        return 0.85
    if "organisations" in whole or _ACRONYM.fullmatch(text[mention.start : mention.end]):
        return 0.4
    if any(c.isdigit() for word in words for c in word):
        return 0.1
    following = next((t.text for t in sentence.tokens if t.start >= mention.end), "")
    return 0.8 if "person_verbs" in lexicon.sections(following) else 0.6 if len(words) in (2, 3) else 0.5


def _places(question: Question, sentence: Sentence) -> Iterator[Span]:
    text, lexicon = sentence.text, sentence.lexicon
    for mention in _fresh(question, sentence):
        if mention.kind is MentionKind.NAME:
            words = _words(text[mention.start : mention.end])
            placed = bool(_PLACE_BEFORE.search(text[max(0, mention.start - 40) : mention.start]))
            known = lexicon.sections(" ".join(words)) & _PLACE_SECTIONS
            fit = 1.0 if known or any("place_words" in lexicon.sections(w) for w in words) else 0.75 if placed else 0.25
            if placed or fit > 0.5:
                yield Span(mention.start, mention.end, fit)
    for match in _PLACE_PHRASE.finditer(text, sentence.value_start):
        yield Span(match.start(), match.end(), 0.4)


def _organisations(question: Question, sentence: Sentence) -> Iterator[Span]:
    text, lexicon = sentence.text, sentence.lexicon
    for mention in _fresh(question, sentence):
        if mention.kind is MentionKind.NAME:
            words = _words(text[mention.start : mention.end])
            sure = any("organisation_words" in lexicon.sections(word) for word in words)
            known = sure or "organisations" in lexicon.sections(" ".join(words))
            yield Span(mention.start, mention.end, 1.0 if known else 0.6)


def _nationalities(question: Question, sentence: Sentence) -> Iterator[Span]:
    for token in sentence.tokens:
        if sentence.lexicon.sections(token.text) & {"demonyms", "countries"}:
            yield Span(token.start, token.end, 1.0)


def _reasons(question: Question, sentence: Sentence) -> Iterator[Span]:
    yield from (Span(m.start(), len(sentence.text), 1.0) for m in _REASON.finditer(sentence.text))


def _manners(question: Question, sentence: Sentence) -> Iterator[Span]:
    yield from (Span(m.start(), len(sentence.text), 0.7) for m in _MANNER.finditer(sentence.text))


def _names(question: Question, sentence: Sentence) -> Iterator[Span]:
    for mention in _fresh(question, sentence):
        if mention.kind in (MentionKind.NAME, MentionKind.QUOTE):
            yield Span(mention.start, mention.end, 0.6)


def _words(text: str) -> list[str]:
    return [fold(word) for word in re.findall(r"[^\W_]+", text)]


_FINDERS: dict[AnswerType, Callable[[Question, Sentence], Iterator[Span]]] = {
    AnswerType.AGE: _ages,
    AnswerType.PERSON: _persons,
    AnswerType.PEOPLE: _persons,
    AnswerType.PLACE: _places,
    AnswerType.ORGANISATION: _organisations,
    AnswerType.NATIONALITY: _nationalities,
    AnswerType.REASON: _reasons,
    AnswerType.MANNER: _manners,
    AnswerType.NAME: _names,
}
