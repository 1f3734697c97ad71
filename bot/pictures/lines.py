"""Lines of text: the heading, the names of lanes, the small print."""

from collections.abc import Sequence

from bot.pictures.canvas import Canvas, shorten, width_of, wrap
from bot.pictures.model import Chart, Lane
from bot.pictures.theme import DIM, LEFT, RIGHT, TITLE, look_of, strong

_TITLE_LINE, _TITLE_RISE = 84, 62
_LINE, _RISE = 56, 44
"""Pixels from one line to the next, and from the top of a line to what its letters stand on."""
_NAME = 62
_SIGN = 18
_BESIDE = 30


class Heading:
    """The title, what the picture shows, and what its axis means."""

    def __init__(self, chart: Chart) -> None:
        self._title = wrap(chart.title, TITLE, RIGHT - LEFT, 2)
        self._below = [line for text in (chart.subtitle, chart.note) for line in wrap(text, DIM, RIGHT - LEFT, 3)]

    @property
    def height(self) -> float:
        """In pixels."""
        return _TITLE_LINE * len(self._title) + _LINE * len(self._below)

    def draw(self, canvas: Canvas, top: float) -> None:
        """Draw it, its upper edge at `top`."""
        for n, line in enumerate(self._title):
            canvas.text(LEFT, top + n * _TITLE_LINE + _TITLE_RISE, line, TITLE)
        _write(canvas, top + len(self._title) * _TITLE_LINE, self._below)


class Footer:
    """The small print."""

    def __init__(self, footers: Sequence[str]) -> None:
        self._lines = [line for footer in footers for line in wrap(footer, DIM, RIGHT - LEFT, 2)]

    @property
    def height(self) -> float:
        """In pixels."""
        return _LINE * len(self._lines)

    def draw(self, canvas: Canvas, top: float) -> None:
        """Draw it, its upper edge at `top`."""
        _write(canvas, top, self._lines)


class Name:
    """The name of a lane with its sign, and from when until when it tells."""

    height = float(_NAME)
    """In pixels."""

    def __init__(self, lane: Lane, number: int, *, dates: bool) -> None:
        self._name = lane.name
        self._dates = lane.dates if dates else ""
        self._look = look_of(number)

    def draw(self, canvas: Canvas, top: float) -> None:
        """Draw it, its upper edge at `top`; the name gives way to the dates."""
        colour, shape = self._look
        canvas.sign(LEFT + _SIGN, top + _RISE - _SIGN + 2, shape, _SIGN, fill=colour, edge=colour, thickness=0)
        left = LEFT + 2 * _SIGN + 16
        room = RIGHT - left - (width_of(self._dates, DIM) + _BESIDE if self._dates else 0)
        canvas.text(left, top + _RISE, shorten(self._name, strong(colour), room), strong(colour))
        if self._dates:
            canvas.text(RIGHT, top + _RISE, self._dates, DIM, "right")


def _write(canvas: Canvas, top: float, lines: Sequence[str]) -> None:
    for n, line in enumerate(lines):
        canvas.text(LEFT, top + n * _LINE + _RISE, line, DIM)
