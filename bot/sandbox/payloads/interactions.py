"""Interactions and commands, as Discord tells them."""

from bot.sandbox.interaction import Interaction, InteractionContext, InteractionKind, ResponseKind
from bot.sandbox.model import Channel, Member, User
from bot.sandbox.payloads.messages import Reader, message_payload
from bot.sandbox.payloads.people import member_payload, user_payload
from bot.sandbox.payloads.places import channel_payload, dm_payload
from bot.sandbox.permissions import PRIVATE, Permission, permissions_in
from bot.sandbox.registry import Command, CommandKind
from bot.sandbox.wire import JsonObject

LARGEST_FILES = 10 * 1024 * 1024
"""Bytes that the files of a message may have."""
_IN_DMS = Permission.ATTACH_FILES | Permission.EMBED_LINKS | Permission.MENTION_EVERYONE
"""What applications may do in DMs and groups."""

_WITH_MESSAGE = set(ResponseKind) - {ResponseKind.CHOICES, ResponseKind.MODAL}


def interaction_payload(interaction: Interaction, reader: Reader) -> JsonObject:
    """Return an interaction as the gateway tells it."""
    place, user = interaction.place, interaction.user
    payload: JsonObject = {
        "version": 1,
        "type": int(interaction.kind),
        "id": str(interaction.id),
        "application_id": str(reader.application_id),
        "token": interaction.token,
        "data": interaction.data,
        "locale": user.locale,
        "entitlements": [],
        "entitlement_sku_ids": [],
        "context": int(place.context),
        "authorizing_integration_owners": place.owners,
        "attachment_size_limit": LARGEST_FILES,
        "app_permissions": str(app_permissions(interaction, reader.bot)),
        "channel_id": str(place.channel.id),
        "channel": interaction_channel_payload(place.channel, interaction.member, reader.bot),
    }
    if place.guild and interaction.member:
        guild = {"id": str(place.guild.id), "locale": place.guild.locale, "features": []}
        member = invoker_payload(interaction.member, place.channel)
        payload |= {"guild_id": guild["id"], "guild": guild, "guild_locale": place.guild.locale, "member": member}
    else:
        payload["user"] = user_payload(user)
    if interaction.source:
        payload["message"] = message_payload(interaction.source, reader, whole=True)
    return payload


def invoker_payload(member: Member, channel: Channel) -> JsonObject:
    """Return the member who uses the bot, with what they may do in the channel."""
    assert channel.guild
    permissions = permissions_in(channel.guild, member, channel)
    return {**member_payload(member), "user": user_payload(member.user), "permissions": str(permissions)}


def interaction_channel_payload(channel: Channel, member: Member | None, bot: User) -> JsonObject:
    """Return a channel as an interaction tells it, with what the user may do in it."""
    if channel.guild is None:
        return {**dm_payload(channel, bot), "permissions": str(PRIVATE)}
    permissions = permissions_in(channel.guild, member, channel) if member else 0
    return {**channel_payload(channel), "permissions": str(permissions)}


def app_permissions(interaction: Interaction, bot: User) -> int:
    """Return what the application may do where an interaction happens."""
    place = interaction.place
    if place.guild is None:
        in_bot_dm = place.context is InteractionContext.BOT_DM
        return _IN_DMS | (Permission.USE_EXTERNAL_EMOJIS if in_bot_dm else 0)
    if member := place.guild.members.get(bot.id):
        return permissions_in(place.guild, member, place.channel)
    if interaction.member is None:
        return 0
    return permissions_in(place.guild, interaction.member, place.channel) & ~Permission.ADMINISTRATOR


def callback_payload(interaction: Interaction, reader: Reader) -> JsonObject:
    """Return what the bot is told about a response that was taken; the message only where the response had it."""
    told: JsonObject = {"id": str(interaction.id), "type": int(interaction.kind)}
    payload: JsonObject = {"interaction": told}
    message, response = interaction.original, interaction.response
    if response in _WITH_MESSAGE and message:
        told["response_message_id"] = str(message.id)
        told["response_message_loading"] = message.thinking
        told["response_message_ephemeral"] = message.ephemeral
    if response in (ResponseKind.MESSAGE, ResponseKind.UPDATE) and message:
        payload["resource"] = {"type": int(response), "message": message_payload(message, reader)}
    return payload


def origin_of(interaction: Interaction, bot: User) -> JsonObject:
    """Return what messages tell of the interaction that they answer."""
    metadata: JsonObject = {
        "id": str(interaction.id),
        "type": int(interaction.kind),
        "user": user_payload(interaction.user),
        "authorizing_integration_owners": interaction.place.owners,
    }
    origin: JsonObject = {"metadata": metadata}
    if interaction.kind is InteractionKind.COMMAND:
        metadata |= {"name": interaction.name}
        metadata |= _target(interaction.data)
        origin["interaction"] = {
            "id": str(interaction.id),
            "type": int(interaction.kind),
            "name": interaction.name,
            "user": user_payload(interaction.user),
        }
    elif interaction.kind is InteractionKind.COMPONENT and interaction.source:
        metadata["interacted_message_id"] = str(interaction.source.id)
    elif interaction.origin:
        metadata["triggering_interaction_metadata"] = interaction.origin["metadata"]
    return origin


def command_payload(command: Command, application_id: int) -> JsonObject:
    """Return a registered command."""
    needed = command.default_permissions
    payload: JsonObject = {
        "description": "",
        "dm_permission": True,
        "nsfw": False,
        "contexts": None,
        "name_localizations": None,
        "description_localizations": None,
        **command.definition,
        "default_member_permissions": None if needed is None else str(needed),
        "integration_types": list(command.installs),
        "id": str(command.id),
        "application_id": str(application_id),
        "version": str(command.version),
        "type": int(command.kind),
    }
    if command.guild_id is not None:
        payload["guild_id"] = str(command.guild_id)
    return payload


def _target(data: JsonObject) -> JsonObject:
    """Return what a menu command was used on; nothing for slash commands."""
    if data["type"] == CommandKind.MESSAGE_MENU:
        return {"target_message_id": data["target_id"]}
    if data["type"] == CommandKind.USER_MENU:
        return {"target_user": data["resolved"]["users"][data["target_id"]]}
    return {}
