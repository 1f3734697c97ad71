"""Strips: events as signs along a line, numbered above, with an axis beneath."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.pictures.canvas import Canvas, Style, width_of
from bot.pictures.model import Mark
from bot.pictures.theme import BODY, DIM, LEFT, LINE, PANEL, RIGHT

STRIP_HEIGHT = 122
AXIS_HEIGHT = 78

LINE_AT = 94
"""Pixels from the top of a strip to its line."""
_LETTERS = 34
"""Pixels that letters stand above their line."""
_SIGN = 15
_APART = 22
"""Pixels between two labels."""
_BAR = 20
_TICK = 14
_AROUND = 28
_DENSE = 4
"""Pixels between two signs, for less than which they have no edges: those of many would cover all the signs."""


@dataclass(frozen=True, slots=True)
class Span:
    """Where a strip's line begins and ends, in pixels."""

    left: float = LEFT
    right: float = RIGHT

    def at(self, share: float) -> float:
        """Return the pixel at a share, 0 to 1, of the line."""
        return self.left + share * (self.right - self.left)


@dataclass(frozen=True, slots=True)
class Group:
    """Events whose numbers stand in one label, since there is no room for each."""

    first: int
    last: int
    count: int
    left: float
    right: float
    """Pixels of its first and last sign."""

    @property
    def label(self) -> str:
        """The numbers."""
        if self.count == 1:
            return str(self.first)
        between = "–" if self.count == self.last - self.first + 1 else "…"
        return f"{self.first}{between}{self.last}"

    def middle(self, style: Style) -> float:
        """Return the pixel at which the label is centred: above its signs, but within the picture."""
        half = width_of(self.label, style) / 2
        return min(max((self.left + self.right) / 2, LEFT + half), RIGHT - half)


def group_marks(marks: Sequence[tuple[int, float]], style: Style = BODY) -> list[Group]:
    """Return numbered pixels, which rise with their numbers, in as many groups as have labels that do not overlap."""
    groups: list[Group] = []
    for number, x in marks:
        groups.append(Group(number, number, 1, x, x))
        while len(groups) > 1 and _touch(groups[-2], groups[-1], style):
            last, first = groups.pop(), groups.pop()
            groups.append(Group(first.first, last.last, first.count + last.count, first.left, last.right))
    return groups


def _touch(one: Group, other: Group, style: Style) -> bool:
    room = (width_of(one.label, style) + width_of(other.label, style)) / 2 + _APART
    return other.middle(style) - one.middle(style) < room


@dataclass(frozen=True, slots=True)
class Placed:
    """An event with its pixels: where its sign is, and where the time begins and ends in which it may lie."""

    mark: Mark
    x: float
    left: float
    right: float


def draw_panel(canvas: Canvas, top: float, height: float) -> None:
    """Draw what strips lie on, a little larger than they are."""
    width = RIGHT - LEFT + 2 * _AROUND
    canvas.box(LEFT - _AROUND, top - _AROUND, width, height + 2 * _AROUND, fill=PANEL, radius=_AROUND)


def draw_strip(canvas: Canvas, top: float, span: Span, marks: Sequence[Placed], look: tuple[str, str]) -> None:
    """Draw events along a line, with signs of a colour and shape."""
    colour, shape = look
    y = top + LINE_AT
    canvas.line((span.left, span.right), (y, y), LINE, 4)
    for placed in marks:
        if placed.right - placed.left > 2 * _SIGN:
            width = placed.right - placed.left
            canvas.box(placed.left, y - _BAR / 2, width, _BAR, fill=colour, radius=_BAR / 2, opacity=0.3)
    for n, placed in reversed([*enumerate(marks)]):
        dense = n + 1 < len(marks) and marks[n + 1].x - placed.x < _DENSE
        fill, edge, thickness = (PANEL, colour, 5) if placed.mark.contested else (colour, PANEL, 0 if dense else 2)
        canvas.sign(placed.x, y, shape, _SIGN, fill=fill, edge=edge, thickness=thickness)
    for group in group_marks([(placed.mark.number, placed.x) for placed in marks]):
        canvas.text(group.middle(BODY), top + _LETTERS + 4, group.label, BODY, "center")
        if group.right - group.left > 4 * _SIGN:
            bracket = top + _LETTERS + 18
            canvas.line((group.left - _SIGN / 2, group.right + _SIGN / 2), (bracket, bracket), LINE, 3)


def draw_axis(canvas: Canvas, top: float, ticks: Sequence[tuple[float, str]]) -> None:
    """Draw ticks, given by their pixels, with their labels beneath."""
    for x, label in ticks:
        canvas.line((x, x), (top, top + _TICK), LINE, 3)
        canvas.text(_label_middle(x, label), top + _TICK + _LETTERS + 12, label, DIM, "center")


def ticks_fit(ticks: Sequence[tuple[float, str]]) -> bool:
    """Tell whether the labels of ticks, given by their pixels, stand apart."""
    ends = [(_label_middle(x, label), width_of(label, DIM) / 2) for x, label in ticks]
    return all(other - half - (one + own) >= _APART for (one, own), (other, half) in pairwise(ends))


def _label_middle(x: float, label: str) -> float:
    """Return the pixel at which a label is centred: beneath its tick, but within the picture."""
    half = width_of(label, DIM) / 2
    return min(max(x, LEFT + half), RIGHT - half)
