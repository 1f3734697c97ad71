"""What goes wrong on demand, and how the real discord.py comes through it."""

import asyncio
from typing import Any

import discord
import pytest

from bot.sandbox.model import Channel
from bot.sandbox.person import Person
from bot.sandbox.server import Sandbox
from tests.bot.sandbox.robot import Robot, ShardedRobot, running

pytestmark = pytest.mark.asyncio
Interaction = discord.Interaction[Any]


def robot_with_ping() -> Robot:
    """Return a robot with /ping, that answers mentions too."""
    robot = Robot()
    robot.answer = "Here"

    @robot.tree.command(description="Answers")
    async def ping(interaction: Interaction) -> None:
        await interaction.response.send_message("Pong")

    return robot


async def test_after_a_lost_connection_the_bot_resumes_and_answers_each_question_once(
    sandbox: Sandbox, general: Channel, anna: Person
) -> None:
    robot = robot_with_ping()
    async with running(robot, sandbox):
        sandbox.faults.drop_sockets()
        asked = [await anna.say(general, f"{sandbox.mention} {number}") for number in range(3)]
        exchange = asyncio.create_task(anna.slash(general, "ping"))
        for message in asked:
            await anna.reply_from_bot(message)
        assert (await exchange).text == "Pong"
        assert [len(await anna.replies_within(message, 0)) for message in asked] == [1, 1, 1]
        assert robot.happened.count("READY") == 1
        assert "RESUMED" in robot.happened


