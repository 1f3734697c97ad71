"""Whether what the bot sends is checked against Discord's own specification."""

from contextlib import suppress

import discord
import pytest

from bot.sandbox.model import Channel
from bot.sandbox.person import Person
from bot.sandbox.server import Sandbox
from bot.sandbox.specification import Specification
from tests.bot.end_to_end.conftest import SPECIFICATION, Bot

pytestmark = pytest.mark.asyncio


async def test_every_request_is_checked(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel, specification: Specification | None
) -> None:
    if specification is None:
        pytest.skip(f"{SPECIFICATION} does not name Discord's openapi.json: the bodies of requests go unchecked")
    await anna.slash(general, "mission ask", question="Which rocket launched Soyuz MS-09?")
    assert not sandbox.findings
    route = discord.http.Route("POST", "/channels/{channel_id}/messages", channel_id=general.id)
    with suppress(discord.HTTPException):
        await bot.client.http.request(route, json={"content": "x", "tts": "maybe"})
    assert sandbox.findings, "a body that breaks it is found"
    sandbox.findings.clear()
