"""What the bot is refused for lack of permissions."""

from collections.abc import Awaitable, Callable
from io import BytesIO

import discord
import pytest

from bot.sandbox.model import Channel
from bot.sandbox.permissions import Permission
from bot.sandbox.person import Person
from bot.sandbox.server import Sandbox
from tests.bot.sandbox.robot import Robot, running

pytestmark = pytest.mark.asyncio
Deed = Callable[[discord.TextChannel, discord.PartialMessage], Awaitable[object]]


async def _send(channel: discord.TextChannel, _: discord.PartialMessage) -> object:
    return await channel.send("Hello")


async def _embed(channel: discord.TextChannel, _: discord.PartialMessage) -> object:
    return await channel.send(embed=discord.Embed(title="Hello"))


async def _attach(channel: discord.TextChannel, _: discord.PartialMessage) -> object:
    return await channel.send(file=discord.File(BytesIO(b"hi"), "hi.txt"))


async def _reply(channel: discord.TextChannel, message: discord.PartialMessage) -> object:
    return await message.reply("Hello")


async def _fetch(channel: discord.TextChannel, message: discord.PartialMessage) -> object:
    return await message.fetch()


async def _react(channel: discord.TextChannel, message: discord.PartialMessage) -> object:
    await message.add_reaction("👍")
    return None


async def _open_thread(channel: discord.TextChannel, message: discord.PartialMessage) -> object:
    return await message.create_thread(name="More")


@pytest.mark.parametrize(
    ("denied", "deed", "code"),
    [
        (Permission.VIEW_CHANNEL, _send, 50001),
        (Permission.VIEW_CHANNEL, _fetch, 50001),
        (Permission.SEND_MESSAGES, _send, 50013),
        (Permission.EMBED_LINKS, _embed, 50013),
        (Permission.ATTACH_FILES, _attach, 50013),
        (Permission.READ_MESSAGE_HISTORY, _reply, 160002),
        (Permission.READ_MESSAGE_HISTORY, _fetch, 50013),
        (Permission.ADD_REACTIONS, _react, 50013),
        (Permission.CREATE_PUBLIC_THREADS, _open_thread, 50013),
    ],
)
async def test_what_is_denied_is_refused_with_discords_code(
    sandbox: Sandbox, general: Channel, anna: Person, denied: Permission, deed: Deed, code: int
) -> None:
    robot = Robot()
    message = await anna.say(general, "Hello")
    sandbox.world.set_overwrite(general, sandbox.world.bot, deny=int(denied))
    async with running(robot, sandbox):
        channel = robot.get_channel(general.id)
        assert isinstance(channel, discord.TextChannel)
        with pytest.raises(discord.HTTPException) as error:
            await deed(channel, channel.get_partial_message(message.id))
        assert error.value.code == code
    assert anna.sees(general) == [message]


async def test_foreign_messages_are_deleted_only_with_the_permission(
    sandbox: Sandbox, general: Channel, anna: Person
) -> None:
    robot = Robot()
    messages = [await anna.say(general, str(number)) for number in range(4)]
    async with running(robot, sandbox):
        channel = robot.get_channel(general.id)
        assert isinstance(channel, discord.TextChannel)
        targets = [channel.get_partial_message(message.id) for message in messages]
        with pytest.raises(discord.Forbidden) as error:
            await targets[0].delete()
        assert error.value.code == 50013
        sandbox.world.set_overwrite(general, sandbox.world.bot, allow=int(Permission.MANAGE_MESSAGES))
        await targets[0].delete()
        await channel.delete_messages(targets[1:3])
        assert anna.sees(general) == [messages[3]]
        await sandbox.until(lambda: "MESSAGE_DELETE_BULK" in robot.happened)


