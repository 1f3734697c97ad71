"""The gateway's protocol, spoken frame by frame."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest

from bot.sandbox.intents import Intent
from bot.sandbox.model import Channel
from bot.sandbox.person import Person
from bot.sandbox.server import Sandbox

pytestmark = pytest.mark.asyncio
INTENTS = int(Intent.GUILDS | Intent.GUILD_MESSAGES | Intent.DIRECT_MESSAGES)


class Socket:
    """A bot's end of a gateway connection."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse, token: str) -> None:
        self.socket = socket
        self.token = token

    async def send(self, op: int, data: object) -> None:
        await self.socket.send_json({"op": op, "d": data})

    async def receive(self) -> dict[str, Any]:
        frame: dict[str, Any] = await self.socket.receive_json(timeout=3)
        return frame

    async def event(self, name: str) -> dict[str, Any]:
        """Return the next event of this name; others are passed over."""
        while (frame := await self.receive())["t"] != name:
            pass
        return frame

    async def identify(self, **changes: Any) -> dict[str, Any]:
        """Start a session and return READY."""
        await self.send(2, {"token": self.token, "intents": INTENTS, "properties": {}, **changes})
        return await self.event("READY")

    async def close_code(self) -> int | None:
        """Wait until the other end closes, and return the code."""
        while True:
            message = await self.socket.receive(timeout=3)
            if message.type in (aiohttp.WSMsgType.CLOSE, aiohttp.WSMsgType.CLOSED, aiohttp.WSMsgType.CLOSING):
                return self.socket.close_code


@asynccontextmanager
async def connected(sandbox: Sandbox, version: int = 10) -> AsyncIterator[Socket]:
    """Connect, and read HELLO."""
    url = f"{sandbox.gateway_url}?v={version}&encoding=json"
    async with aiohttp.ClientSession() as session, session.ws_connect(url) as socket:
        yield Socket(socket, sandbox.token)


async def test_a_session_begins_with_hello_ready_and_guilds(sandbox: Sandbox) -> None:
    async with connected(sandbox) as bot:
        hello = await bot.receive()
        assert (hello["op"], hello["d"]) == (10, {"heartbeat_interval": 41250})
        await bot.send(1, None)
        assert (await bot.receive())["op"] == 11
        ready = (await bot.identify())["d"]
        assert ready["v"] == 10
        assert ready["resume_gateway_url"] == sandbox.gateway_url
        assert ready["guilds"] == [{"id": str(sandbox.world.guild.id), "unavailable": True}]
        guild = (await bot.event("GUILD_CREATE"))["d"]
        assert guild["unavailable"] is False
        assert [member["user"]["id"] for member in guild["members"]] == [str(sandbox.application_id)]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"token": "wrong"}, 4004),
        ({"shard": [2, 2]}, 4010),
        ({"shard": "none"}, 4010),
        ({"intents": 1 << 40}, 4013),
        ({"intents": None}, 4013),
        ({"intents": int(Intent.MESSAGE_CONTENT)}, 4014),
        ({"intents": int(Intent.GUILD_MEMBERS)}, 4014),
    ],
)
async def test_a_wrong_start_is_refused(sandbox: Sandbox, changes: dict[str, Any], code: int) -> None:
    async with connected(sandbox) as bot:
        await bot.send(2, {"token": sandbox.token, "intents": INTENTS, **changes})
        assert await bot.close_code() == code


@pytest.mark.parametrize(
    ("frame", "code"),
    [
        ('{"op": 99, "d": null}', 4001),
        ("no json", 4002),
        ("[1]", 4002),
        ('{"op": 2, "d": 7}', 4002),
        ('{"op": 3, "d": {}}', 4003),
    ],
)
async def test_frames_that_make_no_sense_end_the_connection(sandbox: Sandbox, frame: str, code: int) -> None:
    async with connected(sandbox) as bot:
        await bot.socket.send_str(frame)
        assert await bot.close_code() == code


async def test_identifying_twice_another_version_and_too_many_frames_end_the_connection(sandbox: Sandbox) -> None:
    async with connected(sandbox) as bot:
        await bot.identify()
        await bot.send(2, {"token": sandbox.token, "intents": INTENTS})
        assert await bot.close_code() == 4005
    async with connected(sandbox, version=9) as bot:
        assert await bot.close_code() == 4012
    async with connected(sandbox) as bot:
        for _ in range(121):
            await bot.send(1, None)
        assert await bot.close_code() == 4008


async def test_a_bot_in_too_many_guilds_needs_shards(sandbox: Sandbox) -> None:
    for number in range(2500):
        sandbox.world.add_guild(f"Guild {number}", channels=())
    async with connected(sandbox) as bot:
        await bot.send(2, {"token": sandbox.token, "intents": 0})
        assert await bot.close_code() == 4011
    async with connected(sandbox) as bot:
        ready = await bot.identify(intents=0, shard=[1, 2])
        assert len(ready["d"]["guilds"]) == 1250


async def test_a_bot_that_sends_no_heartbeats_is_timed_out() -> None:
    async with Sandbox(heartbeat_seconds=0.05) as sandbox, connected(sandbox) as bot:
        await bot.identify()
        assert await bot.close_code() == 4009


