"""The layout: what of a chart stands where on the picture, from top to bottom."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from bot.pictures.canvas import Canvas, drawable
from bot.pictures.lanes import CommonCalendar, Lanes, Overview, SinceLaunch
from bot.pictures.lines import Footer, Heading, Name
from bot.pictures.model import Axis, Chart, Lane
from bot.pictures.rows import RowBlock, fit_rows
from bot.pictures.theme import BACKGROUND, MARGIN, WIDTH, look_of

MOST_HEIGHT = 2600
"""As tall as a phone's screen, for the width: 19.5 to 9."""

_BETWEEN = 60
_BENEATH = 12


class Block(Protocol):
    """A part of the picture that takes its whole width."""

    @property
    def height(self) -> float:
        """In pixels."""

    def draw(self, canvas: Canvas, top: float) -> None:
        """Draw it, its upper edge at `top`."""


def lay_out(chart: Chart) -> Canvas:
    """Return the picture of a chart: heading, strips, rows, small print."""
    chart = _drawable(chart)
    lanes = [(n, lane) for n, lane in enumerate(chart.lanes) if lane.marks]
    above: list[Block] = [Heading(chart), *_strips(chart, lanes)]
    below: list[Block] = [Footer(chart.footers)] if chart.footers else []
    told = [(n, lane) for n, lane in lanes if lane.rows]
    names = [Name(lane, n, dates=False) if len(lanes) > 1 else None for n, lane in told]
    room = (
        MOST_HEIGHT
        - _height([*above, *below])
        - sum(_BETWEEN + (name.height + _BENEATH if name else 0) for name in names)
    )
    rows = fit_rows([(lane, look_of(n)[0]) for n, lane in told], room)
    return _draw([*above, *(Section(name, block) for name, block in zip(names, rows, strict=True)), *below])


class Section:
    """The events of a lane in words, beneath its name where there are several."""

    def __init__(self, name: Name | None, rows: RowBlock) -> None:
        self._name = name
        self._rows = rows

    @property
    def height(self) -> float:
        """In pixels."""
        return (self._name.height + _BENEATH if self._name else 0) + self._rows.height

    def draw(self, canvas: Canvas, top: float) -> None:
        """Draw it, its upper edge at `top`."""
        if self._name:
            self._name.draw(canvas, top)
            top += self._name.height + _BENEATH
        self._rows.draw(canvas, top)


def _strips(chart: Chart, lanes: Sequence[tuple[int, Lane]]) -> list[Block]:
    if sum(len(lane.marks) for _, lane in lanes) < 2:
        return []
    if chart.axis is Axis.ELAPSED:
        return [Lanes(lanes, SinceLaunch(lanes, chart.words))]
    if len(lanes) > 1:
        return [Lanes(lanes, CommonCalendar(lanes, chart.words))]
    return [Overview(lanes[0][1], lanes[0][0], chart.words)]


def _height(blocks: Sequence[Block]) -> float:
    return 2 * MARGIN + sum(block.height for block in blocks) + _BETWEEN * (len(blocks) - 1)


def _draw(blocks: Sequence[Block]) -> Canvas:
    canvas = Canvas(WIDTH, round(_height(blocks)), BACKGROUND)
    top = float(MARGIN)
    for block in blocks:
        block.draw(canvas, top)
        top += block.height + _BETWEEN
    return canvas


def _drawable(chart: Chart) -> Chart:
    """Return a chart of which the font has all letters; its fixed words are in languages that it was made for."""
    return replace(
        chart,
        title=drawable(chart.title),
        subtitle=drawable(chart.subtitle),
        lanes=tuple(_drawable_lane(lane) for lane in chart.lanes),
    )


def _drawable_lane(lane: Lane) -> Lane:
    rows = tuple(replace(row, date=drawable(row.date), headline=drawable(row.headline)) for row in lane.rows)
    return replace(lane, name=drawable(lane.name), dates=drawable(lane.dates), rows=rows)
