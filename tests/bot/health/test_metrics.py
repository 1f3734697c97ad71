"""What happened can be counted."""

from pathlib import Path

from prometheus_client.parser import text_string_to_metric_families

from bot.health.metrics import Metrics
from bot.health.state import Shard
from knowledge.base import load_knowledge

ARTICLE = "= {} =\n\n- Launch Rocket: Soyuz-FG\n\nIt was a spaceflight.\n"


def read(metrics: Metrics, prefix: str = "altai_") -> dict[tuple[str, ...], float]:
    """All samples, as {(name, label values by their labels' names …): value}, without when each was first counted."""
    samples = (
        sample for family in text_string_to_metric_families(metrics.render().decode()) for sample in family.samples
    )
    return {
        (sample.name, *(value for _, value in sorted(sample.labels.items()))): sample.value
        for sample in samples
        if sample.name.startswith(prefix) and not sample.name.endswith("_created")
    }


def test_everything_that_happens_is_counted_by_its_kind() -> None:
    metrics = Metrics()
    metrics.answered("fact", "ask", 0.004)
    metrics.answered("fact", "ask", 0.004)
    metrics.answered("claim", "message", 0.004)
    metrics.refused("message", 0.2)
    metrics.cooled_down("user")
    metrics.feedback("good")
    metrics.failed("mission ask")
    metrics.reloaded(ok=True)
    metrics.reloaded(ok=False)
    metrics.connected()
    metrics.resumed()
    metrics.disconnected()
    with metrics.completing():
        pass
    counted = read(metrics)
    assert counted[("altai_answers_total", "fact", "ask")] == 2
    assert counted[("altai_answers_total", "claim", "message")] == 1
    assert counted[("altai_refusals_total", "message")] == 1
    assert counted[("altai_cooldowns_total", "user")] == 1
    assert counted[("altai_feedback_total", "good")] == 1
    assert counted[("altai_errors_total", "mission ask")] == 1
    assert counted[("altai_reloads_total", "ok")] == counted[("altai_reloads_total", "refused")] == 1
    assert counted[("altai_gateway_sessions_total", "new")] == counted[("altai_gateway_sessions_total", "resumed")] == 1
    assert counted[("altai_gateway_disconnects_total",)] == 1
    assert counted[("altai_autocomplete_seconds_count",)] == 1


def test_times_fall_into_buckets_of_milliseconds() -> None:
    metrics = Metrics()
    metrics.answered("fact", "ask", 0.004)
    metrics.refused("ask", 0.2)
    counted = read(metrics, "altai_answer_seconds")
    assert counted[("altai_answer_seconds_bucket", "0.0025", "ask")] == 0
    assert counted[("altai_answer_seconds_bucket", "0.005", "ask")] == 1
    assert counted[("altai_answer_seconds_bucket", "0.25", "ask")] == 2
    assert counted[("altai_answer_seconds_count", "ask")] == 2


def test_the_knowledge_that_answers_now_takes_the_place_of_the_old(tmp_path: Path) -> None:
    metrics = Metrics()
    (tmp_path / "soyuz.txt").write_text(ARTICLE.format("Soyuz MS-09"), "utf-8")
    metrics.knowledge_changed(load_knowledge(tmp_path))
    (tmp_path / "other.txt").write_text(ARTICLE.format("Soyuz MS-10"), "utf-8")
    base = load_knowledge(tmp_path)
    metrics.knowledge_changed(base)
    counted = read(metrics, "altai_knowledge")
    assert counted == {
        ("altai_knowledge_info", base.revision): 1,
        ("altai_knowledge_documents",): 2,
        ("altai_knowledge_facts",): 2,
        ("altai_knowledge_passages",): 2,
    }


def test_connections_are_looked_at_when_somebody_asks() -> None:
    metrics, shards = Metrics(), [Shard(0, True, 1.0, 1.0, 0.05), Shard(1, False, None, None, None)]
    metrics.watch_gateway(lambda: shards)
    assert read(metrics, "altai_gateway_ready") == {("altai_gateway_ready", "0"): 1, ("altai_gateway_ready", "1"): 0}
    assert read(metrics, "altai_gateway_latency") == {("altai_gateway_latency_seconds", "0"): 0.05}
    shards[1] = Shard(1, True, 1.0, 1.0, 0.25)
    assert read(metrics, "altai_gateway_latency")[("altai_gateway_latency_seconds", "1")] == 0.25


def test_two_bots_in_one_process_count_apart() -> None:
    one, other = Metrics(), Metrics()
    one.feedback("good")
    assert ("altai_feedback_total", "good") not in read(other)


def test_the_process_tells_its_memory() -> None:
    assert b"process_resident_memory_bytes" in Metrics().render()
