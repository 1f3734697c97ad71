"""`/mission`: what members ask with."""

from typing import Any

import discord
from discord import app_commands

from bot.commands.completion import complete_field, complete_mission
from bot.front import Front
from bot.logs import keep_private

LONGEST_QUESTION = 1_000
"""Characters of a question: more than a sentence of a person, fewer than would crowd the card that repeats it."""

_Question = app_commands.Range[str, 1, LONGEST_QUESTION]
_Name = app_commands.Range[str, 1, 100]


@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
class MissionCommands(app_commands.Group):
    """The group. Each handler reads the interaction, has one reply made, and has it sent."""

    def __init__(self, front: Front) -> None:
        super().__init__(name="mission", description="Ask about space missions")
        self.front = front

    @app_commands.command(description="Ask a question; the answer quotes its sources")
    @app_commands.describe(
        question="Your question, in your own words",
        mission="The mission you mean; left out: all of them",
        private="Show it only to you",
    )
    @app_commands.autocomplete(mission=complete_mission)
    async def ask(
        self,
        interaction: discord.Interaction[Any],
        question: _Question,
        mission: _Name | None = None,
        private: bool = False,
    ) -> None:
        """Answer a question."""
        asked = self.front.question(interaction, question, mission or "", private=private)
        making = self.front.replies.answer(asked, self.front.asker(interaction), private=private, via="ask")
        await self.front.delivery.respond(interaction, making, private=private)

    @app_commands.command(description="Look one fact up")
    @app_commands.describe(
        field="What you want to know, such as the launch site",
        mission="The mission you mean; left out: all of them",
        private="Show it only to you",
    )
    @app_commands.autocomplete(field=complete_field, mission=complete_mission)
    async def fact(
        self, interaction: discord.Interaction[Any], field: _Name, mission: _Name | None = None, private: bool = False
    ) -> None:
        """Answer with one field."""
        self.front.note(interaction, field, mission or "", private=private)
        making = self.front.replies.fact(field, mission or "", self.front.asker(interaction), private=private)
        await self.front.delivery.respond(interaction, making, private=private)

    @app_commands.command(description="Dated events in order, as a picture and as text")
    @app_commands.describe(mission="The mission you mean; left out: all of them", private="Show it only to you")
    @app_commands.autocomplete(mission=complete_mission)
    async def timeline(
        self, interaction: discord.Interaction[Any], mission: _Name | None = None, private: bool = False
    ) -> None:
        """Show what happened when."""
        keep_private(mission or "")
        making = self.front.timelines.timeline(mission or "", self.front.asker(interaction), private=private)
        await self.front.delivery.respond(interaction, making, private=private)

    @app_commands.command(description="Find the passages that match best")
    @app_commands.describe(query="Words to look for", private="Show it only to you")
    async def search(self, interaction: discord.Interaction[Any], query: _Question, private: bool = False) -> None:
        """Show ranked passages, paged."""
        keep_private(query)
        making = self.front.replies.search(query, self.front.asker(interaction), private=private)
        await self.front.delivery.respond(interaction, making, private=private)

    @app_commands.command(name="list", description="The missions that Altai knows about")
    @app_commands.describe(private="Show it only to you")
    async def list_missions(self, interaction: discord.Interaction[Any], private: bool = False) -> None:
        """Show what the knowledge holds."""
        making = self.front.replies.listing(self.front.asker(interaction), private=private)
        await self.front.delivery.respond(interaction, making, private=private)

    @app_commands.command(description="How to ask")
    async def help(self, interaction: discord.Interaction[Any]) -> None:
        """Show how to ask, to the one who asks only."""
        making = self.front.replies.help(self.front.asker(interaction))
        await self.front.delivery.respond(interaction, making, private=True)

    @app_commands.command(description="What Altai keeps about you, and how to have it forgotten")
    async def privacy(self, interaction: discord.Interaction[Any]) -> None:
        """Show what is kept, to the one who asks only."""
        making = self.front.replies.privacy(self.front.asker(interaction))
        await self.front.delivery.respond(interaction, making, private=True)
