"""Outside of guilds that have the bot: DMs, groups, and the application as users install it."""

from typing import Any

import discord
import pytest
from discord import app_commands

from bot.sandbox.errors import NotPossible
from bot.sandbox.model import Channel
from bot.sandbox.permissions import Permission
from bot.sandbox.person import Person
from bot.sandbox.server import Sandbox
from tests.bot.sandbox.robot import Robot, running

pytestmark = pytest.mark.asyncio
Interaction = discord.Interaction[Any]


def everywhere_robot() -> Robot:
    """Return a robot with /ask for every place, and /here for guilds that have it."""
    robot = Robot()

    @robot.tree.command(description="Everywhere")
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @app_commands.allowed_installs(guilds=True, users=True)
    async def ask(interaction: Interaction) -> None:
        context = interaction.context
        place = "guild" if context.guild else "dm" if context.dm_channel else "private"
        owners = f"{interaction.is_guild_integration():d}{interaction.is_user_integration():d}"
        may = interaction.app_permissions
        await interaction.response.send_message(f"{place} {owners} {may.embed_links:d}{may.manage_messages:d}")

    @robot.tree.command(description="Here only")
    @app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
    @app_commands.allowed_installs(guilds=True, users=False)
    async def here(interaction: Interaction) -> None:
        await interaction.response.send_message("Here")

    return robot


async def test_commands_in_a_guild_with_the_bot(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    async with running(everywhere_robot(), sandbox):
        assert (await anna.slash(general, "ask")).text == "guild 10 10"
        anna.installs()
        assert (await anna.slash(general, "ask")).text == "guild 11 10"
        assert (await anna.slash(general, "ask", as_user_app=True)).text == "guild 01 10"
        with pytest.raises(NotPossible, match="not installed for it"):
            await anna.slash(general, "here", as_user_app=True)


async def test_commands_in_a_dm_with_the_bot(sandbox: Sandbox, anna: Person) -> None:
    async with running(everywhere_robot(), sandbox):
        dm = await anna.dm()
        exchange = await anna.slash(dm, "ask")
        assert exchange.text == "dm 00 10"
        assert exchange.interaction.place.owners == {"0": "0"}
        with pytest.raises(NotPossible, match="is not offered here"):
            await anna.slash(dm, "here")


async def test_commands_of_an_installed_application_in_a_guild_without_the_bot(sandbox: Sandbox, anna: Person) -> None:
    club = sandbox.world.add_guild("Chess club", with_bot=False)
    sandbox.world.add_member(club, anna.user)
    lobby = club.channel("general")
    async with running(everywhere_robot(), sandbox):
        with pytest.raises(NotPossible, match="not installed for it"):
            await anna.slash(lobby, "ask")
        anna.installs()
        exchange = await anna.slash(lobby, "ask")
    assert exchange.text == "guild 01 10"
    assert exchange.message
    assert not exchange.message.ephemeral


async def test_a_guild_may_hide_what_such_applications_say(sandbox: Sandbox, anna: Person) -> None:
    club = sandbox.world.add_guild("Chess club", with_bot=False)
    sandbox.world.add_member(club, anna.user)
    denied = int(Permission.USE_EXTERNAL_APPS)
    sandbox.world.set_overwrite(club.channel("general"), club.everyone, deny=denied)
    anna.installs()
    async with running(everywhere_robot(), sandbox):
        exchange = await anna.slash(club.channel("general"), "ask")
    assert exchange.message
    assert exchange.message.ephemeral


async def test_commands_in_groups_and_dms_of_other_people(sandbox: Sandbox, anna: Person) -> None:
    ben = sandbox.person("Ben")
    group = sandbox.world.add_group(anna.user, ben.user, name="Us")
    anna.installs()
    async with running(everywhere_robot(), sandbox):
        exchange = await anna.slash(group, "ask")
        assert exchange.text == "private 01 10"
        assert exchange.message in ben.sees(group)
        assert (await anna.slash(sandbox.world.open_dm(anna.user, ben.user), "ask")).text == "private 01 10"
        with pytest.raises(NotPossible, match="not installed"):
            await ben.slash(group, "ask")


async def test_an_application_of_a_user_adds_five_messages_at_most(sandbox: Sandbox, anna: Person) -> None:
    robot = Robot()
    codes: list[int] = []

    @robot.tree.command(description="Talks on")
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @app_commands.allowed_installs(guilds=False, users=True)
    async def talk(interaction: Interaction) -> None:
        await interaction.response.send_message("0")
        try:
            for number in range(1, 8):
                await interaction.followup.send(str(number))
        except discord.HTTPException as error:
            codes.append(error.code)

    anna.installs()
    async with running(robot, sandbox):
        group = sandbox.world.add_group(anna.user, sandbox.person("Ben").user)
        await anna.slash(group, "talk")
        await sandbox.until(lambda: bool(codes))
    assert codes == [40094]
    assert [message.text for message in anna.sees(group)] == ["0", "1", "2", "3", "4", "5"]


async def test_buttons_of_such_messages_keep_their_installation(sandbox: Sandbox, anna: Person) -> None:
    robot = Robot()

    class Panel(discord.ui.View):
        @discord.ui.button(label="Who?", custom_id="who")
        async def who(self, interaction: Interaction, button: discord.ui.Button[Any]) -> None:
            owner = interaction._integration_owners.get(1)
            await interaction.response.send_message(f"{owner == anna.user.id} {interaction.user.name}")

    @robot.tree.command(description="Shows a button")
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @app_commands.allowed_installs(guilds=False, users=True)
    async def panel(interaction: Interaction) -> None:
        await interaction.response.send_message("Press", view=Panel())

    anna.installs()
    ben = sandbox.person("Ben")
    group = sandbox.world.add_group(anna.user, ben.user)
    async with running(robot, sandbox):
        message = (await anna.slash(group, "panel")).message
        assert message
        assert (await ben.press(message, "Who?")).text == "True ben"


async def test_the_bot_writes_to_people_who_take_it(sandbox: Sandbox, anna: Person) -> None:
    robot = Robot()
    async with running(robot, sandbox):
        user = await robot.fetch_user(anna.user.id)
        await user.send("Hello")
        assert [message.text for message in anna.sees(await anna.dm())] == ["Hello"]
        anna.user.takes_dms = False
        with pytest.raises(discord.Forbidden) as error:
            await user.send("Hello?")
        assert error.value.code == 50007
        foreign = await anna.say(await anna.dm(), "Mine")
        channel = user.dm_channel
        assert channel
        with pytest.raises(discord.Forbidden) as denied:
            await channel.get_partial_message(foreign.id).delete()
        assert denied.value.code == 50003
