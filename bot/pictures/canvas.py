"""A canvas measured in pixels from its top left corner, on which matplotlib draws text, lines and signs."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

import matplotlib
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, get_font
from matplotlib.patches import Circle, FancyBboxPatch, Patch, Polygon, RegularPolygon
from matplotlib.textpath import TextToPath

_DPI = 72
"""Makes a point as large as a pixel."""
_FONTS = Path(matplotlib.get_data_path(), "fonts", "ttf")
_FILES = {False: str(_FONTS / "DejaVuSans.ttf"), True: str(_FONTS / "DejaVuSans-Bold.ttf")}
_UNKNOWN = "□"
"""Drawn for a letter that the font lacks."""
_ELLIPSIS = "…"
_DAY = re.compile(r"\b(\d{1,2}) (?=[^\W\d])")
_LONG_WORD = 16
"""Letters of a word that is cut rather than left out whole."""
SHAPES = ("circle", "square", "diamond", "triangle", "wedge", "hexagon")
"""Signs that can be told apart without their colours."""


@dataclass(frozen=True, slots=True)
class Style:
    """How text looks."""

    size: float
    """Pixels from the top of the highest letter to the bottom of the lowest, about."""
    colour: str
    bold: bool = False


class Canvas:
    """A picture that is being drawn."""

    def __init__(self, width: int, height: int, background: str) -> None:
        self.figure = Figure((width / _DPI, height / _DPI), dpi=_DPI, facecolor=background)
        FigureCanvasAgg(self.figure)
        self._axes = self.figure.add_axes((0.0, 0.0, 1.0, 1.0))
        self._axes.set(xlim=(0, width), ylim=(height, 0))
        self._axes.set_axis_off()
        self._drawn = 0

    def text(self, x: float, y: float, text: str, style: Style, align: str = "left") -> None:
        """Write one line whose letters stand on `y`; `align` tells which end or middle of it is at `x`."""
        self._axes.text(
            x, y, text, fontproperties=_font(style.bold), fontsize=style.size, color=style.colour,
            ha=align, va="baseline", parse_math=False, zorder=self._next(),
        )  # fmt: skip

    def line(
        self, xs: Sequence[float], ys: Sequence[float], colour: str, width: float, *, dotted: bool = False
    ) -> None:
        """Draw a line through some points."""
        self._axes.plot(
            xs, ys, color=colour, linewidth=width, linestyle=":" if dotted else "-", solid_capstyle="round",
            zorder=self._next(),
        )  # fmt: skip

    def area(self, corners: Sequence[tuple[float, float]], colour: str, opacity: float) -> None:
        """Fill the area between some corners."""
        look = {"facecolor": colour, "edgecolor": "none", "alpha": opacity}
        self._axes.add_patch(Polygon(corners, closed=True, zorder=self._next(), **look))

    def box(
        self, x: float, y: float, width: float, height: float, *, fill: str = "none", edge: str = "none",
        radius: float = 0.0, thickness: float = 0.0, opacity: float = 1.0,
    ) -> None:  # fmt: skip
        """Draw a box with round corners; `x` and `y` are its upper left corner."""
        style = f"round,pad=0,rounding_size={radius}"
        self._axes.add_patch(
            FancyBboxPatch(
                (x, y), width, height, boxstyle=style, facecolor=fill, edgecolor=edge, linewidth=thickness,
                alpha=opacity, zorder=self._next(),
            )
        )  # fmt: skip

    def sign(self, x: float, y: float, shape: str, radius: float, *, fill: str, edge: str, thickness: float) -> None:
        """Draw a sign around a point: one of SHAPES."""
        self._axes.add_patch(
            _sign(x, y, shape, radius, facecolor=fill, edgecolor=edge, linewidth=thickness, zorder=self._next())
        )

    def _next(self) -> int:
        """Return the place of what is drawn next: on top of everything before."""
        self._drawn += 1
        return self._drawn

    def png(self) -> bytes:
        """Return the picture as PNG; the same drawing gives the same bytes."""
        stream = BytesIO()
        self.figure.savefig(stream, format="png", facecolor=self.figure.get_facecolor(), metadata={"Software": None})
        return stream.getvalue()


def width_of(text: str, style: Style) -> float:
    """Return how many pixels a line of text takes."""
    return _width(text, style.size, style.bold)


def drawable(text: str) -> str:
    """Return a text in letters that the font has, on one line: pictures among them are left out."""
    known = get_font(_FILES[False]).get_charmap()
    kept = []
    for letter in unicodedata.normalize("NFC", " ".join(text.split())):
        if ord(letter) in known:
            kept.append(letter)
        elif unicodedata.category(letter)[0] in "LN":
            kept.append(_UNKNOWN)
    return " ".join("".join(kept).split())


def shorten(text: str, style: Style, width: float) -> str:
    """Return a text cut so that it takes no more than a width, with an ellipsis where something is cut."""
    if width_of(text, style) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if width_of(text[:middle] + _ELLIPSIS, style) <= width else (low, middle - 1)
    words, _, rest = text[: low + 1].rpartition(" ")
    kept = words if len(rest) < _LONG_WORD and words else text[:low]
    return kept.rstrip(" ,;:–-") + _ELLIPSIS


def wrap(text: str, style: Style, width: float, most: int) -> list[str]:
    """Return a text in lines that take no more than a width; what is more than `most` lines is cut. A day and
    its month stay together."""
    lines: list[str] = []
    rest = _DAY.sub("\\1\u00a0", text)
    while rest and len(lines) < most - 1 and width_of(rest, style) > width:
        line = _first_line(rest, style, width)
        lines.append(line.rstrip())
        rest = rest[len(line) :].lstrip()
    return [*lines, shorten(rest, style, width)] if rest else lines


def _first_line(text: str, style: Style, width: float) -> str:
    """Return as many words as fit into a line; of a word that is longer than a line as many letters."""
    words = text.split(" ")
    count = 1
    while count < len(words) and width_of(" ".join(words[: count + 1]), style) <= width:
        count += 1
    line = " ".join(words[:count])
    while len(line) > 1 and width_of(line, style) > width:
        line = line[:-1]
    return line


def _sign(x: float, y: float, shape: str, radius: float, **look: object) -> Patch:
    corners, turn, larger = {
        "square": (4, 0.785, 1.2), "diamond": (4, 0.0, 1.25), "triangle": (3, 3.1416, 1.3),
        "wedge": (3, 0.0, 1.3), "hexagon": (6, 0.0, 1.1),
    }.get(shape, (0, 0.0, 1.0))  # fmt: skip
    if not corners:
        return Circle((x, y), radius, **look)
    return RegularPolygon((x, y), corners, radius=radius * larger, orientation=turn, **look)


@cache
def _font(bold: bool) -> FontProperties:
    return FontProperties(fname=_FILES[bold])


@cache
def _width(text: str, size: float, bold: bool) -> float:
    font = FontProperties(fname=_FILES[bold], size=size)
    return _MEASURE.get_text_width_height_descent(text, font, ismath=False)[0]


_MEASURE = TextToPath()
