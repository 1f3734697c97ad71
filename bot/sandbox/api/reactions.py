"""Reactions to messages."""

from bot.sandbox.api.endpoint import Call, Endpoint
from bot.sandbox.model import Message
from bot.sandbox.payloads.people import user_payload
from bot.sandbox.permissions import Permission
from bot.sandbox.problems import unknown_emoji
from bot.sandbox.wire import JsonObject


def _add(call: Call) -> None:
    message = _message(call, Permission.READ_MESSAGE_HISTORY, Permission.ADD_REACTIONS)
    call.world.react(message, call.bot, _emoji(call))


def _take_back(call: Call) -> None:
    call.world.unreact(_message(call), call.bot, _emoji(call))


def _take_away(call: Call) -> None:
    message = _message(call, Permission.MANAGE_MESSAGES)
    user = message.reactions.get(_emoji(call), {}).get(call.id("user"))
    if user:
        call.world.unreact(message, user, _emoji(call))


def _clear(call: Call) -> None:
    message = _message(call, Permission.MANAGE_MESSAGES)
    for emoji, users in list(message.reactions.items()):
        for user in list(users.values()):
            call.world.unreact(message, user, emoji)


def _users(call: Call) -> list[JsonObject]:
    users = _message(call, Permission.READ_MESSAGE_HISTORY).reactions.get(_emoji(call), {})
    return [user_payload(user) for user in users.values()]


def _message(call: Call, *needed: Permission) -> Message:
    return call.message(call.channel(*needed))


def _emoji(call: Call) -> str:
    """Return the emoji of the path; raises DiscordError for one that is none."""
    emoji = call.path["emoji"]
    if emoji.isascii() and ":" not in emoji:
        raise unknown_emoji()
    return emoji


_REACTIONS = "/channels/{channel}/messages/{message}/reactions"
ENDPOINTS = (
    Endpoint("DELETE", _REACTIONS, _clear),
    Endpoint("GET", _REACTIONS + "/{emoji}", _users),
    Endpoint("PUT", _REACTIONS + "/{emoji}/@me", _add),
    Endpoint("DELETE", _REACTIONS + "/{emoji}/@me", _take_back),
    Endpoint("DELETE", _REACTIONS + "/{emoji}/{user}", _take_away),
)
