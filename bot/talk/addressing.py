"""Whether a message is meant for Altai, and what it asks."""

import re
from enum import StrEnum

import discord

_QUESTION_MARKS = ("?", "？", "؟")
_SHORTEST_UNASKED = 3
"""Words of a message that is answered without being addressed: "really?" is talk among people."""


class Address(StrEnum):
    """How a message reached Altai."""

    MENTION = "mention"
    DIRECT = "direct"
    REPLY = "reply"
    UNASKED = "unasked"
    MENU = "menu"
    """Somebody had it answered by *Answer this*."""


def find_address(message: discord.Message, me: int, unasked: frozenset[int]) -> Address | None:
    """Return how a message addresses Altai; None where it does not. Bots, webhooks and system messages never do.

    `unasked` holds the channels in which questions are answered that are put to nobody.
    """
    if message.author.bot or message.webhook_id or message.is_system():
        return None
    if message.guild is None:
        return Address.DIRECT
    if _is_named(message, me):
        return Address.MENTION
    if message.reference is not None:
        return Address.REPLY if message.content and replied_to(message, me) else None
    here = {message.channel.id, getattr(message.channel, "parent_id", None)}
    return Address.UNASKED if unasked & here and _is_open_question(message) else None


def replied_to(message: discord.Message, me: int) -> discord.Message | None:
    """Return the message of ours that a message replies to."""
    earlier = message.reference.resolved if message.reference else None
    return earlier if isinstance(earlier, discord.Message) and earlier.author.id == me else None


def replies_to_unknown(message: discord.Message) -> bool:
    """Tell whether a message replies to one that did not come along with it, or is gone."""
    return message.reference is not None and not isinstance(message.reference.resolved, discord.Message)


def strip_mention(text: str, me: int) -> str:
    """Return a message's text without the mentions of Altai."""
    return " ".join(re.sub(rf"<@!?{me}>", " ", text).split())


def _is_named(message: discord.Message, me: int) -> bool:
    """Tell whether the text itself mentions us: a ping by replying to us is not in it."""
    return re.search(rf"<@!?{me}>", message.content) is not None


def _is_open_question(message: discord.Message) -> bool:
    """Tell whether a message is a question to everybody: it mentions nobody and ends like a question."""
    addressed = message.mentions or message.role_mentions or message.mention_everyone
    text = message.content.strip()
    return not addressed and text.endswith(_QUESTION_MARKS) and len(text.split()) >= _SHORTEST_UNASKED
