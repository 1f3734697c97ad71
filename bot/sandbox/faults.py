"""Things that go wrong on demand: on the gateway and in answers to requests."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from bot.sandbox.connection import Connection
from bot.sandbox.gateway import EventFault, Gateway
from bot.sandbox.problems import DiscordError, rate_limited, server_error
from bot.sandbox.protocol import Opcode


@dataclass(slots=True)
class RequestFault:
    """What is wrong with the next requests to a route."""

    times: int
    route: str | None
    """Part of an endpoint's name, such as `callback` or `POST /channels`; None for all."""
    error: Callable[[], DiscordError] | None = None
    delay: float = 0.0
    """Seconds before the request is handled."""
    applied: bool = False
    """Whether the request takes effect though its answer is lost."""


class Faults:
    """Switches for faults. Those of requests are used up in the order in which they were switched on."""

    def __init__(self, gateway: Gateway, clock: Callable[[], float]) -> None:
        self._gateway = gateway
        self._clock = clock
        self._requests: list[RequestFault] = []

    def drop_sockets(self, shard: int | None = None) -> None:
        """Cut the gateway connections, of one shard or of all, without a close frame."""
        for connection in self._connections(shard):
            connection.drop()

    async def close_sockets(self, code: int, shard: int | None = None) -> None:
        """Close the gateway connections with a close code."""
        await asyncio.gather(*(connection.close(code) for connection in self._connections(shard)))

    def reconnect(self, shard: int | None = None) -> None:
        """Ask the bot to connect anew and resume (opcode 7)."""
        for connection in self._connections(shard):
            connection.send(Opcode.RECONNECT, None)

    def invalidate(self, *, resumable: bool = False, shard: int | None = None) -> None:
        """Tell the bot that its session is invalid (opcode 9); unless resumable it has to identify anew."""
        for connection in self._connections(shard):
            connection.invalidate(resumable=resumable)

    def stall_gateway(self, seconds: float, shard: int | None = None) -> None:
        """Let the gateway be silent for a while: neither events nor heartbeats' acknowledgements; all come later."""
        until = asyncio.get_running_loop().time() + seconds
        for connection in self._connections(shard):
            connection.stalled_until = until

    def duplicate_events(self, times: int = 1, *, name: str | None = None) -> None:
        """Send each of the next events twice, or of those with a name such as `INTERACTION_CREATE`."""
        self._gateway.faults.append(EventFault(times, name, copies=2))

    def delay_events(self, seconds: float, times: int = 1, *, name: str | None = None) -> None:
        """Send the next events late, or those with a name such as `INTERACTION_CREATE`; later ones overtake them."""
        self._gateway.faults.append(EventFault(times, name, delay=seconds))

    def rate_limit(
        self, times: int = 1, *, seconds: float = 1.0, route: str | None = None, everything: bool = False
    ) -> None:
        """Answer the next requests with 429, for the route's bucket or as the global limit."""

        def error() -> DiscordError:
            return rate_limited(seconds, everything=everything, now=self._clock())

        self._requests.append(RequestFault(times, route, error))

    def fail(self, status: int = 500, times: int = 1, *, route: str | None = None, applied: bool = False) -> None:
        """Answer the next requests with a server error; `applied` ones take effect nevertheless."""
        self._requests.append(RequestFault(times, route, lambda: server_error(status), applied=applied))

    def slow(self, seconds: float, times: int = 1, *, route: str | None = None) -> None:
        """Take the next requests up only after so many seconds."""
        self._requests.append(RequestFault(times, route, delay=seconds))

    def clear(self) -> None:
        """Forget all faults that were not used up."""
        self._requests.clear()
        self._gateway.faults.clear()

    def take(self, route: str) -> RequestFault | None:
        """Return the fault that meets a request, by its endpoint's name, and use it up once."""
        for fault in self._requests:
            if fault.route is None or fault.route in route:
                fault.times -= 1
                if fault.times <= 0:
                    self._requests.remove(fault)
                return fault
        return None

    def _connections(self, shard: int | None) -> list[Connection]:
        return [c for c in self._gateway.connections if shard is None or (c.session and c.session.shard == shard)]
