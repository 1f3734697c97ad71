"""`/mission-admin`: what moderators keep the knowledge with."""

from typing import Any

import discord
from discord import app_commands

from bot.errors import HostOnlyError
from bot.front import Front


@app_commands.guild_only()
@app_commands.allowed_installs(guilds=True, users=False)
@app_commands.default_permissions(manage_guild=True)
class AdminCommands(app_commands.Group):
    """The group. Discord hides it by permissions that a server may change: they are checked again at run time."""

    def __init__(self, front: Front) -> None:
        super().__init__(name="mission-admin", description="Keep Altai's knowledge in order")
        self.front = front

    async def interaction_check(self, interaction: discord.Interaction[Any]) -> bool:
        """Let moderators in, and nobody else."""
        return interaction.permissions.manage_guild

    @app_commands.command(description="Read the knowledge again and put it into use if it is in order")
    async def reload(self, interaction: discord.Interaction[Any]) -> None:
        """Reload the shared knowledge."""
        if not may_reload(interaction, self.front.settings.reload_guilds):
            raise HostOnlyError
        making = self.front.moderating.reload(self.front.asker(interaction))
        await self.front.delivery.respond(interaction, making, private=True)

    @app_commands.command(description="What is loaded, since when, and how the connection is")
    async def status(self, interaction: discord.Interaction[Any]) -> None:
        """Show how Altai is."""
        making = self.front.moderating.status(self.front.asker(interaction), interaction.client.gateway.shards)
        await self.front.delivery.respond(interaction, making, private=True)

    @app_commands.command(description="Ask the check questions of the loaded knowledge")
    async def check(self, interaction: discord.Interaction[Any]) -> None:
        """Show whether the knowledge still answers what it must."""
        making = self.front.moderating.check(self.front.asker(interaction))
        await self.front.delivery.respond(interaction, making, private=True)


def may_reload(interaction: discord.Interaction[Any], named: frozenset[int]) -> bool:
    """Tell whether a server's moderators may reload the shared knowledge: one the host named, or else the only one."""
    return interaction.guild_id in named if named else len(interaction.client.guilds) == 1
