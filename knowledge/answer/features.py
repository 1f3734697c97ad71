"""Features: what tells whether a sentence answers a question, as numbers for the confidence model."""

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from knowledge.answer.rank import Match, Matching, best_key
from knowledge.answer.span import Span
from knowledge.answer.spans import wants_kind
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
    "told", "shared",
)  # fmt: skip
"""The features in order, one group in each line."""

_MET = 0.4
"""Strength from which on a word of the question counts as met."""
_TOLD = 0.3
"""The same, for what a sentence tells of what is asked: less than this is chance."""
_SAID = 0.75
"""The same, for a sentence that is to say all of the question."""
_EXACT = 0.9
"""The same, for the word itself or one of its family."""
_LITTLE = 0.2
"""Weight up to which what is asked besides names is next to nothing."""
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
_SORTS = (_WHO, (AnswerType.PLACE,), _COUNTED, _MEASURED, (AnswerType.REASON, AnswerType.MANNER))
"""The sorts of kinds that the features tell apart."""


class View(NamedTuple):
    """What is the same for all sentences that a question is held against."""

    question: Question
    weights: Sequence[float]
    """For each term, how much it matters among the evidence."""
    total: float
    known: Sequence[float]
    """For each term, how well anything in all the evidence stands for it."""
    names: Sequence[int]
    """Places of the terms that are names."""
    plain: Sequence[int]
    """Places of the others."""
    asked: Sequence[int]
    """Places of the terms that are asked for."""
    wants_kind: bool
    sorts: Sequence[bool]
    """For each sort of kinds, whether the question asks for one of it."""
    absent: tuple[float, float]
    """What all the evidence lacks: the heaviest term, and the share of all."""
    strange: tuple[float, float]
    """The same share, apart for words of which the lexicon knows much and little."""


def view_question(question: Question, matching: Matching) -> View:
    """Return what is the same for all sentences that a question is held against."""
    weights, known, terms = matching.weights, matching.known, question.terms
    total = sum(weights) or 1.0
    absent = [w for w, k in zip(weights, known, strict=True) if k < _MET]
    return View(
        question, weights, total, known,
        [n for n, t in enumerate(terms) if t.name],
        [n for n, t in enumerate(terms) if not t.name],
        [n for n, t in enumerate(terms) if t.asked],
        wants_kind(question),
        [question.type in sort for sort in _SORTS],
        (max(absent, default=0.0), sum(absent) / total),
        (_absent(question, matching, rich=True) / total, _absent(question, matching, rich=False) / total),
    )  # fmt: skip


def find_features(view: View, match: Match, spans: Sequence[Span]) -> list[float]:
    """Return a match's features, in the order of NAMES; `spans` are its pieces of the kind that the question asks
    for."""
    question, keys = view.question, match.sentence.keys
    fit = max([span.fit for span in spans], default=0.0)
    met = zip(question.terms, match.strengths, strict=True)
    found = [best_key(term.alternatives, keys)[1] if s >= _MET else -1 for term, s in met]
    places = [place for place, s in zip(found, match.strengths, strict=True) if s >= _MET]
    return [
        *_of_words(view, match),
        *_of_kind(view, fit),
        *_of_places(match, places),
        *_of_field(question, match, places),
        *_of_absence(view, match),
        *_of_missing_kind(question, fit),
        *_of_sentence(question, match),
        *view.strange,
        _told(view, match, found),
        _shared(view, match, found),
    ]


def find_plain(question: Question, match: Match, found: Sequence[int]) -> list[int]:
    """Return the places of the terms that are no names, neither by themselves nor as the sentence writes them: with
    a capital in its midst. `found` holds for each term the place of the word that meets it, or -1."""
    sentence = match.sentence
    written = [
        place > 0 and strength >= _EXACT and not sentence.field_tokens and sentence.is_capital(place)
        for place, strength in zip(found, match.strengths, strict=True)
    ]
    return [n for n, term in enumerate(question.terms) if not (term.name or written[n])]


