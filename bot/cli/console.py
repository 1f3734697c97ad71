"""The terminal a command works with: its streams, its environment, what it can show."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from io import TextIOWrapper
from typing import TextIO

PLAIN_WIDTH = 80
"""Columns of a terminal that does not tell its width."""


@dataclass(frozen=True, slots=True)
class Console:
    """Standard streams and environment, handed to every command."""

    stdin: TextIO
    stdout: TextIO
    stderr: TextIO
    environ: Mapping[str, str]

    def say(self, text: str = "") -> None:
        """Write one line of result, at once."""
        print(text, file=self.stdout, flush=True)

    def tell(self, text: str) -> None:
        """Write one line that is no result: a message, a problem."""
        print(text, file=self.stderr, flush=True)

    @property
    def interactive(self) -> bool:
        """Whether a person types at this console."""
        return self.stdin.isatty() and self.stdout.isatty()

    @property
    def colour(self) -> bool:
        """Whether results may be coloured (https://no-color.org)."""
        plain = self.environ.get("NO_COLOR") or self.environ.get("TERM") == "dumb"
        return self.stdout.isatty() and not plain

    @property
    def width(self) -> int:
        """Columns to wrap results to; 0 where they go to a file or a program and stay unwrapped."""
        if not self.stdout.isatty():
            return 0
        try:
            return os.get_terminal_size(self.stdout.fileno()).columns or PLAIN_WIDTH
        except OSError:
            return PLAIN_WIDTH


def open_console() -> Console:
    """Return the process's own console, speaking UTF-8 whatever the locale."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A lone surrogate comes out as \udcff, which is what JSON calls it too
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return Console(
        sys.stdin or open(os.devnull, encoding="utf-8"),
        sys.stdout or open(os.devnull, "w", encoding="utf-8"),
        sys.stderr or open(os.devnull, "w", encoding="utf-8"),
        os.environ,
    )
