"""One gateway socket: the protocol between a bot and its session."""

import asyncio
import time
from collections import deque
from typing import TYPE_CHECKING

from aiohttp import WSMsgType, web

from bot.sandbox.dispatch import guild_create
from bot.sandbox.handshake import (
    VERSION,
    check_token,
    guilds_of,
    member_chunks,
    read_intents,
    read_shard,
    ready_payload,
)
from bot.sandbox.intents import Intent
from bot.sandbox.journal import Direction
from bot.sandbox.protocol import CloseCode, Opcode, ProtocolError, as_object, decode_frame
from bot.sandbox.session import Session
from bot.sandbox.wire import JsonObject, encode

if TYPE_CHECKING:
    from bot.sandbox.gateway import Gateway

_MOST_FRAMES, _FRAME_SECONDS = 120, 60.0
"""A bot may send so many frames in so many seconds."""
_ENDED = (1000, 1001)
"""Close codes of a bot that end its session."""
_FATAL = set(CloseCode) - {
    CloseCode.UNKNOWN_OPCODE,
    CloseCode.DECODE_ERROR,
    CloseCode.ALREADY_AUTHENTICATED,
    CloseCode.RATE_LIMITED,
}
"""Close codes of the gateway that end a session."""
_LOST = 1006
"""What a socket is noted with that went without a close frame."""


