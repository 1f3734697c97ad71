import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.sandbox.model import Channel
from bot.sandbox.person import Person
from bot.sandbox.server import Sandbox

VARIABLE = "ALTAI_DISCORD_SPECIFICATION"


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


@pytest.fixture(scope="session")
def discords_specification() -> str:
    """The text of Discord's own openapi.json; a test that needs it is skipped where there is none."""
    if not os.environ.get(VARIABLE):
        pytest.skip(f"{VARIABLE} is not set: give the path of Discord's openapi.json")
    return Path(os.environ[VARIABLE]).read_text(encoding="utf-8")
