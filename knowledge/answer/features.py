"""Features: what tells whether a sentence answers a question, as numbers for the confidence model."""

import math
from collections.abc import Sequence
from itertools import pairwise

from knowledge.answer.rank import Match, Matching, best_key
from knowledge.answer.span import Span
from knowledge.answer.spans import find_spans, wants_kind
from knowledge.query.model import AnswerType, Question

NAMES = (
    "covered", "reached", "exact", "worst", "names", "asked", "asked_none",
    "typed", "untyped", "no_type", "person", "place", "count", "measure", "reason",
    "pairs", "dense", "length",
    "field", "is_fact", "field_share", "few_terms", "no_terms_met", "dated",
    "absent", "absent_share", "elsewhere", "plain",
    "measure_missing", "person_missing",
    "gained", "lead", "subject", "full",
    "strange", "unheard",
)  # fmt: skip
"""The features in order, one group in each line."""

_MET = 0.4
"""Strength from which on a word of the question counts as met."""
_SAID = 0.75
"""The same, for a sentence that is to say all of the question."""
_EXACT = 0.9
"""The same, for the word itself or one of its family."""
_A_PERSON = 0.5
"""Fit from which on a name is taken for a person's."""
_MANY = 12
"""A word for which the lexicon knows so many is one whose matter it knows well."""
_COUNTED = frozenset({AnswerType.NUMBER, AnswerType.QUANTITY})
_MEASURED = frozenset(
    {
        AnswerType.DURATION, AnswerType.LENGTH, AnswerType.MASS, AnswerType.SPEED, AnswerType.MONEY, AnswerType.PERCENT,
        AnswerType.TEMPERATURE, AnswerType.ANGLE, AnswerType.DATE, AnswerType.TIME, AnswerType.YEAR,
    }
)  # fmt: skip
_WHO = (AnswerType.PERSON, AnswerType.PEOPLE)


def find_features(question: Question, match: Match, matching: Matching) -> tuple[list[float], list[Span]]:
    """Return a match's features, in the order of NAMES, and the spans of the kind that the question asks for."""
    spans = find_spans(question, match.sentence)
    fit = max((span.fit for span in spans), default=0.0)
    met = zip(question.terms, match.strengths, strict=True)
    places = [best_key(term.alternatives, match.sentence.keys)[1] for term, s in met if s >= _MET]
    return [
        *_of_words(question, match, matching.weights),
        *_of_kind(question, fit),
        *_of_places(match, places),
        *_of_field(question, match, places),
        *_of_absence(question, match, matching),
        *_of_missing_kind(question, fit),
        *_of_sentence(question, match),
        *_of_strangeness(question, matching),
    ], spans


def _of_words(question: Question, match: Match, weights: Sequence[float]) -> tuple[float, ...]:
    """Return how much of a question's words a sentence holds, and of its names and the noun asked for."""
    exact = sum(w for w, s in zip(weights, match.strengths, strict=True) if s >= _EXACT)
    missing = [w for w, s in zip(weights, match.around, strict=True) if s < _MET]
    names = [s for t, s in zip(question.terms, match.around, strict=True) if t.name]
    asked = [s for t, s in zip(question.terms, match.strengths, strict=True) if t.asked]
    return (
        match.covered,
        match.reached,
        exact / _total(weights),
        max(missing, default=0.0),
        sum(names) / len(names) if names else 1.0,
        sum(asked) / len(asked) if asked else 0.0,
        float(not asked),
    )


def _of_kind(question: Question, fit: float) -> tuple[float, ...]:
    """Return how well a sentence holds something of the kind asked for: in all, and for each sort of kinds."""
    wants = wants_kind(question)
    sorts = (_WHO, (AnswerType.PLACE,), _COUNTED, _MEASURED, (AnswerType.REASON, AnswerType.MANNER))
    each = [fit if question.type in sort else 0.0 for sort in sorts]
    return (fit, float(wants and not fit), float(not wants), *each)


