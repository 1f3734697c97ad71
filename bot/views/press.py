"""What pressed buttons, chosen options and filled forms do.

They are recognised by their ids alone, in one place, and not by objects that discord.py would keep for each message:
nothing is lost by a restart, and nothing piles up.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

import discord

from bot.cards.model import Question
from bot.commands.mission import LONGEST_QUESTION
from bot.errors import NotYoursError, StaleButtonError
from bot.front import Front
from bot.logs import keep_private
from bot.replies.model import Asker
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


async def handle_press(interaction: discord.Interaction[Any], front: Front) -> None:
    """Do what a component or form of ours is there for; leave those of others alone."""
    data: Mapping[str, Any] = interaction.data or {}
    id = parse_id(str(data.get("custom_id", "")))
    if id is None:
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
    earlier = press.question()
    keep_private(press.values[0])
    asked = Question(press.values[0][:LONGEST_QUESTION], (*earlier.before, earlier.text), earlier.mission)
    press.front.cool_down(press.asker.id, press.interaction.channel_id or 0)
    making = press.front.replies.answer(asked, press.asker, private=press.private, via="follow-up")
    await press.front.delivery.respond(press.interaction, making, private=press.private)


async def _more(press: Press) -> None:
    making = press.front.replies.more(press.question(), press.asker)
    await press.front.delivery.respond(press.interaction, making, private=True)


async def _share(press: Press) -> None:
    """Post a private answer for all. Its button goes at once, so that it is posted once."""
    message = press.interaction.message
    question = press.question()
    if message is None or not press.front.shared.add(message.id):
        raise StaleButtonError("shared already")
    replies, delivery = press.front.replies, press.front.delivery
    kept = await replies.answer(question, press.asker, private=True, via="share", shared=True)
    await delivery.replace(press.interaction, kept)
    await delivery.follow_up(press.interaction, await replies.answer(question, press.asker, private=False, via="share"))


async def _vote(press: Press) -> None:
    """Count a vote, once for each person and answer, and say thanks."""
    message, vote = press.interaction.message, Vote(press.id.verb)
    if message is not None and press.front.votes.cast(message.id, press.asker.id, vote):
        press.front.metrics.feedback(vote)
    await press.front.delivery.reply(press.interaction, press.front.replies.thanks(vote, press.asker), private=True)


async def _delete(press: Press) -> None:
    """Take the reply away, for the one who asked or a moderator."""
    if press.asker.id != press.id.owner and not press.interaction.permissions.manage_messages:
        raise NotYoursError("delete")
    await press.interaction.response.defer()
    await press.interaction.delete_original_response()


async def _turn(press: Press) -> None:
    """Turn the page, for the one who asked for it; show strangers a copy of their own."""
    page, about = int(press.id.argument), question_on(press.interaction.message)
    text = about.text if about else ""
    mine = press.asker.id == press.id.owner
    private = press.private or not mine
    replies = press.front.replies
    if press.id.verb is Verb.SEARCH:
        making = replies.search(text, press.asker, page=page, private=private)
    elif press.id.verb is Verb.LIST:
        making = replies.listing(press.asker, page=page, private=private)
    else:
        making = press.front.timelines.timeline(text, press.asker, page=page, private=private)
    if mine:
        await press.front.delivery.replace(press.interaction, await making)
    else:
        await press.front.delivery.respond(press.interaction, making, private=True)


async def _forget(press: Press) -> None:
    """Forget the conversations, questions and votes of the one who presses."""
    press.front.conversations.forget(press.asker.id)
    press.front.votes.forget(press.asker.id)
    press.front.answered.forget(press.asker.id)
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
