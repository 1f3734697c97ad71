"""Events that a question names: which dated sentence is meant."""

from collections.abc import Sequence

from knowledge.answer.case import Candidate, Case, find_candidates
from knowledge.answer.rank import best_key
from knowledge.evidence.events import Event
from knowledge.query.model import Question

_DAY_NAMED = 0.5
"""How sure it is that what the text tells of a day is what the question names with that day."""
_LEAST = 0.03
"""Score from which on a dated sentence is taken for the event that half a question names; half a question has
few words, which lowers all scores."""


def find_event(case: Case, question: Question) -> tuple[Event, float] | None:
    """Return the dated sentence that tells best of what a question names, and how sure that is, 0 to 1; None where
    none is sure enough."""
    dated = case.evidence.dated
    for candidate in find_candidates(question, case.evidence, case.documents):
        events = dated.get(candidate.sentence.number)
        if events and candidate.score >= _LEAST:
            return _nearest(events, candidate, question), candidate.confidence
    return _on_named_day(question, case.evidence.events)


def _on_named_day(question: Question, events: Sequence[Event]) -> tuple[Event, float] | None:
    """Return the first event of the very day that a question names."""
    days = [stamp.moment for stamp in question.stamps if stamp.moment.day is not None]
    found = (event for event in events if event.moment.day is not None and any(event.moment.matches(d) for d in days))
    first = next(found, None)
    return (first, _DAY_NAMED) if first else None


def _nearest(events: Sequence[Event], candidate: Candidate, question: Question) -> Event:
    places = [best_key(t.alternatives, candidate.sentence.keys)[1] for t in question.terms]
    starts = [candidate.sentence.tokens[place].start for place in places if place >= 0]
    if not starts:
        return events[0]
    return min(events, key=lambda event: (event.moment.day is None, min(abs(event.start - s) for s in starts)))
