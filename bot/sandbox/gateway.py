"""The gateway: sessions of the bot, and what is dispatched to them."""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass
from secrets import token_hex

from aiohttp import web

from bot.sandbox import events
from bot.sandbox.connection import Connection
from bot.sandbox.dispatch import dispatch_of
from bot.sandbox.intents import Intent
from bot.sandbox.journal import Direction, Entry, Journal
from bot.sandbox.payloads.messages import Reader
from bot.sandbox.session import Session
from bot.sandbox.wire import JsonObject, encode
from bot.sandbox.world import World

_KEPT_SECONDS = 120.0
"""Seconds that a session can be resumed after its socket went."""


@dataclass(slots=True)
class EventFault:
    """What is wrong with the next events."""

    times: int
    name: str | None
    """The events that it is about; None for all."""
    copies: int = 1
    delay: float = 0.0
    """Seconds that an event is late."""


class Gateway:
    """Holds the bot's sessions and tells them what happens."""

    def __init__(self, world: World, journal: Journal, *, heartbeat_seconds: float) -> None:
        self.world = world
        self.heartbeat_seconds = heartbeat_seconds
        self.url = ""
        """Where it is reached; known once the server listens."""
        self.sessions: dict[str, Session] = {}
        self.connections: set[Connection] = set()
        self.recommended_shards = 1
        """How many shards a bot is told to use."""
        self.faults: list[EventFault] = []
        """What is wrong with the next events."""
        self._journal = journal
        world.watch(self._on_event)

    async def handle(self, request: web.Request) -> web.WebSocketResponse:
        """Serve one socket until it closes."""
        socket = web.WebSocketResponse(max_msg_size=16 * 1024, compress=False, autoping=True)
        await socket.prepare(request)
        connection = Connection(self, socket, request)
        self.connections.add(connection)
        try:
            await connection.run()
        finally:
            self.connections.discard(connection)
            self.tell_changed()
        return socket

    def open_session(self, shard: int, shards: int, intents: int) -> Session:
        """Start a session for a shard."""
        self._forget_left_sessions()
        application = self.world.application
        reader = Reader(application.bot, application.id, bool(intents & Intent.MESSAGE_CONTENT))
        session = Session(token_hex(16), shard, shards, intents, reader)
        self.sessions[session.id] = session
        return session

    def end_session(self, session: Session) -> None:
        """Forget a session; it cannot be resumed."""
        self.sessions.pop(session.id, None)

    def record(self, direction: Direction, name: str, body: object, *, status: int = 0, shard: int = 0) -> None:
        """Note a frame in the journal."""
        self._journal.add(Entry(time.time(), direction, name, body, status, shard=shard))

    def tell_changed(self) -> None:
        """Tell the world that the bot connected, resumed or went."""
        self.world.tell(events.ConnectionChanged())

    def is_ready(self) -> bool:
        """Return whether every shard of the bot is connected and was told READY."""
        carried = [connection.session for connection in self.connections if connection.session]
        shards = {session.shard for session in carried}
        return bool(carried) and len(shards) == carried[0].shards

    def _on_event(self, event: events.Event) -> None:
        dispatch = dispatch_of(event, self.world)
        if dispatch is None:
            return
        sessions = [s for s in self.sessions.values() if s.covers(dispatch.guild, dispatch.intent)]
        fault = self._take_fault(dispatch.name) if sessions and self.faults else None
        for reads_all in {session.reader.reads_all for session in sessions}:
            told = [session for session in sessions if session.reader.reads_all == reads_all]
            payload = dispatch.build(told[0].reader)
            if fault is None:
                self._send(told, dispatch.name, payload)
            elif fault.delay:
                asyncio.get_running_loop().call_later(fault.delay, self._send, told, dispatch.name, payload)
            else:
                self._send(told * fault.copies, dispatch.name, payload)

    def _send(self, sessions: Sequence[Session], name: str, payload: JsonObject) -> None:
        text = encode(payload)
        for session in sessions:
            session.dispatch(name, text)
            self.record(Direction.TO_BOT, name, payload, shard=session.shard)

    def _take_fault(self, name: str) -> EventFault | None:
        for fault in self.faults:
            if fault.name in (None, name):
                fault.times -= 1
                if fault.times <= 0:
                    self.faults.remove(fault)
                return fault
        return None

    def _forget_left_sessions(self) -> None:
        oldest = time.monotonic() - _KEPT_SECONDS
        for session in list(self.sessions.values()):
            if session.carrier is None and session.left_at < oldest:
                self.end_session(session)
