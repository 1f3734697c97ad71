"""The message menu: *Answer this* answers somebody's message."""

from dataclasses import replace
from typing import Any

import discord
from discord import app_commands

from bot.cards.model import Question
from bot.commands.mission import LONGEST_QUESTION
from bot.front import Front
from bot.logs import keep_private
from bot.replies.model import Asker, Reply
from bot.talk.addressing import Address, strip_mention
from bot.talk.answered import Answered


def build_menu(front: Front) -> app_commands.ContextMenu:
    """Return the menu's entry."""

    async def answer_this(interaction: discord.Interaction[Any], message: discord.Message) -> None:
        """Answer a message as its author's question: where it stands, or with a link where only interactions write."""
        text = strip_mention(message.content, interaction.client.user.id)[:LONGEST_QUESTION]
        keep_private(message.content, text)
        presser = front.asker(interaction)
        if may_reply(interaction, message):
            making = _reply_there(front, message, Question(text), presser)
            await front.delivery.respond(interaction, making, private=True)
        else:
            await front.delivery.respond(interaction, _reply_here(front, message, Question(text), presser))

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


async def _reply_there(front: Front, message: discord.Message, question: Question, presser: Asker) -> Reply:
    """Answer a message, unless that was done: then only say where."""
    earlier = await _earlier_answer(front, message)
    if earlier:
        return front.replies.answered_there(presser, earlier.jump_url)
    reply = await front.replies.answer(question, _author(front, message, presser), via="menu")
    asked = Answered(question, Address.MENU, message.channel.id, message.author.id)
    front.answered.put(message.id, asked)  # from here on its author may delete it
    try:
        sent = await front.delivery.answer_message(message, reply)
    except Exception:
        front.answered.pop(message.id)
        raise
    known = front.answered.get(message.id)
    if known is None:
        await sent.delete()
    else:
        front.answered.put(message.id, replace(known, answer=sent.id))
    return front.replies.answered_there(presser, sent.jump_url)


async def _reply_here(front: Front, message: discord.Message, question: Question, presser: Asker) -> Reply:
    reply = await front.replies.answer(question, _author(front, message, presser), via="menu")
    return front.replies.pointing_at(reply, presser, message.jump_url)


def _author(front: Front, message: discord.Message, presser: Asker) -> Asker:
    """Return who wrote a message as the one who asks; whoever had it answered may take the answer away as well."""
    author = front.author(message)
    return author if author.id == presser.id else replace(author, presser=presser.id)


async def _earlier_answer(front: Front, message: discord.Message) -> discord.Message | None:
    """Return the answer that a message has already; None where there is none or it was deleted."""
    known = front.answered.get(message.id)
    if known is None or not known.answer or not known.question.text:
        return None
    try:
        return await message.channel.fetch_message(known.answer)
    except discord.HTTPException:  # it is gone, or may not be read
        return None
