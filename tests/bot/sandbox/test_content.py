"""Who is told the content of messages: the rules of the message content intent."""

import discord
import pytest

from bot.sandbox.intents import Intent
from bot.sandbox.model import Channel
from bot.sandbox.person import Person
from bot.sandbox.server import Sandbox
from tests.bot.sandbox.robot import Robot, running

pytestmark = pytest.mark.asyncio


async def heard(robot: Robot, sandbox: Sandbox, count: int = 1) -> list[str]:
    """Return the content of what a robot heard, once it heard so much."""
    await sandbox.until(lambda: len(robot.heard) >= count)
    return [message.content for message in robot.heard]


async def test_what_does_not_mention_the_bot_is_blank(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    robot = Robot()
    async with running(robot, sandbox):
        await anna.say(general, "Private matters")
        await anna.say(general, f"{sandbox.mention} for you")
        assert await heard(robot, sandbox, 2) == ["", f"{sandbox.mention} for you"]
        fetched = [message.content async for message in robot.heard[0].channel.history()]
        assert fetched == [f"{sandbox.mention} for you", ""]


async def test_direct_messages_are_told(sandbox: Sandbox, anna: Person) -> None:
    robot = Robot()
    async with running(robot, sandbox):
        await anna.say(await anna.dm(), "Just between us")
        assert await heard(robot, sandbox) == ["Just between us"]
        assert robot.heard[0].guild is None


async def test_replies_to_its_regular_messages_are_told_while_they_ping(
    sandbox: Sandbox, general: Channel, anna: Person
) -> None:
    robot = Robot()
    robot.answer = "Yes?"
    async with running(robot, sandbox):
        reply = await anna.reply_from_bot(await anna.say(general, f"{sandbox.mention}!"))
        pinging = await anna.say(general, "With ping", reply_to=reply)
        await anna.say(general, "Without ping", reply_to=reply, ping=False)
        await sandbox.until(lambda: len([m for m in robot.heard if m.author != robot.user]) == 3)
        told = [message.content for message in robot.heard if message.author != robot.user]
        assert told == [f"{sandbox.mention}!", "With ping", ""]
        await anna.edit(pinging, "Edited")
        fetched = await robot.heard[0].channel.fetch_message(pinging.id)
        assert fetched.content == "Edited"


async def test_replies_to_answers_of_commands_are_blank(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    robot = Robot()

    @robot.tree.command(description="Answers")
    async def ask(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("Answer")

    async with running(robot, sandbox):
        answer = (await anna.slash(general, "ask")).message
        await anna.say(general, "And when?", reply_to=answer)
        assert await heard(robot, sandbox, 2) == ["Answer", ""]
        reference = robot.heard[1].reference
        assert reference
        assert isinstance(reference.resolved, discord.Message)
        assert reference.resolved.content == "Answer"


async def test_a_mention_of_the_bots_role_does_not_tell(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    robot = Robot()
    [role] = sandbox.world.guild.members[sandbox.application_id].roles
    async with running(robot, sandbox):
        await anna.say(general, f"{role.mention} hello")
        assert await heard(robot, sandbox) == [""]


async def test_the_granted_intent_tells_everything(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    sandbox.world.application.granted_intents = int(Intent.MESSAGE_CONTENT)
    intents = discord.Intents.default()
    intents.message_content = True
    robot = Robot(intents)
    async with running(robot, sandbox):
        await anna.say(general, "For all")
        assert await heard(robot, sandbox) == ["For all"]
        assert [message.content async for message in robot.heard[0].channel.history()] == ["For all"]


async def test_an_intent_that_was_not_granted_ends_the_connection(sandbox: Sandbox) -> None:
    intents = discord.Intents.default()
    intents.message_content = True
    with pytest.raises(discord.PrivilegedIntentsRequired):
        async with running(Robot(intents), sandbox):
            pass


async def test_without_the_intent_for_messages_none_is_heard(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    intents = discord.Intents.default()
    intents.guild_messages = False
    robot = Robot(intents)
    async with running(robot, sandbox):
        await anna.say(general, f"{sandbox.mention} hello")
        await anna.say(await anna.dm(), "Hello")
        assert await heard(robot, sandbox) == ["Hello"]
