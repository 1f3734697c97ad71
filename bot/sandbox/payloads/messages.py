"""Messages, as Discord tells them to a bot that may or may not read their content."""

from dataclasses import dataclass

from bot.sandbox.model import Attachment, ChannelKind, Message, Reference, User
from bot.sandbox.payloads.people import member_payload, user_payload
from bot.sandbox.payloads.places import channel_payload
from bot.sandbox.wire import JsonObject


@dataclass(frozen=True, slots=True)
class Reader:
    """The bot, as one that is told of messages."""

    bot: User
    application_id: int
    reads_all: bool
    """Whether it has the message content intent."""

    def may_read(self, message: Message) -> bool:
        """Return whether it is told the content: all, its own, what is in a DM with it, what mentions it."""
        return (
            self.reads_all
            or message.author is self.bot
            or (message.channel.kind is ChannelKind.DM and self.bot.id in message.channel.people)
            or self.bot in message.mentions.users
        )


def message_payload(message: Message, reader: Reader, *, whole: bool = False) -> JsonObject:
    """Return a message as it is fetched; `whole` tells its content whatever the reader may read."""
    payload = _own_payload(message, reader, whole=whole)
    if message.reference:
        payload |= _reference(message.reference, reader, whole=whole)
    return payload


def message_event_payload(message: Message, reader: Reader) -> JsonObject:
    """Return a message as the gateway tells it: with its guild and the author as a member, unless it is ephemeral."""
    payload = message_payload(message, reader)
    guild = message.channel.guild
    if guild and not message.ephemeral:
        payload["guild_id"] = str(guild.id)
        if (member := guild.members.get(message.author.id)) and not message.author.webhook:
            payload["member"] = member_payload(member)
    return payload


def deleted_message_payload(message: Message) -> JsonObject:
    """Return all that is told of a message that is gone."""
    payload = {"id": str(message.id), "channel_id": str(message.channel.id)}
    if message.channel.guild and not message.ephemeral:
        payload["guild_id"] = str(message.channel.guild.id)
    return payload


def attachment_payload(attachment: Attachment) -> JsonObject:
    """Return a file of a message."""
    payload: JsonObject = {
        "id": str(attachment.id),
        "filename": attachment.filename,
        "size": len(attachment.content),
        "url": attachment.url,
        "proxy_url": attachment.url,
        "content_type": attachment.content_type,
        "flags": 0,
    }
    if attachment.description is not None:
        payload["description"] = attachment.description
    if attachment.width is not None:
        payload |= {"width": attachment.width, "height": attachment.height}
    return payload


def emoji_payload(emoji: str) -> JsonObject:
    """Return an emoji, a Unicode one or a guild's own as `name:id`."""
    name, _, id = emoji.partition(":")
    return {"id": id or None, "name": name}


def _own_payload(message: Message, reader: Reader, *, whole: bool) -> JsonObject:
    readable = whole or reader.may_read(message)
    payload: JsonObject = {
        "id": str(message.id),
        "channel_id": str(message.channel.id),
        "type": int(message.kind),
        "author": user_payload(message.author),
        "content": message.content if readable else "",
        "timestamp": message.created_at,
        "edited_timestamp": message.edited_at,
        "tts": False,
        "mention_everyone": message.mentions.everyone,
        "mentions": _mentions(message),
        "mention_roles": [str(role.id) for role in message.mentions.roles],
        "attachments": [attachment_payload(file) for file in message.attachments] if readable else [],
        "embeds": message.embeds if readable else [],
        "components": message.components if readable else [],
        "pinned": False,
        "flags": int(message.flags),
    }
    if message.reactions:
        payload["reactions"] = [_reaction(emoji, users, reader) for emoji, users in message.reactions.items()]
    if message.nonce is not None:
        payload["nonce"] = message.nonce
    payload |= _provenance(message, reader)
    return payload


def _mentions(message: Message) -> list[JsonObject]:
    guild = message.channel.guild
    mentions = []
    for user in message.mentions.users:
        payload = user_payload(user)
        if guild and (member := guild.members.get(user.id)):
            payload["member"] = member_payload(member)
        mentions.append(payload)
    return mentions


def _provenance(message: Message, reader: Reader) -> JsonObject:
    """Return what tells where a message comes from: an interaction, a webhook, or that a thread hangs on it."""
    payload: JsonObject = {}
    if message.origin is not None:
        payload |= {"application_id": str(reader.application_id), "webhook_id": str(reader.application_id)}
        payload["interaction_metadata"] = message.origin["metadata"]
        if message.origin.get("interaction"):
            payload["interaction"] = message.origin["interaction"]
    elif message.author.webhook:
        payload["webhook_id"] = str(message.author.id)
    guild = message.channel.guild
    if guild and (thread := guild.channels.get(message.id)):
        payload["thread"] = channel_payload(thread)
    return payload


def _reference(reference: Reference, reader: Reader, *, whole: bool) -> JsonObject:
    """Return what a message tells of the one it answers: where it is, and itself unless it is gone."""
    ids = {"type": 0, "message_id": str(reference.message_id), "channel_id": str(reference.channel_id)}
    if reference.guild_id is not None:
        ids["guild_id"] = str(reference.guild_id)
    gone = reference.message.deleted
    told = None if gone else _own_payload(reference.message, reader, whole=whole)
    return {"message_reference": ids, "referenced_message": told}


def _reaction(emoji: str, users: dict[int, User], reader: Reader) -> JsonObject:
    return {
        "count": len(users),
        "count_details": {"burst": 0, "normal": len(users)},
        "me": reader.bot.id in users,
        "me_burst": False,
        "emoji": emoji_payload(emoji),
        "burst_colors": [],
    }
