"""Which message answers which question, so that an edited or deleted question takes its answer along."""

from collections import OrderedDict
from dataclasses import dataclass

from bot.cards.model import Question
from bot.talk.addressing import Address

_MOST = 5_000
"""Questions kept, of all channels; the oldest is forgotten first."""


@dataclass(frozen=True, slots=True)
class Answered:
    """A question that was answered: what it said, and the message that answers it."""

    question: Question
    """As it was put to the knowledge: with the turns that it followed and the mission that was meant."""
    address: Address
    """How it reached Altai."""
    channel: int
    author: int
    """Who asked."""
    answer: int = 0
    """Id of the answer's message; 0 while it is being made, and after it was deleted."""


class AnsweredQuestions:
    """Remembers, by the id of the question's message, what was answered. In memory: a restart forgets it."""

    def __init__(self) -> None:
        self._known: OrderedDict[int, Answered] = OrderedDict()

    def get(self, question: int) -> Answered | None:
        """Return what is known of a question's message."""
        return self._known.get(question)

    def put(self, question: int, answered: Answered) -> None:
        """Remember that a question is answered."""
        self._known[question] = answered
        while len(self._known) > _MOST:
            self._known.popitem(last=False)

    def forget(self, author: int) -> None:
        """Forget what a person asked; its answers stay where they are."""
        for question in [id for id, known in self._known.items() if known.author == author]:
            del self._known[question]

    def pop(self, question: int) -> Answered | None:
        """Forget a question; return what was known of it."""
        return self._known.pop(question, None)