def _of_places(match: Match, places: Sequence[int]) -> tuple[float, ...]:
    """Return how close together the words that match stand, and how long the sentence is."""
    met = [place for place in places if place >= 0]
    dense = len(met) / (max(met) - min(met) + 1) if len(met) > 1 else 0.0
    return _pairs(places), dense, math.log(len(match.sentence.tokens) + 1) / 5


def _of_field(question: Question, match: Match, places: Sequence[int]) -> tuple[float, ...]:
    """Return whether a field is asked for, how little the question says, and whether its date is the sentence's."""
    fact = match.sentence.fact
    return (
        match.asked_field,
        float(fact is not None and bool(fact.field)),
        _field_share(question, match),
        1 / (1 + len(question.terms)),
        float(all(place < 0 for place in places)),
        _dated(question, match),
    )


def _of_absence(question: Question, match: Match, matching: Matching) -> tuple[float, ...]:
    """Return what the sentence lacks of the question: what all the evidence lacks, and what other sentences hold."""
    weights, known = matching.weights, matching.known
    absent = [w for w, k in zip(weights, known, strict=True) if k < _MET]
    elsewhere = [w for w, k, s in zip(weights, known, match.around, strict=True) if k >= _MET > s]
    return (
        max(absent, default=0.0),
        sum(absent) / _total(weights),
        max(elsewhere, default=0.0),
        _plain(question, match, weights),
    )


def _of_missing_kind(question: Question, fit: float) -> tuple[float, ...]:
    """Return whether an amount or a person is asked for and the sentence has none."""
    return float(question.type in _MEASURED and not fit), float(question.type in _WHO and fit < _A_PERSON)


def _of_sentence(question: Question, match: Match) -> tuple[float, ...]:
    """Return how rare what the sentence holds is, whether it is about the mission, and whether it holds all."""
    mission = bool(question.missions)
    return (
        match.gained,
        float(mission and match.sentence.is_lead),
        float(mission and match.sentence.is_about_title),
        float(min(match.strengths, default=0.0) >= _SAID),
    )


def _of_strangeness(question: Question, matching: Matching) -> tuple[float, ...]:
    """Return what all the evidence lacks, apart for words of which the lexicon knows much and little."""
    total = _total(matching.weights)
    return _absent(question, matching, rich=True) / total, _absent(question, matching, rich=False) / total


def _total(weights: Sequence[float]) -> float:
    return sum(weights) or 1.0


def _absent(question: Question, matching: Matching, *, rich: bool) -> float:
    """Return the weight of the terms that nothing in the evidence stands for: those for which the lexicon knows many
    words, so that the matter is strange to the evidence, or those for which it knows few."""
    return sum(
        w
        for t, w, known in zip(question.terms, matching.weights, matching.known, strict=True)
        if known < _MET and not t.name and (len(t.alternatives) >= _MANY) is rich
    )


def _plain(question: Question, match: Match, weights: Sequence[float]) -> float:
    """Return the share of what a question says besides names that a sentence and what stands around it hold, 0 to 1."""
    plain = [(w, s) for t, w, s in zip(question.terms, weights, match.around, strict=True) if not t.name]
    total = sum(w for w, _ in plain)
    return sum(w * s for w, s in plain) / total if total else 1.0


def _pairs(places: Sequence[int]) -> float:
    """Return the share of neighbouring question words that stand close together, in order, in the sentence."""
    if len(places) < 2:
        return 0.0
    close = sum(a >= 0 and b >= 0 and 0 < b - a <= 3 for a, b in pairwise(places))
    return close / (len(places) - 1)


def _field_share(question: Question, match: Match) -> float:
    """Return the share of a field's name that the question's words cover, 0 to 1."""
    count = match.sentence.field_tokens
    if not count or match.asked_field:
        return float(bool(count))
    met = {
        place
        for term in question.terms
        for key, places in match.sentence.keys.items()
        if term.alternatives.get(key, 0.0) >= _MET
        for place in places
        if place < count
    }
    return len(met) / count


def _dated(question: Question, match: Match) -> float:
    if not question.stamps:
        return 0.5
    moments = [mention.moment for mention in match.sentence.mentions if mention.moment]
    return float(any(moment.matches(stamp.moment) for stamp in question.stamps for moment in moments if moment.dated))