async def test_reactions_of_others_are_taken_away_only_with_the_permission(
    sandbox: Sandbox, general: Channel, anna: Person
) -> None:
    robot, ben = Robot(), sandbox.person("Ben")
    message = await anna.say(general, "Hello")
    for person in (anna, ben):
        await person.react(message, "👍")
    async with running(robot, sandbox):
        channel = robot.get_channel(general.id)
        assert isinstance(channel, discord.TextChannel)
        target = channel.get_partial_message(message.id)
        with pytest.raises(discord.Forbidden):
            await target.clear_reactions()
        sandbox.world.set_overwrite(general, sandbox.world.bot, allow=int(Permission.MANAGE_MESSAGES))
        await target.remove_reaction("👍", discord.Object(anna.user.id))
        assert list(message.reactions["👍"]) == [ben.user.id]
        await target.clear_reactions()
        assert message.reactions == {}


async def test_too_few_messages_cannot_be_deleted_together(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    robot = Robot()
    message = await anna.say(general, "Hello")
    sandbox.world.set_overwrite(general, sandbox.world.bot, allow=int(Permission.MANAGE_MESSAGES))
    async with running(robot, sandbox):
        with pytest.raises(discord.HTTPException) as error:
            await robot.http.delete_messages(general.id, [message.id])
        assert error.value.code == 50016
    assert not message.deleted


async def test_without_the_history_nothing_is_listed(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    robot = Robot()
    await anna.say(general, "Hello")
    sandbox.world.set_overwrite(general, sandbox.world.bot, deny=int(Permission.READ_MESSAGE_HISTORY))
    async with running(robot, sandbox):
        channel = robot.get_channel(general.id)
        assert isinstance(channel, discord.TextChannel)
        assert [message async for message in channel.history()] == []


async def test_channels_are_renamed_only_with_the_permission(sandbox: Sandbox, general: Channel) -> None:
    robot = Robot()
    async with running(robot, sandbox):
        channel = robot.get_channel(general.id)
        assert isinstance(channel, discord.TextChannel)
        with pytest.raises(discord.Forbidden) as error:
            await channel.edit(name="main")
        assert error.value.code == 50013
        sandbox.world.set_overwrite(general, sandbox.world.bot, allow=int(Permission.MANAGE_CHANNELS))
        await channel.edit(name="main")
    assert general.name == "main"


async def test_a_channel_that_the_bot_cannot_see_is_not_told_of(
    sandbox: Sandbox, general: Channel, anna: Person
) -> None:
    robot = Robot()
    secret = sandbox.world.add_channel(sandbox.world.guild, "secret")
    sandbox.world.set_overwrite(secret, sandbox.world.bot, deny=int(Permission.VIEW_CHANNEL))
    async with running(robot, sandbox):
        await anna.say(secret, f"{sandbox.mention} psst")
        await anna.say(general, f"{sandbox.mention} hello")
        await sandbox.until(lambda: bool(robot.heard))
    assert [message.content for message in robot.heard] == [f"{sandbox.mention} hello"]


async def test_a_channel_that_does_not_exist_is_unknown(sandbox: Sandbox) -> None:
    robot = Robot()
    async with running(robot, sandbox):
        with pytest.raises(discord.NotFound) as error:
            await robot.fetch_channel(1)
        assert error.value.code == 10003


async def test_changes_of_roles_and_channels_are_told(sandbox: Sandbox, general: Channel) -> None:
    robot, world = Robot(), sandbox.world
    async with running(robot, sandbox):
        channel = robot.get_channel(general.id)
        assert isinstance(channel, discord.TextChannel)
        world.set_overwrite(general, world.bot, deny=int(Permission.SEND_MESSAGES))
        await sandbox.until(lambda: not channel.permissions_for(channel.guild.me).send_messages)
        world.change_channel(general, name="main")
        await sandbox.until(lambda: channel.name == "main")
        helpers = world.add_role(world.guild, "Helpers")
        world.set_permissions(world.guild, helpers, int(Permission.MANAGE_GUILD))
        world.set_roles(world.guild, world.bot, [helpers])
        await sandbox.until(lambda: channel.guild.me.guild_permissions.manage_guild)
        world.remove_channel(general)
        await sandbox.until(lambda: robot.get_channel(general.id) is None)
