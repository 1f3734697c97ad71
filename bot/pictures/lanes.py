"""Lanes: one mission to scale and once more its busiest part, or several missions one below the other."""

from collections.abc import Sequence
from typing import Protocol

from bot.pictures.canvas import Canvas
from bot.pictures.lines import Name
from bot.pictures.model import Lane, Mark, Words
from bot.pictures.scale import (
    DAY,
    HOUR,
    Tick,
    Window,
    find_cluster,
    find_ticks,
    find_window,
    place_elapsed,
    place_linear,
)
from bot.pictures.strip import AXIS_HEIGHT, LINE_AT, STRIP_HEIGHT, Placed, Span, draw_axis, draw_strip, ticks_fit
from bot.pictures.theme import GLOW, GRID, LEFT, RIGHT, look_of

Numbered = tuple[int, Lane]
"""A lane with its number from 0 on, which its colour and its signs go by."""

_FUNNEL = 30
"""Pixels between a strip and its enlargement."""
_PAD = 0.03
"""Share of the time that is left free at either end of a line."""
_INSET = 20
"""Pixels from the end of a line to the first sign."""
_ASIDE = 170
"""Pixels at the end of a line for what lies before or behind its axis."""
_ASIDE_USED = 0.65
"""The share of these that signs take."""


class LaneAxis(Protocol):
    """Where along a lane its events stand."""

    @property
    def ticks(self) -> Sequence[tuple[float, str]]:
        """Pixels with their labels."""

    def put(self, lane: Lane) -> list[Placed]:
        """Return the events of a lane with their pixels."""


class Lanes:
    """Several lanes on one axis."""

    def __init__(self, lanes: Sequence[Numbered], axis: LaneAxis) -> None:
        self._lanes = lanes
        self._axis = axis

    @property
    def height(self) -> float:
        """In pixels."""
        return (Name.height + STRIP_HEIGHT) * len(self._lanes) + AXIS_HEIGHT

    def draw(self, canvas: Canvas, top: float) -> None:
        """Draw it, its upper edge at `top`."""
        bottom = top + self.height - AXIS_HEIGHT
        for number, lane in self._lanes:
            for x, _ in self._axis.ticks:
                canvas.line((x, x), (top + Name.height, top + Name.height + STRIP_HEIGHT), GRID, 3)
            Name(lane, number, dates=True).draw(canvas, top)
            top += Name.height
            draw_strip(canvas, top, Span(LEFT, RIGHT), self._axis.put(lane), look_of(number))
            top += STRIP_HEIGHT
        draw_axis(canvas, bottom, self._axis.ticks)


class Calendar:
    """The dates of a window along a line, with as many ticks as there is room for."""

    def __init__(self, window: Window, words: Words, span: Span) -> None:
        self.window = window
        self._span = span
        self._place = place_linear(window)
        self.ticks = self._pixels(find_ticks(window, words, lambda ticks: ticks_fit(self._pixels(ticks))))

    def at(self, time: float) -> float:
        """Return the pixel of an instant; of one beyond the ends that of the end."""
        return self._span.at(self._place(time))

    def put(self, marks: Sequence[Mark]) -> list[Placed]:
        """Return those events of which the middle is within, with their pixels."""
        held = [mark for mark in marks if self.window.holds(mark.middle)]
        return [Placed(mark, self.at(mark.middle), self.at(mark.start), self.at(mark.end)) for mark in held]

    def _pixels(self, ticks: Sequence[Tick]) -> list[tuple[float, str]]:
        return [(self.at(tick.at), tick.label) for tick in ticks]


class CommonCalendar:
    """An axis of dates for several lanes: of the busiest part of their time, with the other events beside it."""

    def __init__(self, lanes: Sequence[Numbered], words: Words) -> None:
        marks = [mark for _, lane in lanes for mark in lane.marks]
        whole = find_window(marks)
        window = (find_cluster(marks, whole) or whole).padded(_PAD, HOUR)
        early = any(mark.middle < window.start for mark in marks)
        late = any(mark.middle > window.end for mark in marks)
        left, right = LEFT + (_ASIDE if early else _INSET), RIGHT - (_ASIDE if late else _INSET)
        self._calendar = Calendar(window, words, Span(left, right))
        self.ticks = [
            *([(_aside_middle(before=True), words.before)] if early else []),
            *self._calendar.ticks,
            *([(_aside_middle(before=False), words.after)] if late else []),
        ]

    def put(self, lane: Lane) -> list[Placed]:
        """Return the events of a lane with their pixels."""
        window = self._calendar.window
        early = [mark for mark in lane.marks if mark.middle < window.start]
        late = [mark for mark in lane.marks if mark.middle > window.end]
        return [*_put_aside(early, before=True), *self._calendar.put(lane.marks), *_put_aside(late, before=False)]


