"""The gateway: sessions of the bot, and what is dispatched to them."""

import asyncio
import time
from secrets import token_hex

from aiohttp import web

from bot.sandbox import events
from bot.sandbox.connection import Connection
from bot.sandbox.dispatch import Dispatch, dispatch_of
from bot.sandbox.intents import Intent
from bot.sandbox.journal import Direction, Entry, Journal
from bot.sandbox.payloads.messages import Reader
from bot.sandbox.session import Session
from bot.sandbox.wire import JsonObject, encode
from bot.sandbox.world import World


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
        self.duplicates = 0
        """So many of the next events are sent twice."""
        self.delays: list[float] = []
        """Seconds that the next events are late, one entry each."""
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
        if self.delays:
            asyncio.get_running_loop().call_later(self.delays.pop(0), self._send, dispatch)
        else:
            self._send(dispatch)

    def _send(self, dispatch: Dispatch) -> None:
        sessions = [s for s in self.sessions.values() if s.covers(dispatch.guild, dispatch.intent)]
        times = 1
        if sessions and self.duplicates:
            self.duplicates -= 1
            times = 2
        built: dict[bool, tuple[JsonObject, str]] = {}
        for session in sessions:
            key = session.reader.reads_all
            if key not in built:
                payload = dispatch.build(session.reader)
                built[key] = payload, encode(payload)
            payload, text = built[key]
            for _ in range(times):
                session.dispatch(dispatch.name, text)
                self.record(Direction.TO_BOT, dispatch.name, payload, shard=session.shard)
