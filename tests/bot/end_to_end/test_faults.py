"""What goes wrong on the way: lost connections, refusals, slowness. Each question is answered exactly once."""

import asyncio
import time
from collections.abc import Callable

import pytest

from bot.library.live import LiveKnowledge
from bot.logs import TextFormatter
from bot.sandbox.model import Channel
from bot.sandbox.person import Person
from bot.sandbox.server import Sandbox
from bot.sandbox.specification import Specification
from bot.settings import Rate, Settings
from knowledge.answer.model import Answer
from knowledge.base import KnowledgeBase
from tests.bot.end_to_end.conftest import Bot, messages_of_bot

pytestmark = pytest.mark.asyncio

_ROCKET = "which rocket launched Soyuz MS-09?"


class _Slow:
    """Knowledge that takes its time, as a huge corpus on a weak machine would."""

    def __init__(self, base: KnowledgeBase, seconds: float) -> None:
        self._base = base
        self._seconds = seconds
        self.is_small = False

    def __getattr__(self, name: str) -> object:
        return getattr(self._base, name)

    def ask(self, *args: object, **kwargs: object) -> Answer:
        time.sleep(self._seconds)
        return self._base.ask(*args, **kwargs)  # type: ignore[arg-type]


async def test_past_its_patience_it_shows_that_it_thinks_and_then_the_answer(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel, shipped: KnowledgeBase
) -> None:
    sandbox.interaction_deadline = 1.9
    bot.client.front.library.base = _Slow(shipped, 2.2)  # type: ignore[assignment]
    exchange = await anna.slash(general, "mission ask", question=_ROCKET, private=True)
    await sandbox.until(lambda: "Soyuz-FG" in exchange.text, 5)
    assert not exchange.error
    assert exchange.message
    assert exchange.message.ephemeral, "private stays private"
    assert not exchange.refusals


async def test_a_slow_answer_to_a_message_shows_typing(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel, shipped: KnowledgeBase
) -> None:
    bot.client.front.library.base = _Slow(shipped, 1.3)  # type: ignore[assignment]
    question = await anna.say(general, f"{sandbox.mention} {_ROCKET}")
    assert "Soyuz-FG" in (await anna.reply_from_bot(question, 5)).text
    assert any("typing" in entry.name for entry in sandbox.journal)


async def test_what_is_asked_while_the_connection_is_lost_is_answered_once_after_it(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel
) -> None:
    for number in range(3):
        sandbox.faults.drop_sockets()
        question = await anna.say(general, f"{sandbox.mention} {_ROCKET}")
        await anna.reply_from_bot(question, 10)
        assert len(messages_of_bot(sandbox)) == number + 1


async def test_a_request_to_reconnect_loses_nothing(bot: Bot, sandbox: Sandbox, anna: Person, general: Channel) -> None:
    sandbox.faults.reconnect()
    question = await anna.say(general, f"{sandbox.mention} {_ROCKET}")
    assert "Soyuz-FG" in (await anna.reply_from_bot(question, 10)).text
    await asyncio.sleep(0.2)
    assert len(messages_of_bot(sandbox)) == 1


async def test_an_invalid_session_begins_anew(bot: Bot, sandbox: Sandbox, anna: Person, general: Channel) -> None:
    sandbox.faults.invalidate(resumable=False)
    await asyncio.sleep(0.1)
    await sandbox.ready(15)
    exchange = await anna.slash(general, "mission ask", question=_ROCKET)
    assert "Soyuz-FG" in exchange.text


@pytest.mark.parametrize("everything", [False, True])
async def test_a_rate_limit_is_waited_for(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel, everything: bool
) -> None:
    sandbox.faults.rate_limit(1, seconds=0.3, route="POST /channels", everything=everything)
    question = await anna.say(general, f"{sandbox.mention} {_ROCKET}")
    assert "Soyuz-FG" in (await anna.reply_from_bot(question, 5)).text
    assert len(messages_of_bot(sandbox)) == 1


@pytest.mark.parametrize("status", [500, 502])
async def test_a_server_error_is_tried_again_and_answers_once_though_it_took_effect(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel, status: int
) -> None:
    sandbox.faults.fail(status, route="POST /channels", applied=True)
    question = await anna.say(general, f"{sandbox.mention} {_ROCKET}")
    assert "Soyuz-FG" in (await anna.reply_from_bot(question, 8)).text
    await asyncio.sleep(1.5)
    assert len(messages_of_bot(sandbox)) == 1


