"""What the page is told: messages, places, people and commands, as small JSON objects in the viewer's language."""

from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from bot.sandbox.browser.cast import places_of
from bot.sandbox.errors import NotPossible
from bot.sandbox.installation import place_of_command
from bot.sandbox.model import Attachment, Channel, Guild, Member, Message, MessageKind, Reference
from bot.sandbox.permissions import ALL, MODERATOR, permissions_of
from bot.sandbox.person import Person
from bot.sandbox.registry import Command
from bot.sandbox.wire import JsonObject

_LONGEST_PREVIEW = 120
"""Characters of a message that is shown above its reply."""


def tell_message(message: Message, viewer: Person) -> JsonObject:
    """Return a message as somebody sees it."""
    told: JsonObject = {
        "id": str(message.id),
        "channel": str(message.channel.id),
        "author": str(message.author.id),
        "at": message.created_at,
        "edited": message.edited_at is not None,
        "content": message.content,
        "embeds": _own_media(message.embeds),
        "components": _own_media(message.components),
        "files": [_file(file) for file in message.attachments],
        "flags": int(message.flags),
        "private": message.ephemeral,
        "thinking": message.thinking,
        "pings": _pings(message, viewer),
        "reactions": [
            {"emoji": emoji, "count": len(users), "mine": viewer.user.id in users}
            for emoji, users in message.reactions.items()
        ],
    }
    if message.kind is MessageKind.REPLY and message.reference:
        told["reply"] = _replied(message.reference)
    if message.origin and (used := message.origin.get("interaction")):
        told["command"] = {"name": used["name"], "user": used["user"]["id"]}
    return told


def tell_places(viewer: Person) -> JsonObject:
    """Return where somebody is and who is there, with the commands that each place offers them."""
    world = viewer.world
    channels = places_of(viewer)
    guilds = {channel.guild.id: channel.guild for channel in channels if channel.guild}
    return {
        "users": {
            str(user.id): {"name": user.display, "bot": user.bot or user.webhook} for user in world.users.values()
        },
        "guilds": [_guild(guild) for guild in guilds.values()],
        "channels": [_channel(channel, viewer) for channel in channels],
    }


def tell_commands(commands: Sequence[Command], locale: str) -> list[JsonObject]:
    """Return registered commands with their names and descriptions in a language."""
    return [
        {"id": str(command.id), "kind": int(command.kind), **_command(command.definition, locale)}
        for command in commands
    ]


def local_path(url: str) -> str:
    """Return the address of a file of ours without the host, so that it is the page's own whatever that is called."""
    path = urlsplit(url).path
    return path if path.startswith("/attachments/") else url


def _pings(message: Message, viewer: Person) -> bool:
    """Return whether a message notifies the viewer."""
    pings, guild = message.pings, message.channel.guild
    member = guild.members.get(viewer.user.id) if guild else None
    by_role = member is not None and any(role in member.roles for role in pings.roles)
    return message.author is not viewer.user and (pings.everyone or viewer.user in pings.users or by_role)


def _replied(reference: Reference) -> JsonObject:
    replied = reference.message
    if replied.deleted:
        return {"id": str(reference.message_id), "gone": True}
    text = replied.text or (replied.attachments[0].filename if replied.attachments else "")
    return {"id": str(replied.id), "author": str(replied.author.id), "text": text[:_LONGEST_PREVIEW]}


def _file(file: Attachment) -> JsonObject:
    return {
        "name": file.filename,
        "url": local_path(file.url),
        "type": file.content_type,
        "size": len(file.content),
        "alt": file.description or "",
        "width": file.width,
        "height": file.height,
    }


def _own_media(node: object) -> object:
    """Return components with the addresses of our own files as paths."""
    if isinstance(node, Mapping):
        return {
            key: local_path(value) if key in ("url", "proxy_url") and isinstance(value, str) else _own_media(value)
            for key, value in node.items()
        }
    return [_own_media(child) for child in node] if isinstance(node, list) else node


def _guild(guild: Guild) -> JsonObject:
    return {
        "id": str(guild.id),
        "name": guild.name,
        "roles": {str(role.id): role.name for role in guild.roles.values()},
        "members": [{"id": str(member.user.id), "role": _standing(guild, member)} for member in guild.members.values()],
    }


def _standing(guild: Guild, member: Member) -> str:
    if member.user.bot:
        return "app"
    if guild.owner is member.user:
        return "owner"
    held = permissions_of(guild, member)
    return "moderator" if held == ALL or held & MODERATOR == MODERATOR else "member"


def _channel(channel: Channel, viewer: Person) -> JsonObject:
    others = [user for user in channel.people.values() if user is not viewer.user]
    return {
        "id": str(channel.id),
        "kind": int(channel.kind),
        "name": channel.name or ", ".join(user.display for user in others),
        "guild": str(channel.guild.id) if channel.guild else None,
        "parent": str(channel.parent.id) if channel.parent else None,
        "topic": channel.topic or "",
        "people": [str(user.id) for user in channel.people.values()],
        "count": len(channel.messages),
        "offers": [str(command.id) for command in offered_commands(channel, viewer)],
    }


def offered_commands(channel: Channel, viewer: Person) -> list[Command]:
    """Return the commands that somebody is offered in a channel."""
    world = viewer.world
    local = world.commands.all_in(channel.guild.id) if channel.guild else []
    return [command for command in [*local, *world.commands.all_in(None)] if _is_offered(command, channel, viewer)]


def _is_offered(command: Command, channel: Channel, viewer: Person) -> bool:
    try:
        place_of_command(viewer.user, channel, viewer.world.bot, command, as_user_app=False)
    except NotPossible:
        return False
    return True


def _command(definition: JsonObject, locale: str) -> JsonObject:
    """Return a command, subcommand or option; its own name stays, for it is what is sent."""
    kept = ("required", "autocomplete", "min_value", "max_value", "min_length", "max_length", "channel_types")
    told: JsonObject = {
        "name": definition["name"],
        "label": _in_language(definition, "name", locale),
        "about": _in_language(definition, "description", locale),
        **{key: definition[key] for key in kept if key in definition},
    }
    if definition.get("options"):
        told["options"] = [{"type": option["type"], **_command(option, locale)} for option in definition["options"]]
    if definition.get("choices"):
        told["choices"] = [
            {"name": _in_language(choice, "name", locale), "value": choice["value"]} for choice in definition["choices"]
        ]
    return told


def _in_language(definition: JsonObject, key: str, locale: str) -> str:
    return (definition.get(f"{key}_localizations") or {}).get(locale) or definition.get(key) or ""
