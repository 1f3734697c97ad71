"""Amounts: the dates, times and quantities of a sentence, with how well each is what a question asks for."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping

from knowledge.answer.span import Span, find_fresh
from knowledge.evidence.sentence import Sentence
from knowledge.query.model import AnswerType, Question
from knowledge.text.mentions import Mention, MentionKind

_NUMERIC = frozenset(MentionKind) - {
    MentionKind.DATE, MentionKind.TIME, MentionKind.NAME, MentionKind.QUOTE, MentionKind.ORDINAL,
}  # fmt: skip
_MEASURES = frozenset(
    {
        MentionKind.DURATION, MentionKind.LENGTH, MentionKind.MASS, MentionKind.SPEED, MentionKind.MONEY,
        MentionKind.PERCENT, MentionKind.TEMPERATURE, MentionKind.ANGLE,
    }
)  # fmt: skip
"""Amounts that are no count: "2.9 m" does not tell how many steps there are."""
_RANKS = frozenset({"first", "second", "last", "final"})
"""Ordinals that tell a place in a row, and hardly ever how many there are."""
KINDS: Mapping[AnswerType, Collection[MentionKind]] = {
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
    AnswerType.NUMBER: _NUMERIC - _MEASURES | {MentionKind.ORDINAL},
}
"""The kinds of mentions that can answer a question for an amount or a date."""
_UNTOLD = {MentionKind.NUMBER: 0.4}
"""How well a bare number may count what is asked for, though its sentence does not say what it counts."""
_COUNTED_WITHIN = 7
"""Words after a number among which what it counts is named."""


_THE_THING = 0.6
"""Strength from which on a word stands for the thing that is counted, and does not only hint at it."""


def find_amounts(question: Question, sentence: Sentence) -> Iterator[Span]:
    """Yield the dates, times and quantities of the kinds that a question asks for."""
    terms = [term for term in question.terms if term.asked]
    asked = {key for term in terms for key, strength in term.alternatives.items() if strength >= _THE_THING}
    kinds = KINDS.get(question.type, ())
    for mention in find_fresh(question, sentence):
        if mention.kind in kinds and not _is_part(mention, sentence):
            yield Span(mention.start, mention.end, _fit(question.type, sentence, mention, asked))


def _is_part(mention: Mention, sentence: Sentence) -> bool:
    """Tell whether a number is part of a name, as in "Soyuz MS-09"."""
    before = sentence.text[max(0, mention.start - 2) : mention.start]
    return mention.kind is MentionKind.NUMBER and before[-1:] in ("-", "–") and before[:1].isalpha()


def _fit(wanted: AnswerType, sentence: Sentence, mention: Mention, asked: Collection[str]) -> float:
    """Return how well a mention is the amount asked for, 0 to 1; `asked` holds what stands for the noun asked for."""
    if wanted is AnswerType.NUMBER:
        fit = _counts(sentence, mention, asked)
        if sentence.text[mention.start : mention.end].lower() in _RANKS:
            return 0.2
        return fit if fit == 1.0 or _is_count(sentence, mention, asked) else _UNTOLD.get(mention.kind, 0.2)
    if wanted is AnswerType.QUANTITY:
        return _counts(sentence, mention, asked)
    if wanted is AnswerType.SPEED and mention.kind is not MentionKind.SPEED:
        return 0.5
    if wanted is AnswerType.TIME and not (mention.moment and mention.moment.timed):
        return 0.4
    return 1.0


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