async def test_an_event_that_comes_too_late_does_no_harm(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel
) -> None:
    sandbox.interaction_deadline = 0.2
    sandbox.faults.delay_events(0.5)
    late = await anna.slash(general, "mission ask", question=_ROCKET)
    assert late.error
    await asyncio.sleep(0.6)
    sandbox.interaction_deadline = 3.0
    assert "Soyuz-FG" in (await anna.slash(general, "mission ask", question=_ROCKET)).text


async def test_asking_too_often_is_put_off_with_a_time(bot: Bot, anna: Person, ben: Person, general: Channel) -> None:
    await bot.restart(cooldown_user=Rate(2, 60), cooldown_channel=None)
    for _ in range(2):
        assert "Soyuz-FG" in (await anna.slash(general, "mission ask", question=_ROCKET)).text
    refused = await anna.slash(general, "mission ask", question=_ROCKET)
    assert refused.message
    assert refused.message.ephemeral
    assert ":R>" in refused.text
    assert "Soyuz-FG" in (await ben.slash(general, "mission ask", question=_ROCKET)).text


async def test_an_error_of_ours_shows_a_number_that_the_log_has_too(
    bot: Bot, anna: Person, general: Channel, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.handler.setFormatter(TextFormatter(()))
    bot.client.front.library.base = _Broken()  # type: ignore[assignment]
    exchange = await anna.slash(general, "mission ask", question="what about the secret of my grandmother?")
    assert exchange.message
    assert exchange.message.ephemeral
    number = exchange.text.split("`")[1]
    assert number in caplog.text
    assert "RuntimeError" in caplog.text
    assert "grandmother" not in caplog.text


class _Broken:
    documents = ()
    revision = "0"
    is_small = True

    def ask(self, *args: object, **kwargs: object) -> Answer:
        raise RuntimeError(f"the engine fell over {args}")


async def test_two_shards_serve_their_servers_and_the_first_one_the_direct_messages(
    bot: Bot, sandbox: Sandbox, anna: Person
) -> None:
    guilds = [sandbox.world.guild]
    while len({(guild.id >> 22) % 2 for guild in guilds}) < 2:
        guilds.append(sandbox.world.add_guild(f"Club {len(guilds)}", channels=("general",)))
        sandbox.world.invite_bot(guilds[-1])
        sandbox.world.add_member(guilds[-1], anna.user)
    await bot.restart(shards=2)
    for guild in guilds:
        question = await anna.say(guild.channel("general"), f"{sandbox.mention} {_ROCKET}")
        assert "Soyuz-FG" in (await anna.reply_from_bot(question)).text
    question = await anna.say(await anna.dm(), _ROCKET)
    assert "Soyuz-FG" in (await anna.reply_from_bot(question)).text
    assert len(bot.client.gateway.shards()) == 2
    assert all(shard.ready and shard.ack_age is not None for shard in bot.client.gateway.shards())


async def test_discord_decides_how_many_shards_there_are(bot: Bot, sandbox: Sandbox, anna: Person) -> None:
    sandbox.recommended_shards = 2
    await bot.restart(shards="auto")
    assert len(bot.client.gateway.shards()) == 2
    question = await anna.say(await anna.dm(), _ROCKET)
    assert "Soyuz-FG" in (await anna.reply_from_bot(question)).text


async def test_heartbeats_go_on_while_the_engine_works(
    specification: Specification | None,
    pointed: Callable[[Sandbox], None],
    library: LiveKnowledge,
    shipped: KnowledgeBase,
) -> None:
    async with Sandbox(specification, heartbeat_seconds=0.2) as sandbox:
        pointed(sandbox)
        bot = Bot(sandbox, Settings(token=sandbox.token, cooldown_user=None, cooldown_channel=None), library)
        await bot.start()
        bot.client.front.library.base = _Slow(shipped, 0.5)  # type: ignore[assignment]
        general = sandbox.world.guild.channel("general")
        people = [sandbox.person(f"Person {number}") for number in range(8)]
        before = len(sandbox.journal.named("HEARTBEAT"))
        answers = await asyncio.gather(*(person.slash(general, "mission ask", question=_ROCKET) for person in people))
        assert len(sandbox.journal.named("HEARTBEAT")) - before >= 4, "eight questions of half a second, two at a time"
        assert not any(answer.error for answer in answers)
        await bot.stop()
