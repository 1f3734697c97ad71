"""Keeping a session in a file: what was said, and to take it up again in a later run."""

import base64
import json
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.errors import BotError
from bot.sandbox.browser.cast import Cast
from bot.sandbox.model import Attachment, Channel, Mentions, Message, MessageKind, Reference, User
from bot.sandbox.server import Sandbox
from bot.sandbox.wire import JsonObject

_FORM = 1
"""The number of this file's form."""
_ID = re.compile(r"\b\d{15,20}\b")


class BadSession(BotError):
    """A file holds no session that can be taken up; the text says what is wrong with it."""


def save_session(sandbox: Sandbox, cast: Cast, path: Path) -> None:
    """Write every message of a local Discord to a file, in one go: what was there before is whole until then."""
    text = json.dumps(_tell_session(sandbox, cast), ensure_ascii=False, indent=1)
    part = path.with_name(f"{path.name}.part")
    part.write_text(text, "utf-8")
    os.replace(part, path)


def load_session(sandbox: Sandbox, cast: Cast, path: Path) -> int:
    """Put the messages of a file into a local Discord that listens; return how many. Raises BadSession.

    People, places and the bot have other ids in each run: those of the file are replaced wherever they stand, so that
    buttons know their owners again. Messages keep theirs.
    """
    try:
        text = path.read_text("utf-8")
        session = json.loads(text)
        if session["form"] != _FORM:
            raise BadSession(f"{path}: its form is {session['form']}, which this version does not read")
        session = json.loads(_with_our_ids(text, session, sandbox, cast))
        for part in cast.parts:
            part.person.locale, part.person.user.installed = session["people"][part.name]
        for told in session["files"]:
            _restore_file(told, sandbox, cast)
        for told in session["messages"]:
            _restore_message(told, sandbox)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadSession(f"{path}: this is no session of the local Discord ({error})") from error
    return len(session["messages"])


def _tell_session(sandbox: Sandbox, cast: Cast) -> JsonObject:
    messages = [m for channel in sandbox.world.channels.values() for m in channel.messages.values()]
    wanted = {file.id for message in messages for file in message.attachments}
    return {
        "form": _FORM,
        "url": sandbox.url,
        "names": _names(sandbox, cast),
        "people": {part.name: [part.person.user.locale, part.person.user.installed] for part in cast.parts},
        "files": [_tell_file(file) for file in sandbox.files if file.id in wanted],
        "messages": [_tell_message(message) for message in sorted(messages, key=lambda m: m.id)],
    }


def _names(sandbox: Sandbox, cast: Cast) -> dict[str, str]:
    """Return the ids of what each run makes anew, by a name that is the same in every run."""
    world = sandbox.world
    names = {f"user {part.name}": part.person.user.id for part in cast.parts}
    names |= {"user bot": world.bot.id, "application": world.application.id}
    for guild in world.guilds.values():
        names[f"guild {guild.name}"] = guild.id
        names |= {f"role {guild.name} {role.name}": role.id for role in guild.roles.values()}
    names |= {_place(channel): channel.id for channel in world.channels.values()}
    return {name: str(id) for name, id in names.items()}


def _place(channel: Channel) -> str:
    if channel.guild:
        return f"channel {channel.guild.name} {channel.name}"
    return f"private {' '.join(sorted(user.display for user in channel.people.values()))}"


def _with_our_ids(text: str, session: Mapping[str, Any], sandbox: Sandbox, cast: Cast) -> str:
    ours = _names(sandbox, cast)
    changed = {theirs: ours[name] for name, theirs in session["names"].items() if name in ours}
    text = text.replace(session["url"], sandbox.url)
    return _ID.sub(lambda found: changed.get(found[0], found[0]), text)


def _tell_file(file: Attachment) -> JsonObject:
    kept = {name: getattr(file, name) for name in ("id", "filename", "url", "content_type", "description")}
    return {**kept, "size": [file.width, file.height], "content": base64.b64encode(file.content).decode()}


def _restore_file(told: Mapping[str, Any], sandbox: Sandbox, cast: Cast) -> None:
    width, height = told["size"]
    content = base64.b64decode(told["content"])
    file = Attachment(
        int(told["id"]),
        told["filename"],
        content,
        told["url"],
        told["content_type"],
        told["description"],
        width,
        height,
    )
    cast.parts[0].person.backend.poster.attachments[file.id] = file


def _tell_message(message: Message) -> JsonObject:
    reference = message.reference
    return {
        "id": message.id,
        "channel": message.channel.id,
        "author": message.author.id,
        "at": message.created_at,
        "edited": message.edited_at,
        "content": message.content,
        "kind": int(message.kind),
        "flags": int(message.flags),
        "embeds": message.embeds,
        "components": message.components,
        "files": [file.id for file in message.attachments],
        "reactions": {emoji: list(users) for emoji, users in message.reactions.items()},
        "mentions": [user.id for user in message.mentions.users],
        "reply_to": reference.message_id if reference else None,
        "only_for": message.only_for.id if message.only_for else None,
        "origin": message.origin,
    }


def _restore_message(told: Mapping[str, Any], sandbox: Sandbox) -> None:
    """Post a message again; one from somebody or somewhere that this run does not have is left out."""
    world = sandbox.world
    channel, author = world.channels.get(int(told["channel"])), world.users.get(int(told["author"]))
    if channel is None or author is None:
        return
    files = {file.id: file for file in sandbox.files}
    users = world.users
    replied = channel.messages.get(int(told["reply_to"] or 0))
    message = Message(
        id=int(told["id"]),
        channel=channel,
        author=author,
        created_at=told["at"],
        content=told["content"],
        kind=MessageKind(told["kind"]),
        flags=told["flags"],
        embeds=told["embeds"],
        components=told["components"],
        attachments=[files[id] for id in told["files"] if id in files],
        reactions={emoji: _users(ids, users) for emoji, ids in told["reactions"].items()},
        mentions=Mentions(tuple(_users(told["mentions"], users).values())),
        reference=Reference.to(replied) if replied else None,
        edited_at=told["edited"],
        only_for=users.get(int(told["only_for"] or 0)),
        origin=told["origin"],
    )
    channel.messages[message.id] = message


def _users(ids: list[int], users: Mapping[int, User]) -> dict[int, User]:
    return {id: users[id] for id in ids if id in users}