async def test_asked_to_reconnect_the_bot_resumes(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    robot = robot_with_ping()
    async with running(robot, sandbox):
        sandbox.faults.reconnect()
        await sandbox.until(lambda: "RESUMED" in robot.happened)
        assert (await anna.slash(general, "ping")).text == "Pong"
        assert [entry.status for entry in sandbox.journal.named("CLOSE")] == [4000]


async def test_with_an_invalid_session_the_bot_starts_anew(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    robot = robot_with_ping()
    async with running(robot, sandbox):
        sandbox.faults.invalidate()
        await sandbox.until(lambda: robot.happened.count("READY") == 2)
        await sandbox.ready()
        assert (await anna.slash(general, "ping")).text == "Pong"
        sandbox.faults.invalidate(resumable=True)
        await sandbox.until(lambda: "RESUMED" in robot.happened)


async def test_a_closed_session_is_taken_up_again_unless_the_code_forbids_it(sandbox: Sandbox) -> None:
    robot = robot_with_ping()
    async with running(robot, sandbox):
        await sandbox.faults.close_sockets(4000)
        await sandbox.until(lambda: "RESUMED" in robot.happened)
        await sandbox.faults.close_sockets(4009)
        await sandbox.until(lambda: robot.happened.count("READY") == 2)
        await sandbox.ready()
        await sandbox.faults.close_sockets(4004)
        await sandbox.until(robot.is_closed)


async def test_a_rate_limited_request_is_repeated(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    async with running(robot_with_ping(), sandbox):
        sandbox.faults.rate_limit(seconds=0.05, route="callback")
        assert (await anna.slash(general, "ping")).text == "Pong"
        sandbox.faults.rate_limit(seconds=0.05, everything=True)
        await anna.reply_from_bot(await anna.say(general, f"{sandbox.mention}?"))
    refused = [entry for entry in sandbox.journal if entry.status == 429]
    assert [entry.name.rsplit("/", 1)[-1] for entry in refused] == ["callback", "messages"]
    bodies = [entry.answer for entry in refused]
    assert [body["global"] for body in bodies if isinstance(body, dict)] == [False, True]


async def test_a_request_that_failed_is_repeated_and_one_that_took_effect_is_not_done_twice(
    sandbox: Sandbox, general: Channel, anna: Person
) -> None:
    async with running(robot_with_ping(), sandbox):
        sandbox.faults.fail(502, route="POST /channels/{channel}/messages", applied=True)
        message = await anna.say(general, f"{sandbox.mention}?")
        await anna.reply_from_bot(message)
        await sandbox.until(lambda: len(sandbox.journal.named("/messages")) == 2)
        assert [entry.status for entry in sandbox.journal.named("/messages")] == [502, 200]
        assert len(await anna.replies_within(message, 0)) == 1


async def test_a_slow_answer_is_waited_for(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    async with running(robot_with_ping(), sandbox):
        sandbox.faults.slow(0.1, route="callback")
        exchange = await anna.slash(general, "ping")
        assert exchange.seconds
        assert exchange.seconds >= 0.1
        sandbox.interaction_deadline = 0.1
        sandbox.faults.slow(0.2, route="callback")
        assert (await anna.slash(general, "ping")).state == "failed"
        await sandbox.until(lambda: len(sandbox.journal.named("callback")) == 2)


async def test_duplicated_and_late_events_arrive(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    robot = Robot()
    async with running(robot, sandbox):
        sandbox.faults.delay_events(0.05, name="MESSAGE_CREATE")
        sandbox.faults.duplicate_events()
        late = await anna.say(general, f"{sandbox.mention} one")
        await anna.say(general, f"{sandbox.mention} two")
        await anna.edit(late, f"{sandbox.mention} changed")
        await sandbox.until(lambda: len(robot.heard) == 3)
    told = [message.content.split()[-1] for message in robot.heard]
    assert told == ["two", "two", "one"]


async def test_a_stalled_gateway_delivers_later(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    robot = Robot()
    async with running(robot, sandbox):
        sandbox.faults.stall_gateway(0.1)
        await anna.say(general, f"{sandbox.mention} one")
        await asyncio.sleep(0.05)
        assert robot.heard == []
        await sandbox.until(lambda: len(robot.heard) == 1)


async def test_faults_that_did_not_happen_can_be_called_off(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    async with running(robot_with_ping(), sandbox):
        sandbox.faults.slow(5, route="callback")
        sandbox.faults.delay_events(5)
        sandbox.faults.clear()
        assert (await anna.slash(general, "ping")).text == "Pong"


async def test_limits_that_are_set_are_kept(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    robot = Robot()
    async with running(robot, sandbox):
        sandbox.throttle.limit("POST /channels/{channel}/messages", 2, 0.2)
        channel = robot.get_channel(general.id)
        assert isinstance(channel, discord.TextChannel)
        started = asyncio.get_running_loop().time()
        for number in range(3):
            await channel.send(str(number))
        assert asyncio.get_running_loop().time() - started > 0.1
        sandbox.throttle.clear()
    assert len(anna.sees(general)) == 3
    assert [entry.status for entry in sandbox.journal if entry.status == 429] == []


async def test_two_shards_answer_for_their_guilds(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    chess = sandbox.world.add_guild("Chess club")
    sandbox.world.add_member(chess, anna.user)
    robot = ShardedRobot(shard_count=2)
    async with running(robot, sandbox):
        await anna.say(general, f"{sandbox.mention} space")
        await anna.say(chess.channel("general"), f"{sandbox.mention} chess")
        await anna.say(await anna.dm(), "between us")
        await sandbox.until(lambda: len(robot.heard) == 3)
        sandbox.faults.drop_sockets(shard=1)
        await anna.say(chess.channel("general"), f"{sandbox.mention} again")
        await sandbox.until(lambda: len(robot.heard) == 4)
    assert sorted(robot.heard, key=str)[:2] == [(0, f"{sandbox.mention} space"), (1, f"{sandbox.mention} again")]


async def test_the_bot_is_told_how_many_shards_to_use(sandbox: Sandbox) -> None:
    sandbox.world.add_guild("Chess club")
    sandbox.recommended_shards = 2
    robot = ShardedRobot()
    async with running(robot, sandbox):
        assert robot.shard_count == 2
        assert sorted(guild.shard_id for guild in robot.guilds) == [0, 1]
        assert (await robot.fetch_session_start_limits()).max_concurrency == 1
