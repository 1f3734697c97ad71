from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.sandbox.model import Channel
from bot.sandbox.person import Person
from bot.sandbox.server import Sandbox


@pytest_asyncio.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    """A local Discord that listens."""
    async with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def general(sandbox: Sandbox) -> Channel:
    """The channel where people of a new local Discord meet."""
    return sandbox.world.guild.channel("general")


@pytest.fixture
def anna(sandbox: Sandbox) -> Person:
    """A member of the first guild."""
    return sandbox.person("Anna")
