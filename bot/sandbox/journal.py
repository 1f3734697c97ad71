"""The log of all that went between the bot and the local Discord."""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class Direction(StrEnum):
    """Which way something went, seen from the bot."""

    TO_BOT = "to bot"
    FROM_BOT = "from bot"
    REST = "rest"
    """A request of the bot's, with its answer."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One gateway frame or one REST call."""

    at: float
    """Seconds since 1970."""
    direction: Direction
    name: str
    """The gateway event or opcode, or the method and path of a request."""
    body: object
    """What was sent; for a request its JSON body."""
    status: int = 0
    """The HTTP status of the answer; for a closed socket the close code."""
    milliseconds: float = 0.0
    """How long the request took here."""
    answer: object = None
    findings: tuple[str, ...] = ()
    """What Discord's specification finds wrong with the body."""
    shard: int = 0


Reader = Callable[[Entry], None]


class Journal:
    """The latest entries, and those who want to be told of each new one."""

    def __init__(self, size: int) -> None:
        self._entries: deque[Entry] = deque(maxlen=size)
        self._readers: list[Reader] = []
        self.count = 0
        """Entries ever made."""

    def __iter__(self) -> Iterator[Entry]:
        """Yield the entries that are kept, the oldest first."""
        return iter(tuple(self._entries))

    def __len__(self) -> int:
        return len(self._entries)

    def add(self, entry: Entry) -> None:
        """Keep an entry and tell of it."""
        self.count += 1
        self._entries.append(entry)
        for reader in tuple(self._readers):
            reader(entry)

    def watch(self, reader: Reader) -> Callable[[], None]:
        """Tell a reader of each new entry; returns what ends it."""
        self._readers.append(reader)
        return lambda: self._readers.remove(reader)

    def named(self, name: str) -> list[Entry]:
        """Return the kept entries whose name contains this."""
        return [entry for entry in self if name in entry.name]
