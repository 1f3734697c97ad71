"""What the running bot counts, in Prometheus' text format, by its own client."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, ProcessCollector, generate_latest
from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
    InfoMetricFamily,
)
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector
from prometheus_client.utils import floatToGoString

from bot.health.counts import BUCKETS, Count, Times
from bot.health.state import Shard

if TYPE_CHECKING:
    from knowledge.base import KnowledgeBase


def expose(
    counts: Sequence[Count], times: Sequence[Times], base: "KnowledgeBase | None", shards: Sequence[Shard]
) -> bytes:
    """Return what was counted and timed, what the knowledge holds, how the connections are, and the process's own."""
    registry = CollectorRegistry()
    ProcessCollector(registry=registry)
    families = [*map(_counter, counts), *map(_histogram, times), *_knowledge(base), *_gateway(shards)]
    registry.register(_Told(families))
    return generate_latest(registry)


class _Told(Collector):
    def __init__(self, families: Sequence[Metric]) -> None:
        self._families = families

    def collect(self) -> Iterable[Metric]:
        return self._families


def _counter(count: Count) -> Metric:
    family = CounterMetricFamily(count.name, count.about, labels=count.labels)
    for kind, number in count.counted.items():
        family.add_metric(kind, number)
    return family


def _histogram(times: Times) -> Metric:
    family = HistogramMetricFamily(times.name, times.about, labels=times.labels)
    edges = [*map(floatToGoString, BUCKETS), "+Inf"]
    for kind, spell in times.taken.items():
        family.add_metric(kind, list(zip(edges, spell.up_to(), strict=True)), spell.total)
    return family


def _knowledge(base: "KnowledgeBase | None") -> Iterator[Metric]:
    if base is None:
        return
    info = InfoMetricFamily("altai_knowledge", "The knowledge that answers", labels=())
    info.add_metric((), {"revision": base.revision})
    facts = sum(len(document.facts) for document in base.documents)
    passages = sum(len(document.passages) for document in base.documents)
    yield info
    yield GaugeMetricFamily("altai_knowledge_documents", "Documents in the knowledge", value=len(base.documents))
    yield GaugeMetricFamily("altai_knowledge_facts", "Facts in the knowledge", value=facts)
    yield GaugeMetricFamily("altai_knowledge_passages", "Passages in the knowledge", value=passages)


def _gateway(shards: Sequence[Shard]) -> Iterator[Metric]:
    ready = GaugeMetricFamily("altai_gateway_ready", "Whether a connection's session is open", labels=["shard"])
    latency = GaugeMetricFamily("altai_gateway_latency_seconds", "From heartbeat to answer", labels=["shard"])
    for shard in shards:
        ready.add_metric([str(shard.id)], shard.ready)
        if shard.latency is not None:
            latency.add_metric([str(shard.id)], shard.latency)
    yield ready
    yield latency
