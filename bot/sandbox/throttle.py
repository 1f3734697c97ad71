"""Rate limits that are kept: so many requests to a route in so many seconds, and so many in all."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import blake2b

from bot.sandbox.problems import rate_limit_headers, rate_limited

_MAJOR = ("channel", "guild", "application", "token")
"""Parts of a path that have buckets of their own."""


@dataclass(frozen=True, slots=True)
class Limit:
    """So many requests in a window of so many seconds."""

    times: int
    seconds: float


@dataclass(slots=True)
class _Bucket:
    used: int
    ends_at: float


class Throttle:
    """Counts requests against the limits that are set; none are at first."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._limits: dict[str, Limit] = {}
        self._all: Limit | None = None
        self._buckets: dict[tuple[str, ...], _Bucket] = {}

    def limit(self, route: str, times: int, seconds: float) -> None:
        """Allow so many requests to the endpoints whose name contains this, for each channel, guild or webhook."""
        self._limits[route] = Limit(times, seconds)

    def limit_all(self, times: int = 50, seconds: float = 1.0) -> None:
        """Allow so many requests in all; responses to interactions do not count, as on Discord."""
        self._all = Limit(times, seconds)

    def clear(self) -> None:
        """Lift all limits."""
        self._limits.clear()
        self._buckets.clear()
        self._all = None

    def check(self, route: str, path: Mapping[str, str]) -> dict[str, str]:
        """Count a request; return the headers for its answer, or raise DiscordError where it is one too many."""
        if self._all and not route.startswith(("POST /interactions", "POST /webhooks")):
            self._count(("*",), self._all, everything=True)
        for pattern, limit in self._limits.items():
            if pattern in route:
                major = [path[name] for name in _MAJOR if name in path]
                return self._count((pattern, *major), limit)
        return {}

    def _count(self, key: tuple[str, ...], limit: Limit, *, everything: bool = False) -> dict[str, str]:
        now, name = self._clock(), blake2b(key[0].encode(), digest_size=16).hexdigest()
        bucket = self._buckets.get(key)
        if bucket is None or bucket.ends_at <= now:
            bucket = self._buckets[key] = _Bucket(0, now + limit.seconds)
        left = bucket.ends_at - now
        if bucket.used >= limit.times:
            raise rate_limited(left, everything=everything, bucket=name, limit=limit.times, now=now)
        bucket.used += 1
        remaining = limit.times - bucket.used
        return rate_limit_headers(name, limit=limit.times, remaining=remaining, seconds=left, now=now)
