"""Lanes: the strips of a picture, to the scale of the calendar or by the time since each launch."""

from collections.abc import Sequence

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

_FUNNEL = 30
"""Pixels between a strip and its enlargement."""
_PAD = 0.03
"""Share of the time that is left free at either end of a line."""
_BEFORE = 190
"""Pixels at the left of the lines for what was before a launch."""
_BEFORE_USED = 0.6
"""The share of these that signs take."""


class CalendarScale:
    """A calendar along a line, with as many ticks as there is room for."""

    def __init__(self, window: Window, words: Words) -> None:
        self.window = window
        self.span = Span(LEFT + 20, RIGHT - 20)
        self.place = place_linear(window)
        self.ticks = find_ticks(window, words, lambda ticks: ticks_fit(self._pixels(ticks)))

    def at(self, time: float) -> float:
        """Return the pixel of an instant; of one beyond the ends that of the end."""
        return self.span.at(self.place(time))

    def put(self, marks: Sequence[Mark]) -> list[Placed]:
        """Return those events of which the middle is within, with their pixels."""
        held = [mark for mark in marks if self.window.holds(mark.middle)]
        return [Placed(mark, self.at(mark.middle), self.at(mark.start), self.at(mark.end)) for mark in held]

    def draw_axis(self, canvas: Canvas, top: float) -> None:
        """Draw the ticks."""
        draw_axis(canvas, top, self._pixels(self.ticks))

    def _pixels(self, ticks: Sequence[Tick]) -> list[tuple[float, str]]:
        return [(self.at(tick.at), tick.label) for tick in ticks]


class Overview:
    """One lane to scale, and once more its busiest part, if most events crowd in a short one."""

    def __init__(self, lane: Lane, number: int, words: Words) -> None:
        self._lane = lane
        self._look = look_of(number)
        whole = find_window(lane.marks)
        self._scale = CalendarScale(whole.padded(_PAD, HOUR), words)
        cluster = find_cluster(lane.marks, whole)
        self._closer = CalendarScale(cluster.padded(_PAD, 1.0), words) if cluster else None

    @property
    def height(self) -> float:
        """In pixels."""
        one = STRIP_HEIGHT + AXIS_HEIGHT
        return 2 * one + _FUNNEL if self._closer else one

    def draw(self, canvas: Canvas, top: float) -> None:
        """Draw it, its upper edge at `top`."""
        if self._closer:
            self._draw_funnel(canvas, top, self._closer)
            self._draw_one(canvas, top + STRIP_HEIGHT + AXIS_HEIGHT + _FUNNEL, self._closer)
        self._draw_one(canvas, top, self._scale)

    def _draw_one(self, canvas: Canvas, top: float, scale: CalendarScale) -> None:
        draw_strip(canvas, top, scale.span, scale.put(self._lane.marks), self._look)
        scale.draw_axis(canvas, top + STRIP_HEIGHT)

    def _draw_funnel(self, canvas: Canvas, top: float, closer: CalendarScale) -> None:
        """Draw the light that falls from the crowded part of the upper line onto the whole lower one."""
        left, right = (self._scale.at(time) for time in (closer.window.start, closer.window.end))
        upper, lower = top + LINE_AT, top + STRIP_HEIGHT + AXIS_HEIGHT + _FUNNEL + LINE_AT
        corners = [(left, upper), (right, upper), (closer.span.right, lower), (closer.span.left, lower)]
        canvas.area(corners, GLOW, 0.07)


class CalendarLanes:
    """Several lanes on one calendar."""

    def __init__(self, lanes: Sequence[tuple[int, Lane]], words: Words) -> None:
        self._lanes = lanes
        whole = find_window([mark for _, lane in lanes for mark in lane.marks])
        self._scale = CalendarScale(whole.padded(_PAD, HOUR), words)

    @property
    def height(self) -> float:
        """In pixels."""
        return _lanes_height(self._lanes)

    def draw(self, canvas: Canvas, top: float) -> None:
        """Draw it, its upper edge at `top`."""
        bottom = top + self.height - AXIS_HEIGHT
        _draw_grid(canvas, top, bottom, [self._scale.at(tick.at) for tick in self._scale.ticks])
        for number, lane in self._lanes:
            Name(lane, number, dates=True).draw(canvas, top)
            top += Name.height
            draw_strip(canvas, top, self._scale.span, self._scale.put(lane.marks), look_of(number))
            top += STRIP_HEIGHT
        self._scale.draw_axis(canvas, bottom)


class ElapsedLanes:
    """Several lanes, all beginning at one place with their launch."""

    def __init__(self, lanes: Sequence[tuple[int, Lane]], words: Words) -> None:
        self._lanes = lanes
        self._words = words
        elapsed = [mark.middle - lane.zero for _, lane in lanes for mark in lane.marks if not _is_before(mark, lane)]
        soonest = min((time for time in elapsed if time > 0), default=DAY)
        early = len(elapsed) < sum(len(lane.marks) for _, lane in lanes)
        self._span = Span(LEFT + (_BEFORE if early else 20), RIGHT - 20)
        self._early = early
        self._place = place_elapsed(min(max(soonest, HOUR), DAY), 1.15 * max([*elapsed, DAY]))
        self._ticks = self._find_ticks(1.15 * max([*elapsed, DAY]))

    @property
    def height(self) -> float:
        """In pixels."""
        return _lanes_height(self._lanes)

    def draw(self, canvas: Canvas, top: float) -> None:
        """Draw it, its upper edge at `top`."""
        bottom = top + self.height - AXIS_HEIGHT
        _draw_grid(canvas, top, bottom, [x for x, _ in self._ticks])
        for number, lane in self._lanes:
            Name(lane, number, dates=True).draw(canvas, top)
            top += Name.height
            draw_strip(canvas, top, Span(LEFT, self._span.right), self._put(lane), look_of(number))
            top += STRIP_HEIGHT
        draw_axis(canvas, bottom, self._ticks)

    def _at(self, elapsed: float) -> float:
        return self._span.at(self._place(elapsed))

    def _put(self, lane: Lane) -> list[Placed]:
        early = [mark for mark in lane.marks if _is_before(mark, lane)]
        room = _BEFORE * _BEFORE_USED
        placed = []
        for n, mark in enumerate(early):
            x = LEFT + 20 + room * (n + 0.5) / len(early)
            placed.append(Placed(mark, x, x, x))
        for mark in lane.marks[len(early) :]:
            times = (mark.middle - lane.zero, mark.start - lane.zero, mark.end - lane.zero)
            placed.append(Placed(mark, *(self._at(time) for time in times)))
        return placed

    def _find_ticks(self, last: float) -> list[tuple[float, str]]:
        """Return as many of the named lengths of time as there is room for, from the launch on."""
        ticks = [(self._at(0.0), self._words.zero)]
        if self._early:
            ticks.insert(0, (LEFT + 20 + _BEFORE * _BEFORE_USED / 2, self._words.before))
        for length, name in self._words.spans:
            if length <= last and ticks_fit([*ticks, (self._at(length), name)]):
                ticks.append((self._at(length), name))
        return ticks


def _is_before(mark: Mark, lane: Lane) -> bool:
    return mark.middle < lane.zero and mark.end <= lane.zero


def _lanes_height(lanes: Sequence[tuple[int, Lane]]) -> float:
    return (Name.height + STRIP_HEIGHT) * len(lanes) + AXIS_HEIGHT


def _draw_grid(canvas: Canvas, top: float, bottom: float, places: Sequence[float]) -> None:
    for x in places:
        canvas.line((x, x), (top, bottom), GRID, 3)
