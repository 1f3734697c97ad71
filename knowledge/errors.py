"""What can be wrong with a knowledge folder, told so that its keeper can mend it."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong with one file: where, what, and what to do about it."""

    file: str
    line: int
    """1-based; 0 where the file as a whole is meant."""
    what: str
    remedy: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.what}. {self.remedy}"


class KnowledgeError(Exception):
    """Base of every error that the engine raises."""


class BadKnowledgeError(KnowledgeError):
    """A knowledge folder cannot be used; lists every problem found in it."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))
