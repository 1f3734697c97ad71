"""Events: what a text says happened, with when."""

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.answer.case import Candidate, Case, find_candidates
from knowledge.answer.rank import best_key
from knowledge.evidence.sentence import Sentence
from knowledge.query.model import Question
from knowledge.text.dates import Moment

_DAY_NAMED = 0.5
"""How sure it is that what the text tells of a day is what the question names with that day."""
_LEAST = 0.03
"""Score from which on a dated sentence is taken for the event that half a question names; half a question has
few words, which lowers all scores."""


@dataclass(frozen=True, slots=True)
class Event:
    """A dated sentence."""

    sentence: Sentence
    moment: Moment
    start: int
    end: int
    """Where the date stands in the sentence."""

    @property
    def date_text(self) -> str:
        """The date as the sentence writes it; a field's value where that is the date in words."""
        fact = self.sentence.fact
        if fact and fact.field and fact.value not in self.sentence.quote:
            return fact.value
        return " ".join(self.sentence.text[self.start : self.end].split())


def find_events(sentences: Sequence[Sentence]) -> list[Event]:
    """Return the dated sentences in the order of the text; a date without its year takes the one told before it."""
    events: list[Event] = []
    context: Moment = Moment()
    document = None
    for sentence in sentences:
        if sentence.document is not document:
            document, context = sentence.document, _first_full(sentences, sentence)
        for mention in sentence.mentions:
            if mention.moment and mention.moment.dated:
                moment = mention.moment.completed(context)
                events.append(Event(sentence, moment, mention.start, mention.end))
                context = moment if moment.year is not None else context
    return events


def find_event(case: Case, question: Question) -> tuple[Event, float] | None:
    """Return the dated sentence that tells best of what a question names, and how sure that is, 0 to 1; None where
    none is sure enough."""
    dated: dict[int, list[Event]] = {}
    for event in find_events(case.sentences):
        dated.setdefault(event.sentence.number, []).append(event)
    for candidate in find_candidates(question, case.evidence, case.documents):
        events = dated.get(candidate.sentence.number)
        if events and candidate.score >= _LEAST:
            return _nearest(events, candidate, question), candidate.confidence
    return _on_named_day(question, [event for events in dated.values() for event in events])


def _on_named_day(question: Question, events: Sequence[Event]) -> tuple[Event, float] | None:
    """Return the first event of the very day that a question names."""
    days = [stamp.moment for stamp in question.stamps if stamp.moment.day is not None]
    found = (event for event in events if event.moment.day is not None and any(event.moment.matches(d) for d in days))
    first = next(found, None)
    return (first, _DAY_NAMED) if first else None


def _nearest(events: list[Event], candidate: Candidate, question: Question) -> Event:
    places = [best_key(t.alternatives, candidate.sentence.keys)[1] for t in question.terms]
    starts = [candidate.sentence.tokens[place].start for place in places if place >= 0]
    if not starts:
        return events[0]
    return min(events, key=lambda event: (event.moment.day is None, min(abs(event.start - s) for s in starts)))


def _first_full(sentences: Sequence[Sentence], first: Sentence) -> Moment:
    """Return the first date with a year in a document: what dates without a year before it lean on."""
    for sentence in sentences:
        if sentence.document is first.document:
            for mention in sentence.mentions:
                if mention.moment and mention.moment.year is not None and mention.moment.month is not None:
                    return mention.moment
    return Moment()
