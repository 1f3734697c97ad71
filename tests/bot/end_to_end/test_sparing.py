"""What discord.py is spared for each answer, and that it does no harm."""

import asyncio

import discord
import pytest

from bot.sandbox.model import Channel
from bot.sandbox.person import Person
from bot.sandbox.server import Sandbox
from tests.bot.end_to_end.conftest import Bot, messages_of_bot

pytestmark = pytest.mark.asyncio

_ROCKET = "which rocket launched Soyuz MS-09?"


async def test_an_answer_is_not_sent_back_to_the_bot(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel
) -> None:
    exchange = await anna.slash(general, "mission ask", question=_ROCKET)
    assert "Soyuz-FG" in exchange.text
    (call,) = sandbox.journal.named("/callback")
    assert (call.status, call.answer) == (204, None)


async def test_a_response_that_took_effect_though_its_answer_was_lost_is_taken_for_done(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel, caplog: pytest.LogCaptureFixture
) -> None:
    sandbox.faults.fail(502, route="callback", applied=True)
    exchange = await anna.slash(general, "mission ask", question=_ROCKET)
    await sandbox.until(lambda: len(sandbox.journal.named("/callback")) == 2, 5)
    await asyncio.sleep(0.2)
    assert "Soyuz-FG" in exchange.text
    assert len(messages_of_bot(sandbox)) == 1
    assert "failed, number" not in caplog.text


async def test_messages_of_bots_are_put_aside_and_those_of_people_heard(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel
) -> None:
    heard: list[discord.Message] = []

    async def hear(message: discord.Message) -> None:
        heard.append(message)

    bot.client.on_message = hear  # type: ignore[method-assign]
    await sandbox.person("Another", bot=True).say(general, f"{sandbox.mention} {_ROCKET}")
    await anna.slash(general, "mission ask", question=_ROCKET)
    await anna.say(general, f"{sandbox.mention} {_ROCKET}")
    await sandbox.until(lambda: bool(heard), 3)
    assert [message.author.id for message in heard] == [anna.user.id]


async def test_completions_that_are_asked_for_twice_are_offered_once(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel, caplog: pytest.LogCaptureFixture
) -> None:
    sandbox.faults.duplicate_events(name="INTERACTION_CREATE")
    assert await anna.complete(general, "mission fact", focused="field", field="launch")
    await asyncio.sleep(0.2)
    assert len(sandbox.journal.named("/callback")) == 1
    assert not caplog.records
