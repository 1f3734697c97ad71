"""What every command of `altai` consists of."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass

from bot.cli.console import Console


class UsageError(Exception):
    """The arguments do not go together; its text says how they would."""


@dataclass(frozen=True, slots=True)
class Command:
    """One command: what it takes, what it does, and how its use looks."""

    examples: str
    add_arguments: Callable[[ArgumentParser], None]
    run: Callable[[Namespace, Console], int]
    """Returns the exit status; raises UsageError, OSError, and KnowledgeError for `main` to tell."""
