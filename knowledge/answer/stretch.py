"""Stretches of time: what a date stands for that tells a day, a month, a year, or "late 2021"."""

from dataclasses import dataclass, replace
from datetime import MAXYEAR, datetime, timedelta
from enum import StrEnum

from knowledge.text.dates import Moment


class Precision(StrEnum):
    """How precisely a date is told."""

    TIME = "time"
    """To the minute or second, with its zone."""
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    VAGUE = "vague"
    """So that only its own words tell it: "late 2021", a range, a time of day without a zone."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The time that a date stands for: from `start` to `end`, in UTC; an instant where both are the same."""

    start: datetime
    end: datetime
    precision: Precision

    def holds(self, other: "Stretch") -> bool:
        """Tell whether another stretch lies within this one."""
        return self.start <= other.start and other.end <= self.end

    def until(self, other: "Stretch") -> "Stretch":
        """Return the stretch from the beginning of this one to the end of another."""
        return Stretch(self.start, max(self.end, other.end), Precision.VAGUE)

    def part(self, word: str) -> "Stretch":
        """Return the part of a year or month that "early", "late" or the name of a season means."""
        first, last = _PARTS[word.lower()]
        whole = self.end - self.start
        return Stretch(self.start + whole * first / 12, self.start + whole * last / 12, Precision.VAGUE)


_PARTS = {
    "early": (0, 4), "mid": (4, 8), "late": (8, 12),
    "spring": (2, 5), "summer": (5, 8), "autumn": (8, 11), "fall": (8, 11),
}  # fmt: skip
"""The twelfths of a year from and until which each lasts; seasons as north of the equator."""
PARTS = tuple(_PARTS)
"""The words that narrow a year or month."""


def find_stretch(moment: Moment, *, decade: bool = False) -> Stretch | None:
    """Return the time that a date stands for; None without a year, or for a day that there is not."""
    start = moment.instant()
    if start is None:
        return None
    if moment.timed:
        return Stretch(start, start, Precision.VAGUE if moment.offset is None else Precision.TIME)
    if moment.day is not None:
        return Stretch(start, start + timedelta(hours=24) if start.year < MAXYEAR else start, Precision.DAY)
    if moment.month is not None:
        return Stretch(start, _later(start, 1), Precision.MONTH)
    return Stretch(start, _later(start, 120 if decade else 12), Precision.VAGUE if decade else Precision.YEAR)


def read_iso(part: str) -> Moment:
    """Return a date in ISO 8601 as the reader of mission files lets it pass: 2018, 2018-06-06, 2018-06-06T11:12Z."""
    day, _, clock = part.replace("T", " ").partition(" ")
    moment = Moment(*(int(number) for number in day.split("-")))
    if not clock:
        return moment
    at = datetime.fromisoformat(part)
    offset = at.utcoffset()
    minutes = None if offset is None else int(offset.total_seconds()) // 60
    return replace(moment, hour=at.hour, minute=at.minute, second=at.second, offset=minutes)


def _later(start: datetime, months: int) -> datetime:
    """Return the same day some months later; the start itself where the calendar ends before."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return start.replace(year=year, month=month + 1) if year <= MAXYEAR else start
