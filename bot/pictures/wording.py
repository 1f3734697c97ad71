"""Wording: the events of some missions become a chart in a language, and the text that stands for the picture."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.languages.phrases import Phrases
from bot.pictures.dates import gather_words, write_date, write_day, write_gap
from bot.pictures.events import Mission, Numbered
from bot.pictures.model import Axis, Chart, Lane, Mark, Row
from bot.pictures.scale import find_cluster, find_window, to_seconds
from knowledge.answer.chronicle import DatedEvent

MOST_MISSIONS = 6
"""Lanes of a picture: as many as there are signs, and as a phone can show."""
LONGEST_DESCRIPTION = 1024
"""Characters (Discord's documentation, attachments)."""

_ROWS = (8, 4, 2, 0, 0, 0)
"""Events of each mission that are told in words, for one mission, two, and so on: what fits below the strips."""
_NAMED = 2
"""Missions whose names make the title; of more, their number does."""
_LONG = timedelta(days=2 * 365)
"""Of longer times only the years are told."""
_BETWEEN = " · "
_MOST_WEIGHED = 300
"""Events that are held against each other for it; of more, evenly chosen ones and those of weight."""
_ENDS = 2
"""How much rather than one between them the first and the last event are told."""
_HEADLINE = 90
"""Characters of a headline in the description."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A chart and the alternative text of its picture."""

    chart: Chart
    description: str


def word_timeline(missions: Sequence[Mission], phrases: Phrases) -> Wording:
    """Return the chart of some missions, one at least; of more than six those with the most events."""
    shown = _most_eventful(missions)
    axis = _choose_axis(shown)
    lanes = tuple(_lane(mission, axis, _ROWS[len(shown) - 1], phrases) for mission in shown)
    launches = all(mission.anchor.launch for mission in shown)
    chart = Chart(
        title=_title(shown, phrases),
        subtitle=_summarize(shown, phrases),
        axis=axis,
        note=_note(lanes, axis, phrases, launches=launches),
        lanes=lanes,
        footers=tuple(_footers(lanes, len(missions), phrases)),
        words=gather_words(phrases, zero=phrases("picture-launch") if launches else phrases("picture-first")),
    )
    return Wording(chart, _describe(missions, phrases))


def _title(missions: Sequence[Mission], phrases: Phrases) -> str:
    named = len(missions) <= _NAMED
    return _BETWEEN.join(m.name for m in missions) if named else phrases("picture-missions", count=len(missions))


def _most_eventful(missions: Sequence[Mission]) -> list[Mission]:
    """Return at most as many missions as have room, in their order."""
    ranked = sorted(range(len(missions)), key=lambda n: (-len(missions[n].events), n))[:MOST_MISSIONS]
    return [missions[n] for n in sorted(ranked)]


def _choose_axis(missions: Sequence[Mission]) -> Axis:
    """Return the calendar for missions that overlap in time, as one does with itself; else the time since launch.

    What counts of a mission is the busiest part of its time: what it harks back to years before is no part of it.
    """
    busiest = []
    for mission in missions:
        marks = _marks(mission)
        busiest.append(find_cluster(marks, find_window(marks)) or find_window(marks))
    busiest.sort(key=lambda window: window.start)
    reached = busiest[0].end
    for window in busiest[1:]:
        if window.start > reached:
            return Axis.ELAPSED
        reached = max(reached, window.end)
    return Axis.CALENDAR


def _lane(mission: Mission, axis: Axis, rows: int, phrases: Phrases) -> Lane:
    events = [numbered.event for numbered in mission.events]
    years = sorted({min(event.start.year for event in events), max(event.middle.year for event in events)})
    return Lane(
        name=mission.name,
        dates=write_day(mission.anchor, phrases) if axis is Axis.ELAPSED else "–".join(map(str, years)),
        zero=to_seconds(mission.anchor.middle),
        marks=_marks(mission),
        rows=tuple(_rows(_choose(mission, rows), phrases)),
    )


def _marks(mission: Mission) -> tuple[Mark, ...]:
    return tuple(
        Mark(numbered.number, to_seconds(event.start), to_seconds(event.end), event.contested)
        for numbered in mission.events
        for event in [numbered.event]
    )


def _choose(mission: Mission, most: int) -> list[Numbered]:
    """Return so many events at most: always the launch, then what stands in the document's fields, then what is told
    to the day and contested by nobody; among equals go first those without which the smallest gap is left."""
    if not most:
        return []
    stride, last = len(mission.events) // _MOST_WEIGHED + 1, mission.events[-1]
    kept = [n for at, n in enumerate(mission.events) if at % stride == 0 or n is last or _weight(n.event) >= 2]
    while len(kept) > most:
        at = [to_seconds(numbered.event.middle) for numbered in kept]
        around = [at[0] - _ENDS * (at[1] - at[0]), *at, at[-1] + _ENDS * (at[-1] - at[-2])]
        ranked = [(_weight(kept[n].event), around[n + 2] - around[n], n) for n in range(len(kept))]
        kept.pop(min(ranked)[2])
    return kept


def _weight(event: DatedEvent) -> int:
    if event.launch:
        return 3
    if event.listed:
        return 2
    return 1 if event.to_the_day and not event.contested else 0


def _rows(chosen: Sequence[Numbered], phrases: Phrases) -> Iterator[Row]:
    before = None
    for numbered in chosen:
        event = numbered.event
        gap = write_gap(before, event, phrases) if before else ""
        tag = phrases("picture-claim") if event.contested else ""
        yield Row(numbered.number, write_date(event, phrases), f"+{gap}" if gap else "", event.headline, tag)
        before = event


def _summarize(missions: Sequence[Mission], phrases: Phrases) -> str:
    """Return how many events the picture shows, and from when until when."""
    events = sorted((n.event for mission in missions for n in mission.events), key=lambda event: event.middle)
    ends = (events[0], events[-1])
    years = ends[1].middle - ends[0].middle > _LONG
    dates = list(dict.fromkeys(str(e.middle.year) if years else write_day(e, phrases) for e in ends))
    return _BETWEEN.join([phrases("picture-events", count=len(events)), " – ".join(dates)])


def _note(lanes: Sequence[Lane], axis: Axis, phrases: Phrases, *, launches: bool) -> str:
    """Return what the axis means; nothing for a single event, which has none."""
    if axis is Axis.ELAPSED:
        return phrases("picture-scale-launch") if launches else phrases("picture-scale-first")
    if len(lanes) > 1:
        return phrases("picture-scale-common")
    marks = lanes[0].marks
    if len(marks) < 2:
        return ""
    return phrases("picture-scale-busy") if find_cluster(marks, find_window(marks)) else phrases("picture-scale")


def _footers(lanes: Sequence[Lane], missions: int, phrases: Phrases) -> Iterator[str]:
    events, told = sum(len(lane.marks) for lane in lanes), sum(len(lane.rows) for lane in lanes)
    if any(mark.contested for lane in lanes for mark in lane.marks):
        yield phrases("picture-claims")
    if 0 < told < events:
        yield phrases("picture-some-events", shown=told, count=events)
    if len(lanes) < missions:
        yield phrases("picture-some-missions", shown=len(lanes), count=missions)


def _describe(missions: Sequence[Mission], phrases: Phrases) -> str:
    """Return the timeline in words for those who do not see it: as many events as there is room for."""
    events = sorted((n for mission in missions for n in mission.events), key=lambda numbered: numbered.number)
    text = phrases(
        "picture-description", missions=_names(missions), events=phrases("picture-events", count=len(events))
    )
    for told, numbered in enumerate(events):
        claim = f" ({phrases('picture-claim')})" if numbered.event.contested else ""
        line = f"{numbered.number}. {write_date(numbered.event, phrases)}{claim}: {_cut(numbered.event.headline)}"
        more = phrases("picture-more", count=len(events) - told)
        if len(text) + len(line) + len(more) + 2 > LONGEST_DESCRIPTION:
            return f"{text} {more}"
        text = f"{text} {line}"
    return text


def _names(missions: Sequence[Mission]) -> str:
    names = ", ".join(mission.name for mission in missions[:MOST_MISSIONS])
    return _cut(names) + (" …" if len(missions) > MOST_MISSIONS else "")


def _cut(text: str) -> str:
    return text if len(text) <= _HEADLINE else text[: _HEADLINE - 1].rstrip() + "…"
