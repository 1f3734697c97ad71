"""Opening the knowledge that a command is to read."""

import gc
import os
from argparse import ArgumentParser
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.console import Console
from bot.cli.progress import Progress

if TYPE_CHECKING:
    from knowledge.base import KnowledgeBase


def add_knowledge_option(parser: ArgumentParser) -> None:
    """Give a command its `--knowledge PATH`."""
    parser.add_argument(
        "--knowledge",
        metavar="PATH",
        help="a folder or file instead of the shipped missions (or set ALTAI_KNOWLEDGE)",
    )


def open_knowledge(path: str | None, console: Console, *, goldens: bool = False) -> "KnowledgeBase":
    """Load the knowledge at a path, else where ALTAI_KNOWLEDGE says, else the shipped missions.

    Its golden questions are left out unless asked for. Raises BadKnowledgeError with every problem found.
    """
    chosen = path or console.environ.get("ALTAI_KNOWLEDGE")
    with no_garbage(), Progress("building the index", console) as progress:
        # Only here: the engine brings its search library with it
        from knowledge.base import load_knowledge

        return load_knowledge(
            Path(chosen) if chosen else None,
            cache=cache_folder(console.environ),
            progress=progress.show,
            goldens=goldens,
        )


@contextmanager
def no_garbage() -> Iterator[None]:
    """Keep the garbage collector from what is loaded to stay: its rounds took 7 ms of a start, and 15 ms of its end.

    With Discord's library they took 90 ms of half a second.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def cache_folder(environ: Mapping[str, str]) -> Path | None:
    """Return where large indexes are kept between runs; None where the user has no home."""
    return Path(chosen) if (chosen := environ.get("ALTAI_CACHE")) else user_folder(environ, "XDG_CACHE_HOME", ".cache")


def user_folder(environ: Mapping[str, str], variable: str, default: str) -> Path | None:
    """Return Altai's own folder of one kind (XDG Base Directory Specification 0.8); None where the user has no home."""
    base = environ.get(variable, "")
    if os.path.isabs(base):
        return Path(base, "altai")
    home = environ.get("HOME") or os.path.expanduser("~")
    return Path(home, default, "altai") if os.path.isabs(home) else None
