"""How the timeline looks: its sizes in pixels, its colours."""

from bot.pictures.canvas import SHAPES, Style

WIDTH = 1200
"""A phone shows a picture of this width natively: 390 to 430 points of three pixels each."""
MARGIN = 56
LEFT, RIGHT = MARGIN, WIDTH - MARGIN

_BODY = 44
"""On a phone 390 points wide, letters as high as in a chat: 44 / 1200 × 390 = 14.3."""
_TITLE = 66

BACKGROUND = "#12161f"
"""Opaque: the same on a dark and on a light background."""
INK = "#f3f5f9"
MUTED = "#aab3c5"
LINE = "#46506a"
PANEL = "#1a202d"
"""Behind the strips."""
GRID = "#2c3549"
GLOW = "#ffffff"
COLOURS = ("#56b4e9", "#e69f00", "#2bb88f", "#f0e442", "#d58bb5", "#ee7733")
"""One a lane, told apart also by those who do not see all colours: after Okabe and Ito (2008), the darker ones
lightened until they stand out from the background by 5 to 1."""

TITLE = Style(_TITLE, INK, bold=True)
BODY = Style(_BODY, INK)
DIM = Style(_BODY, MUTED)


def strong(colour: str) -> Style:
    """Return the style of a date or a name."""
    return Style(_BODY, colour, bold=True)


def look_of(lane: int) -> tuple[str, str]:
    """Return the colour and the shape of a lane's signs, by its number from 0 on."""
    return COLOURS[lane % len(COLOURS)], SHAPES[lane % len(SHAPES)]
