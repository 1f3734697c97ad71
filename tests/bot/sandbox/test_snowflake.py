from datetime import UTC, datetime

import pytest

from bot.sandbox.snowflake import Snowflakes, shard_of, time_of

NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)


def snowflakes() -> Snowflakes:
    return Snowflakes(NOON.timestamp)


def test_ids_grow_and_carry_the_time() -> None:
    made = snowflakes()
    ids = [made.next() for _ in range(5000)]
    assert ids == sorted(set(ids))
    assert time_of(ids[0]) == NOON


@pytest.mark.parametrize("shards", [1, 2, 3, 16])
def test_guilds_go_round_the_shards(shards: int) -> None:
    made = snowflakes()
    assert [shard_of(made.next_guild(), shards) for _ in range(5)] == [number % shards for number in range(5)]


def test_discords_own_example_is_read() -> None:
    assert time_of(175928847299117063) == datetime(2016, 4, 30, 11, 18, 25, 796000, tzinfo=UTC)
