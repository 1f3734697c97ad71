"""Channels and their messages."""

from bot.sandbox import events
from bot.sandbox.api.body import as_id, as_object, refuse, refuse_edit
from bot.sandbox.api.endpoint import Call, Endpoint
from bot.sandbox.limits import check_message
from bot.sandbox.model import Channel, ChannelKind, Message, MessageKind, Reference
from bot.sandbox.payloads.messages import message_payload
from bot.sandbox.payloads.places import channel_payload, dm_payload
from bot.sandbox.permissions import Permission
from bot.sandbox.posting import Circumstances
from bot.sandbox.problems import (
    DiscordError,
    FieldError,
    cannot_edit_another_users_message,
    cannot_message_user,
    invalid_form,
    missing_permissions,
)
from bot.sandbox.wire import JsonObject

_USUALLY_FETCHED, _MOST_FETCHED = 50, 100
"""Messages of a history in one answer."""
_NONCE_MESSAGES = 100
"""Latest messages of a channel among which a nonce is looked for."""


def _channel(call: Call) -> JsonObject:
    channel = call.channel()
    return channel_payload(channel) if channel.guild else dm_payload(channel, call.bot)


def _send(call: Call) -> JsonObject:
    channel, body = call.channel(), as_object(call.body)
    _check_may_send(call, channel, body)
    refuse(check_message(body, attached=call.filenames))
    if earlier := _sent_before(call, channel, body):
        return _told(call, earlier)
    reference = _reference(call, channel, body)
    circumstances = Circumstances(
        kind=MessageKind.REPLY if reference else MessageKind.DEFAULT, reference=reference, nonce=body.get("nonce")
    )
    if channel.kind.is_thread:
        channel.people[call.bot.id] = call.bot
        if channel.archived:
            call.world.change_channel(channel, archived=False)
    return _told(call, call.backend.poster.send(channel, call.bot, body, call.files, circumstances))


def _fetch(call: Call) -> JsonObject:
    channel = call.channel(Permission.READ_MESSAGE_HISTORY)
    return _told(call, call.message(channel))


def _history(call: Call) -> list[JsonObject]:
    channel = call.channel()
    if not call.permissions(channel) & Permission.READ_MESSAGE_HISTORY:
        return []
    messages = [message for message in channel.messages.values() if not message.ephemeral]
    limit = min(as_id(call.query.get("limit", _USUALLY_FETCHED)), _MOST_FETCHED)
    return [_told(call, message) for message in reversed(_slice(messages, call, limit))]


def _edit(call: Call) -> JsonObject:
    channel, body = call.channel(), as_object(call.body)
    message = call.message(channel)
    if message.author is not call.bot:
        raise cannot_edit_another_users_message()
    refuse_edit(message, body, call.filenames)
    call.backend.poster.edit(message, body, call.files)
    return _told(call, message)


def _delete(call: Call) -> None:
    channel = call.channel()
    message = call.message(channel)
    if message.author is not call.bot:
        _check_may_moderate(call, channel)
    call.world.delete([message])


def _delete_many(call: Call) -> None:
    channel = call.channel()
    _check_may_moderate(call, channel)
    ids = as_object(call.body).get("messages") or []
    if not 2 <= len(ids) <= _MOST_FETCHED:
        words = "Provided too few or too many messages to delete. Must provide at least 2 and at most 100 messages."
        raise DiscordError(400, 50016, words)
    call.world.delete([channel.messages[as_id(id)] for id in ids if as_id(id) in channel.messages])


def _type(call: Call) -> None:
    channel = call.channel(_sending_permission(call.channel()))
    call.world.tell(events.Typing(channel, call.bot))


def _check_may_send(call: Call, channel: Channel, body: JsonObject) -> None:
    """Raise DiscordError where the bot may not send this into a channel."""
    permissions = call.permissions(channel)
    needed = [_sending_permission(channel)]
    needed += [Permission.EMBED_LINKS] if body.get("embeds") else []
    needed += [Permission.ATTACH_FILES] if call.files else []
    if any(not permissions & permission for permission in needed):
        raise missing_permissions()
    if channel.kind is ChannelKind.DM and not all(user.takes_dms for user in channel.people.values()):
        raise cannot_message_user()
    if body.get("message_reference") and not permissions & Permission.READ_MESSAGE_HISTORY:
        raise DiscordError(400, 160002, "Cannot reply without permission to read message history")
    if channel.locked and not permissions & Permission.MANAGE_THREADS:
        raise DiscordError(400, 160005, "Thread is locked")


def _sending_permission(channel: Channel) -> Permission:
    return Permission.SEND_MESSAGES_IN_THREADS if channel.kind.is_thread else Permission.SEND_MESSAGES


def _check_may_moderate(call: Call, channel: Channel) -> None:
    if channel.guild is None:
        raise DiscordError(403, 50003, "Cannot execute action on a DM channel")
    if not call.permissions(channel) & Permission.MANAGE_MESSAGES:
        raise missing_permissions()


def _sent_before(call: Call, channel: Channel, body: JsonObject) -> Message | None:
    """Return the message that was sent with the same nonce shortly before, where nonces are to be kept."""
    nonce = body.get("nonce")
    if nonce is None or not body.get("enforce_nonce"):
        return None
    for message in list(channel.messages.values())[-_NONCE_MESSAGES:]:
        if message.nonce == nonce and message.author is call.bot:
            return message
    return None


def _reference(call: Call, channel: Channel, body: JsonObject) -> Reference | None:
    """Return the message that a request replies to; raises DiscordError if there is none and there has to be one."""
    asked = body.get("message_reference")
    if not asked:
        return None
    replied = channel.messages.get(as_id(asked.get("message_id")))
    if replied is not None and not replied.ephemeral:
        return Reference.to(replied)
    if asked.get("fail_if_not_exists", True):
        error = FieldError(("message_reference",), "REPLIES_UNKNOWN_MESSAGE", "Unknown message")
        raise invalid_form([error])
    return None


def _slice(messages: list[Message], call: Call, limit: int) -> list[Message]:
    """Return the part of a history that was asked for, the oldest first."""
    if "before" in call.query:
        return [message for message in messages if message.id < as_id(call.query["before"])][-limit:]
    if "after" in call.query:
        return [message for message in messages if message.id > as_id(call.query["after"])][:limit]
    if "around" in call.query:
        middle = as_id(call.query["around"])
        nearest = sorted(messages, key=lambda message: abs(message.id - middle))[:limit]
        return sorted(nearest, key=lambda message: message.id)
    return messages[-limit:]


def _told(call: Call, message: Message) -> JsonObject:
    return message_payload(message, call.backend.reader)


_MESSAGES = "/channels/{channel}/messages"
ENDPOINTS = (
    Endpoint("GET", "/channels/{channel}", _channel),
    Endpoint("POST", "/channels/{channel}/typing", _type),
    Endpoint("GET", _MESSAGES, _history),
    Endpoint("POST", _MESSAGES, _send),
    Endpoint("POST", _MESSAGES + "/bulk-delete", _delete_many),
    Endpoint("GET", _MESSAGES + "/{message}", _fetch),
    Endpoint("PATCH", _MESSAGES + "/{message}", _edit),
    Endpoint("DELETE", _MESSAGES + "/{message}", _delete),
)
