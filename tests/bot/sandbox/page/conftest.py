"""The page's server without a browser: what it serves, refuses and tells."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import pytest
import pytest_asyncio

from bot.sandbox.browser.cast import Cast, assemble
from bot.sandbox.browser.site import Site
from bot.sandbox.browser.viewer import Stage
from bot.sandbox.server import Sandbox

KEY = "a-key-for-tests"


@dataclass(slots=True)
class Caller:
    """A page that is open, as its socket sees it."""

    socket: aiohttp.ClientWebSocketResponse
    told: list[dict[str, Any]] = field(default_factory=list)
    _number: int = 0

    async def until(self, kind: str) -> dict[str, Any]:
        """Return the next event of a kind; what came before it stays in `told`."""
        while True:
            for place, event in enumerate(self.told):
                if event["ev"] == kind:
                    return self.told.pop(place)
            self.told += await self.socket.receive_json(timeout=5)

    async def act(self, what: str, **given: object) -> dict[str, Any]:
        """Have something done; return what came of it."""
        self._number += 1
        await self.socket.send_json({"id": self._number, "do": what, **given})
        while (done := await self.until("done"))["id"] != self._number:
            pass
        return done


@pytest_asyncio.fixture
async def stage() -> AsyncIterator[Stage]:
    """A local Discord with its page, waiting for a bot."""
    sandbox = Sandbox()
    stage = Stage(sandbox, assemble(sandbox), None, checked=False)
    Site(stage, KEY).mount()
    async with sandbox:
        yield stage


@pytest.fixture
def sandbox(stage: Stage) -> Sandbox:
    """The local Discord behind the page."""
    return stage.sandbox


@pytest.fixture
def cast(stage: Stage) -> Cast:
    """Who is in it."""
    return stage.cast


@pytest_asyncio.fixture
async def client() -> AsyncIterator[aiohttp.ClientSession]:
    """What asks the server."""
    async with aiohttp.ClientSession() as client:
        yield client


@pytest_asyncio.fixture
async def caller(stage: Stage, client: aiohttp.ClientSession) -> AsyncIterator[Caller]:
    """An open page; what it was told first is still to be read."""
    url = stage.sandbox.url
    async with client.ws_connect(f"{url}/{KEY}/live", origin=url) as socket:
        yield Caller(socket)
