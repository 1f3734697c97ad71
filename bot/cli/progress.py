"""A progress line on a terminal, for work that takes longer than a blink."""

from time import monotonic
from types import TracebackType

from bot.cli.console import Console

_BAR = 30
"""Columns of the bar."""


class Progress:
    """Draws one line that is drawn over and at last wiped out; nothing where standard error is no terminal."""

    def __init__(self, title: str, console: Console, every: float = 0.1) -> None:
        """`every` is the seconds before the first drawing and between two of them."""
        self._title = title
        self._console = console
        self._every = every
        self._shown = console.stderr.isatty()
        self._drawn_at = monotonic()
        self._drawn = False

    def __enter__(self) -> "Progress":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._drawn:
            self._write("\r\x1b[K")

    def show(self, done: int, total: int) -> None:
        """Draw how much of the whole is done, unless that was just drawn."""
        now = monotonic()
        if not self._shown or now - self._drawn_at < self._every:
            return
        self._drawn_at, self._drawn = now, True
        self._write(f"\r{self._title} {draw_bar(done, total)}\x1b[K")

    def _write(self, text: str) -> None:
        self._console.stderr.write(text)
        self._console.stderr.flush()


def draw_bar(done: int, total: int) -> str:
    """Return a bar with its figures; only the count where the whole is not known (0)."""
    if total <= 0:
        return f"{done:,}"
    share = min(max(done / total, 0.0), 1.0)
    filled = round(share * _BAR)
    return f"[{'#' * filled}{'.' * (_BAR - filled)}] {share:4.0%} of {total:,}"
