"""The chronicle: what documents say happened, each event once, in order, with its date as a stretch of time."""

import re
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
from knowledge.text.normalize import squeeze

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
_WORD = re.compile(r"[^\W\d_]+")
_LINKS = frozenset(
    "a about again also and as at between by but for from in later next of on or the then to until".split()
)
"""Words that say nothing by themselves between two dates."""
_CLOSING = re.compile(r"[)\]”\"']+")
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
    listed: bool = False
    """Whether a field of the document tells it: what its authors think everyone wants to know."""

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
    told = _without_repeats(date_events(sentences))
    fields = [event for event in told if event.sentence.field_tokens]
    told = [event for event in told if not any(_says_more(other, event) for other in told)]
    launch = _find_launch(told)
    return [
        _event(event, is_launch=event is launch, listed=event in fields or any(_says_more(event, f) for f in fields))
        for event in told
    ]


def _event(told: Dated, *, is_launch: bool, listed: bool) -> DatedEvent:
    return DatedEvent(
        start=told.stretch.start,
        end=told.stretch.end,
        precision=told.stretch.precision,
        date_text=told.date_text,
        headline=_headline(told),
        contested=is_claim(told.sentence),
        launch=is_launch,
        citation=cite(told.sentence),
        listed=listed,
    )


def _without_repeats(events: Iterable[Dated]) -> list[Dated]:
    """Return the events without those of which a sentence tells twice, or which the keeper has dated elsewhere."""
    first: dict[tuple[int, datetime, datetime], Dated] = {}
    for event in events:
        first.setdefault((event.sentence.number, event.stretch.start, event.stretch.end), event)
    kept = [event for event in first.values() if event.kept]
    return [event for event in first.values() if event.kept or not _stands_for(kept, event)]


def _stands_for(kept: Sequence[Dated], event: Dated) -> bool:
    return any(event.stretch.holds(other.stretch) for other in kept)


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
    if is_claim(sentence):
        return _shorten_claim(sentence)
    part = _part_between(event)
    if part:
        return cut(part, HEADLINE)
    text = sentence.statement
    for lead in _LEADS:
        opening = f"{lead} {event.written},"
        if text.startswith(opening) and len(text) > len(opening) + _LEAST_PART:
            rest = text[len(opening) :].strip()
            text = rest[0].upper() + rest[1:]
    return _shorten(text, event)


def _part_between(event: Dated) -> str:
    """Return what a sentence says after the date before this one: "… and reached Titan on 14 January 2005."; "" where
    that is next to nothing, or all of it."""
    text, (start, end) = event.sentence.text, event.place
    begin = max(event.before, text.rfind("; ", event.before, start) + 1)
    if not event.before or all(word.lower() in _LINKS for word in _WORD.findall(text[begin:start])):
        return ""
    following = _CLOSING.match(text, end)
    said = text[begin:] if event.last else text[begin : following.end() if following else end]
    return "… " + squeeze(said).lstrip(" ,;:.)")


def _shorten_claim(sentence: Sentence) -> str:
    """Return a claim cut to what can be taken in, or whole where the cut would lose who made it."""
    short = cut(sentence.statement, HEADLINE)
    return short if is_attributed(short, sentence.lexicon) else sentence.statement


def _shorten(text: str, event: Dated) -> str:
    at = text.find(event.written)
    if len(text) > HEADLINE and at > HEADLINE // 2:
        text = "… " + text[at - HEADLINE // 2 :].partition(" ")[2]
    return cut(text, HEADLINE)
