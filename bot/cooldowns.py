"""Cooldowns: how often a person, and a channel, may ask."""

from collections import OrderedDict
from dataclasses import dataclass

from discord.app_commands import Cooldown

from bot.settings import Rate

_KEPT = 10_000
"""People and channels whose last questions are remembered; the longest silent is forgotten first."""


@dataclass(frozen=True, slots=True)
class Wait:
    """How long somebody has to wait, and whether because of the channel."""

    seconds: float
    channel: bool


class Cooldowns:
    """Counts questions per person and per channel. Times are seconds of any steady clock."""

    def __init__(self, user: Rate | None, channel: Rate | None) -> None:
        self._rates = {"user": user, "channel": channel}
        self._buckets: OrderedDict[tuple[str, int], Cooldown] = OrderedDict()
        self._told: OrderedDict[tuple[int, int], float] = OrderedDict()
        """Until when people know, in a channel, that they have to wait."""

    def take(self, user: int, channel: int, now: float) -> Wait | None:
        """Count one question and return None; or return how long to wait, and then it does not count."""
        buckets = [
            (kind, self._bucket(kind, key, rate))
            for kind, key in (("user", user), ("channel", channel))
            if (rate := self._rates[kind]) is not None
        ]
        waits = [(bucket.get_retry_after(now), kind) for kind, bucket in buckets]
        longest, kind = max(waits, default=(0.0, ""))
        if longest > 0:
            return Wait(longest, kind == "channel")
        for _, bucket in buckets:
            bucket.update_rate_limit(now)
        return None

    def is_news(self, user: int, channel: int, seconds: float, now: float) -> bool:
        """Tell whether a person in a channel does not know yet that they have to wait, and take it that they do now."""
        if now < self._told.get((user, channel), now):
            return False
        self._told.pop((user, channel), None)
        self._told[(user, channel)] = now + seconds
        if len(self._told) > _KEPT:
            self._told.popitem(last=False)
        return True

    def _bucket(self, kind: str, key: int, rate: Rate) -> Cooldown:
        bucket = self._buckets.pop((kind, key), None) or Cooldown(rate.count, rate.seconds)
        self._buckets[(kind, key)] = bucket
        if len(self._buckets) > _KEPT:
            self._buckets.popitem(last=False)
        return bucket
