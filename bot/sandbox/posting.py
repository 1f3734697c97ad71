"""From the body of a request, or what a user typed, to a message."""

import mimetypes
import struct
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.sandbox import events
from bot.sandbox.components import completed, text_displays, with_media
from bot.sandbox.mentions import EVERYBODY, Allowed, find_mentions, parse_allowed
from bot.sandbox.model import (
    Attachment,
    Channel,
    Mentions,
    Message,
    MessageFlag,
    MessageKind,
    Reference,
    Upload,
    User,
)
from bot.sandbox.permissions import Permission, permissions_in
from bot.sandbox.wire import JsonObject
from bot.sandbox.world import World

Files = Mapping[int, Upload]
"""The files of a request, by the number that its body refers to them with."""

MOST_FILES = 1_000
"""Files that can be fetched; the oldest ones are forgotten."""

_KEPT_FLAGS = MessageFlag.SUPPRESS_EMBEDS | MessageFlag.SUPPRESS_NOTIFICATIONS | MessageFlag.IS_COMPONENTS_V2
"""What a request may set by itself; being ephemeral or loading is decided by who handles it."""
_LOADED = 2
"""Discord's number for media that can be shown."""
_PNG = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a message comes with, apart from what is in it."""

    kind: MessageKind = MessageKind.DEFAULT
    reference: Reference | None = None
    only_for: User | None = None
    origin: JsonObject | None = None
    nonce: str | int | None = None
    default_mentions: Allowed = EVERYBODY
    flags: int = 0
    ping_replied: bool = True
    """Whether the author of the message that it replies to is pinged where the request does not say."""


class Poster:
    """Makes and changes messages, and keeps their files where they can be fetched."""

    def __init__(self, world: World, file_url: Callable[[Channel, int, str], str]) -> None:
        self._world = world
        self._file_url = file_url
        self.attachments: dict[int, Attachment] = {}
        """The latest files that were sent, by id, the oldest first."""

    def compose(
        self, channel: Channel, author: User, body: JsonObject, files: Files, circumstances: Circumstances
    ) -> Message:
        """Make a message of a request's body; it is not yet posted."""
        message = Message(
            id=self._world.snowflakes.next(),
            channel=channel,
            author=author,
            created_at=self._world.now(),
            kind=circumstances.kind,
            flags=(body.get("flags") or 0) & _KEPT_FLAGS | circumstances.flags,
            reference=circumstances.reference,
            nonce=circumstances.nonce,
            only_for=circumstances.only_for,
            origin=circumstances.origin,
        )
        if message.only_for:
            message.flags |= MessageFlag.EPHEMERAL
        self._fill(message, body, files)
        allowed = parse_allowed(body.get("allowed_mentions"), circumstances.default_mentions)
        ping_replied = circumstances.ping_replied if body.get("allowed_mentions") is None else allowed.replied_user
        message.mentions = message.pings = self._mentions(message, allowed, ping_replied=ping_replied)
        return message

    def send(
        self, channel: Channel, author: User, body: JsonObject, files: Files, circumstances: Circumstances
    ) -> Message:
        """Make a message of a request's body and post it."""
        message = self.compose(channel, author, body, files, circumstances)
        self._world.post(message)
        return message

    def edit(self, message: Message, body: JsonObject, files: Files, default: Allowed = EVERYBODY) -> None:
        """Change a message as a request says; what the request leaves out stays. A loading message is complete then."""
        self._fill(message, body, files)
        if body.get("flags") is not None:
            once_layout = message.flags & MessageFlag.IS_COMPONENTS_V2
            message.flags = message.flags & ~_KEPT_FLAGS | body["flags"] & _KEPT_FLAGS | once_layout
        allowed = parse_allowed(body.get("allowed_mentions"), default)
        replied = message.reference and message.reference.message.author
        message.mentions = self._mentions(message, allowed, ping_replied=replied in message.mentions.users)
        if message.thinking:
            message.flags &= ~MessageFlag.LOADING
            message.pings = message.mentions
        else:
            message.edited_at = self._world.now()
        self._world.tell(events.MessageEdited(message))

    def keep_file(self, channel: Channel, upload: Upload, description: str | None = None) -> Attachment:
        """Keep a file, to be fetched by its address."""
        id = self._world.snowflakes.next()
        kind = mimetypes.guess_type(upload.filename)[0] or "application/octet-stream"
        url = self._file_url(channel, id, upload.filename)
        width, height = _size(upload.content)
        attachment = Attachment(id, upload.filename, upload.content, url, kind, description, width, height)
        self.attachments[id] = attachment
        if len(self.attachments) > MOST_FILES:
            del self.attachments[next(iter(self.attachments))]
        return attachment

    def _fill(self, message: Message, body: JsonObject, files: Files) -> None:
        if files or "attachments" in body:
            message.attachments = self._attach(message, body, files)
        if "content" in body:
            message.content = body["content"] or ""

        def unfurl(url: str) -> JsonObject:
            return self._unfurl(url, message.attachments)

        if "embeds" in body:
            message.embeds = [{"type": "rich", **embed} for embed in with_media(body["embeds"] or [], unfurl)]
        if "components" in body:
            message.components = with_media(completed(body["components"] or []), unfurl)

    def _unfurl(self, url: str, attachments: Sequence[Attachment]) -> JsonObject:
        """Return what is told of a picture or file that is shown by its address, attached or elsewhere."""
        for attachment in attachments:
            if url == f"attachment://{attachment.filename}":
                return _media(attachment)
        return {"id": str(self._world.snowflakes.next()), "url": url, "proxy_url": url, "loading_state": _LOADED}

    def _attach(self, message: Message, body: JsonObject, files: Files) -> list[Attachment]:
        """Return a message's files after a request: those it keeps, then the new ones."""
        listed = body.get("attachments")
        if listed is None:
            return message.attachments + [self.keep_file(message.channel, upload) for upload in files.values()]
        old = {attachment.id: attachment for attachment in message.attachments}
        kept = [old[int(entry["id"])] for entry in listed if int(entry["id"]) in old]
        entries = {int(entry["id"]): entry for entry in listed if "id" in entry}
        new = [
            self.keep_file(message.channel, upload, entries.get(number, {}).get("description"))
            for number, upload in files.items()
        ]
        return kept + new

    def _mentions(self, message: Message, allowed: Allowed, *, ping_replied: bool) -> Mentions:
        text, mentions = _mentionable_text(message), Mentions()
        if "@" in text:
            mentions = find_mentions(text, message.channel, allowed, may_ping_all=self._may_ping_all(message))
        replied = message.reference.message if message.reference and message.kind is MessageKind.REPLY else None
        # Answers to interactions are posted by a webhook: replying to them pings nobody.
        if replied is None or not ping_replied or replied.by_webhook or replied.author in mentions.users:
            return mentions
        return replace(mentions, users=(*mentions.users, replied.author))

    def _may_ping_all(self, message: Message) -> bool:
        guild = message.channel.guild
        if guild is None:
            return False
        member = guild.members.get(message.author.id)
        if member is None:
            return message.author.webhook
        return bool(permissions_in(guild, member, message.channel) & Permission.MENTION_EVERYONE)


def _mentionable_text(message: Message) -> str:
    if not message.components:
        return message.content
    return "\n".join([message.content, *text_displays(message.components)])


def _media(attachment: Attachment) -> JsonObject:
    return {
        "id": str(attachment.id),
        "attachment_id": str(attachment.id),
        "url": attachment.url,
        "proxy_url": attachment.url,
        "width": attachment.width,
        "height": attachment.height,
        "content_type": attachment.content_type,
        "loading_state": _LOADED,
        "placeholder": "",
        "flags": 0,
    }


def _size(content: bytes) -> tuple[int | None, int | None]:
    """Return the width and height of a PNG picture, in pixels."""
    if content.startswith(_PNG) and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    return None, None
