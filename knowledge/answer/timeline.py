"""Timelines: what happened on a day, after an event, or in order."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from knowledge.answer.case import Case
from knowledge.answer.events import find_event
from knowledge.answer.model import Answer, Kind
from knowledge.answer.rank import best_key
from knowledge.answer.reply import reply
from knowledge.answer.short import cut
from knowledge.answer.stretch import PARTS, find_stretch
from knowledge.evidence.events import Event
from knowledge.query.model import AnswerType, Question, Term
from knowledge.text.patterns import pattern

_ASKS = pattern(
    r"\b(?:timeline|chronolog\w+|in (?:the right |the correct )?order"
    r"|what (?:all |else |exactly )?(?:happened|went on|took place|was going on|occurred)"
    r"|sequence of events|step by step|what events|what did happen|key dates|important dates|all (?:the )?dates"
    r"|history of|(?:everything|all) (?:that )?(?:happened|took place|went on)|what went down"
    r"|list (?:of )?(?:the )?events"
    r"|what (?:else )?do we know (?:happened|about what happened))\b"
)
_SIDE = pattern(r"\b(?P<side>after|since|following|before|prior to|until)\s+(?P<event>.+)")
_FILLER = frozenset(
    "happen event order timelin chronolog date sequenc step occur year month day mission key import list in all went"
    " down everyth go".split()
)
_TELLING = 0.35
_EXTREME = pattern(
    r"\b(?:(?P<first>first|earliest|oldest)|last|latest|newest|most recent|final)"
    r"\s+(?:thing|event|date|entry|incident|step)\b"
)
_AFTER = frozenset({"after", "since", "following"})
_MOST = 8
_ENOUGH = 3
_HEADLINE = 150


def answer_timeline(case: Case) -> Answer | None:
    """Answer what happened: on a date, before or after an event, about a topic, or all in order."""
    said = " ".join(case.question.words)
    if not _ASKS.search(said) and not _is_only_date(case.question):
        return None
    events = [event for event in case.evidence.events if event.moment.year is not None]
    extreme = _EXTREME.search(said)
    if extreme and events:
        return _tell(
            sorted(_on_days(events), key=_when)[:1] if extreme["first"] else sorted(events, key=_when)[-1:], 0.6
        )
    side = _SIDE.search(said)
    topic = [
        term for term in case.question.terms if not _FILLER.issuperset(term.key.split()) and not term.text.isdigit()
    ]
    if case.question.stamps:
        chosen = _on_date(events, case.question, side["side"] if side else "")
    elif side:
        chosen = _beside(case, events, side["side"], side["event"])
        topic = [term for term in topic if term.text not in side["event"].split()]
        about = _about(chosen, topic)
        chosen = about if len(about) > 1 else chosen
    else:
        chosen = _about(events, topic) if topic else _on_days(events)
    return _tell(chosen, 0.75 if case.question.stamps or side else 0.7) if chosen else None


def _is_only_date(question: Question) -> bool:
    """Tell whether a question names a date and nothing else: "april 20 2021?", "events in 2021"."""
    dated = any(stamp.moment.dated for stamp in question.stamps)
    return dated and all(t.weight < _TELLING or _FILLER.issuperset(t.key.split()) for t in question.terms)


def _on_date(events: Sequence[Event], question: Question, side: str) -> list[Event]:
    wanted = question.stamps[0].moment
    if wanted.year is None and side:
        wanted = next((event.moment for event in events if event.moment.matches(wanted)), wanted)
    if len(question.stamps) > 1 and {"between", "from"}.intersection(question.words):
        return _in_span(events, question)
    edge = wanted.instant()
    if side and edge:
        return _on_side(events, side, edge)
    return [event for event in events if event.moment.matches(wanted) and _as_precise(event, question)]


def _in_span(events: Sequence[Event], question: Question) -> list[Event]:
    """Return the events between the two dates that a question names; the first may lack what the second tells."""
    last = question.stamps[1].moment
    first = replace(question.stamps[0].moment, year=question.stamps[0].moment.year or last.year)
    ends = [next((e.moment for e in events if e.moment.matches(m)), m) for m in (first, last)]
    start, end = ends[0].instant(), ends[1].instant()
    if start is None or end is None:
        return []
    return [e for e in events if (at := e.moment.instant()) and start.date() <= at.date() <= end.date()]


def _as_precise(event: Event, question: Question) -> bool:
    """Tell whether an event's date is told as precisely as the question's: "2021" is not "on 20 April 2021"."""
    wanted = question.stamps[0].moment
    return (wanted.day is None or event.moment.day is not None) and (
        wanted.month is None or event.moment.month is not None
    )


def _beside(case: Case, events: Sequence[Event], side: str, name: str) -> list[Event]:
    anchor = find_event(case, replace(case.reader.read(name), type=AnswerType.DATE))
    edge = anchor[0].moment.instant() if anchor else None
    if anchor is None or edge is None:
        return []
    return _on_side([event for event in events if event.sentence is not anchor[0].sentence], side, edge)


def _on_side(events: Sequence[Event], side: str, edge: datetime) -> list[Event]:
    """Return the events after, or before, an instant."""
    later = side in _AFTER
    return [event for event in events if (at := event.moment.instant()) and (at > edge if later else at < edge)]


def _when(event: Event) -> str:
    """Return what events are put in order by: when they began, of "late 2021" when that part of the year did."""
    word, stretch = event.date_text.partition(" ")[0].lower(), find_stretch(event.moment)
    if stretch and word in PARTS:
        stretch = stretch.part(word)
    return str(stretch.start if stretch else None)


def _about(events: Sequence[Event], topic: Sequence[Term]) -> list[Event]:
    """Return the events that a topic is about: their sentence or what stands above it holds one of its words."""
    return [
        event
        for event in events
        if any(
            max(best_key(t.alternatives, keys)[0] for keys in (event.sentence.keys, event.sentence.section_keys)) >= 0.5
            for t in topic
        )
    ]


def _on_days(events: list[Event]) -> list[Event]:
    """Return the events of which the day is told, where those are enough for a timeline."""
    told = [event for event in events if event.moment.day is not None]
    return told if len(told) >= _ENOUGH else events


def _tell(events: Sequence[Event], confidence: float) -> Answer:
    ordered: list[Event] = []
    for event in sorted(events, key=_when):
        if not any(event.sentence is other.sentence for other in ordered):
            ordered.append(event)
    chosen = ordered if len(ordered) <= _MOST else _spread(ordered)
    room = min(_HEADLINE, 860 // len(chosen) - 24)
    lines = [f"{event.date_text.rstrip('.,;')}: {cut(event.sentence.statement, room)}" for event in chosen]
    return reply(Kind.TIMELINE, " · ".join(lines)[:890], [event.sentence for event in chosen], confidence, long=True)


def _spread(events: Sequence[Event]) -> list[Event]:
    """Return the first, the last and evenly chosen events between them: a long timeline is told in few steps."""
    step = (len(events) - 1) / (_MOST - 1)
    return [events[round(n * step)] for n in range(_MOST)]
