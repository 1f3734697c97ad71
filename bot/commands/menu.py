"""The message menu: *Answer this* answers somebody's message."""

from collections.abc import Coroutine
from typing import Any

import discord
from discord import app_commands

from bot.cards.model import Question
from bot.commands.mission import LONGEST_QUESTION
from bot.front import Front
from bot.logs import keep_private
from bot.replies.model import Asker, Reply
from bot.talk.addressing import strip_mention


def build_menu(front: Front) -> app_commands.ContextMenu:
    """Return the menu's entry."""

    async def answer_this(interaction: discord.Interaction[Any], message: discord.Message) -> None:
        """Answer a message where it stands; where only interactions may write, with a link to it."""
        text = strip_mention(message.content, interaction.client.user.id)[:LONGEST_QUESTION]
        keep_private(message.content)
        asker = front.asker(interaction)
        making = front.replies.answer(Question(text), asker, via="menu")
        if may_reply(interaction, message):
            await front.delivery.respond(interaction, _reply_there(front, message, making, asker), private=True)
        else:
            await front.delivery.respond(interaction, _reply_here(front, message, making, asker))

    return app_commands.ContextMenu(
        name="Answer this",
        callback=answer_this,
        allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
        allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
    )


def may_reply(interaction: discord.Interaction[Any], message: discord.Message) -> bool:
    """Tell whether the bot itself, and not only an interaction, may answer where a message stands."""
    if not interaction.is_guild_integration() or interaction.guild_id is None:
        return False
    allowed = interaction.app_permissions
    return allowed.send_messages_in_threads if isinstance(message.channel, discord.Thread) else allowed.send_messages


async def _reply_there(
    front: Front, message: discord.Message, making: Coroutine[Any, Any, Reply], asker: Asker
) -> Reply:
    sent = await front.delivery.answer_message(message, await making)
    return front.replies.answered_there(asker, sent.jump_url)


async def _reply_here(
    front: Front, message: discord.Message, making: Coroutine[Any, Any, Reply], asker: Asker
) -> Reply:
    return front.replies.pointing_at(await making, asker, message.jump_url)
