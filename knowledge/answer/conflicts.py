"""Conflicts: two places that tell the same thing differently. Both are given."""

from dataclasses import replace

from knowledge.answer.case import Candidate, Case, find_candidates
from knowledge.answer.confidence import THRESHOLD
from knowledge.answer.model import Answer, Kind
from knowledge.answer.reply import reply
from knowledge.answer.short import choose_span
from knowledge.evidence.attribution import is_claim
from knowledge.evidence.sentence import Sentence
from knowledge.query.model import AnswerType
from knowledge.text.dates import Moment
from knowledge.text.mentions import Mention

_COMPARABLE = frozenset({AnswerType.DATE, AnswerType.TIME, AnswerType.YEAR})
_NEAR = 0.45
"""A second sentence this near in score to the first tells the same thing."""
_AS_SURE = 0.15
"""And it holds the question's words about as well."""
_AGREEING = frozenset(
    "agree agrees agreed disagree differ conflict conflicting contradict consistent same source sources two times"
    " time".split()
)
"""Words by which people ask whether sources tell the same."""
_TOLD_BOTH = 0.8
"""Confidence where both times that a question names are told."""
_HINTED = 0.3
_LITTLE = 30
"""Times so few minutes apart on one day are the same event's, also where the second sentence only hints at it."""


def answer_conflict(case: Case) -> Answer | None:
    """Answer a question for a date or time on which two sentences disagree, with both; None where none do."""
    clocks = _between_clocks(case)
    if clocks:
        return clocks
    case = _of_times(case)
    if case.question.type not in _COMPARABLE or not case.candidates or case.candidates[0].confidence < THRESHOLD:
        return None
    best = case.candidates[0]
    mine = _dated(case, best)
    for other in case.candidates[1:5]:
        theirs = _dated(case, other) if other.sentence.document is best.sentence.document else None
        if not (mine and theirs and mine.moment and theirs.moment and _disagree(mine.moment, theirs.moment)):
            continue
        alike = other.score >= _NEAR * best.score and best.match.covered - other.match.covered <= _AS_SURE
        if alike or (other.match.covered >= _HINTED and _minutes_apart(mine.moment, theirs.moment) <= _LITTLE):
            return _both(best, mine, other, theirs)
    return None


def _of_times(case: Case) -> Case:
    """Return the case of the time itself, where a question is whether the sources agree on it."""
    words = case.question.words
    if "time" not in words or _AGREEING.difference({"time", "times", "two", "same"}).isdisjoint(words):
        return case
    terms = tuple(term for term in case.question.terms if term.text not in _AGREEING)
    question = replace(case.question, type=AnswerType.TIME, terms=terms)
    return replace(case, question=question, candidates=find_candidates(question, case.evidence, case.documents))


def _between_clocks(case: Case) -> Answer | None:
    """Answer "05:02 or 05:03?" with the sentences that tell the times of day which the question names."""
    asked = [stamp.moment for stamp in case.question.stamps if stamp.moment.timed]
    if len(asked) < 2:
        return None
    told: list[tuple[Sentence, Mention]] = []
    for moment in asked[:2]:
        same = (
            (sentence, mention)
            for sentence in case.sentences
            for mention in sentence.mentions
            if mention.moment and (mention.moment.hour, mention.moment.minute) == (moment.hour, moment.minute)
        )
        told += [found for found in [next(same, None)] if found]
    if len(told) < 2 or told[0][0] is told[1][0]:
        return None
    texts = [sentence.text[mention.start : mention.end].rstrip(".") for sentence, mention in told]
    text = f"The sources tell both: {texts[0]}, and {texts[1]}."
    return reply(Kind.CONFLICT, text, [sentence for sentence, _ in told], _TOLD_BOTH)


def _dated(case: Case, candidate: Candidate) -> Mention | None:
    span = choose_span(case.question, candidate)
    if span is None or is_claim(candidate.sentence):
        return None
    return next((m for m in candidate.sentence.mentions if m.start == span.start and m.moment), None)


def _disagree(one: Moment, other: Moment) -> bool:
    """Tell whether two moments are told of the same day with different times, in the same zone."""
    same_day = one.day is not None and (one.month, one.day) == (other.month, other.day) and one.matches(other)
    clocks = one.timed and other.timed and (one.offset or 0) == (other.offset or 0)
    return same_day and clocks and (one.hour, one.minute) != (other.hour, other.minute)


def _minutes_apart(one: Moment, other: Moment) -> int:
    return abs(60 * (one.hour or 0) + (one.minute or 0) - 60 * (other.hour or 0) - (other.minute or 0))


def _both(best: Candidate, mine: Mention, other: Candidate, theirs: Mention) -> Answer:
    texts = [c.sentence.text[m.start : m.end] for c, m in ((best, mine), (other, theirs))]
    text = f"The sources disagree: {texts[0]}, or {texts[1]}."
    return reply(Kind.CONFLICT, text, (best.sentence, other.sentence), best.confidence)
