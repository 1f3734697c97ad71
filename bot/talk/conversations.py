"""Conversations: the last turns of each person in each channel, for a while, in memory only."""

from collections import OrderedDict, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from bot.cards.model import Question

REMEMBERED = 4
"""Turns of one conversation: as many as the engine takes into account."""
LASTING = 15 * 60.0
"""Seconds for which a turn is remembered."""
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


@dataclass(frozen=True, slots=True)
class Turn:
    """One question of a conversation."""

    text: str
    mission: str = ""
    """The mission that was meant without being named in it; "" for none."""


def turns_of(card: Question) -> tuple[Turn, ...]:
    """Return the turns that a card shows: what its question followed, and the question."""
    return tuple(Turn(text, card.mission) for text in (*card.before, card.text))


def continue_with(question: Question, turns: Sequence[Turn], names_mission: Callable[[str], bool]) -> Question:
    """Return a question as the next turn of a conversation, whose mission it takes over unless it has its own.

    Turns that were about another mission than the one that it is about are left out: they would lead astray.
    """
    inherited = turns[-1].mission if turns else ""
    mission = question.mission or ("" if inherited and names_mission(question.text) else inherited)
    if mission:
        turns = list(takewhile(lambda turn: turn.mission == mission, reversed(turns)))[::-1]
    return replace(question, before=tuple(turn.text for turn in turns[-REMEMBERED:]), mission=mission)


class Conversations:
    """Remembers turns. Times are seconds of any steady clock."""

    def __init__(self) -> None:
        self._turns: OrderedDict[Place, deque[tuple[float, Turn]]] = OrderedDict()

    def before(self, place: Place, now: float) -> tuple[Turn, ...]:
        """Return the turns that a new question in a place follows, the oldest first."""
        self._expire(now)
        return tuple(turn for at, turn in self._turns.get(place, ()) if now - at <= LASTING)

    def add(self, place: Place, turn: Turn, now: float) -> None:
        """Remember a turn."""
        self._expire(now)
        turns = self._turns.pop(place, None) or deque(maxlen=REMEMBERED)
        while turns and now - turns[0][0] > LASTING:
            turns.popleft()
        turns.append((now, replace(turn, text=turn.text[:_LONGEST])))
        self._turns[place] = turns
        while len(self._turns) > _MOST:
            self._turns.popitem(last=False)

    def forget(self, user: int) -> int:
        """Forget all conversations of a person; return how many there were."""
        theirs = [place for place in self._turns if place.user == user]
        for place in theirs:
            del self._turns[place]
        return len(theirs)

    def _expire(self, now: float) -> None:
        """Forget the conversations that are over: the longest silent ones stand first."""
        while self._turns and now - next(iter(self._turns.values()))[-1][0] > LASTING:
            self._turns.popitem(last=False)
