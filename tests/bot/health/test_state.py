"""When the bot counts as ready, and how its state reads as JSON."""

from datetime import UTC, datetime

import pytest

from bot.health.state import PATIENCE, Health, HealthSources, KnowledgeState, LastReload, Shard, as_json, look

NOON = datetime(2018, 12, 20, 12, tzinfo=UTC)
KNOWLEDGE = KnowledgeState("a1b2c3", NOON, LastReload(NOON, ok=False))
WELL = Shard(0, True, 12.34, 3.21, 0.0456)


def test_alive_and_with_knowledge_it_is_ready() -> None:
    assert Health((WELL,), KNOWLEDGE).problems == ()


@pytest.mark.parametrize(
    ("shard", "problem"),
    [
        (Shard(1, False, 1.0, 1.0, 0.1), "shard 1: not connected to Discord"),
        (Shard(1, True, None, 1.0, None), "shard 1: no heartbeat has been answered"),
        (Shard(1, True, PATIENCE + 30, 1.0, 0.1), "shard 1: no heartbeat answered for 120 s"),
    ],
)
def test_a_single_dead_connection_among_many_is_a_problem(shard: Shard, problem: str) -> None:
    assert Health((WELL, shard), KNOWLEDGE).problems == (problem,)


def test_a_late_heartbeat_and_a_quiet_server_are_none() -> None:
    assert Health((Shard(0, True, PATIENCE, 86_400.0, 0.1),), KNOWLEDGE).problems == ()


def test_before_all_else_everything_is_missing() -> None:
    assert Health((), None).problems == ("not connected to Discord yet", "no knowledge is loaded")


def test_the_sources_are_asked_anew_each_time() -> None:
    shards: list[Shard] = []
    sources = HealthSources(lambda: shards, lambda: KNOWLEDGE)
    assert look(sources).problems
    shards.append(WELL)
    assert not look(sources).problems


def test_a_state_reads_as_json_with_the_worst_of_all_connections() -> None:
    assert as_json(Health((WELL, Shard(1, False, 20.0, None, None)), KNOWLEDGE)) == {
        "ready": False,
        "problems": ["shard 1: not connected to Discord"],
        "gateway": {
            "ack_age_seconds": 20.0,
            "last_event_age_seconds": 3.2,
            "shards": [
                {"id": 0, "ready": True, "ack_age_seconds": 12.3, "last_event_age_seconds": 3.2, "latency_ms": 45.6},
                {"id": 1, "ready": False, "ack_age_seconds": 20.0, "last_event_age_seconds": None, "latency_ms": None},
            ],
        },
        "knowledge": {
            "revision": "a1b2c3",
            "loaded_at": "2018-12-20T12:00:00+00:00",
            "last_reload": {"at": "2018-12-20T12:00:00+00:00", "ok": False},
        },
    }


def test_nothing_yet_reads_as_json_too() -> None:
    told = as_json(Health((), None))
    assert (told["ready"], told["knowledge"]) == (False, None)
    assert told["gateway"] == {"ack_age_seconds": None, "last_event_age_seconds": None, "shards": []}
