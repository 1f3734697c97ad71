"""Where along a line an instant stands, and what to write beneath the line. Times are in seconds since 1970, UTC."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.pictures.model import Mark, Words

MINUTE, HOUR, DAY = 60.0, 3_600.0, 86_400.0
MONTH, YEAR = 30.44 * DAY, 365.25 * DAY

_ZOOM_GAIN = 0.35
"""So much larger a cluster's share of the events must be than its share of the time, to be drawn again larger."""
_ZOOM_MOST = 0.3
"""The share of the time that such a cluster takes at most: of more, the larger drawing would tell little more."""
_ZOOM_LEAST = 3
"""Events of a cluster."""
_MOST_WEIGHED = 300
"""Events that are looked at for a cluster; of more, evenly chosen ones."""
_STEPS = (
    *((n, "minute") for n in (1, 2, 5, 10, 15, 30)),
    *((n, "hour") for n in (1, 2, 3, 6, 12)),
    *((n, "day") for n in (1, 2, 5, 10)),
    *((n, "month") for n in (1, 2, 3, 6)),
    *((n * power, "year") for power in (1, 10, 100, 1_000) for n in (1, 2, 5)),
)
"""Distances between ticks, rising."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of time."""

    start: float
    end: float

    @property
    def length(self) -> float:
        """In seconds."""
        return self.end - self.start

    def holds(self, at: float) -> bool:
        """Tell whether an instant is within."""
        return self.start <= at <= self.end

    def overlaps(self, other: "Window") -> bool:
        """Tell whether two stretches have an instant in common."""
        return self.start <= other.end and other.start <= self.end

    def padded(self, share: float) -> "Window":
        """Return it longer at both ends by a share of its length; an instant by an hour."""
        more = self.length * share or HOUR
        return Window(self.start - more, self.end + more)


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark of the axis with what is written beneath it."""

    at: float
    label: str


Place = Callable[[float], float]
"""Returns where along a line an instant stands, 0 to 1; what lies beyond the ends is put at the end."""


def find_window(marks: Sequence[Mark]) -> Window:
    """Return the time that some events take, with the uncertainty of the coarse ones."""
    return Window(min(mark.start for mark in marks), max(mark.end for mark in marks))


def find_cluster(marks: Sequence[Mark], whole: Window) -> Window | None:
    """Return the short part of a time in which most of its events lie, if there is one worth being drawn larger."""
    middles = sorted(mark.middle for mark in marks)[:: len(marks) // _MOST_WEIGHED + 1]
    best, gain = None, _ZOOM_GAIN
    for first in range(len(middles)):
        for last in range(first + _ZOOM_LEAST - 1, len(middles)):
            length = middles[last] - middles[first]
            share = (last - first + 1) / len(middles)
            if 0 < length <= _ZOOM_MOST * whole.length and share - length / whole.length > gain:
                best, gain = Window(middles[first], middles[last]), share - length / whole.length
    return best


def place_linear(window: Window) -> Place:
    """Return the places of a true scale."""
    return lambda at: min(1.0, max(0.0, (at - window.start) / window.length))


def place_elapsed(first: float, last: float) -> Place:
    """Return the places of elapsed times: equal up to about `first`, then by order of magnitude, until `last`."""
    whole = math.log1p(last / first)
    return lambda elapsed: min(1.0, max(0.0, math.log1p(max(elapsed, 0.0) / first) / whole))


def find_ticks(window: Window, words: Words, fits: Callable[[Sequence[Tick]], bool]) -> list[Tick]:
    """Return the closest ticks of a calendar that fit; none where not even the widest do."""
    for count, unit in _STEPS:
        if window.length / (count * _LENGTHS[unit]) <= _MOST_TICKS:
            ticks = _label([*_steps(window, count, unit)], unit, words)
            if ticks and fits(ticks):
                return ticks
    return []


_LENGTHS = {"minute": MINUTE, "hour": HOUR, "day": DAY, "month": MONTH, "year": YEAR}
_MOST_TICKS = 12
"""More of them, however short, would be a fence."""


def to_datetime(at: float) -> datetime:
    """Return an instant as a date, within what a calendar can tell."""
    return _EPOCH + timedelta(seconds=min(max(at, -62_135_596_800), 253_402_300_799))


def to_seconds(at: datetime) -> float:
    """Return a date as an instant."""
    return (at - _EPOCH).total_seconds()


def _steps(window: Window, count: int, unit: str) -> Iterator[datetime]:
    """Yield the instants within a window at which so many minutes, hours, days, months or years are full."""
    at: datetime | None = _floor(to_datetime(window.start), unit)
    while at is not None and to_seconds(at) <= window.end:
        if to_seconds(at) >= window.start and _is_round(at, count, unit):
            yield at
        at = _next(at, unit)


def _floor(at: datetime, unit: str) -> datetime:
    """Return the beginning of the minute, hour, day, month or year that an instant is in."""
    at = at.replace(second=0, microsecond=0)
    if unit == "minute":
        return at
    at = at.replace(minute=0)
    if unit == "hour":
        return at
    at = at.replace(hour=0)
    if unit == "day":
        return at
    return at.replace(day=1) if unit == "month" else at.replace(day=1, month=1)


def _is_round(at: datetime, count: int, unit: str) -> bool:
    match unit:
        case "minute":
            return at.minute % count == 0
        case "hour":
            return at.hour % count == 0
        case "day":
            return (
                at.day - 1
            ) % count == 0 and at.day <= 31 - count // 2  # the last would stand close to the next first
        case "month":
            return (at.month - 1) % count == 0
        case _:
            return at.year % count == 0


def _next(at: datetime, unit: str) -> datetime | None:
    """Return the beginning of the next minute, hour, day, month or year; None where the calendar ends."""
    try:
        if unit in ("minute", "hour", "day"):
            return at + timedelta(seconds=_LENGTHS[unit])
        if unit == "month" and at.month < 12:
            return at.replace(month=at.month + 1)
        return at.replace(year=at.year + 1, month=1)
    except (ValueError, OverflowError):
        return None


def _label(at: Sequence[datetime], unit: str, words: Words) -> list[Tick]:
    """Return ticks with their labels; of months and hours the first, and those with which a year or day begins, tell
    the year or day too."""
    ticks = []
    for n, instant in enumerate(at):
        month = words.months[instant.month - 1]
        day = words.day_month.format(day=instant.day, month=words.months_of_days[instant.month - 1])
        clock = f"{instant:%H:%M}"
        if unit == "year":
            label = str(instant.year)
        elif unit == "month":
            whole = words.month_year.format(month=month, year=instant.year)
            label = whole if n == 0 or instant.month == 1 else month
        elif unit == "day" or clock == "00:00":
            label = day
        else:
            label = clock
        ticks.append(Tick(to_seconds(instant), label))
    return ticks
