"""Conversations: the last turns of each person in each channel, for a while, in memory only."""

from collections import OrderedDict, deque
from dataclasses import dataclass

REMEMBERED = 4
"""Turns of one conversation: as many as the engine takes into account."""
LASTING = 15 * 60.0
"""Seconds after which a conversation is over."""
_MOST = 5_000
"""Conversations kept at once; the longest silent is forgotten first."""
_LONGEST = 300
"""Characters of a turn that are kept: what comes later in a longer one was hardly the question."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a conversation is held. What is asked privately stays out of what is asked in public."""

    channel: int
    user: int
    private: bool = False


class Conversations:
    """Remembers turns. Times are seconds of any steady clock."""

    def __init__(self) -> None:
        self._turns: OrderedDict[Place, deque[tuple[float, str]]] = OrderedDict()

    def before(self, place: Place, now: float) -> tuple[str, ...]:
        """Return the turns that a new question in a place follows, the oldest first."""
        turns = self._turns.get(place)
        if not turns or now - turns[-1][0] > LASTING:
            self._turns.pop(place, None)
            return ()
        return tuple(text for _, text in turns)

    def add(self, place: Place, text: str, now: float) -> None:
        """Remember a turn."""
        turns = self._turns.pop(place, None) or deque(maxlen=REMEMBERED)
        turns.append((now, text[:_LONGEST]))
        self._turns[place] = turns
        while len(self._turns) > _MOST:
            self._turns.popitem(last=False)

    def forget(self, user: int) -> int:
        """Forget all conversations of a person; return how many there were."""
        theirs = [place for place in self._turns if place.user == user]
        for place in theirs:
            del self._turns[place]
        return len(theirs)
