"""How the connections to Discord's gateway are, told from the client's events and heartbeats."""

from time import perf_counter

import discord

from bot.health.metrics import Metrics
from bot.health.state import Shard


class Gateway:
    """Watches the shards of a client."""

    def __init__(self, client: discord.AutoShardedClient, metrics: Metrics) -> None:
        self._client = client
        self._metrics = metrics
        self._open: set[int] = set()

    def opened(self, shard: int, *, resumed: bool) -> None:
        """Note that a session was opened, or taken up again."""
        self._open.add(shard)
        if resumed:
            self._metrics.resumed()
        else:
            self._metrics.connected()

    def closed(self, shard: int) -> None:
        """Note that a connection was lost."""
        if shard in self._open:
            self._open.discard(shard)
            self._metrics.disconnected()

    def shards(self) -> list[Shard]:
        """Return every connection that there should be, as it is now."""
        return [self._shard(id, info) for id, info in sorted(self._client.shards.items())]

    def _shard(self, id: int, info: discord.ShardInfo) -> Shard:
        # discord.py shows the latency only; when Discord last answered and last said anything stands in its heartbeat
        beat = getattr(info._parent.ws, "_keep_alive", None)
        if beat is None:
            return Shard(id, False, None, None, None)
        now = perf_counter()
        latency = info.latency if info.latency == info.latency and info.latency != float("inf") else None
        return Shard(id, id in self._open, now - beat._last_ack, now - beat._last_recv, latency)
