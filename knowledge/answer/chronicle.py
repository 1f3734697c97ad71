"""The chronicle: what documents say happened, each event once, in order, with its date as a stretch of time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from knowledge.answer.dating import Dated, date_events
from knowledge.answer.model import Citation
from knowledge.answer.rank import best_key
from knowledge.answer.reply import cite
from knowledge.answer.short import cut
from knowledge.answer.stretch import Precision
from knowledge.evidence.attribution import is_attributed, is_claim
from knowledge.evidence.sentence import Sentence

HEADLINE = 240
"""Characters of a headline at most, but for those of a claim that would lose who made it."""

_LAUNCH = "launch date"
"""Field concept, as the lexicon names it."""
_LIFTOFF = frozenset({"~launch", "~liftoff", "~lift", "~took off"})
"""Roots of the words for it."""
_BESIDE = frozenset({"before", "after", "since", "until", "next"})
_SAME = 0.6
"""Strength from which on a sentence says the word by which a field names what happened."""
_FILLER = frozenset({"date", "time", "day", "hour", "of", "the"})
_LEADS = ("On", "In", "At")
_LEAST_PART = 25
"""Characters of a clause that can stand alone."""


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """Something that a document says happened, and when: at some time from `start` to `end`."""

    start: datetime
    """UTC."""
    end: datetime
    """UTC; the same as `start` where the time of day is told."""
    precision: Precision
    date_text: str
    """The date as the document writes it."""
    headline: str
    """What happened, in the document's words: without a date that it begins with, and cut where it is long."""
    contested: bool
    """Whether it is claimed or disputed rather than stated."""
    launch: bool
    """Whether it is the launch of the document's mission; of at most one of its events."""
    citation: Citation

    @property
    def middle(self) -> datetime:
        """The middle of the time in which it happened: what events are put in order by."""
        return self.start + (self.end - self.start) / 2

    @property
    def to_the_day(self) -> bool:
        """Whether at least the day is told."""
        return self.end - self.start <= timedelta(days=1)

    @property
    def instant(self) -> datetime | None:
        """When it happened, in UTC; None where the time of day or its zone is not told."""
        return self.start if self.precision is Precision.TIME else None


def tell_chronicle(sentences: Sequence[Sentence]) -> tuple[DatedEvent, ...]:
    """Return the dated events that sentences tell of, in order; those of each document once each."""
    by_document: dict[int, list[Sentence]] = {}
    for sentence in sentences:
        by_document.setdefault(id(sentence.document), []).append(sentence)
    told = [event for own in by_document.values() for event in _tell_document(own)]
    return tuple(sorted(told, key=lambda event: (event.middle, event.start)))


def _tell_document(sentences: Sequence[Sentence]) -> list[DatedEvent]:
    dated = _without_repeats(date_events(sentences))
    launch = _find_launch(dated)
    return [_event(told, is_launch=told is launch) for told in dated]


def _event(told: Dated, *, is_launch: bool) -> DatedEvent:
    return DatedEvent(
        start=told.stretch.start,
        end=told.stretch.end,
        precision=told.stretch.precision,
        date_text=told.date_text,
        headline=_headline(told),
        contested=is_claim(told.sentence),
        launch=is_launch,
        citation=cite(told.sentence),
    )


def _without_repeats(events: Iterable[Dated]) -> list[Dated]:
    """Return the events without those that only say again, and less, what others of their document say."""
    first: dict[tuple[int, datetime, datetime], Dated] = {}
    for event in events:
        first.setdefault((event.sentence.number, event.stretch.start, event.stretch.end), event)
    told = list(first.values())
    kept = [event for event in told if event.kept]
    told = [event for event in told if event.kept or not any(event.stretch.holds(other.stretch) for other in kept)]
    return [event for event in told if not any(_says_more(other, event) for other in told)]


def _says_more(other: Dated, event: Dated) -> bool:
    """Tell whether an event is but a field with a date, and another tells of the same with that date."""
    sentence = event.sentence
    if other is event or not sentence.field_tokens or other.sentence.field_tokens or not event.agrees(other):
        return False
    if event.moment.timed and not other.moment.timed:
        return False
    words = [token.text for token in sentence.tokens[: sentence.field_tokens] if token.text not in _FILLER]
    return any(_says(other.sentence, word) for word in words)


def _says(sentence: Sentence, word: str) -> bool:
    return best_key(sentence.lexicon.alternatives(word), sentence.keys)[0] >= _SAME


def _find_launch(events: Sequence[Dated]) -> Dated | None:
    """Return the launch: the field with its date, else a sentence that says so, best with the time of day."""
    told = [event for event in events if event.stretch.precision in (Precision.TIME, Precision.DAY)]
    fields = [event for event in told if event.sentence.concept == _LAUNCH]
    said = [event for event in told if _says_liftoff(event.sentence)]
    said.sort(key=lambda event: (event.stretch.precision is not Precision.TIME, not event.sentence.is_about_title))
    return next(iter(fields + said), None)


def _says_liftoff(sentence: Sentence) -> bool:
    """Tell whether a sentence says that something lifted off, and not what was before or after that."""
    places = [place for root in _LIFTOFF for place in sentence.keys.get(root, ())]
    return any(
        _BESIDE.isdisjoint(token.text for token in sentence.tokens[max(0, place - 2) : place]) for place in places
    )


def _headline(event: Dated) -> str:
    """Return what happened: of a field with nothing but a date its name, of a long sentence the part with the date."""
    sentence = event.sentence
    concept = sentence.lexicon.fields.get(sentence.concept)
    if sentence.fact and sentence.fact.field and concept and concept.type == "date":
        return sentence.fact.field
    text = sentence.statement
    for lead in _LEADS:
        opening = f"{lead} {event.written},"
        if text.startswith(opening) and len(text) > len(opening) + _LEAST_PART:
            rest = text[len(opening) :].strip()
            text = rest[0].upper() + rest[1:]
    return _shorten(text, event)


def _shorten(text: str, event: Dated) -> str:
    if len(text) <= HEADLINE:
        return text
    if is_claim(event.sentence):
        short = cut(text, HEADLINE)
        return short if is_attributed(short, event.sentence.lexicon) else text
    at = text.find(event.written)
    if at > HEADLINE // 2:
        text = "… " + text[at - HEADLINE // 2 :].partition(" ")[2]
    return cut(text, HEADLINE)
