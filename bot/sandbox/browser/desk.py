"""The desk: what a bot with knowledge of its own shows of it on the page. A bot without has none."""

from collections.abc import Sequence
from typing import Protocol

from bot.sandbox.wire import JsonObject


class Desk(Protocol):
    """What the page can ask about the knowledge behind the bot. Its answers are sent as they are."""

    async def examples(self, locale: str) -> Sequence[str]:
        """Return questions that the knowledge answers, in a person's language, for a first visit."""
        ...

    def summary(self) -> JsonObject:
        """Return what is loaded: `revision`, `since`, `documents`, and the `folder` to change, "" for none."""
        ...

    async def reload(self) -> JsonObject:
        """Read the folder again; return `done`, the `changes` as lines, or the `problems`."""
        ...

    async def explain(self, texts: Sequence[str]) -> JsonObject | None:
        """Return what stands behind a card with these texts; None where it answers no question."""
        ...

    async def explain_question(self, question: str) -> JsonObject:
        """Return what stands behind the answer to a question."""
        ...
