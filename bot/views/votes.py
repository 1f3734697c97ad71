"""Votes on answers: one of each kind for each person and message, counted, in memory only."""

from collections import OrderedDict
from enum import StrEnum

_MOST = 10_000
"""Votes remembered, so that pressing twice counts once; the oldest is forgotten first."""


class Vote(StrEnum):
    """What a person thinks of an answer."""

    GOOD = "good"
    BAD = "bad"


class Votes:
    """Remembers who voted how on which message."""

    def __init__(self) -> None:
        self._votes: OrderedDict[tuple[int, int, Vote], None] = OrderedDict()

    def cast(self, message: int, user: int, vote: Vote) -> bool:
        """Take a vote; return False where the person cast the same before, whatever they cast since."""
        if (message, user, vote) in self._votes:
            return False
        self._votes[(message, user, vote)] = None
        if len(self._votes) > _MOST:
            self._votes.popitem(last=False)
        return True

    def forget(self, user: int) -> None:
        """Forget all votes of a person."""
        for key in [key for key in self._votes if key[1] == user]:
            del self._votes[key]
