"""Free text: messages that address Altai are answered; edited and deleted ones take their answers along."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Any

import discord

from bot.cards.model import Question
from bot.commands.mission import LONGEST_QUESTION
from bot.front import Front
from bot.logs import keep_private
from bot.replies.model import Reply
from bot.talk.addressing import Address, find_address, replied_to, strip_mention
from bot.talk.answered import Answered
from bot.talk.conversations import REMEMBERED, Place
from bot.views.reading import question_on

TYPING_AFTER = 1.0
"""Seconds after which "Altai is typing…" shows that an answer is coming."""
_FRESH = timedelta(minutes=15)
"""A message that is edited so as to address Altai is answered if it is no older: an older one nobody waits for."""

_log = logging.getLogger(__name__)

MessageAt = Callable[[int, int], discord.PartialMessage]
"""Gives the message of a channel's id and its own."""


class Listener:
    """Answers messages. Knows the connection only through the messages it is given."""

    def __init__(self, front: Front, me: int, message_at: MessageAt) -> None:
        """Take the parts of the bot, its own user id, and the way to a message of which only the ids are known."""
        self._front = front
        self._me = me
        self._message_at = message_at

    async def hear(self, message: discord.Message) -> None:
        """Answer a new message if it addresses Altai."""
        address = self._address(message)
        if address is None or not self._front.seen.add(message.id):
            return
        question = self._continued(message, Question(self._text(message)))
        keep_private(message.content)
        self._front.answered.put(
            message.id, Answered(question.text, message.channel.id, message.author.id, 0, question.before)
        )
        try:
            await self._answer(message, question, address)
        except Exception as error:
            self._front.answered.pop(message.id)
            await self._excuse(message, address, error)

    async def hear_edit(self, message: discord.Message) -> None:
        """Answer an edited question in the place of its answer; take that away if the message asks no longer."""
        known = self._front.answered.get(message.id)
        keep_private(message.content)
        if known is None:
            await self._hear_late(message)
        elif self._address(message) is None:
            await self.hear_deletion(message.id)
        elif (text := self._text(message)) != known.text:
            self._front.answered.put(message.id, replace(known, text=text))
            if known.answer:
                await self._revise(message)

    async def hear_deletion(self, question: int) -> None:
        """Delete the answer to a message that was deleted."""
        known = self._front.answered.pop(question)
        if known and known.answer:
            with suppress(discord.HTTPException):  # gone already, or out of reach by now
                await self._message_at(known.channel, known.answer).delete()

    def _address(self, message: discord.Message) -> Address | None:
        return find_address(message, self._me, self._front.settings.channels)

    def _text(self, message: discord.Message) -> str:
        return strip_mention(message.content, self._me)[:LONGEST_QUESTION]

    def _continued(self, message: discord.Message, question: Question) -> Question:
        """Return a question with what it follows: the card that it replies to, else its author's last turns here."""
        earlier = question_on(replied_to(message, self._me))
        if earlier:
            turns = (*earlier.before, earlier.text)[-REMEMBERED:]
            return replace(question, before=turns, mission=earlier.mission)
        return replace(question, before=self._front.conversations.before(_place(message), monotonic()))

    async def _hear_late(self, message: discord.Message) -> None:
        """Answer a message that addresses Altai only since it was edited, while it is fresh."""
        fresh = message.edited_at is not None and datetime.now(UTC) - message.created_at < _FRESH
        if fresh and self._address(message) not in (None, Address.UNASKED):
            self._front.seen.discard(message.id)
            await self.hear(message)

    async def _answer(self, message: discord.Message, question: Question, address: Address) -> None:
        unasked = address is Address.UNASKED
        if not _may_write(message):
            await self._answer_elsewhere(message, question, address)
            return
        if not unasked:
            self._front.cool_down(message.author.id, message.channel.id)
        reply = await _typing(message, self._reply(message, question, address))
        if reply is None:
            self._front.answered.pop(message.id)
            return
        sent = await self._front.delivery.answer_message(message, reply)
        self._front.conversations.add(_place(message), question.text, monotonic())
        await self._settle(message, sent, question.text)

    async def _reply(self, message: discord.Message, question: Question, address: Address) -> Reply | None:
        """Return the reply; None where nobody asked for one and it would not be sure."""
        author, replies = self._front.author(message), self._front.replies
        if address is Address.UNASKED:
            return await replies.answer_if_sure(question, author, self._front.settings.unasked_confidence)
        if not question.text:
            return await replies.help(author)
        return await replies.answer(question, author, private=False, via=address)

    async def _settle(self, message: discord.Message, sent: discord.Message, text: str) -> None:
        """Remember the answer; follow what became of its question while it was being made."""
        known = self._front.answered.get(message.id)
        if known is None:
            with suppress(discord.HTTPException):
                await sent.delete()
            return
        self._front.answered.put(message.id, replace(known, answer=sent.id))
        if known.text != text:
            await self._revise(message)

    async def _revise(self, message: discord.Message) -> None:
        """Answer a question's new text in the place of its answer."""
        known = self._front.answered.get(message.id)
        if known is None:
            return
        author, question = self._front.author(message), Question(known.text, known.before)
        reply = await self._front.replies.answer(question, author, private=False, via="edit")
        try:
            await self._front.delivery.revise(self._message_at(known.channel, known.answer), reply)
        except discord.NotFound:  # the answer was deleted: its question stays unanswered
            self._front.answered.pop(message.id)

    async def _answer_elsewhere(self, message: discord.Message, question: Question, address: Address) -> None:
        """Where Altai may not write, tell the one who asked in a direct message, if they take them."""
        _log.info("no permission to write in channel %d", message.channel.id)
        if address is Address.UNASKED or not self._front.silenced.add(message.channel.id ^ message.author.id):
            return
        with suppress(discord.Forbidden):
            reply = self._front.replies.silenced(self._front.author(message), message.channel.id)
            await self._front.delivery.send(message.author, reply)

    async def _excuse(self, message: discord.Message, address: Address, error: Exception) -> None:
        """Tell what went wrong, unless nobody asked."""
        card = self._front.failures.card(error, f"message {address}", self._front.author(message).phrases)
        if address is Address.UNASKED or not _may_write(message):
            return
        with suppress(discord.HTTPException):
            await self._front.delivery.answer_message(message, Reply(card))


def _place(message: discord.Message) -> Place:
    return Place(message.channel.id, message.author.id)


def _may_write(message: discord.Message) -> bool:
    """Tell whether Altai may answer where a message stands."""
    if message.guild is None:
        return True
    allowed = message.channel.permissions_for(message.guild.me)
    return allowed.send_messages_in_threads if isinstance(message.channel, discord.Thread) else allowed.send_messages


async def _typing(message: discord.Message, making: Coroutine[Any, Any, Reply | None]) -> Reply | None:
    """Wait for a reply, and show that it is coming when it takes long."""
    task = asyncio.ensure_future(making)
    done, _ = await asyncio.wait({task}, timeout=TYPING_AFTER)
    if not done:
        async with message.channel.typing():
            await asyncio.wait({task})
    return await task
