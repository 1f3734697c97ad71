"""Draws one picture: `python -m bot.pictures.draw` takes a chart as JSON and gives it back as PNG."""

import os
import sys

from bot.pictures.layout import lay_out
from bot.pictures.model import from_json

_NICE = 5
"""Lower priority than the bot itself, which shares the processor (nice, 0 to 19)."""


def main() -> None:
    """Draw what standard input holds to standard output."""
    if hasattr(os, "nice"):
        os.nice(_NICE)
    sys.stdout.buffer.write(lay_out(from_json(sys.stdin.buffer.read())).png())


if __name__ == "__main__":
    main()
