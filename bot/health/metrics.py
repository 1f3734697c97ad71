"""What the running bot counts, for Prometheus. Nothing here says who asked, or what."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, Info, ProcessCollector, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from bot.health.state import Shard

if TYPE_CHECKING:
    from knowledge.base import KnowledgeBase

_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5)
"""Buckets from a usual answer (1 to 10 ms) to the last moment of an interaction (3 s)."""


class Metrics:
    """Counters and times, each method named by what happened. `via` is how somebody asked: a command, a message, …"""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        ProcessCollector(registry=self._registry)
        counter, histogram, gauge = self._counter, self._histogram, self._gauge
        self._answers = counter("altai_answers", "Questions that were answered", "kind", "via")
        self._refusals = counter("altai_refusals", "Questions that the knowledge does not answer", "via")
        self._answering = histogram("altai_answer_seconds", "Time that the engine took for a question", "via")
        self._completing = histogram("altai_autocomplete_seconds", "Time that a list of choices took")
        self._cooldowns = counter("altai_cooldowns", "Questions that came too soon after others", "scope")
        self._feedback = counter("altai_feedback", "Votes on answers", "kind")
        self._errors = counter("altai_errors", "Errors that nobody expected", "where")
        self._reloads = counter("altai_reloads", "Reloads of the knowledge", "outcome")
        self._sessions = counter("altai_gateway_sessions", "Sessions with Discord's gateway", "how")
        self._disconnects = counter("altai_gateway_disconnects", "Lost connections to Discord's gateway")
        self._documents = gauge("altai_knowledge_documents", "Documents in the knowledge")
        self._facts = gauge("altai_knowledge_facts", "Facts in the knowledge")
        self._passages = gauge("altai_knowledge_passages", "Passages in the knowledge")
        self._knowledge = Info("altai_knowledge", "The knowledge that answers", registry=self._registry)

    def answered(self, kind: str, via: str, seconds: float) -> None:
        """Count a question that was answered in one of `Kind`'s ways, and the engine's seconds for it."""
        self._answers.labels(kind, via).inc()
        self._answering.labels(via).observe(seconds)

    def refused(self, via: str, seconds: float) -> None:
        """Count a question that was not answered, and the engine's seconds for it."""
        self._refusals.labels(via).inc()
        self._answering.labels(via).observe(seconds)

    def completing(self) -> AbstractContextManager[object]:
        """Count a list of choices offered while somebody types, and measure the seconds it takes."""
        return self._completing.time()

    def cooled_down(self, scope: str) -> None:
        """Count a question that was put off: for the "user" or for the "channel"."""
        self._cooldowns.labels(scope).inc()

    def feedback(self, kind: str) -> None:
        """Count a vote on an answer: "good" or "bad"."""
        self._feedback.labels(kind).inc()

    def failed(self, where: str) -> None:
        """Count an error that nobody expected, and the place where it was caught."""
        self._errors.labels(where).inc()

    def reloaded(self, ok: bool) -> None:
        """Count a reload that was taken, or refused and the old knowledge kept."""
        self._reloads.labels("ok" if ok else "refused").inc()

    def connected(self) -> None:
        """Count a new session with Discord: the first, and each that had to begin anew."""
        self._sessions.labels("new").inc()

    def resumed(self) -> None:
        """Count a session that was taken up again where it broke off."""
        self._sessions.labels("resumed").inc()

    def disconnected(self) -> None:
        """Count a lost connection."""
        self._disconnects.inc()

    def knowledge_changed(self, base: "KnowledgeBase") -> None:
        """Tell which knowledge answers from now on, and how much it holds."""
        self._knowledge.info({"revision": base.revision})
        self._documents.set(len(base.documents))
        self._facts.set(sum(len(document.facts) for document in base.documents))
        self._passages.set(sum(len(document.passages) for document in base.documents))

    def watch_gateway(self, shards: Callable[[], Sequence[Shard]]) -> None:
        """Look at the connections to Discord each time that the numbers are asked for."""
        self._registry.register(_GatewayCollector(shards))

    def render(self) -> bytes:
        """Return all numbers in Prometheus' text format."""
        return generate_latest(self._registry)

    def _counter(self, name: str, about: str, *labels: str) -> Counter:
        return Counter(name, about, labels, registry=self._registry)

    def _histogram(self, name: str, about: str, *labels: str) -> Histogram:
        return Histogram(name, about, labels, buckets=_SECONDS, registry=self._registry)

    def _gauge(self, name: str, about: str) -> Gauge:
        return Gauge(name, about, registry=self._registry)


class _GatewayCollector(Collector):
    def __init__(self, shards: Callable[[], Sequence[Shard]]) -> None:
        self._shards = shards

    def collect(self) -> Iterable[Metric]:
        ready = GaugeMetricFamily("altai_gateway_ready", "Whether a connection's session is open", labels=["shard"])
        latency = GaugeMetricFamily("altai_gateway_latency_seconds", "From heartbeat to answer", labels=["shard"])
        for shard in self._shards():
            ready.add_metric([str(shard.id)], shard.ready)
            if shard.latency is not None:
                latency.add_metric([str(shard.id)], shard.latency)
        return ready, latency
