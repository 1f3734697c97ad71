"""Dates and lengths of time in the words of a language, short enough for a picture."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.languages.phrases import Phrases
from bot.pictures.model import Words
from bot.pictures.scale import DAY, HOUR, MINUTE, MONTH, YEAR
from knowledge.answer.chronicle import DatedEvent
from knowledge.answer.stretch import Precision

_MOST_MINUTES, _MOST_HOURS, _MOST_DAYS, _MOST_MONTHS = 90, 48, 60, 24
"""So many of a unit and fewer are said in it, more in the next larger one."""
_ON_AXIS = (
    (HOUR, "picture-hours"), (6 * HOUR, "picture-hours"), (DAY, "picture-days"), (3 * DAY, "picture-days"),
    (7 * DAY, "picture-weeks"), (MONTH, "picture-months"), (6 * MONTH, "picture-months"), (YEAR, "picture-years"),
    *((n * YEAR, "picture-years") for n in (3, 10, 30, 100, 300, 1000)),
)  # fmt: skip
_UNITS = {"picture-hours": HOUR, "picture-days": DAY, "picture-weeks": 7 * DAY, "picture-months": MONTH}


def write_date(event: DatedEvent, phrases: Phrases) -> str:
    """Return an event's date, as precise as it is told; a vague one in its document's words."""
    at = event.start
    match event.precision:
        case Precision.TIME:
            return phrases("picture-date-time", date=_write_day(at, phrases), time=f"{at:%H:%M}")
        case Precision.DAY:
            return _write_day(at, phrases)
        case Precision.MONTH:
            return write_month(at, phrases)
        case Precision.YEAR:
            return str(at.year)
        case _:
            return event.date_text


def write_day(event: DatedEvent, phrases: Phrases) -> str:
    """Return an event's date without the time of day."""
    return _write_day(event.start, phrases) if event.to_the_day else write_date(event, phrases)


def write_month(at: datetime, phrases: Phrases) -> str:
    """Return a month and its year."""
    return phrases("picture-date-month", month=phrases("picture-month-alone", month=at.month), year=str(at.year))


def write_gap(before: DatedEvent, after: DatedEvent, phrases: Phrases) -> str:
    """Return how much later one event was than another; "" where that is not known to the day, or nothing."""
    if not (before.to_the_day and after.to_the_day):
        return ""
    if Precision.DAY in (before.precision, after.precision):
        return write_length(timedelta(days=(after.start.date() - before.start.date()).days), phrases)
    return write_length(after.start - before.start, phrases)


def write_length(length: timedelta, phrases: Phrases) -> str:
    """Return a length of time in one unit, rounded; "" for less than a minute."""
    seconds = length.total_seconds()
    if seconds < MINUTE / 2:
        return ""
    if seconds <= _MOST_MINUTES * MINUTE:
        return phrases("picture-minutes", count=max(round(seconds / MINUTE), 1))
    if seconds <= _MOST_HOURS * HOUR and seconds % DAY:
        return phrases("picture-hours", count=round(seconds / HOUR))
    if seconds <= _MOST_DAYS * DAY:
        return phrases("picture-days", count=round(seconds / DAY))
    if seconds <= _MOST_MONTHS * MONTH:
        return phrases("picture-months", count=round(seconds / MONTH))
    return phrases("picture-years", count=round(seconds / YEAR))


def gather_words(phrases: Phrases, *, zero: str) -> Words:
    """Return what the axis of a picture is labelled with; `zero` stands where elapsed time begins."""
    return Words(
        months=tuple(phrases("picture-month-alone", month=month) for month in range(1, 13)),
        months_of_days=tuple(phrases("picture-month", month=month) for month in range(1, 13)),
        day_month=phrases("picture-date-day-month", day="{day}", month="{month}"),
        month_year=phrases("picture-date-month", month="{month}", year="{year}"),
        zero=zero,
        before=phrases("picture-before"),
        after=phrases("picture-after"),
        spans=tuple(_spans(phrases)),
    )


def _spans(phrases: Phrases) -> Iterator[tuple[float, str]]:
    for length, id in _ON_AXIS:
        yield length, phrases(id, count=round(length / _UNITS.get(id, YEAR)))


def _write_day(at: datetime, phrases: Phrases) -> str:
    month = phrases("picture-month", month=at.month)
    return phrases("picture-date-day", day=at.day, month=month, year=str(at.year))
