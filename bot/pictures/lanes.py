"""Lanes: one mission to scale and once more its busiest part, or several missions one below the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.pictures.canvas import Canvas, width_of
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
from bot.pictures.strip import (
    AXIS_HEIGHT,
    LINE_AT,
    STRIP_HEIGHT,
    Placed,
    Span,
    draw_axis,
    draw_panel,
    draw_strip,
    ticks_fit,
)
from bot.pictures.theme import DIM, GLOW, GRID, LEFT, RIGHT, look_of

Numbered = tuple[int, Lane]
"""A lane with its number from 0 on, which its colour and its signs go by."""

_FUNNEL = 30
"""Pixels between a strip and its enlargement."""
_PAD = 0.03
"""Share of the time that is left free at either end of a line."""
_ROOM_AFTER = 1.15
"""How much longer than to its last event an axis is."""
_INSET = 20
"""Pixels from the end of a line to the first sign."""
_ASIDE = 130
"""Pixels at the end of a line for what lies before or behind its axis, if their label needs no more."""
_BESIDE = 50
"""Pixels between these and the axis."""


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
        draw_panel(canvas, top, self.height)
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
        window = (find_cluster(marks, whole) or whole).padded(_PAD)
        self._early = _left_aside(words.before) if any(mark.middle < window.start for mark in marks) else None
        self._late = _right_aside(words.after) if any(mark.middle > window.end for mark in marks) else None
        self._calendar = Calendar(window, words, _between(self._early, self._late))
        self.ticks = _with_asides(self._early, self._calendar.ticks, self._late)

    def put(self, lane: Lane) -> list[Placed]:
        """Return the events of a lane with their pixels."""
        window = self._calendar.window
        early = [mark for mark in lane.marks if mark.middle < window.start]
        late = [mark for mark in lane.marks if mark.middle > window.end]
        return [*_put_aside(early, self._early), *self._calendar.put(lane.marks), *_put_aside(late, self._late)]


class SinceLaunch:
    """An axis of the time since each lane's launch, a tenfold time taking always the same room."""

    def __init__(self, lanes: Sequence[Numbered], words: Words) -> None:
        elapsed = [mark.middle - lane.zero for _, lane in lanes for mark in _later(lane)]
        early = len(elapsed) < sum(len(lane.marks) for _, lane in lanes)
        soonest = min((time for time in elapsed if time > 0), default=DAY)
        last = _ROOM_AFTER * max([*elapsed, DAY])
        self._early = _left_aside(words.before) if early else None
        self._span = _between(self._early, None, inset=width_of(words.zero, DIM) / 2)
        self._place = place_elapsed(min(max(soonest, HOUR), DAY), last)
        self.ticks = _with_asides(self._early, [(self._at(0.0), words.zero)], None)
        for length, name in words.spans:
            if length <= last and ticks_fit([*self.ticks, (self._at(length), name)]):
                self.ticks.append((self._at(length), name))

    def put(self, lane: Lane) -> list[Placed]:
        """Return the events of a lane with their pixels."""
        later = _later(lane)
        placed = _put_aside(lane.marks[: len(lane.marks) - len(later)], self._early)
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
        self._whole = Calendar(whole.padded(_PAD), words, self._span)
        self._closer = Calendar(cluster.padded(_PAD), words, self._span) if cluster else None

    @property
    def height(self) -> float:
        """In pixels."""
        one = STRIP_HEIGHT + AXIS_HEIGHT
        return 2 * one + _FUNNEL if self._closer else one

    def draw(self, canvas: Canvas, top: float) -> None:
        """Draw it, its upper edge at `top`."""
        lower = top + STRIP_HEIGHT + AXIS_HEIGHT + _FUNNEL
        draw_panel(canvas, top, self.height)
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


@dataclass(frozen=True, slots=True)
class _Aside:
    """A place beside the axis, in pixels, for what lies before or behind it."""

    left: float
    right: float
    label: str

    @property
    def tick(self) -> tuple[float, str]:
        return (self.left + self.right) / 2, self.label


def _left_aside(label: str) -> _Aside:
    return _Aside(LEFT, LEFT + max(_ASIDE, width_of(label, DIM)), label)


def _right_aside(label: str) -> _Aside:
    return _Aside(RIGHT - max(_ASIDE, width_of(label, DIM)), RIGHT, label)


def _between(early: _Aside | None, late: _Aside | None, inset: float = _INSET) -> Span:
    """Return the line that is left for the axis; after a place beside it, the first label needs half its width."""
    left = early.right + max(_BESIDE, inset + _BESIDE / 2) if early else LEFT + _INSET
    return Span(left, late.left - _BESIDE if late else RIGHT - _INSET)


def _with_asides(
    early: _Aside | None, ticks: Sequence[tuple[float, str]], late: _Aside | None
) -> list[tuple[float, str]]:
    """Return the ticks of an axis with the labels beside it, without those that would touch these."""
    before, after = [early.tick] if early else [], [late.tick] if late else []
    kept = [tick for tick in ticks if ticks_fit([*before, tick]) and ticks_fit([tick, *after])]
    return [*before, *kept, *after]


def _put_aside(marks: Sequence[Mark], aside: _Aside | None) -> list[Placed]:
    """Return events beside the axis: in order, at equal distances."""
    if aside is None:
        return []
    room = (aside.right - aside.left) / max(len(marks), 1)
    places = [aside.left + room * (n + 0.5) for n in range(len(marks))]
    return [Placed(mark, x, x, x) for mark, x in zip(marks, places, strict=True)]
