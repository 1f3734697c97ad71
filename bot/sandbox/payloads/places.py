"""Guilds, channels and threads, as Discord tells them."""

from collections.abc import Mapping

from bot.sandbox.model import Channel, ChannelKind, Guild, User
from bot.sandbox.payloads.people import full_member_payload, role_payload, user_payload
from bot.sandbox.wire import JsonObject

_ARCHIVE_MINUTES = 1440
_PLAIN_GUILD: Mapping[str, object] = {
    "icon": None,
    "splash": None,
    "discovery_splash": None,
    "home_header": None,
    "banner": None,
    "description": None,
    "region": "deprecated",
    "afk_channel_id": None,
    "afk_timeout": 300,
    "verification_level": 0,
    "default_message_notifications": 1,
    "explicit_content_filter": 0,
    "emojis": [],
    "stickers": [],
    "features": [],
    "mfa_level": 0,
    "nsfw": False,
    "nsfw_level": 0,
    "application_id": None,
    "system_channel_id": None,
    "system_channel_flags": 0,
    "rules_channel_id": None,
    "public_updates_channel_id": None,
    "safety_alerts_channel_id": None,
    "vanity_url_code": None,
    "premium_tier": 0,
    "premium_subscription_count": 0,
    "premium_progress_bar_enabled": False,
    "max_members": 500_000,
    "max_presences": None,
    "max_video_channel_users": 25,
    "max_stage_video_channel_users": 50,
    "widget_enabled": False,
    "widget_channel_id": None,
    "incidents_data": None,
}
"""What is the same for all guilds here: nothing that costs money or that a text bot would use."""


def guild_payload(guild: Guild) -> JsonObject:
    """Return a guild as it is fetched, without its channels and members."""
    return {
        **_PLAIN_GUILD,
        "id": str(guild.id),
        "name": guild.name,
        "owner_id": str(guild.owner.id),
        "roles": [role_payload(role) for role in guild.roles.values()],
        "preferred_locale": guild.locale,
    }


def guild_create_payload(guild: Guild, bot: User, *, with_members: bool) -> JsonObject:
    """Return a guild as the gateway tells it, all its channels, threads and (with the intent) members included."""
    members = guild.members.values() if with_members else [guild.members[bot.id]]
    channels = [channel for channel in guild.channels.values() if not channel.kind.is_thread]
    threads = [channel for channel in guild.channels.values() if channel.kind.is_thread and not channel.archived]
    return {
        **guild_payload(guild),
        "joined_at": guild.members[bot.id].joined_at,
        "large": False,
        "member_count": len(guild.members),
        "members": [full_member_payload(member) for member in members],
        "channels": [channel_payload(channel) for channel in channels],
        "threads": [channel_payload(thread) for thread in threads],
        "voice_states": [],
        "presences": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
    }


def channel_payload(channel: Channel) -> JsonObject:
    """Return a channel, thread, DM or group."""
    payload: JsonObject = {
        "id": str(channel.id),
        "type": int(channel.kind),
        "last_message_id": _last_message(channel),
        "flags": 0,
    }
    if channel.guild is None:
        return {**payload, **_private_fields(channel)}
    payload |= {"guild_id": str(channel.guild.id), "name": channel.name, "nsfw": False, "rate_limit_per_user": 0}
    if channel.kind.is_thread:
        return {**payload, **_thread_fields(channel)}
    return {
        **payload,
        "position": channel.position,
        "topic": channel.topic,
        "parent_id": None,
        "permission_overwrites": [
            {
                "id": str(id),
                "type": 0 if id in channel.guild.roles else 1,
                "allow": str(overwrite.allow),
                "deny": str(overwrite.deny),
            }
            for id, overwrite in channel.overwrites.items()
        ],
    }


def dm_payload(channel: Channel, viewer: User) -> JsonObject:
    """Return a DM or group as one of those in it sees it: themselves left out."""
    others = [user_payload(user) for user in channel.people.values() if user is not viewer]
    return {**channel_payload(channel), "recipients": others}


def thread_member_payload(thread: Channel, user: User) -> JsonObject:
    """Return somebody's place in a thread."""
    return {"id": str(thread.id), "user_id": str(user.id), "join_timestamp": thread.created_at, "flags": 0}


def _last_message(channel: Channel) -> str | None:
    return str(next(reversed(channel.messages))) if channel.messages else None


def _private_fields(channel: Channel) -> JsonObject:
    if channel.kind is ChannelKind.DM:
        return {}
    owner = str(channel.owner.id) if channel.owner else None
    return {"name": channel.name or None, "icon": None, "owner_id": owner}


def _thread_fields(thread: Channel) -> JsonObject:
    assert thread.parent
    assert thread.owner
    return {
        "parent_id": str(thread.parent.id),
        "owner_id": str(thread.owner.id),
        "message_count": len(thread.messages),
        "member_count": len(thread.people),
        "total_message_sent": len(thread.messages),
        "thread_metadata": {
            "archived": thread.archived,
            "auto_archive_duration": _ARCHIVE_MINUTES,
            "archive_timestamp": thread.created_at,
            "create_timestamp": thread.created_at,
            "locked": thread.locked,
        },
    }
