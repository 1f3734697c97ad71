"""Stand-ins for the engine and the terminal in tests of the command line."""

import io
from collections.abc import Callable, Iterable, Sequence
from tempfile import TemporaryDirectory

from bot.cli.console import Console
from knowledge.answer.model import Answer, Citation, Kind
from knowledge.index.model import Entry, Hit

ROCKET = Citation("soyuz.txt", "Infobox", 11, "- Launch Rocket: Soyuz-FG", title="Soyuz MS-09")


class Echo:
    """Answers every question that ends with a question mark by repeating it; remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, tuple[str, ...]]] = []

    def ask(self, question: str, before: Sequence[str] = ()) -> Answer:
        self.asked.append((question, tuple(before)))
        if question.endswith("?"):
            return Answer(Kind.FACT, question, (ROCKET,), 0.97, revision="a1b2c3")
        return Answer(Kind.NONE, suggestions=("Launch Rocket",), revision="a1b2c3")

    def search(self, query: str, limit: int = 10) -> list[Hit]:
        entry = Entry("soyuz.txt", "Soyuz MS-09", "Air leak", f"Found {query}. And more.", 33)
        return [Hit(entry, number, 1.5, 0) for number in range(min(limit, 3)) if query]


class Terminal(io.StringIO):
    """A text stream that claims to be a terminal."""

    def isatty(self) -> bool:
        return True


class Keyboard(io.TextIOWrapper):
    """Standard input that claims to be a terminal."""

    def isatty(self) -> bool:
        return True


_CACHE = TemporaryDirectory(prefix="altai-cache-")
"""Instead of the home of whoever runs the tests; gone when they end."""


def make_console(typed: bytes = b"", *, terminal: bool = False, environ: dict[str, str] | None = None) -> Console:
    """Return a console that has this typed into it and keeps what is written to it."""
    stream, source = (Terminal, Keyboard) if terminal else (io.StringIO, io.TextIOWrapper)
    return Console(
        source(io.BytesIO(typed), "utf-8"), stream(), stream(), {"ALTAI_CACHE": _CACHE.name} | (environ or {})
    )


def written(console: Console) -> str:
    """Return what a command wrote as its result."""
    assert isinstance(console.stdout, io.StringIO)
    return console.stdout.getvalue()


def told(console: Console) -> str:
    """Return what a command wrote beside its result."""
    assert isinstance(console.stderr, io.StringIO)
    return console.stderr.getvalue()


def typing(lines: Iterable[str | type[BaseException]]) -> Callable[[str], str]:
    """Return a reader that types these lines, raises these exceptions, and then meets the end of input."""
    script = iter(lines)

    def read(prompt: str) -> str:
        line = next(script, EOFError)
        if isinstance(line, str):
            return line
        raise line

    return read
