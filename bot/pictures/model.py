"""A timeline as it is to be drawn: all its words chosen, all its times in seconds, nothing yet put in its place."""

import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any


class Axis(StrEnum):
    """What the places of events along a strip mean."""

    CALENDAR = "calendar"
    """Their date, to scale."""
    ELAPSED = "elapsed"
    """The time since the mission's launch, a tenfold time taking always the same room."""


@dataclass(frozen=True, slots=True)
class Mark:
    """An event on a strip. Times are in seconds since 1970, UTC."""

    number: int
    start: float
    end: float
    """Later than `start` for an event of which only the day, month or year is known."""
    contested: bool

    @property
    def middle(self) -> float:
        """Where its sign is put."""
        return (self.start + self.end) / 2


@dataclass(frozen=True, slots=True)
class Row:
    """An event in words."""

    number: int
    date: str
    gap: str
    """How long after the row before it; "" where that is not known."""
    headline: str
    tag: str
    """What is to be said of a contested event; "" for others."""


@dataclass(frozen=True, slots=True)
class Lane:
    """The events of one mission."""

    name: str
    dates: str
    """From when until when it tells."""
    zero: float
    """Its launch, else its first event: where elapsed time begins; in seconds since 1970."""
    marks: tuple[Mark, ...]
    """In order."""
    rows: tuple[Row, ...]
    """In order; not all events need a row."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a language that the axis is labelled with."""

    months: tuple[str, ...]
    """Twelve, short, as they stand alone or with a year."""
    months_of_days: tuple[str, ...]
    """The same, as they stand after a day."""
    day_month: str
    """With {day} and {month}."""
    month_year: str
    """With {month} and {year}."""
    zero: str
    """What stands where elapsed time begins."""
    before: str
    """What stands where the events are that lie before the axis."""
    after: str
    """What stands where those are that lie behind it."""
    spans: tuple[tuple[float, str], ...]
    """Lengths of time in seconds, rising, with what to call them: 1 day, 1 week …"""


@dataclass(frozen=True, slots=True)
class Chart:
    """A whole picture."""

    title: str
    subtitle: str
    axis: Axis
    note: str
    """What the axis means; "" where it goes without saying."""
    lanes: tuple[Lane, ...]
    footers: tuple[str, ...]
    """Lines at the bottom."""
    words: Words


def to_json(chart: Chart) -> bytes:
    """Return a chart as JSON, the same bytes for the same chart."""
    return json.dumps(asdict(chart), ensure_ascii=True, separators=(",", ":")).encode()


def from_json(content: bytes) -> Chart:
    """Return the chart that `to_json` wrote."""
    chart: dict[str, Any] = json.loads(content)
    words = chart["words"]
    return Chart(
        **chart
        | {
            "axis": Axis(chart["axis"]),
            "lanes": tuple(_lane(lane) for lane in chart["lanes"]),
            "footers": tuple(chart["footers"]),
            "words": Words(
                **words
                | {
                    "months": tuple(words["months"]),
                    "months_of_days": tuple(words["months_of_days"]),
                    "spans": tuple((length, name) for length, name in words["spans"]),
                }
            ),
        }
    )


def _lane(lane: dict[str, Any]) -> Lane:
    marks = tuple(Mark(**mark) for mark in lane["marks"])
    return Lane(**lane | {"marks": marks, "rows": tuple(Row(**row) for row in lane["rows"])})
