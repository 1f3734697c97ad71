"""Sending cards: as an interaction's response, as a reply to a message, or in the place of an earlier card."""

import asyncio
import io
import logging
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from typing import Any

import discord

from bot.cards.layout import render_layout, render_plain_view
from bot.replies.model import Attachment, Reply

PATIENCE = 1.5
"""Seconds that an interaction waits for its card before it shows "thinking…": half of the three that Discord grants."""

_BAD_FORM = 50035
"""Discord's code for a body that it does not take."""
_NO_HISTORY = 160002
"""Discord's code for a reference to a message where earlier ones may not be read."""

_log = logging.getLogger(__name__)


class Delivery:
    """Sends cards in the form that was chosen, and in the plain one where Discord does not take that."""

    def __init__(self, *, plain: bool = False, patience: float = PATIENCE) -> None:
        self._plain = plain
        self._patience = patience

    async def respond(
        self, interaction: discord.Interaction, making: Coroutine[Any, Any, Reply], *, private: bool = False
    ) -> None:
        """Answer an interaction with a card as soon as it is made; past the patience, show that it is coming."""
        async with self._deferring(interaction, ephemeral=private, thinking=True):
            reply = await making
        if interaction.response.is_done():
            await self._send(reply, interaction.edit_original_response)
        else:
            await self._send(reply, interaction.response.send_message, ephemeral=private)

    async def reply(self, interaction: discord.Interaction, reply: Reply, *, private: bool = False) -> None:
        """Answer an interaction with a card that is made already."""
        await self._send(reply, interaction.response.send_message, ephemeral=private)

    async def respond_in_place(self, interaction: discord.Interaction, making: Coroutine[Any, Any, Reply]) -> None:
        """Put a card in the place of the one whose button was pressed, as soon as it is made; past the patience, have
        Discord wait for it."""
        async with self._deferring(interaction):
            reply = await making
        await self.replace(interaction, reply)

    async def replace(self, interaction: discord.Interaction, reply: Reply) -> None:
        """Put a card in the place of the one whose button was pressed."""
        assert interaction.message is not None, "a component stands on a message"
        done = interaction.response.is_done()
        edit = interaction.edit_original_response if done else interaction.response.edit_message
        await self._revise(interaction.message, reply, edit)

    async def apologise(self, interaction: discord.Interaction, reply: Reply) -> None:
        """Show an error to the one who caused it: in the place of "thinking…", else privately."""
        if interaction.response.type is discord.InteractionResponseType.deferred_channel_message:
            await self._send(reply, interaction.edit_original_response)
        elif interaction.response.is_done():
            await self.follow_up(interaction, reply, private=True)
        else:
            await self._send(reply, interaction.response.send_message, ephemeral=True)

    async def follow_up(self, interaction: discord.Interaction, reply: Reply, *, private: bool = False) -> None:
        """Send one more card after the response to an interaction."""
        await self._send(reply, interaction.followup.send, ephemeral=private)

    async def answer_message(self, message: discord.Message, reply: Reply) -> discord.Message:
        """Answer a message with a card that refers to it, where that is allowed, without pinging its author."""
        reference = message.to_reference(fail_if_not_exists=False)
        try:
            sent = await self._send(reply, message.channel.send, reference=reference, mention_author=False)
        except discord.HTTPException as error:
            if error.code != _NO_HISTORY:
                raise
            sent = await self._send(reply, message.channel.send)
        assert isinstance(sent, discord.Message)
        return sent

    async def send(self, where: discord.abc.Messageable, reply: Reply) -> None:
        """Send a card that answers no message."""
        await self._send(reply, where.send)

    async def revise(self, message: discord.Message | discord.PartialMessage, reply: Reply) -> None:
        """Put a card in the place of an earlier one of our own."""
        await self._revise(message, reply, message.edit)

    @asynccontextmanager
    async def _deferring(self, interaction: discord.Interaction, **options: bool) -> AsyncIterator[None]:
        """Have Discord wait if what is done meanwhile takes longer than the patience; the options say how it shows."""
        shown: list[asyncio.Task[object]] = []

        def show() -> None:
            if not interaction.response.is_done():
                shown.append(asyncio.create_task(interaction.response.defer(**options)))

        timer = asyncio.get_running_loop().call_later(self._patience, show)
        try:
            yield
        finally:
            timer.cancel()
            if shown:
                await shown[0]

    async def _send(self, reply: Reply, send: Any, **options: Any) -> object:
        """Send by one of discord.py's methods, which share no type but take the same arguments."""
        if not self._plain:
            try:
                return await send(**_layout(reply), **_files(reply, send), **options)
            except discord.HTTPException as error:
                if error.code != _BAD_FORM:
                    raise
                _log.error("Discord does not take this layout; it is sent as plain text: %s", error.text)
        return await send(**_plain(reply), **_files(reply, send), **options)

    async def _revise(self, message: discord.Message | discord.PartialMessage, reply: Reply, edit: Any) -> None:
        """Edit in the form that the message has: a layout can't become plain text, nor the other way round."""
        flags = getattr(message, "flags", None)
        plain = self._plain if flags is None else not flags.components_v2
        files = {"attachments": [_file(attachment) for attachment in reply.attachments]}
        await edit(**(_plain(reply) if plain else _layout(reply)), **files)


def _layout(reply: Reply) -> dict[str, Any]:
    return {"view": render_layout(reply.card)}


def _plain(reply: Reply) -> dict[str, Any]:
    content, view = render_plain_view(reply.card)
    return {"content": content, "view": view}


def _files(reply: Reply, send: Any) -> dict[str, Any]:
    if not reply.attachments:
        return {}
    editing = send.__name__ == "edit_original_response"
    return {"attachments" if editing else "files": [_file(attachment) for attachment in reply.attachments]}


def _file(attachment: Attachment) -> discord.File:
    return discord.File(io.BytesIO(attachment.content), attachment.filename)
