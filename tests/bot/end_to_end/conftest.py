"""The whole bot on a local Discord: the real discord.py over real sockets, in the test's own event loop."""

import asyncio
import os
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import replace
from pathlib import Path

import discord
import pytest
import pytest_asyncio
from discord.gateway import DiscordWebSocket

from bot.client import AltaiClient
from bot.health.metrics import Metrics
from bot.library.live import LiveKnowledge
from bot.redirect import point_at
from bot.sandbox.model import Channel, Message
from bot.sandbox.person import Person
from bot.sandbox.server import Sandbox
from bot.sandbox.specification import Specification, load_specification
from bot.settings import Settings
from bot.sync import register, wanted_commands
from bot.wiring import build_client
from knowledge.base import KnowledgeBase, load_knowledge

SPECIFICATION = "ALTAI_DISCORD_SPECIFICATION"
ANSWERED = ("answered", "deferred→answered")
"""On a busy machine an answer may come after its patience."""


class Bot:
    """The bot under test: started, stopped, and started anew as the same application."""

    def __init__(self, sandbox: Sandbox, settings: Settings, library: LiveKnowledge) -> None:
        self._sandbox = sandbox
        self._settings = settings
        self._library = library
        self._running: asyncio.Task[None] | None = None
        self.client: AltaiClient

    async def start(self, **settings: object) -> None:
        """Log in, register the commands, connect; settings may be changed for this run."""
        chosen = replace(self._settings, **settings)  # type: ignore[arg-type]
        self.client = build_client(chosen, self._library, Metrics())
        await self.client.login(self._sandbox.token)
        registered = await register(self.client, await wanted_commands(self.client.tree), None)
        assert registered
        self._running = asyncio.create_task(self.client.connect())
        await self._sandbox.ready()

    async def stop(self) -> None:
        """Disconnect; all that is in memory is gone."""
        await self.client.close()
        if self._running:
            await self._running
        await self.client.front.timelines.close()
        self.client.front.asking.close()

    async def restart(self, **settings: object) -> None:
        """Stop and start anew."""
        await self.stop()
        await self.start(**settings)


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeBase:
    """The shipped knowledge."""
    return load_knowledge(cache=tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def specification() -> Specification | None:
    """Discord's own specification, where its path is told; without it the bodies' form goes unchecked."""
    path = os.environ.get(SPECIFICATION)
    return load_specification(Path(path)) if path else None


@pytest.fixture
def library(shipped: KnowledgeBase) -> LiveKnowledge:
    """The knowledge that answers."""
    return LiveKnowledge(shipped, lambda: shipped)


@pytest.fixture
def pointed() -> Iterator[Callable[[Sandbox], None]]:
    """Points discord.py at a local Discord, and back in the end."""
    api, gateway = discord.http.Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
    yield lambda sandbox: point_at(sandbox.api_url, sandbox.gateway_url)
    discord.http.Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = api, gateway


@pytest_asyncio.fixture
async def sandbox(specification: Specification | None, pointed: Callable[[Sandbox], None]) -> AsyncIterator[Sandbox]:
    """A local Discord; in the end, nothing that the bot sent broke the specification or pinged anybody."""
    async with Sandbox(specification) as sandbox:
        pointed(sandbox)
        yield sandbox
        assert not sandbox.findings
        pinged = [m.text for m in messages_of_bot(sandbox) if m.pings]
        assert not pinged


@pytest_asyncio.fixture
async def bot(sandbox: Sandbox, library: LiveKnowledge) -> AsyncIterator[Bot]:
    """The bot, connected, without cooldowns."""
    bot = Bot(sandbox, Settings(token=sandbox.token, cooldown_user=None, cooldown_channel=None), library)
    await bot.start()
    yield bot
    await bot.stop()


@pytest.fixture
def general(sandbox: Sandbox) -> Channel:
    """The channel where people meet."""
    return sandbox.world.guild.channel("general")


@pytest.fixture
def anna(sandbox: Sandbox) -> Person:
    """A member."""
    return sandbox.person("Anna")


@pytest.fixture
def ben(sandbox: Sandbox) -> Person:
    """Another member."""
    return sandbox.person("Ben")


@pytest.fixture
def moderator(sandbox: Sandbox) -> Person:
    """A member who may manage the server and its messages."""
    return sandbox.person("Mira", moderator=True)


def messages_of_bot(sandbox: Sandbox) -> list[Message]:
    """Return every message that the bot wrote, in all channels."""
    bot = sandbox.world.bot
    return [m for channel in sandbox.world.channels.values() for m in channel.messages.values() if m.author is bot]
