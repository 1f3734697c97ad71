import discord
import pytest
from discord import app_commands

from bot.sandbox.server import Sandbox
from tests.bot.sandbox.robot import Robot, pointed_at, running

pytestmark = pytest.mark.asyncio


async def test_a_bot_logs_in_and_finds_itself_its_application_and_its_guilds(sandbox: Sandbox) -> None:
    robot = Robot()
    async with running(robot, sandbox):
        assert robot.user
        assert robot.user.id == sandbox.application_id
        assert (await robot.application_info()).owner.name == "owner"
        [guild] = robot.guilds
        assert guild.name == "Space club"
        assert [channel.name for channel in guild.text_channels] == ["general", "missions"]
        assert guild.me.guild_permissions.send_messages


async def test_a_wrong_token_is_refused(sandbox: Sandbox) -> None:
    robot = Robot()
    with pointed_at(sandbox), pytest.raises(discord.LoginFailure):
        await robot.login("not the token")
    await robot.close()


async def test_commands_are_registered_and_keep_their_ids(sandbox: Sandbox) -> None:
    robot = Robot()

    @robot.tree.command(description="Says hello")
    async def hello(interaction: discord.Interaction) -> None: ...

    async with running(robot, sandbox):
        [registered] = await robot.tree.fetch_commands()
        assert (registered.name, registered.description) == ("hello", "Says hello")
        robot.tree.add_command(app_commands.Command(name="bye", description="Says bye", callback=_say_nothing))
        again = {command.name: command.id for command in await robot.tree.sync()}
        assert again.keys() == {"hello", "bye"}
        assert again["hello"] == registered.id


async def test_commands_of_a_guild_stand_beside_the_global_ones_and_can_be_removed(sandbox: Sandbox) -> None:
    robot = Robot()
    guild = discord.Object(sandbox.world.guild.id)
    robot.tree.add_command(
        app_commands.Command(name="hello", description="Says hello", callback=_say_nothing), guild=guild
    )
    async with running(robot, sandbox):
        [command] = await robot.tree.sync(guild=guild)
        assert command.guild_id == guild.id
        assert await robot.tree.fetch_commands() == []
        edited = await command.edit(description="Greets")
        assert edited.description == "Greets"
        await command.delete()
        assert await robot.tree.fetch_commands(guild=guild) == []
        with pytest.raises(discord.NotFound) as error:
            await command.edit(description="Gone")
        assert error.value.code == 10063


async def test_a_command_has_no_permissions_of_its_own_in_a_guild(sandbox: Sandbox) -> None:
    robot = Robot()
    guild = discord.Object(sandbox.world.guild.id)
    robot.tree.add_command(
        app_commands.Command(name="hello", description="Says hello", callback=_say_nothing), guild=guild
    )
    async with running(robot, sandbox):
        [command] = await robot.tree.sync(guild=guild)
        with pytest.raises(discord.NotFound) as error:
            await command.fetch_permissions(guild)
        assert error.value.code == 10066


async def test_a_command_that_breaks_the_limits_is_refused_with_the_place_of_the_fault(sandbox: Sandbox) -> None:
    robot = Robot()
    async with running(robot, sandbox):
        route = discord.http.Route("POST", f"/applications/{sandbox.application_id}/commands")
        with pytest.raises(discord.HTTPException) as error:
            await robot.http.request(route, json={"name": "x" * 40, "description": "d", "type": 1})
        assert (error.value.status, error.value.code) == (400, 50035)
        assert "name" in error.value.text


async def test_an_unknown_route_is_answered_as_discord_does(sandbox: Sandbox) -> None:
    robot = Robot()
    async with running(robot, sandbox):
        with pytest.raises(discord.NotFound) as error:
            await robot.http.request(discord.http.Route("GET", "/nowhere"))
        assert (error.value.code, error.value.text) == (0, "404: Not Found")


async def test_a_bot_hears_of_guilds_that_it_joins_and_leaves(sandbox: Sandbox) -> None:
    robot = Robot()
    async with running(robot, sandbox):
        club = sandbox.world.add_guild("Chess club")
        await robot.wait_for("guild_join", timeout=3)
        found = robot.get_guild(club.id)
        assert found
        await found.leave()
        await robot.wait_for("guild_remove", timeout=3)
        assert robot.get_guild(club.id) is None
        assert sandbox.world.bot.id not in club.members


async def test_a_bot_fetches_guilds_members_roles_and_users(sandbox: Sandbox) -> None:
    robot, anna = Robot(), sandbox.person("Anna", moderator=True)
    async with running(robot, sandbox):
        guild = await robot.fetch_guild(sandbox.world.guild.id)
        member = await guild.fetch_member(anna.user.id)
        assert member.display_name == "Anna"
        assert "Moderators" in [role.name for role in await guild.fetch_roles()]
        assert [channel.name for channel in await guild.fetch_channels()] == ["general", "missions"]
        assert (await robot.fetch_user(anna.user.id)).global_name == "Anna"
        assert [found.name async for found in robot.fetch_guilds()] == ["Space club"]
        with pytest.raises(discord.NotFound):
            await guild.fetch_member(1)
        with pytest.raises(discord.NotFound):
            await robot.fetch_user(1)


async def _say_nothing(interaction: discord.Interaction) -> None: ...
