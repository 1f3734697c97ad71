"""A bot's session with the gateway; it outlives the sockets that carry it."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.sandbox.intents import Intent
from bot.sandbox.model import Guild
from bot.sandbox.payloads.messages import Reader
from bot.sandbox.snowflake import shard_of

_REPLAYED = 5_000
"""Events that a session keeps to be replayed; one that missed more cannot be resumed."""


@dataclass(slots=True, eq=False)
class Session:
    """What the gateway knows of one shard of the bot."""

    id: str
    shard: int
    shards: int
    intents: int
    reader: Reader
    sequence: int = 0
    carrier: object = None
    """The connection that carries it; None while there is none."""
    left_at: float = 0.0
    """When it lost its last connection, on the monotonic clock."""
    send: Callable[[str], None] | None = None
    """Puts a frame on that connection."""
    _sent: deque[tuple[int, str]] = field(default_factory=lambda: deque(maxlen=_REPLAYED))

    def covers(self, guild: Guild | None, intent: Intent | None) -> bool:
        """Return whether this session is told of events of a guild, or of DMs, that take an intent."""
        if intent is not None and not self.intents & intent:
            return False
        if guild is None:
            return self.shard == 0
        return self.shards == 1 or shard_of(guild.id, self.shards) == self.shard

    def dispatch(self, name: str, payload: str) -> None:
        """Send an event, given its payload as JSON; it is kept to be replayed."""
        self.sequence += 1
        frame = f'{{"t":"{name}","s":{self.sequence},"op":0,"d":{payload}}}'
        self._sent.append((self.sequence, frame))
        if self.send:
            self.send(frame)

    def missed_since(self, sequence: int) -> list[str] | None:
        """Return the frames after a sequence number; None if some of them are no longer kept."""
        missed = [frame for number, frame in self._sent if number > sequence]
        return missed if len(missed) == self.sequence - sequence else None