class Connection:
    """A socket, from HELLO to its end. It carries at most one session."""

    def __init__(self, gateway: "Gateway", socket: web.WebSocketResponse, request: web.Request) -> None:
        self.session: Session | None = None
        self.stalled_until = 0.0
        """On the event loop's clock: nothing is sent before."""
        self._gateway = gateway
        self._socket = socket
        self._request = request
        self._outbox: asyncio.Queue[str] = asyncio.Queue()
        self._received: deque[float] = deque(maxlen=_MOST_FRAMES)

    async def run(self) -> None:
        """Talk with the bot until the socket closes; raises nothing for what a bot does."""
        writer = asyncio.create_task(self._write())
        try:
            if self._request.query.get("v", VERSION) != VERSION:
                raise ProtocolError(CloseCode.INVALID_VERSION)
            self.send(Opcode.HELLO, {"heartbeat_interval": int(self._gateway.heartbeat_seconds * 1000)})
            await self._listen()
        except ProtocolError as error:
            await self.close(error.code, str(error))
        finally:
            writer.cancel()
            self._leave_session()

    def send(self, op: Opcode, data: object) -> None:
        """Send a frame that is no event."""
        self._outbox.put_nowait(encode({"t": None, "s": None, "op": int(op), "d": data}))
        self._note(Direction.TO_BOT, op.name, data)

    def invalidate(self, *, resumable: bool) -> None:
        """Tell the bot that its session is over, or that it should resume it."""
        if self.session and not resumable:
            self._gateway.end_session(self.session)
        self.send(Opcode.INVALID_SESSION, resumable)

    def drop(self) -> None:
        """Cut the line, without a word."""
        if self._request.transport:
            self._request.transport.abort()

    async def close(self, code: int, reason: str = "") -> None:
        """Close the socket with a code."""
        self._note(Direction.TO_BOT, "CLOSE", reason, code)
        if self.session and code in _FATAL:
            self._gateway.end_session(self.session)
        await self._socket.close(code=code, message=reason.encode())

    async def _write(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            frame = await self._outbox.get()
            if self.stalled_until > loop.time():
                await asyncio.sleep(self.stalled_until - loop.time())
            try:
                await self._socket.send_str(frame)
            except (ConnectionError, RuntimeError):
                return

    async def _listen(self) -> None:
        while True:
            try:
                message = await self._socket.receive(timeout=self._gateway.heartbeat_seconds * 2)
            except TimeoutError:
                raise ProtocolError(CloseCode.SESSION_TIMED_OUT) from None
            if message.type not in (WSMsgType.TEXT, WSMsgType.BINARY):
                self._on_closed(message.data if message.type is WSMsgType.CLOSE else _LOST)
                return
            self._count_frame()
            self._receive(*decode_frame(message.data))

    def _on_closed(self, code: int) -> None:
        self._note(Direction.FROM_BOT, "CLOSE", None, code)
        if self.session and code in _ENDED:
            self._gateway.end_session(self.session)

    def _leave_session(self) -> None:
        """Let the session go on without a socket: what it is sent now is replayed when it is resumed."""
        if self.session and self.session.carrier is self:
            self.session.carrier = None
            self.session.send = None
            self.session.left_at = time.monotonic()
        self.session = None

    def _count_frame(self) -> None:
        now = time.monotonic()
        if len(self._received) == _MOST_FRAMES and now - self._received[0] < _FRAME_SECONDS:
            raise ProtocolError(CloseCode.RATE_LIMITED)
        self._received.append(now)

    def _receive(self, op: Opcode, data: object) -> None:
        shown = {**data, "token": "…"} if isinstance(data, dict) and "token" in data else data
        self._note(Direction.FROM_BOT, op.name, shown)
        if op is Opcode.HEARTBEAT:
            self.send(Opcode.HEARTBEAT_ACK, None)
        elif op in (Opcode.IDENTIFY, Opcode.RESUME):
            if self.session:
                raise ProtocolError(CloseCode.ALREADY_AUTHENTICATED)
            (self._identify if op is Opcode.IDENTIFY else self._resume)(as_object(data))
        elif self.session is None:
            raise ProtocolError(CloseCode.NOT_AUTHENTICATED)
        elif op is Opcode.REQUEST_GUILD_MEMBERS:
            self._send_members(self.session, as_object(data))

    def _identify(self, data: JsonObject) -> None:
        world = self._gateway.world
        check_token(data, world)
        shard, shards = read_shard(data.get("shard", [0, 1]), world)
        session = self._gateway.open_session(shard, shards, read_intents(data.get("intents"), world))
        self._carry(session)
        self._dispatch(session, "READY", ready_payload(session, world, self._gateway.url))
        if session.intents & Intent.GUILDS:
            with_members = bool(session.intents & Intent.GUILD_MEMBERS)
            for guild in guilds_of(world, shard, shards):
                self._dispatch(session, "GUILD_CREATE", guild_create(guild, world.bot, with_members=with_members))
        self._gateway.tell_changed()

    def _resume(self, data: JsonObject) -> None:
        check_token(data, self._gateway.world)
        session, sequence = self._gateway.sessions.get(str(data.get("session_id"))), data.get("seq")
        if session is None or not isinstance(sequence, int):
            self.invalidate(resumable=False)
            return
        if sequence > session.sequence:
            raise ProtocolError(CloseCode.INVALID_SEQUENCE)
        missed = session.missed_since(sequence)
        if missed is None:
            self._gateway.end_session(session)
            self.invalidate(resumable=False)
            return
        for frame in missed:
            self._outbox.put_nowait(frame)
        self._carry(session)
        self._dispatch(session, "RESUMED", {"_trace": []})
        self._gateway.tell_changed()

    def _carry(self, session: Session) -> None:
        self.session = session
        session.carrier = self
        session.send = self._outbox.put_nowait

    def _send_members(self, session: Session, request: JsonObject) -> None:
        guild_id = request.get("guild_id")
        guild = self._gateway.world.guilds.get(int(guild_id[0] if isinstance(guild_id, list) else guild_id or 0))
        everybody = not request.get("user_ids") and not request.get("query")
        if everybody and not session.intents & Intent.GUILD_MEMBERS:
            raise ProtocolError(CloseCode.DISALLOWED_INTENTS)
        for chunk in member_chunks(guild, request) if guild else ():
            self._dispatch(session, "GUILD_MEMBERS_CHUNK", chunk)

    def _dispatch(self, session: Session, name: str, payload: JsonObject) -> None:
        session.dispatch(name, encode(payload))
        self._note(Direction.TO_BOT, name, payload)

    def _note(self, direction: Direction, name: str, body: object, status: int = 0) -> None:
        shard = self.session.shard if self.session else 0
        self._gateway.record(direction, name, body, status=status, shard=shard)
