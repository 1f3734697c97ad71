"""Discord's ids: whole numbers that carry the time they were made at."""

from collections.abc import Callable
from datetime import UTC, datetime

_EPOCH = 1_420_070_400_000
"""The first millisecond of 2015, from which snowflakes count."""
_TIME_SHIFT = 22
_SEQUENCE_MASK = (1 << _TIME_SHIFT) - 1
_GUILD_STEP = 720_720
"""A number of milliseconds that every shard count up to 16 divides."""


class Snowflakes:
    """Makes ids that grow, from a clock that tells seconds since 1970."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._last = 0
        self._guilds = 0

    def next(self) -> int:
        """Return a new id, larger than every one before it."""
        self._last = max(self._last + 1, self._now() << _TIME_SHIFT)
        return self._last

    def next_guild(self) -> int:
        """Return a new guild's id: the n-th guild (from 0) is on shard n % count, for every count up to 16."""
        start = self._now() // _GUILD_STEP * _GUILD_STEP
        self._guilds += 1
        return (start + self._guilds - 1 << _TIME_SHIFT) | (self.next() & _SEQUENCE_MASK)

    def _now(self) -> int:
        return int(self._clock() * 1000) - _EPOCH


def time_of(snowflake: int) -> datetime:
    """Return when an id was made, in UTC."""
    return datetime.fromtimestamp(((snowflake >> _TIME_SHIFT) + _EPOCH) / 1000, UTC)


def shard_of(guild: int, shards: int) -> int:
    """Return the shard, from 0, that a guild's events go to."""
    return (guild >> _TIME_SHIFT) % shards