class SinceLaunch:
    """An axis of the time since each lane's launch, a tenfold time taking always the same room."""

    def __init__(self, lanes: Sequence[Numbered], words: Words) -> None:
        elapsed = [mark.middle - lane.zero for _, lane in lanes for mark in _later(lane)]
        early = len(elapsed) < sum(len(lane.marks) for _, lane in lanes)
        soonest = min((time for time in elapsed if time > 0), default=DAY)
        last = 1.15 * max([*elapsed, DAY])
        self._span = Span(LEFT + (_ASIDE if early else _INSET), RIGHT - _INSET)
        self._place = place_elapsed(min(max(soonest, HOUR), DAY), last)
        self.ticks = [(_aside_middle(before=True), words.before)] if early else []
        self.ticks.append((self._at(0.0), words.zero))
        for length, name in words.spans:
            if length <= last and ticks_fit([*self.ticks, (self._at(length), name)]):
                self.ticks.append((self._at(length), name))

    def put(self, lane: Lane) -> list[Placed]:
        """Return the events of a lane with their pixels."""
        later = _later(lane)
        placed = _put_aside(lane.marks[: len(lane.marks) - len(later)], before=True)
        for mark in later:
            times = (mark.middle - lane.zero, mark.start - lane.zero, mark.end - lane.zero)
            placed.append(Placed(mark, *(self._at(time) for time in times)))
        return placed

    def _at(self, elapsed: float) -> float:
        return self._span.at(self._place(elapsed))


class Overview:
    """One lane to scale, and once more its busiest part, if most events crowd in a short one."""

    def __init__(self, lane: Lane, number: int, words: Words) -> None:
        self._lane = lane
        self._look = look_of(number)
        self._span = Span(LEFT + _INSET, RIGHT - _INSET)
        whole = find_window(lane.marks)
        cluster = find_cluster(lane.marks, whole)
        self._whole = Calendar(whole.padded(_PAD, HOUR), words, self._span)
        self._closer = Calendar(cluster.padded(_PAD, 1.0), words, self._span) if cluster else None

    @property
    def height(self) -> float:
        """In pixels."""
        one = STRIP_HEIGHT + AXIS_HEIGHT
        return 2 * one + _FUNNEL if self._closer else one

    def draw(self, canvas: Canvas, top: float) -> None:
        """Draw it, its upper edge at `top`."""
        lower = top + STRIP_HEIGHT + AXIS_HEIGHT + _FUNNEL
        if self._closer:
            left, right = (self._whole.at(time) for time in (self._closer.window.start, self._closer.window.end))
            corners = [(left, top + LINE_AT), (right, top + LINE_AT), (RIGHT, lower + LINE_AT), (LEFT, lower + LINE_AT)]
            canvas.area(corners, GLOW, 0.07)
            self._draw_one(canvas, lower, self._closer)
        self._draw_one(canvas, top, self._whole)

    def _draw_one(self, canvas: Canvas, top: float, calendar: Calendar) -> None:
        draw_strip(canvas, top, Span(LEFT, RIGHT), calendar.put(self._lane.marks), self._look)
        draw_axis(canvas, top + STRIP_HEIGHT, calendar.ticks)


def _later(lane: Lane) -> list[Mark]:
    """Return the events of a lane that may have been at its launch or after."""
    return [mark for mark in lane.marks if mark.middle >= lane.zero or mark.end > lane.zero]


def _aside_middle(*, before: bool) -> float:
    used = _ASIDE * _ASIDE_USED / 2
    return LEFT + used if before else RIGHT - used


def _put_aside(marks: Sequence[Mark], *, before: bool) -> list[Placed]:
    """Return events beside the axis: in order, at equal distances."""
    room = _ASIDE * _ASIDE_USED
    start = LEFT if before else RIGHT - room
    places = [start + room * (n + 0.5) / len(marks) for n in range(len(marks))]
    return [Placed(mark, x, x, x) for mark, x in zip(marks, places, strict=True)]