async def test_a_resumed_session_is_told_what_it_missed(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    async with connected(sandbox) as bot:
        session = (await bot.identify())["d"]["session_id"]
        sequence = (await bot.event("GUILD_CREATE"))["s"]
        sandbox.faults.drop_sockets()
        await bot.close_code()
    await anna.say(general, f"{sandbox.mention} one")
    await anna.say(general, f"{sandbox.mention} two")
    async with connected(sandbox) as bot:
        await bot.send(6, {"token": sandbox.token, "session_id": session, "seq": sequence})
        first, second = await bot.event("MESSAGE_CREATE"), await bot.event("MESSAGE_CREATE")
        assert [first["s"], second["s"]] == [sequence + 1, sequence + 2]
        assert first["d"]["content"] == f"{sandbox.mention} one"
        assert (await bot.receive())["t"] == "RESUMED"
        await anna.say(general, f"{sandbox.mention} three")
        assert (await bot.event("MESSAGE_CREATE"))["s"] == sequence + 4


async def test_what_cannot_be_resumed_is_invalid(sandbox: Sandbox) -> None:
    async with connected(sandbox) as bot:
        await bot.receive()
        await bot.send(6, {"token": sandbox.token, "session_id": "unknown", "seq": 1})
        assert await bot.receive() == {"t": None, "s": None, "op": 9, "d": False}
        session = (await bot.identify())["d"]["session_id"]
    async with connected(sandbox) as bot:
        await bot.receive()
        await bot.send(6, {"token": "wrong", "session_id": session, "seq": 1})
        assert await bot.close_code() == 4004


async def test_a_sequence_from_the_future_is_invalid(sandbox: Sandbox) -> None:
    async with connected(sandbox) as bot:
        session = (await bot.identify())["d"]["session_id"]
        sandbox.faults.drop_sockets()
        await bot.close_code()
    async with connected(sandbox) as bot:
        await bot.send(6, {"token": sandbox.token, "session_id": session, "seq": 1000})
        assert await bot.close_code() == 4007


async def test_a_session_that_the_bot_closed_is_over(sandbox: Sandbox) -> None:
    async with connected(sandbox) as bot:
        session = (await bot.identify())["d"]["session_id"]
        await bot.socket.close(code=1000)
    async with connected(sandbox) as bot:
        await bot.receive()
        await bot.send(6, {"token": sandbox.token, "session_id": session, "seq": 1})
        assert (await bot.receive())["op"] == 9


async def test_shards_are_told_of_their_own_guilds_and_the_first_one_of_dms(sandbox: Sandbox, anna: Person) -> None:
    chess = sandbox.world.add_guild("Chess club")
    sandbox.world.add_member(chess, anna.user)
    async with connected(sandbox) as first, connected(sandbox) as second:
        assert len((await first.identify(shard=[0, 2]))["d"]["guilds"]) == 1
        assert len((await second.identify(shard=[1, 2]))["d"]["guilds"]) == 1
        await anna.say(chess.channel("general"), f"{sandbox.mention} chess")
        await anna.say(sandbox.world.guild.channel("general"), f"{sandbox.mention} space")
        await anna.say(await anna.dm(), "between us")
        heard = [(await first.event("MESSAGE_CREATE"))["d"]["content"] for _ in range(2)]
        assert heard == [f"{sandbox.mention} space", "between us"]
        assert (await second.event("MESSAGE_CREATE"))["d"]["content"] == f"{sandbox.mention} chess"


async def test_members_are_told_on_request(sandbox: Sandbox, anna: Person) -> None:
    sandbox.person("Ben")
    guild = str(sandbox.world.guild.id)
    async with connected(sandbox) as bot:
        await bot.identify()
        await bot.send(8, {"guild_id": guild, "query": "an", "limit": 5, "nonce": "n"})
        chunk = (await bot.event("GUILD_MEMBERS_CHUNK"))["d"]
        assert [member["user"]["username"] for member in chunk["members"]] == ["anna"]
        assert (chunk["chunk_index"], chunk["chunk_count"], chunk["nonce"]) == (0, 1, "n")
        await bot.send(8, {"guild_id": guild, "user_ids": [str(anna.user.id)], "limit": 0})
        assert len((await bot.event("GUILD_MEMBERS_CHUNK"))["d"]["members"]) == 1
        await bot.send(8, {"guild_id": guild, "query": "", "limit": 0})
        assert await bot.close_code() == 4014


async def test_with_the_intent_members_come_unasked(sandbox: Sandbox, anna: Person) -> None:
    sandbox.world.application.granted_intents = int(Intent.GUILD_MEMBERS)
    async with connected(sandbox) as bot:
        await bot.identify(intents=int(Intent.GUILDS | Intent.GUILD_MEMBERS))
        assert len((await bot.event("GUILD_CREATE"))["d"]["members"]) == 3
        ben = sandbox.person("Ben", permissions=8)
        assert (await bot.event("GUILD_ROLE_CREATE"))["d"]["role"]["permissions"] == "8"
        assert (await bot.event("GUILD_MEMBER_ADD"))["d"]["user"]["username"] == "ben"
        sandbox.world.set_roles(sandbox.world.guild, ben.user, [])
        assert (await bot.event("GUILD_MEMBER_UPDATE"))["d"]["roles"] == []
        sandbox.world.remove_member(sandbox.world.guild, ben.user)
        assert (await bot.event("GUILD_MEMBER_REMOVE"))["d"]["user"]["username"] == "ben"


async def test_ready_waits_for_all_shards(sandbox: Sandbox) -> None:
    waiting = asyncio.create_task(sandbox.ready())
    async with connected(sandbox) as first:
        await first.identify(shard=[0, 2])
        await asyncio.sleep(0.01)
        assert not waiting.done()
        async with connected(sandbox) as second:
            await second.identify(shard=[1, 2])
            await waiting
