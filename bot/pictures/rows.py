"""Rows: events in words, one below the other along a line, with the time that lies between them."""

from collections.abc import Sequence

from bot.pictures.canvas import Canvas, shorten, width_of, wrap
from bot.pictures.model import Lane, Row
from bot.pictures.theme import BACKGROUND, BODY, DIM, LEFT, LINE, RIGHT, strong

_PILL_HEIGHT = 60
_PILL_ROOM = 30
_BESIDE = 26
_DATE = 60
_LINE = 52
_BELOW = 28
_BASELINE = 45
"""Pixels from the top of a line to what its letters stand on."""
_APART = 24
_MOST_LINES = 4
"""Lines of a headline."""


def pill_width(rows: Sequence[Row]) -> float:
    """Return the width of the widest number's pill, for all rows to be in line."""
    widest = max(width_of(str(row.number), strong(BACKGROUND)) for row in rows)
    return max(widest + _PILL_ROOM, _PILL_HEIGHT)


class RowBlock:
    """Rows, laid out."""

    def __init__(self, lane: Lane, colour: str, pill: float) -> None:
        self._rows = lane.rows
        self._numbers = [mark.number for mark in lane.marks]
        self._colour = colour
        self._pill = pill
        self._left = LEFT + pill + _BESIDE
        self.lines = [wrap(row.headline, BODY, RIGHT - self._left, 1) for row in lane.rows]
        """The words of each row."""

    @property
    def height(self) -> float:
        """In pixels."""
        return sum(self._height(n) for n in range(len(self._rows))) - _BELOW

    def extend(self, row: int, most: int) -> None:
        """Give the words of a row, counted from 0, one line more, if they need it: so many at most."""
        self.lines[row] = wrap(self._rows[row].headline, BODY, RIGHT - self._left, most)

    def draw(self, canvas: Canvas, top: float) -> None:
        """Draw the line, then the rows."""
        tops = [top + sum(self._height(m) for m in range(n)) for n in range(len(self._rows))]
        spine = LEFT + self._pill / 2
        for n in range(1, len(tops)):
            skipped = any(self._rows[n - 1].number < number < self._rows[n].number for number in self._numbers)
            ends = (tops[n - 1] + _PILL_HEIGHT + 8, tops[n] - 8)
            canvas.line((spine, spine), ends, LINE, 4, dotted=skipped)
        for n, row in enumerate(self._rows):
            self._draw_pill(canvas, tops[n], row)
            self._draw_words(canvas, tops[n], row, self.lines[n])

    def _height(self, n: int) -> float:
        return _DATE + _LINE * len(self.lines[n]) + _BELOW

    def _draw_pill(self, canvas: Canvas, top: float, row: Row) -> None:
        hollow = bool(row.tag)
        canvas.box(
            LEFT, top, self._pill, _PILL_HEIGHT, radius=_PILL_HEIGHT / 2,
            fill=BACKGROUND if hollow else self._colour, edge=self._colour, thickness=4,
        )  # fmt: skip
        style = strong(self._colour if hollow else BACKGROUND)
        canvas.text(LEFT + self._pill / 2, top + _BASELINE, str(row.number), style, "center")

    def _draw_words(self, canvas: Canvas, top: float, row: Row, lines: Sequence[str]) -> None:
        room = RIGHT - self._left
        date = shorten(row.date, strong(self._colour), room)
        canvas.text(self._left, top + _BASELINE, date, strong(self._colour))
        taken = width_of(date, strong(self._colour)) + _APART
        if row.tag and taken + width_of(row.tag, DIM) <= room:
            canvas.text(self._left + taken, top + _BASELINE, row.tag, DIM)
            taken += width_of(row.tag, DIM) + _APART
        if row.gap and taken + width_of(row.gap, DIM) <= room:
            canvas.text(RIGHT, top + _BASELINE, row.gap, DIM, "right")
        for n, line in enumerate(lines):
            canvas.text(self._left, top + _DATE + n * _LINE + _BASELINE, line, BODY)


def fit_rows(lanes: Sequence[tuple[Lane, str]], room: float) -> list[RowBlock]:
    """Return the rows of some lanes, each with its colour, with as many lines as fit into a height: one at least."""
    if not lanes:
        return []
    pill = pill_width([row for lane, _ in lanes for row in lane.rows])
    blocks = [RowBlock(lane, colour, pill) for lane, colour in lanes]
    for most in range(2, _MOST_LINES + 1):
        for block in blocks:
            for n in range(len(block.lines)):
                if sum(block.height for block in blocks) + _LINE <= room:
                    block.extend(n, most)
    return blocks
