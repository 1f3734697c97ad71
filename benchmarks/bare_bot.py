"""A bare bot, to measure ours beside: answers each interaction with a constant.

It is made as discord.py's own example of slash commands is (examples/app_commands/basic.py): a client with a command
tree and the default intents, so that it hears messages as ours does. Run by `benchmarks.bot` as a process of its own,
with the same variables as `altai run`.
"""

import os
from typing import Any

import discord
from discord import app_commands

from bot.redirect import point_at

ANSWER = "Soyuz-FG"


class BareBot(discord.Client):
    """One group with one command, and completion that always offers the same."""

    def __init__(self) -> None:
        super().__init__(intents=discord.Intents.default())
        self.tree = app_commands.CommandTree(self)
        self.tree.add_command(_Mission(name="mission", description="Ask"))

    async def setup_hook(self) -> None:
        """Register the command."""
        await self.tree.sync()


class _Mission(app_commands.Group):
    @app_commands.command(description="Ask")
    async def ask(self, interaction: discord.Interaction[Any], question: str) -> None:
        """Answer with a constant."""
        await interaction.response.send_message(ANSWER)


def main() -> None:
    """Run until killed."""
    point_at(os.environ["ALTAI_DISCORD_API"], os.environ["ALTAI_DISCORD_GATEWAY"])
    BareBot().run(os.environ["ALTAI_TOKEN"], log_handler=None)


if __name__ == "__main__":
    main()
