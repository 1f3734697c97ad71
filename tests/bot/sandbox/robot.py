"""A small bot on the real discord.py, run against the local Discord in the test's own event loop."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import Any

import discord
import yarl
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.sandbox.server import Sandbox


class Robot(discord.Client):
    """Remembers what it was told; a test gives it commands and says what it does with messages."""

    def __init__(self, intents: discord.Intents | None = None, **options: Any) -> None:
        super().__init__(intents=intents or discord.Intents.default(), guild_ready_timeout=0.0, **options)
        self.tree = app_commands.CommandTree(self)
        self.heard: list[discord.Message] = []
        self.happened: list[str] = []
        self.answer: str | None = None

    async def setup_hook(self) -> None:
        if self.tree.get_commands() or self.tree.get_commands(type=discord.AppCommandType.message):
            await self.tree.sync()

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Start at once: the local Discord does not count starts, so there is nothing to wait five seconds for."""

    async def on_message(self, message: discord.Message) -> None:
        self.heard.append(message)
        if self.answer is not None and self.user in message.mentions:
            await message.reply(self.answer)

    async def on_socket_event_type(self, name: str) -> None:
        self.happened.append(name)


class ShardedRobot(discord.AutoShardedClient):
    """A robot on several shards."""

    def __init__(self, **options: Any) -> None:
        super().__init__(intents=discord.Intents.default(), guild_ready_timeout=0.0, **options)
        self.heard: list[tuple[int | None, str]] = []

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Start at once: the local Discord does not count starts, so there is nothing to wait five seconds for."""

    async def on_message(self, message: discord.Message) -> None:
        self.heard.append((message.guild.shard_id if message.guild else None, message.content))


@contextmanager
def pointed_at(sandbox: Sandbox) -> Iterator[None]:
    """Let discord.py talk to the local Discord; afterwards to the real one again."""
    api, gateway = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
    Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = sandbox.api_url, yarl.URL(sandbox.gateway_url)
    try:
        yield
    finally:
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = api, gateway


@asynccontextmanager
async def running(client: discord.Client, sandbox: Sandbox) -> AsyncIterator[None]:
    """Log a client in and wait until it is ready; close it afterwards."""
    with pointed_at(sandbox):
        task = asyncio.create_task(client.start(sandbox.token))
        try:
            ready = asyncio.create_task(sandbox.ready())
            await asyncio.wait([task, ready], return_when=asyncio.FIRST_COMPLETED)
            if task.done():
                ready.cancel()
                task.result()
            await ready
            await client.wait_until_ready()
            yield
        finally:
            await client.close()
            with suppress(Exception):
                await task
