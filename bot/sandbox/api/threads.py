"""Threads: opening, joining, archiving."""

from bot.sandbox import events
from bot.sandbox.api.body import as_object
from bot.sandbox.api.endpoint import Call, Endpoint
from bot.sandbox.model import Channel, ChannelKind, MessageFlag
from bot.sandbox.payloads.places import channel_payload, thread_member_payload
from bot.sandbox.permissions import Permission
from bot.sandbox.problems import DiscordError, FieldError, invalid_form, missing_permissions, unknown_member
from bot.sandbox.wire import JsonObject

_LONGEST_NAME = 100


def _open_from_message(call: Call) -> JsonObject:
    channel = call.channel(Permission.CREATE_PUBLIC_THREADS)
    message = call.message(channel)
    if message.id in call.world.channels:
        raise DiscordError(400, 160004, "A thread has already been created for this message")
    thread = call.world.add_thread(channel, _name(as_object(call.body)), call.bot, start=message)
    message.flags |= MessageFlag.HAS_THREAD
    call.world.tell(events.MessageEdited(message))
    return channel_payload(thread)


def _open(call: Call) -> JsonObject:
    body = as_object(call.body)
    private = body.get("type", ChannelKind.PRIVATE_THREAD) == ChannelKind.PRIVATE_THREAD
    needed = Permission.CREATE_PRIVATE_THREADS if private else Permission.CREATE_PUBLIC_THREADS
    thread = call.world.add_thread(call.channel(needed), _name(body), call.bot, private=private)
    return channel_payload(thread)


def _change(call: Call) -> JsonObject:
    channel, body = call.channel(), as_object(call.body)
    needed = Permission.MANAGE_THREADS if channel.kind.is_thread else Permission.MANAGE_CHANNELS
    if channel.owner is not call.bot and not call.permissions(channel) & needed:
        raise missing_permissions()
    name = _name(body) if "name" in body else None
    call.world.change_channel(channel, name=name, archived=body.get("archived"), locked=body.get("locked"))
    return channel_payload(channel)


def _join(call: Call) -> None:
    thread = _thread(call)
    thread.people[call.bot.id] = call.bot


def _leave(call: Call) -> None:
    _thread(call).people.pop(call.bot.id, None)


def _members(call: Call) -> list[JsonObject]:
    thread = _thread(call)
    return [thread_member_payload(thread, user) for user in thread.people.values()]


def _member(call: Call) -> JsonObject:
    thread = _thread(call)
    user = thread.people.get(call.bot.id if call.path["user"] == "@me" else call.id("user"))
    if user is None:
        raise unknown_member()
    return thread_member_payload(thread, user)


def _active(call: Call) -> JsonObject:
    guild = call.guild()
    threads = [channel for channel in guild.channels.values() if channel.kind.is_thread and not channel.archived]
    seen = [thread for thread in threads if call.world.can_see(call.bot, thread)]
    joined = [thread_member_payload(thread, call.bot) for thread in seen if call.bot.id in thread.people]
    return {"threads": [channel_payload(thread) for thread in seen], "members": joined, "has_more": False}


def _thread(call: Call) -> Channel:
    channel = call.channel()
    if not channel.kind.is_thread:
        raise DiscordError(400, 50024, "Cannot execute action on this channel type")
    return channel


def _name(body: JsonObject) -> str:
    name = str(body.get("name") or "")
    if not 1 <= len(name) <= _LONGEST_NAME:
        error = FieldError(("name",), "BASE_TYPE_BAD_LENGTH", f"Must be between 1 and {_LONGEST_NAME} in length.")
        raise invalid_form([error])
    return name


ENDPOINTS = (
    Endpoint("PATCH", "/channels/{channel}", _change),
    Endpoint("POST", "/channels/{channel}/threads", _open, status=201),
    Endpoint("POST", "/channels/{channel}/messages/{message}/threads", _open_from_message, status=201),
    Endpoint("GET", "/channels/{channel}/thread-members", _members),
    Endpoint("PUT", "/channels/{channel}/thread-members/@me", _join),
    Endpoint("DELETE", "/channels/{channel}/thread-members/@me", _leave),
    Endpoint("GET", "/channels/{channel}/thread-members/{user}", _member),
    Endpoint("GET", "/guilds/{guild}/threads/active", _active),
)