def _of_words(view: View, match: Match) -> tuple[float, ...]:
    """Return how much of a question's words a sentence holds, and of its names and the noun asked for."""
    strengths, around = match.strengths, match.around
    exact = worst = 0.0
    for weight, strength, near in zip(view.weights, strengths, around, strict=True):
        if strength >= _EXACT:
            exact += weight
        if near < _MET and weight > worst:
            worst = weight
    names = [around[n] for n in view.names]
    asked = [strengths[n] if strengths[n] >= _MET else 0.0 for n in view.asked]
    return (
        match.covered,
        match.reached,
        exact / view.total,
        worst,
        sum(names) / len(names) if names else 1.0,
        sum(asked) / len(asked) if asked else 0.0,
        float(not asked),
    )


def _of_kind(view: View, fit: float) -> tuple[float, ...]:
    """Return how well a sentence holds something of the kind asked for: in all, and for each sort of kinds."""
    each = [fit if sort else 0.0 for sort in view.sorts]
    return (fit, float(view.wants_kind and not fit), float(not view.wants_kind), *each)


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
        float(max(places, default=-1) < 0),
        _dated(question, match),
    )


def _of_absence(view: View, match: Match) -> tuple[float, ...]:
    """Return what the sentence lacks of the question: what all the evidence lacks, and what other sentences hold."""
    elsewhere = 0.0
    for weight, known, near in zip(view.weights, view.known, match.around, strict=True):
        if near < _MET <= known and weight > elsewhere:
            elsewhere = weight
    return (*view.absent, elsewhere, _plain(view, match))


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


def _absent(question: Question, matching: Matching, *, rich: bool) -> float:
    """Return the weight of the terms that nothing in the evidence stands for: those for which the lexicon knows many
    words, so that the matter is strange to the evidence, or those for which it knows few."""
    return sum(
        w
        for t, w, known in zip(question.terms, matching.weights, matching.known, strict=True)
        if known < _MET and not t.name and (len(t.alternatives) >= _MANY) is rich
    )


def _plain(view: View, match: Match) -> float:
    """Return the share of what a question says besides names that a sentence and what stands around it hold, 0 to 1."""
    weights, around = view.weights, match.around
    total = sum([weights[n] for n in view.plain])
    return sum([weights[n] * around[n] for n in view.plain]) / total if total else 1.0


def _told(view: View, match: Match, found: Sequence[int]) -> float:
    """Return the share of what is asked about the names that a sentence and what stands around it hold, 0 to 1."""
    plain = find_plain(view.question, match, found)
    total = sum([view.weights[n] for n in plain])
    told = sum([view.weights[n] * match.around[n] for n in plain if match.around[n] >= _TOLD])
    return told / total if total > _LITTLE else 1.0


def _shared(view: View, match: Match, found: Sequence[int]) -> float:
    """Return the share of a question that is met only by words which meet other terms better: one word of a sentence
    that hints at two terms tells but one of them."""
    best: dict[int, int] = {}
    for n, place in enumerate(found):
        rival = best.get(place)
        if rival is None or (match.strengths[n], -view.weights[n]) > (match.strengths[rival], -view.weights[rival]):
            best[place] = n
    doubled = [view.weights[n] for n, place in enumerate(found) if place >= 0 and best[place] != n]
    return sum(doubled) / view.total


def _pairs(places: Sequence[int]) -> float:
    """Return the share of neighbouring question words that stand close together, in order, in the sentence."""
    if len(places) < 2:
        return 0.0
    close = sum([a >= 0 and b >= 0 and 0 < b - a <= 3 for a, b in pairwise(places)])
    return close / (len(places) - 1)


def _field_share(question: Question, match: Match) -> float:
    """Return the share of a field's name that the question's words cover, 0 to 1."""
    count = match.sentence.field_tokens
    if not count or match.asked_field:
        return float(bool(count))
    keys = match.sentence.keys
    met = {
        place
        for term in question.terms
        for key in term.alternatives.keys() & keys.keys()
        if term.alternatives[key] >= _MET
        for place in keys[key]
        if place < count
    }
    return len(met) / count


def _dated(question: Question, match: Match) -> float:
    if not question.stamps:
        return 0.5
    moments = [mention.moment for mention in match.sentence.mentions if mention.moment]
    return float(any(moment.matches(stamp.moment) for stamp in question.stamps for moment in moments if moment.dated))
