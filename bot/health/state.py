"""How the running bot is: what it is made of, and whether that is well."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

PATIENCE = 90.0
"""Seconds without an answered heartbeat after which a connection counts as dead. Discord wants one every 41.25 s, so
that one may be late and the next has had its time."""


@dataclass(frozen=True, slots=True)
class Shard:
    """One connection to Discord's gateway. Ages are in seconds, None where there was nothing yet."""

    id: int
    ready: bool
    """Whether its session is open: READY or RESUMED has come since it connected."""
    ack_age: float | None
    """Since Discord last answered a heartbeat."""
    event_age: float | None
    """Since anything at all came from Discord."""
    latency: float | None
    """From the last heartbeat to its answer, in seconds."""


@dataclass(frozen=True, slots=True)
class LastReload:
    """The latest attempt to reload the knowledge."""

    at: datetime
    ok: bool


@dataclass(frozen=True, slots=True)
class KnowledgeState:
    """The knowledge that answers now."""

    revision: str
    loaded_at: datetime
    last_reload: LastReload | None = None


@dataclass(frozen=True, slots=True)
class HealthSources:
    """Where the state is looked up, each time anew."""

    shards: Callable[[], Sequence[Shard]]
    """Every connection there should be; none before the first is attempted."""
    knowledge: Callable[[], KnowledgeState | None]
    """None while none is loaded."""


@dataclass(frozen=True, slots=True)
class Health:
    """The state at one moment."""

    shards: tuple[Shard, ...]
    knowledge: KnowledgeState | None

    @property
    def problems(self) -> tuple[str, ...]:
        """Return all that keeps the bot from answering, in words; empty when it is ready."""
        found = [] if self.shards else ["not connected to Discord yet"]
        found += [f"shard {shard.id}: {problem}" for shard in self.shards if (problem := _problem_of(shard))]
        if self.knowledge is None:
            found.append("no knowledge is loaded")
        return tuple(found)


def look(sources: HealthSources) -> Health:
    """Return the state at this moment."""
    return Health(tuple(sources.shards()), sources.knowledge())


def as_json(health: Health) -> dict[str, object]:
    """Return a state as JSON, seconds and milliseconds rounded; a connection's worst age stands for all of them."""
    problems = health.problems
    return {
        "ready": not problems,
        "problems": list(problems),
        "gateway": {
            "ack_age_seconds": _worst(shard.ack_age for shard in health.shards),
            "last_event_age_seconds": _worst(shard.event_age for shard in health.shards),
            "shards": [_shard_as_json(shard) for shard in health.shards],
        },
        "knowledge": None if health.knowledge is None else _knowledge_as_json(health.knowledge),
    }


def _problem_of(shard: Shard) -> str:
    if not shard.ready:
        return "not connected to Discord"
    if shard.ack_age is None:
        return "no heartbeat has been answered"
    return f"no heartbeat answered for {shard.ack_age:.0f} s" if shard.ack_age > PATIENCE else ""


def _worst(ages: Iterable[float | None]) -> float | None:
    return _rounded(max((age for age in ages if age is not None), default=None))


def _shard_as_json(shard: Shard) -> dict[str, object]:
    return {
        "id": shard.id,
        "ready": shard.ready,
        "ack_age_seconds": _rounded(shard.ack_age),
        "last_event_age_seconds": _rounded(shard.event_age),
        "latency_ms": None if shard.latency is None else round(shard.latency * 1000, 1),
    }


def _rounded(age: float | None) -> float | None:
    return None if age is None else round(age, 1)


def _knowledge_as_json(knowledge: KnowledgeState) -> dict[str, object]:
    last = knowledge.last_reload
    return {
        "revision": knowledge.revision,
        "loaded_at": knowledge.loaded_at.isoformat(timespec="seconds"),
        "last_reload": None if last is None else {"at": last.at.isoformat(timespec="seconds"), "ok": last.ok},
    }
