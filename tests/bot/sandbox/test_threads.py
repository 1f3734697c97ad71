import discord
import pytest

from bot.sandbox.errors import NotPossible
from bot.sandbox.model import Channel
from bot.sandbox.permissions import Permission
from bot.sandbox.person import Person
from bot.sandbox.server import Sandbox
from tests.bot.sandbox.robot import Robot, running

pytestmark = pytest.mark.asyncio


async def test_a_mention_in_a_thread_is_heard_and_answered_there(
    sandbox: Sandbox, general: Channel, anna: Person
) -> None:
    robot = Robot()
    robot.answer = "In here"
    async with running(robot, sandbox):
        thread = sandbox.world.add_thread(general, "Questions", anna.user)
        message = await anna.say(thread, f"{sandbox.mention}?")
        assert (await anna.reply_from_bot(message)).text == "In here"
        assert isinstance(robot.heard[0].channel, discord.Thread)
        assert robot.heard[0].channel.parent_id == general.id


async def test_the_bot_opens_threads(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    robot = Robot()
    message = await anna.say(general, "A question")
    async with running(robot, sandbox):
        channel = robot.get_channel(general.id)
        assert isinstance(channel, discord.TextChannel)
        target = channel.get_partial_message(message.id)
        thread = await target.create_thread(name="More of it")
        assert thread.id == message.id
        await thread.send("Here")
        assert [m.text for m in anna.sees(sandbox.world.channels[thread.id])] == ["Here"]
        with pytest.raises(discord.HTTPException) as error:
            await target.create_thread(name="Again")
        assert error.value.code == 160004
        with pytest.raises(discord.HTTPException) as unnamed:
            await channel.create_thread(name="", type=discord.ChannelType.public_thread)
        assert unnamed.value.code == 50035
        assert [active.id for active in await channel.guild.active_threads()] == [thread.id]
        await thread.edit(name="Done", archived=True)
        assert sandbox.world.channels[thread.id].archived


async def test_private_threads_are_for_those_in_them(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    robot, ben = Robot(), sandbox.person("Ben")
    thread = sandbox.world.add_thread(general, "Secret", ben.user, private=True)
    async with running(robot, sandbox):
        with pytest.raises(NotPossible, match="Anna does not see Secret"):
            await anna.say(thread, "Hello?")
        await ben.say(thread, f"{sandbox.mention} hello?")
        with pytest.raises(discord.Forbidden) as error:
            await robot.fetch_channel(thread.id)
        assert error.value.code == 50001
    assert robot.heard == []


async def test_a_locked_thread_takes_no_messages_and_an_archived_one_opens_again(
    sandbox: Sandbox, general: Channel, anna: Person
) -> None:
    robot = Robot()
    thread = sandbox.world.add_thread(general, "Old", anna.user)
    sandbox.world.change_channel(thread, archived=True)
    async with running(robot, sandbox):
        found = await robot.fetch_channel(thread.id)
        assert isinstance(found, discord.Thread)
        assert found.archived
        await found.send("Again")
        assert not thread.archived
        assert [member.id for member in await found.fetch_members()] == [anna.user.id, sandbox.application_id]
        await found.leave()
        assert sandbox.application_id not in thread.people
        await found.join()
        assert (await found.fetch_member(sandbox.application_id)).id == sandbox.application_id
        sandbox.world.change_channel(thread, locked=True)
        with pytest.raises(discord.HTTPException) as error:
            await found.send("Locked")
        assert error.value.code == 160005


async def test_threads_have_a_permission_of_their_own(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    robot = Robot()
    thread = sandbox.world.add_thread(general, "Questions", anna.user)
    everyone = sandbox.world.guild.everyone
    sandbox.world.set_overwrite(general, everyone, deny=int(Permission.SEND_MESSAGES_IN_THREADS))
    async with running(robot, sandbox):
        found = await robot.fetch_channel(thread.id)
        assert isinstance(found, discord.Thread)
        with pytest.raises(discord.Forbidden) as error:
            await found.send("Hello")
        assert error.value.code == 50013
        with pytest.raises(NotPossible, match="may not send_messages_in_threads"):
            await anna.say(thread, "Hello")
