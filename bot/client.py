"""The connection to Discord: events come in here and are handed to those who handle them."""

import logging
from typing import Any

import discord
from discord import app_commands

from bot.commands.admin import AdminCommands
from bot.commands.menu import build_menu
from bot.commands.mission import MissionCommands
from bot.errors import ChangedCommandError, CooldownError, ModeratorsOnlyError
from bot.front import Front
from bot.gateway import Gateway
from bot.languages.translator import CommandTranslator
from bot.sparing import ask_for_no_copies, hear_people_only
from bot.talk.listener import Listener
from bot.underway import Underway
from bot.views.press import handle_press

_PRESSES = (discord.InteractionType.component, discord.InteractionType.modal_submit)

_log = logging.getLogger(__name__)


class AltaiTree(app_commands.CommandTree["AltaiClient"]):
    """The commands, with what holds for all of them."""

    async def interaction_check(self, interaction: discord.Interaction["AltaiClient"]) -> bool:
        """Take each interaction once; let people ask only so often, moderators' commands apart."""
        front = self.client.front
        if not front.seen.add(interaction.id) or not self.client.underway.begin():
            return False
        if interaction.type is discord.InteractionType.autocomplete:
            return True
        command = interaction.command
        if isinstance(command, app_commands.Command) and isinstance(command.parent, AdminCommands):
            return True
        try:
            front.cool_down(interaction.user.id, interaction.channel_id or 0)
        except CooldownError as error:
            await front.excuse(interaction, error, "cooldown")
            return False
        return True

    async def on_error(
        self, interaction: discord.Interaction["AltaiClient"], error: app_commands.AppCommandError, /
    ) -> None:
        """Tell the person what went wrong."""
        cause: Exception = error
        if isinstance(error, app_commands.CommandInvokeError):
            cause = error.original
        elif isinstance(error, app_commands.CommandNotFound | app_commands.CommandSignatureMismatch):
            cause = ChangedCommandError()
        elif isinstance(error, app_commands.CheckFailure):  # the moderators' commands have the only check
            cause = ModeratorsOnlyError()
        name = interaction.command.qualified_name if interaction.command else "command"
        await self.client.front.excuse(interaction, cause, name)


class AltaiClient(discord.AutoShardedClient):
    """The bot's client. Needs no privileged intent, unless it answers unasked in some channels."""

    def __init__(self, front: Front) -> None:
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # it never speaks
        super().__init__(
            intents=_intents(reads_all=bool(front.settings.channels)),
            shard_count=_shard_count(front.settings.shards),
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,  # no message is kept
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
        )
        self.front = front
        self.gateway = Gateway(self, front.metrics)
        self.underway = Underway()
        self.tree = AltaiTree(self)
        self.tree.add_command(MissionCommands(front))
        self.tree.add_command(AdminCommands(front))
        self.tree.add_command(build_menu(front))
        hear_people_only(self)

    async def setup_hook(self) -> None:
        """Prepare what needs the login."""
        ask_for_no_copies()
        await self.tree.set_translator(CommandTranslator(self.front.languages))
        assert self.user is not None, "the login tells it"
        self._listener = Listener(self.front, self.user.id, self._message_at)

    async def close(self) -> None:
        """Finish what is being answered, then end the connection."""
        await self.underway.finish()
        await super().close()

    async def on_shard_connect(self, shard_id: int) -> None:
        """Note a new session."""
        self.gateway.opened(shard_id, resumed=False)

    async def on_shard_resumed(self, shard_id: int) -> None:
        """Note a session taken up again."""
        self.gateway.opened(shard_id, resumed=True)

    async def on_shard_disconnect(self, shard_id: int) -> None:
        """Note a lost connection."""
        self.gateway.closed(shard_id)

    async def on_interaction(self, interaction: discord.Interaction["AltaiClient"]) -> None:
        """Handle buttons, selects and forms; the tree handles commands."""
        if interaction.type in _PRESSES and self.front.seen.add(interaction.id) and self.underway.begin():
            await handle_press(interaction, self.front)

    async def on_message(self, message: discord.Message) -> None:
        """Hear a message."""
        if self.underway.begin():
            await self._listener.hear(message)

    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        """Hear of an edited message."""
        if self.underway.begin():
            await self._listener.hear_edit(payload.message)

    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        """Hear of a deleted message."""
        if self.underway.begin():
            await self._listener.hear_deletion(payload.message_id)

    async def on_raw_bulk_message_delete(self, payload: discord.RawBulkMessageDeleteEvent) -> None:
        """Hear of many deleted messages."""
        for message in payload.message_ids if self.underway.begin() else ():
            await self._listener.hear_deletion(message)

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        """Log what no handler expected, under a number as all failures."""
        import sys

        error = sys.exc_info()[1]
        if error is not None:
            self.front.failures.log(error, event_method)

    def _message_at(self, channel: int, message: int) -> discord.PartialMessage:
        return self.get_partial_messageable(channel).get_partial_message(message)


def _intents(*, reads_all: bool) -> discord.Intents:
    intents = discord.Intents.none()
    intents.guilds = intents.guild_messages = intents.dm_messages = True
    intents.message_content = reads_all
    return intents


def _shard_count(shards: int | str | None) -> int | None:
    """Return how many shards to run; None leaves it to Discord."""
    if shards == "auto":
        return None
    return 1 if shards is None else int(shards)
