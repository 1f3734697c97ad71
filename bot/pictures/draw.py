"""Draws one picture: `python -m bot.pictures.draw` takes a chart as JSON and gives it back as PNG.

A process of its own, so that the memory that drawing takes is given back when it ends.
"""

import sys

from bot.pictures.layout import lay_out
from bot.pictures.model import from_json


def main() -> None:
    """Draw what standard input holds to standard output."""
    sys.stdout.buffer.write(lay_out(from_json(sys.stdin.buffer.read())).png())


if __name__ == "__main__":
    main()
