"""What the running bot counts, for Prometheus. Nothing here says who asked, or what."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from bot.health.counts import Count, Times
from bot.health.state import Shard

if TYPE_CHECKING:
    from knowledge.base import KnowledgeBase


class Metrics:
    """Counts and times, each method named by what happened. `via` is how somebody asked: a command, a message, …

    For one thread. Prometheus' client is not needed for it until somebody asks for the numbers.
    """

    def __init__(self) -> None:
        self._answers = Count("altai_answers", "Questions that were answered", ("kind", "via"))
        self._refusals = Count("altai_refusals", "Questions that the knowledge does not answer", ("via",))
        self._answering = Times("altai_answer_seconds", "Time that the engine took for a question", ("via",))
        self._completing = Times("altai_autocomplete_seconds", "Time that a list of choices took")
        self._cooldowns = Count("altai_cooldowns", "Questions that came too soon after others", ("scope",))
        self._feedback = Count("altai_feedback", "Votes on answers", ("kind",))
        self._errors = Count("altai_errors", "Errors that nobody expected", ("where",))
        self._reloads = Count("altai_reloads", "Reloads of the knowledge", ("outcome",))
        self._sessions = Count("altai_gateway_sessions", "Sessions with Discord's gateway", ("how",))
        self._disconnects = Count("altai_gateway_disconnects", "Lost connections to Discord's gateway")
        self._base: KnowledgeBase | None = None
        self._shards: Callable[[], Sequence[Shard]] = tuple

    def answered(self, kind: str, via: str, seconds: float) -> None:
        """Count a question that was answered in one of `Kind`'s ways, and the engine's seconds for it."""
        self._answers.add(kind, via)
        self._answering.add(seconds, via)

    def refused(self, via: str, seconds: float) -> None:
        """Count a question that was not answered, and the engine's seconds for it."""
        self._refusals.add(via)
        self._answering.add(seconds, via)

    def completing(self) -> AbstractContextManager[object]:
        """Count a list of choices offered while somebody types, and measure the seconds it takes."""
        return self._completing.measure()

    def cooled_down(self, scope: str) -> None:
        """Count a question that was put off: for the "user" or for the "channel"."""
        self._cooldowns.add(scope)

    def feedback(self, kind: str) -> None:
        """Count a vote on an answer: "good" or "bad"."""
        self._feedback.add(kind)

    def failed(self, where: str) -> None:
        """Count an error that nobody expected, and the place where it was caught."""
        self._errors.add(where)

    def reloaded(self, ok: bool) -> None:
        """Count a reload that was taken, or refused and the old knowledge kept."""
        self._reloads.add("ok" if ok else "refused")

    def connected(self) -> None:
        """Count a new session with Discord: the first, and each that had to begin anew."""
        self._sessions.add("new")

    def resumed(self) -> None:
        """Count a session that was taken up again where it broke off."""
        self._sessions.add("resumed")

    def disconnected(self) -> None:
        """Count a lost connection."""
        self._disconnects.add()

    def knowledge_changed(self, base: "KnowledgeBase") -> None:
        """Tell which knowledge answers from now on."""
        self._base = base

    def watch_gateway(self, shards: Callable[[], Sequence[Shard]]) -> None:
        """Look at the connections to Discord each time that the numbers are asked for."""
        self._shards = shards

    def render(self) -> bytes:
        """Return all numbers in Prometheus' text format."""
        from bot.health.exposition import expose

        counts = (
            self._answers, self._refusals, self._cooldowns, self._feedback, self._errors, self._reloads,
            self._sessions, self._disconnects,
        )  # fmt: skip
        return expose(counts, (self._answering, self._completing), self._base, self._shards())
