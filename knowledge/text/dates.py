"""Dates and times of day as texts write them, and the time that lies between two of them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_ZONES = {
    "utc": 0, "gmt": 0, "z": 0, "edt": -240, "est": -300, "cdt": -300, "cst": -360, "mdt": -360, "mst": -420,
    "pdt": -420, "pst": -480, "bst": 60, "cet": 60, "cest": 120, "msk": 180, "moscow time": 180, "ist": 330,
    "jst": 540, "aest": 600, "beijing time": 480, "china standard time": 480,
}  # fmt: skip
"""Minutes east of Greenwich, as the abbreviations are used in spaceflight reports (IST: India)."""
_ZONE = (
    r"(?P<zone{n}>UTC|GMT|Z\b|E[DS]T|C[DS]T|M[DS]T|P[DS]T|BST|CES?T|MSK|Moscow [Tt]ime|IST|JST|AEST|Beijing [Tt]ime)"
)
_CLOCK = (
    r"(?P<hour{n}>\d{{1,2}}):(?P<minute{n}>\d{{2}})(?::(?P<second{n}>\d{{2}})(?:\.\d+)?)?"
    r"(?:\s*(?P<half{n}>[ap]\.?\s?m\b\.?))?(?:\s*" + _ZONE + r")?"
    r"|(?P<hourh{n}>\d{{1,2}})\s*(?P<halfh{n}>[ap]\.m\.|[ap]m\b)(?:\s*" + _ZONE.replace("zone", "zoneh") + r")?"
)
_DAY = (
    rf"(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+(?P<m1>{_MONTH})(?:,?\s+(?P<y1>\d{{4}})\b)?"
    rf"|(?P<m2>{_MONTH})\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)(?:,?\s+(?P<y2>\d{{4}})\b)?"
    rf"|(?:\b(?:in|during|by|since|until|late|early|mid|last|this|of)[\s-]+)(?P<m6>{_MONTH})(?!\w|,?\s+(?:of\s+)?\d)"
    rf"|(?P<m3>{_MONTH})(?:\s+of)?,?\s+(?P<y3>\d{{4}})\b"
    r"|(?P<y4>[12]\d{3})-(?P<m4>[01]?\d)-(?P<d4>[0-3]?\d)(?!\d)"
    r"|(?:(?:early|mid|late|spring|summer|autumn|fall|winter)[\s-](?:of\s+)?(?:in\s+)?)?"
    r"(?P<y5>1[4-9]\d\d|20\d\d)(?P<decade>s)?\b(?![.,]?\d|\s*(?:km|kg|m|lb|ft|°))"
)
_NUMBERED = r"(?P<century>(?:\d{1,2}(?:st|nd|rd|th)|[a-z]+th|first|second|third)[\s-]century)"
_CLOCK_AFTER = _CLOCK.format(n="b").replace(r"\d{2}", r"\d{1,2}")
"""After a date, minutes and seconds may lack their leading zero: "1971-6-6 4:55:9"."""
_STAMP = re.compile(
    rf"(?:(?:{_CLOCK.format(n='a')})(?:\s+\([^()]{{1,40}}\))?,?\s+(?:on\s+)?)?(?:{_DAY})"
    rf"(?:,?\s+(?:at\s+)?(?:about\s+)?(?:{_CLOCK_AFTER}))?|(?:{_CLOCK.format(n='c')})|{_NUMBERED}",
    re.IGNORECASE,
)

_HINT = re.compile(r"\d|century|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec", re.IGNORECASE)
"""What every date or time has one of: most texts have none, and the pattern for them takes 30 times as long."""
_CLOCKS = ("a", "b", "c", "ha", "hb", "hc")
"""What ends the names of the groups of a time of day, one for each way to write it and place to put it."""
_LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time as far as a text tells it; what it does not tell is None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    offset: int | None = None
    """Minutes east of Greenwich."""

    @property
    def dated(self) -> bool:
        """Whether the day or at least the month or year is told."""
        return self.year is not None or self.month is not None

    @property
    def timed(self) -> bool:
        """Whether the time of day is told."""
        return self.hour is not None

    @property
    def exists(self) -> bool:
        """Whether there is such a date: 31 February is none."""
        return (
            self.month is None or self.day is None or replace(self, year=self.year or _LEAP_YEAR).instant() is not None
        )

    def completed(self, context: "Moment") -> "Moment":
        """Return this moment with the year, or the whole date, taken over from what stood before it."""
        if not self.dated:
            return replace(self, year=context.year, month=context.month, day=context.day)
        return replace(self, year=context.year) if self.year is None else self

    def instant(self) -> datetime | None:
        """Return the moment in UTC, missing parts as their first; None without a year or for no real date."""
        if self.year is None:
            return None
        zone = timezone(timedelta(minutes=self.offset or 0))
        try:
            day = datetime(self.year, self.month or 1, self.day or 1, tzinfo=zone)
            return day.replace(hour=self.hour or 0, minute=self.minute or 0, second=self.second or 0).astimezone(UTC)
        except (ValueError, OverflowError):
            return None

    def matches(self, other: "Moment") -> bool:
        """Tell whether the two can be the same date: no part that both tell differs."""
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        return all(a is None or b is None or a == b for a, b in pairs)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date or time found in a text: `text[start:end]`."""

    moment: Moment
    start: int
    end: int


def find_stamps(text: str) -> list[Stamp]:
    """Return the dates and times that a text names, in order."""
    if not _HINT.search(text):
        return []
    stamps = []
    for match in _STAMP.finditer(text):
        moment = _read(match)
        if moment.dated or moment.timed or match["century"]:
            stamps.append(Stamp(moment, match.start("m6") if match["m6"] else match.start(), match.end()))
    return stamps


def _read(match: re.Match[str]) -> Moment:
    year, month, day = _part(match, "y", "12345"), _part(match, "m", "12346"), _part(match, "d", "124")
    hour, half, zone = (_part(match, name, _CLOCKS) for name in ("hour", "half", "zone"))
    minute, second = _part(match, "minute", "abc"), _part(match, "second", "abc")
    if (day and not 1 <= int(day) <= 31) or (hour and int(hour) > 24) or (minute and int(minute) > 59):
        return Moment()
    return Moment(
        int(year) if year else None, _month_number(month), int(day) if day else None,
        _hour(int(hour), half) if hour else None, int(minute or 0) if hour else None,
        int(second) if second else None, _ZONES.get(zone.lower()) if zone else None,
    )  # fmt: skip


def _part(match: re.Match[str], name: str, variants: Iterable[str]) -> str | None:
    """Return what the first of a group's variants that took part in a match holds; None if none did."""
    return next((match[name + variant] for variant in variants if match[name + variant]), None)


def _month_number(month: str | None) -> int | None:
    if not month:
        return None
    if month.isdigit():
        return int(month)
    return next((n for n, name in enumerate(_MONTHS, 1) if name.startswith(month.lower().rstrip(".")[:3])), None)


def _hour(hour: int, half: str | None) -> int:
    if not half:
        return hour % 24
    return hour % 12 + (12 if half.lower().startswith("p") else 0)
