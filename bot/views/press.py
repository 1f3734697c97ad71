"""What pressed buttons, chosen options and filled forms do.

They are recognised by their ids alone, in one place, and not by objects that discord.py would keep for each message:
nothing is lost by a restart, and nothing piles up.
"""

from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import discord

from bot.cards.model import Question
from bot.commands.mission import LONGEST_QUESTION
from bot.errors import NotYoursError, SharedAlreadyError, StaleButtonError
from bot.front import Front
from bot.replies.model import Asker
from bot.talk.sharing import hide_earlier
from bot.views.ids import ComponentId, Verb, parse_id
from bot.views.modal import build_follow_up_form
from bot.views.reading import question_on
from bot.views.votes import Vote


@dataclass(frozen=True, slots=True)
class Press:
    """One press, choice or filled form."""

    interaction: discord.Interaction[Any]
    id: ComponentId
    values: tuple[str, ...]
    """What was chosen or typed."""
    front: Front
    asker: Asker

    @property
    def private(self) -> bool:
        """Whether only the presser sees the card."""
        message = self.interaction.message
        return message is not None and message.flags.ephemeral

    def question(self) -> Question:
        """Return the question on the card. Raises StaleButtonError where it cannot be read."""
        question = question_on(self.interaction.message)
        if question is None:
            raise StaleButtonError("no question on the card")
        return question

    def page(self) -> int:
        """Return the page that is to be shown, from 0. Raises StaleButtonError where the id names none."""
        if not self.id.argument.isdecimal():
            raise StaleButtonError("no page in the id")
        return int(self.id.argument)


async def handle_press(interaction: discord.Interaction[Any], front: Front) -> None:
    """Do what a component or form is there for. Discord sends those of our own cards only: one that is not known is of
    a version that knew others."""
    data: Mapping[str, Any] = interaction.data or {}
    id = parse_id(str(data.get("custom_id", "")))
    if id is None:
        await front.excuse(interaction, StaleButtonError("unknown id"), "press")
        return
    press = Press(interaction, id, tuple(_values(data)), front, front.asker(interaction))
    try:
        await _ACTIONS[id.verb](press)
    except Exception as error:
        await front.excuse(interaction, error, f"press {id.verb}")


async def _follow_up(press: Press) -> None:
    """Open the form; or, when it comes back filled, answer what it asks."""
    if press.interaction.type is not discord.InteractionType.modal_submit:
        await press.interaction.response.send_modal(build_follow_up_form(press.asker.phrases, press.asker.id))
        return
    earlier, text = press.question(), press.values[0][:LONGEST_QUESTION]
    press.front.cool_down(press.asker.id, press.interaction.channel_id or 0)
    asked = press.front.follow_up(press.interaction, text, earlier, private=press.private)
    making = press.front.replies.answer(asked, press.asker, private=press.private, via="follow-up")
    await press.front.delivery.respond(press.interaction, making, private=press.private)


async def _more(press: Press) -> None:
    making = press.front.replies.more(press.question(), press.asker)
    await press.front.delivery.respond(press.interaction, making, private=True)


async def _share(press: Press) -> None:
    """Post a private answer for all, once; where that fails, it may be tried again."""
    question, shared = press.question(), press.front.shared
    assert press.interaction.message is not None, "the question stands on it"
    message = press.interaction.message.id
    if not shared.add(message):
        raise SharedAlreadyError
    try:
        await press.interaction.response.defer()
        replies, delivery = press.front.replies, press.front.delivery
        public = hide_earlier(await replies.answer(question, press.asker, private=False, via="share"))
        await delivery.follow_up(press.interaction, public)
    except BaseException:
        shared.discard(message)
        raise
    kept = await replies.answer(question, press.asker, private=True, via="share", shared=True)
    await delivery.replace(press.interaction, kept)


async def _vote(press: Press) -> None:
    """Count a vote, once for each person and answer, and say thanks."""
    message, vote = press.interaction.message, Vote(press.id.verb)
    if message is not None and press.front.votes.cast(message.id, press.asker.id, vote):
        press.front.metrics.feedback(vote)
    await press.front.delivery.reply(press.interaction, press.front.replies.thanks(vote, press.asker), private=True)


async def _delete(press: Press) -> None:
    """Take the reply away, for the one who asked or a moderator."""
    theirs = {press.id.owner, int(press.id.argument or 0)}  # whose question it was, and who had it answered
    if press.asker.id not in theirs and not press.interaction.permissions.manage_messages:
        raise NotYoursError("delete")
    with suppress(discord.NotFound):  # pressed twice: it is gone already
        await press.interaction.response.defer()
        await press.interaction.delete_original_response()


async def _turn(press: Press) -> None:
    """Turn the page, for the one who asked for it; show strangers a copy of their own."""
    page = press.page()
    mine = press.asker.id == press.id.owner
    private = press.private or not mine
    replies = press.front.replies
    if press.id.verb is Verb.SEARCH:
        making = replies.search(press.question().text, press.asker, page=page, private=private)
    elif press.id.verb is Verb.LIST:
        making = replies.listing(press.asker, page=page, private=private)
    else:
        about = question_on(press.interaction.message)  # none on a timeline of all missions
        text = about.text if about else ""
        making = press.front.timelines.timeline(text, press.asker, page=page, private=private)
    if mine:
        await press.front.delivery.respond_in_place(press.interaction, making)
    else:
        await press.front.delivery.respond(press.interaction, making, private=True)


async def _forget(press: Press) -> None:
    """Forget the conversations, questions and votes of the one who presses."""
    press.front.forget(press.asker.id)
    await press.front.delivery.replace(press.interaction, press.front.replies.forgotten(press.asker))


async def _ask(press: Press) -> None:
    making = press.front.replies.answer(Question(press.values[0]), press.asker, private=True, via="example")
    await press.front.delivery.respond(press.interaction, making, private=True)


_ACTIONS: Mapping[Verb, Callable[[Press], Awaitable[None]]] = {
    Verb.FOLLOW: _follow_up,
    Verb.MORE: _more,
    Verb.SHARE: _share,
    Verb.GOOD: _vote,
    Verb.BAD: _vote,
    Verb.DELETE: _delete,
    Verb.SEARCH: _turn,
    Verb.LIST: _turn,
    Verb.TIMELINE: _turn,
    Verb.FORGET: _forget,
    Verb.ASK: _ask,
}


def _values(data: Mapping[str, Any]) -> list[str]:
    """Return what a select's choice or a form's fields hold, in order."""
    values = [str(value) for value in data.get("values", ())]
    if "value" in data:
        values.append(str(data["value"]))
    for inner in (*data.get("components", ()), *([data["component"]] if "component" in data else ())):
        values += _values(inner)
    return values
