"""Free text: messages that address Altai are answered; edited and deleted ones take their answers along."""

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import discord

from bot.cards.model import Question
from bot.commands.mission import LONGEST_QUESTION
from bot.errors import CooldownError
from bot.front import Front
from bot.logs import keep_private
from bot.replies.model import Reply
from bot.talk.addressing import Address, find_address, replied_to, replies_to_unknown, strip_mention
from bot.talk.answered import Answered
from bot.talk.conversations import Place
from bot.talk.typing import show_typing
from bot.views.reading import question_on

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
        self._revising: set[int] = set()
        """Questions whose answers are being revised: one at a time, so that the newest text has the last word."""

    async def hear(self, message: discord.Message) -> None:
        """Answer a new message if it addresses Altai."""
        address = self._address(message)
        if address is None or not self._front.seen.add(message.id):
            return
        question = self._continued(message, Question(self._text(message)))
        asked = Answered(question, address, message.channel.id, message.author.id)
        self._front.answered.put(message.id, asked)
        try:
            await self._answer(message, asked)
        except Exception as error:
            await self._excuse(message, asked, error)

    async def hear_edit(self, message: discord.Message) -> None:
        """Answer an edited question in the place of its answer; take that away if the message asks no longer."""
        known = self._front.answered.get(message.id)
        if known is None:
            await self._hear_late(message)
            return
        address, text = self._address(message), self._text(message)
        if address is None and known.address is Address.REPLY and replies_to_unknown(message):
            address = known.address  # an update need not tell again what its message replies to
        if address is None and known.address is Address.MENU:
            if not text:
                return  # it may not be read: the answer stays, which shows its question
            address = known.address
        if address is None:
            await self.hear_deletion(message.id)
        elif text != known.question.text:
            edited = replace(known, question=self._front.reworded(known.question, text), address=address)
            await self._hear_changed(message, known, edited)

    async def hear_deletion(self, question: int) -> None:
        """Delete the answer to a message that was deleted."""
        known = self._front.answered.pop(question)
        if known and known.answer:
            with suppress(discord.HTTPException):  # gone already, or out of reach by now
                await self._message_at(known.channel, known.answer).delete()

    def _address(self, message: discord.Message) -> Address | None:
        return find_address(message, self._me, self._front.settings.channels)

    def _text(self, message: discord.Message) -> str:
        text = strip_mention(message.content, self._me)
        keep_private(message.content, text, text[:LONGEST_QUESTION])
        return text[:LONGEST_QUESTION]

    def _continued(self, message: discord.Message, question: Question) -> Question:
        """Return a question with what it follows: the card that it replies to, else its author's last turns here."""
        earlier = question_on(replied_to(message, self._me))
        return self._front.next_after(earlier, question) if earlier else self._front.next_in(_place(message), question)

    async def _hear_late(self, message: discord.Message) -> None:
        """Answer a message that addresses Altai only since it was edited, while it is fresh."""
        fresh = message.edited_at is not None and datetime.now(UTC) - message.created_at < _FRESH
        if fresh and self._address(message) not in (None, Address.UNASKED):
            self._front.seen.discard(message.id)
            await self.hear(message)

    async def _hear_changed(self, message: discord.Message, known: Answered, edited: Answered) -> None:
        """Answer a question's new text, unless it comes too soon: then the answer stays, which shows its question."""
        if known.answer:
            with suppress(CooldownError):
                self._front.cool_down(message.author.id, message.channel.id)
                self._front.answered.put(message.id, edited)
                await self._revise(message, known.question)
        else:
            self._front.answered.put(message.id, edited)

    async def _answer(self, message: discord.Message, asked: Answered) -> None:
        unasked = asked.address is Address.UNASKED
        if not _may_write(message):
            await self._answer_elsewhere(message, asked.address)
            return
        if not unasked:
            self._front.cool_down(message.author.id, message.channel.id)
        reply = await show_typing(message.channel, self._reply(message, asked, asked.address))
        if reply is None:
            self._front.answered.pop(message.id)
            return
        if unasked:
            self._front.cool_down(message.author.id, message.channel.id)
        sent = await self._front.delivery.answer_message(message, reply)
        self._front.remember(_place(message), asked.question)
        await self._settle(message, sent, asked.question)

    async def _reply(self, message: discord.Message, asked: Answered, via: str) -> Reply | None:
        """Return the reply; None where nobody asked for one and it would not be sure."""
        author, replies = self._front.author(message), self._front.replies
        if asked.address is Address.UNASKED:
            return await replies.answer_if_sure(asked.question, author, self._front.settings.unasked_confidence)
        if not asked.question.text:
            return await replies.help(author)
        return await replies.answer(asked.question, author, private=False, via=via)

    async def _settle(self, message: discord.Message, sent: discord.Message, told: Question) -> None:
        """Remember the answer; follow what became of its question while it was being made."""
        known = self._front.answered.get(message.id)
        if known is None:
            with suppress(discord.HTTPException):
                await sent.delete()
            return
        self._front.answered.put(message.id, replace(known, answer=sent.id))
        await self._revise(message, told)

    async def _revise(self, message: discord.Message, told: Question) -> None:
        """Put answers in the place of the answer to a question until the one to its newest text stands there."""
        if message.id in self._revising:
            return
        self._revising.add(message.id)
        try:
            while (known := self._front.answered.get(message.id)) and known.answer and known.question != told:
                reply = await self._reply_to_edit(message, known)
                if self._front.answered.get(message.id) is known:
                    told = known.question
                    await self._replace(message, known, reply)
        finally:
            self._revising.discard(message.id)

    async def _reply_to_edit(self, message: discord.Message, known: Answered) -> Reply | None:
        """Return the reply to a question's new text, or what went wrong with it."""
        try:
            return await self._reply(message, known, "edit")
        except Exception as error:
            return Reply(self._front.failures.card(error, "message edit", self._front.author(message).phrases))

    async def _replace(self, message: discord.Message, known: Answered, reply: Reply | None) -> None:
        """Put a reply in the place of an earlier answer; take that away where there is none."""
        if reply is None:
            await self.hear_deletion(message.id)
            return
        try:
            await self._front.delivery.revise(self._message_at(known.channel, known.answer), reply)
        except discord.NotFound:  # somebody deleted the answer: its question stays unanswered, whatever becomes of it
            self._front.answered.put(message.id, replace(known, answer=0))

    async def _answer_elsewhere(self, message: discord.Message, address: Address) -> None:
        """Where Altai may not write, tell the one who asked in a direct message, if they take them."""
        _log.info("no permission to write in channel %d", message.channel.id)
        self._front.answered.pop(message.id)
        if address is Address.UNASKED or not self._front.silenced.add(message.channel.id ^ message.author.id):
            return
        with suppress(discord.Forbidden):
            reply = self._front.replies.silenced(self._front.author(message), message.channel.id)
            await self._front.delivery.send(message.author, reply)

    async def _excuse(self, message: discord.Message, asked: Answered, error: Exception) -> None:
        """Tell what went wrong, unless nobody asked or they know it; this belongs to the question as an answer does."""
        latest = self._front.answered.pop(message.id)
        card = self._front.failures.card(error, f"message {asked.address}", self._front.author(message).phrases)
        told = latest is not None and asked.address is not Address.UNASKED and _may_write(message)
        if not told or not self._front.is_news(message.author.id, message.channel.id, error):
            return
        self._front.answered.put(message.id, latest or asked)
        try:
            sent = await self._front.delivery.answer_message(message, Reply(card))
        except discord.HTTPException:
            self._front.answered.pop(message.id)
        else:
            await self._settle(message, sent, asked.question)


def _place(message: discord.Message) -> Place:
    return Place(message.channel.id, message.author.id)


def _may_write(message: discord.Message) -> bool:
    """Tell whether Altai may answer where a message stands."""
    if message.guild is None:
        return True
    allowed = message.channel.permissions_for(message.guild.me)
    return allowed.send_messages_in_threads if isinstance(message.channel, discord.Thread) else allowed.send_messages
