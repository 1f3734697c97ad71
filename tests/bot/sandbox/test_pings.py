"""Whom messages ping: the content, who may, and what `allowed_mentions` leaves of it."""

from typing import Any

import discord
import pytest
from discord import AllowedMentions

from bot.sandbox.model import Channel, Mentions, Message
from bot.sandbox.permissions import EVERYONE, Permission
from bot.sandbox.person import Person
from bot.sandbox.server import Sandbox
from tests.bot.sandbox.robot import Robot, running

pytestmark = pytest.mark.asyncio


def pinged(message: Message) -> list[str]:
    """Return the names of whom a message pings."""
    names = [user.display for user in message.pings.users] + [role.name for role in message.pings.roles]
    return names + (["@everyone"] if message.pings.everyone else [])


@pytest.mark.parametrize(
    ("allowed", "expected"),
    [
        (None, ["Anna", "Crew", "@everyone"]),
        (AllowedMentions.none(), []),
        (AllowedMentions(everyone=False, roles=False, users=True), ["Anna"]),
        (AllowedMentions(everyone=False, roles=True, users=False), ["Crew"]),
        (AllowedMentions(everyone=True, roles=False, users=False), ["@everyone"]),
        (AllowedMentions(everyone=False, roles=False, users=[discord.Object(1)]), []),
    ],
)
async def test_a_message_pings_whom_it_is_allowed_to(
    sandbox: Sandbox, general: Channel, anna: Person, allowed: AllowedMentions | None, expected: list[str]
) -> None:
    robot, crew = Robot(), sandbox.world.add_role(sandbox.world.guild, "Crew")
    async with running(robot, sandbox):
        channel = robot.get_channel(general.id)
        assert isinstance(channel, discord.TextChannel)
        text = f"{anna.mention} {crew.mention} @everyone <@12345>"
        sent = await channel.send(text, allowed_mentions=allowed or discord.utils.MISSING)
    [message] = anna.sees(general)
    assert pinged(message) == expected
    assert bool(message.pings) == bool(expected)
    assert sent.mention_everyone == ("@everyone" in expected)


async def test_single_people_and_roles_can_be_allowed(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    robot, ben = Robot(), sandbox.person("Ben")
    async with running(robot, sandbox):
        channel = robot.get_channel(general.id)
        assert isinstance(channel, discord.TextChannel)
        allowed = AllowedMentions(everyone=False, roles=False, users=[discord.Object(ben.user.id)])
        await channel.send(f"{anna.mention} {ben.mention}", allowed_mentions=allowed)
    assert [pinged(message) for message in anna.sees(general)] == [["Ben"]]


async def test_without_the_permission_everyone_and_roles_are_not_reached(
    sandbox: Sandbox, general: Channel, anna: Person
) -> None:
    world = sandbox.world
    loud, quiet = world.add_role(world.guild, "Loud", mentionable=True), world.add_role(world.guild, "Quiet")
    world.set_overwrite(general, world.guild.everyone, deny=int(Permission.MENTION_EVERYONE))
    message = await anna.say(general, f"@everyone @here {loud.mention} {quiet.mention}")
    assert pinged(message) == ["Loud"]


async def test_the_text_of_layouts_pings_and_embeds_do_not(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    robot = Robot()
    layout = discord.ui.LayoutView()
    layout.add_item(discord.ui.TextDisplay(f"Hello {anna.mention}"))
    async with running(robot, sandbox):
        channel = robot.get_channel(general.id)
        assert isinstance(channel, discord.TextChannel)
        await channel.send(view=layout)
        await channel.send(embed=discord.Embed(description=f"Hello {anna.mention} @everyone"))
    assert [pinged(message) for message in anna.sees(general)] == [["Anna"], []]


async def test_answers_to_commands_reach_users_only_unless_they_say_otherwise(
    sandbox: Sandbox, general: Channel, anna: Person
) -> None:
    robot, crew = Robot(), sandbox.world.add_role(sandbox.world.guild, "Crew")

    @robot.tree.command(description="Shouts")
    async def shout(interaction: discord.Interaction[Any], quiet: bool = False) -> None:
        text = f"@everyone {crew.mention} {anna.mention}"
        allowed = AllowedMentions.none() if quiet else discord.utils.MISSING
        await interaction.response.send_message(text, allowed_mentions=allowed)

    async with running(robot, sandbox):
        loud, quiet = await anna.slash(general, "shout"), await anna.slash(general, "shout", quiet=True)
    assert loud.message
    assert quiet.message
    assert pinged(loud.message) == ["Anna"]
    assert quiet.message.pings == Mentions()


async def test_replies_ping_unless_told_not_to(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    robot = Robot()
    async with running(robot, sandbox):
        await anna.say(general, f"{sandbox.mention} hello")
        await sandbox.until(lambda: bool(robot.heard))
        await robot.heard[0].reply("With")
        await robot.heard[0].reply("Without", mention_author=False)
        await robot.heard[0].reply("None", allowed_mentions=AllowedMentions.none())
    assert [pinged(message) for message in anna.sees(general)[1:]] == [["Anna"], [], []]


async def test_edits_ping_nobody_but_the_completion_of_a_deferred_answer_does(
    sandbox: Sandbox, general: Channel, anna: Person
) -> None:
    robot = Robot()

    @robot.tree.command(description="Thinks")
    async def think(interaction: discord.Interaction[Any]) -> None:
        await interaction.response.defer()
        await interaction.edit_original_response(content=anna.mention)
        await interaction.edit_original_response(content=f"{anna.mention} {ben.mention}")

    ben = sandbox.person("Ben")
    async with running(robot, sandbox):
        exchange = await anna.slash(general, "think")
        assert exchange.message
        await sandbox.until(lambda: ben.mention in exchange.text)
    assert pinged(exchange.message) == ["Anna"]
    assert [user.display for user in exchange.message.mentions.users] == ["Anna", "Ben"]


async def test_the_bots_own_permission_counts(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    world = sandbox.world
    [role] = world.guild.members[sandbox.application_id].roles
    for changed in (role, world.guild.everyone):
        world.set_permissions(world.guild, changed, EVERYONE & ~int(Permission.MENTION_EVERYONE))
    robot = Robot()
    async with running(robot, sandbox):
        channel = robot.get_channel(general.id)
        assert isinstance(channel, discord.TextChannel)
        await channel.send("@everyone")
    assert [pinged(message) for message in anna.sees(general)] == [[]]
