"""Features: what tells whether a sentence answers a question, as numbers for the confidence model."""

import math
from collections.abc import Sequence

from knowledge.answer.rank import Match, Matching, best_key
from knowledge.answer.spans import Span, find_spans, wants_kind
from knowledge.query.model import AnswerType, Question

NAMES = (
    "covered", "reached", "exact", "worst", "names", "asked", "asked_none", "typed", "untyped", "no_type", "person", "place",
    "count", "measure", "reason", "pairs", "dense", "length", "field", "is_fact", "field_share", "few_terms", "no_terms_met",
    "dated", "absent", "absent_share", "elsewhere", "plain",
    "measure_missing", "person_missing", "gained", "lead", "subject", "full", "strange", "unheard",
)  # fmt: skip
"""The features in order."""

_MET = 0.4
_SAID = 0.75
_MANY = 12
_COUNTED = frozenset({AnswerType.NUMBER, AnswerType.QUANTITY})
_MEASURED = frozenset(
    {
        AnswerType.DURATION, AnswerType.LENGTH, AnswerType.MASS, AnswerType.SPEED, AnswerType.MONEY, AnswerType.PERCENT,
        AnswerType.TEMPERATURE, AnswerType.ANGLE, AnswerType.DATE, AnswerType.TIME, AnswerType.YEAR,
    }
)  # fmt: skip


def find_features(question: Question, match: Match, matching: Matching) -> tuple[list[float], list[Span]]:
    """Return a match's features, in the order of NAMES, and the spans of the kind that the question asks for."""
    terms, sentence, weights = question.terms, match.sentence, matching.weights
    total = sum(weights) or 1.0
    exact = sum(w for w, s in zip(weights, match.strengths, strict=True) if s >= 0.9) / total
    missing = [w for w, s in zip(weights, match.around, strict=True) if s < _MET]
    absent = [w for w, known in zip(weights, matching.known, strict=True) if known < _MET]
    elsewhere = [w for w, known, s in zip(weights, matching.known, match.around, strict=True) if known >= _MET > s]
    names = [s for t, s in zip(terms, match.around, strict=True) if t.name]
    asked = [s for t, s in zip(terms, match.strengths, strict=True) if t.asked]
    spans = find_spans(question, sentence) if wants_kind(question) else []
    fit = max((span.fit for span in spans), default=0.0)
    wants = wants_kind(question)
    places = [
        best_key(t.alternatives, sentence.keys)[1] for t, s in zip(terms, match.strengths, strict=True) if s >= _MET
    ]
    met = [place for place in places if place >= 0]
    return [
        match.covered,
        match.reached,
        exact,
        max(missing, default=0.0),
        sum(names) / len(names) if names else 1.0,
        sum(asked) / len(asked) if asked else 0.0,
        float(not asked),
        fit if wants else 0.0,
        float(wants and not fit),
        float(not wants),
        fit if question.type in (AnswerType.PERSON, AnswerType.PEOPLE) else 0.0,
        fit if question.type is AnswerType.PLACE else 0.0,
        fit if question.type in _COUNTED else 0.0,
        fit if question.type in _MEASURED else 0.0,
        fit if question.type in (AnswerType.REASON, AnswerType.MANNER) else 0.0,
        _pairs(places),
        len(met) / (max(met) - min(met) + 1) if len(met) > 1 else 0.0,
        math.log(len(sentence.tokens) + 1) / 5,
        match.asked_field,
        float(sentence.fact is not None and bool(sentence.fact.field)),
        _field_share(question, match),
        1 / (1 + len(terms)),
        float(not met),
        _dated(question, match),
        max(absent, default=0.0),
        sum(absent) / total,
        max(elsewhere, default=0.0),
        _plain(question, match, weights),
        float(question.type in _MEASURED and not fit),
        float(question.type in (AnswerType.PERSON, AnswerType.PEOPLE) and fit < 0.5),
        match.gained,
        float(bool(question.missions) and sentence.is_lead),
        float(bool(question.missions) and sentence.is_about_title),
        float(min(match.strengths, default=0.0) >= _SAID),
        _absent(question, matching, rich=True) / total,
        _absent(question, matching, rich=False) / total,
    ], spans


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
    close = sum(a >= 0 and b >= 0 and 0 < b - a <= 3 for a, b in zip(places, places[1:], strict=False))
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
