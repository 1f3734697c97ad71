"""From what happened to what the gateway says about it, and to whom."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.sandbox import events
from bot.sandbox.intents import Intent
from bot.sandbox.model import Channel, Guild, Message, User
from bot.sandbox.payloads.interactions import interaction_payload
from bot.sandbox.payloads.messages import Reader, deleted_message_payload, emoji_payload, message_event_payload
from bot.sandbox.payloads.people import full_member_payload, role_payload, user_payload
from bot.sandbox.payloads.places import channel_payload, guild_create_payload, guild_payload
from bot.sandbox.snowflake import time_of
from bot.sandbox.wire import JsonObject
from bot.sandbox.world import World


@dataclass(frozen=True, slots=True)
class Dispatch:
    """An event for the bot, before it is known which of its sessions get it."""

    name: str
    guild: Guild | None
    """Whose shard gets it; None for the first one."""
    intent: Intent | None
    """The intent it takes to be told; None for none."""
    build: Callable[[Reader], JsonObject]
    """Makes the payload for one who may or may not read all content."""


def dispatch_of(event: events.Event, world: World) -> Dispatch | None:
    """Return what the bot is told of an event; None where it is no business of its."""
    maker = _MAKERS.get(type(event))
    return None if maker is None else maker(event, world)


def guild_create(guild: Guild, bot: User, *, with_members: bool) -> JsonObject:
    """Return what a session is told of a guild that it starts with."""
    return {**guild_create_payload(guild, bot, with_members=with_members), "unavailable": False}


def _of_guild(event: events.Event, world: World) -> Dispatch | None:
    match event:
        case events.GuildAdded(guild):
            # Members are left to a request of the bot's: a session without the intent must not get them.
            payload = guild_create_payload(guild, world.bot, with_members=False)
            return Dispatch("GUILD_CREATE", guild, Intent.GUILDS, lambda _: payload)
        case events.GuildRemoved(guild):
            return Dispatch("GUILD_DELETE", guild, Intent.GUILDS, lambda _: {"id": str(guild.id)})
        case events.GuildChanged(guild):
            return _for_member(guild, world, "GUILD_UPDATE", Intent.GUILDS, guild_payload(guild))
        case events.RoleAdded(guild, role) | events.RoleChanged(guild, role):
            name = "GUILD_ROLE_CREATE" if isinstance(event, events.RoleAdded) else "GUILD_ROLE_UPDATE"
            payload = {"guild_id": str(guild.id), "role": role_payload(role)}
            return _for_member(guild, world, name, Intent.GUILDS, payload)
    return None


def _of_member(event: events.Event, world: World) -> Dispatch | None:
    match event:
        case events.MemberAdded(guild, member) | events.MemberChanged(guild, member):
            name = "GUILD_MEMBER_ADD" if isinstance(event, events.MemberAdded) else "GUILD_MEMBER_UPDATE"
            payload = {**full_member_payload(member), "guild_id": str(guild.id)}
            # The bot is told of changes to itself without the intent.
            intent = Intent.GUILDS if member.user is world.bot else Intent.GUILD_MEMBERS
            return _for_member(guild, world, name, intent, payload)
        case events.MemberRemoved(guild, user):
            payload = {"guild_id": str(guild.id), "user": user_payload(user)}
            return _for_member(guild, world, "GUILD_MEMBER_REMOVE", Intent.GUILD_MEMBERS, payload)
    return None


def _of_channel(event: events.Event, world: World) -> Dispatch | None:
    assert isinstance(event, events.ChannelAdded | events.ChannelChanged | events.ChannelRemoved)
    channel, verb = event.channel, _CHANNEL_VERBS[type(event)]
    if channel.guild is None:
        return None
    if channel.kind.is_thread and not world.can_see(world.bot, channel):
        return None
    payload = channel_payload(channel)
    if channel.kind.is_thread and verb == "CREATE":
        payload["newly_created"] = True
    name = f"{'THREAD' if channel.kind.is_thread else 'CHANNEL'}_{verb}"
    return _for_member(channel.guild, world, name, Intent.GUILDS, payload)


def _of_message(event: events.Event, world: World) -> Dispatch | None:
    match event:
        case events.MessageAdded(message):
            return _about_message(message, world, "MESSAGE_CREATE", lambda r: message_event_payload(message, r))
        case events.MessageEdited(message):
            return _about_message(message, world, "MESSAGE_UPDATE", lambda r: message_event_payload(message, r))
        case events.MessageDeleted(message):
            payload = deleted_message_payload(message)
            return _about_message(message, world, "MESSAGE_DELETE", lambda _: payload)
        case events.MessagesDeleted(channel, messages):
            ids = {"ids": [str(message.id) for message in messages], **_place(channel)}
            return _about_message(messages[0], world, "MESSAGE_DELETE_BULK", lambda _: ids)
    return None


def _of_reaction(event: events.Event, world: World) -> Dispatch | None:
    assert isinstance(event, events.ReactionAdded | events.ReactionRemoved)
    added, message, user = isinstance(event, events.ReactionAdded), event.message, event.user
    payload: JsonObject = {
        **_place(message.channel),
        "message_id": str(message.id),
        "user_id": str(user.id),
        "emoji": emoji_payload(event.emoji),
        "burst": False,
        "type": 0,
    }
    guild = message.channel.guild
    if added:
        payload |= {"message_author_id": str(message.author.id)}
        if guild and (member := guild.members.get(user.id)):
            payload["member"] = full_member_payload(member)
    name = "MESSAGE_REACTION_ADD" if added else "MESSAGE_REACTION_REMOVE"
    intent = Intent.GUILD_MESSAGE_REACTIONS if guild else Intent.DIRECT_MESSAGE_REACTIONS
    return _for_viewer(message.channel, world, name, intent, lambda _: payload)


def _of_typing(event: events.Event, world: World) -> Dispatch | None:
    assert isinstance(event, events.Typing)
    timestamp = int(time_of(world.snowflakes.next()).timestamp())
    payload = {**_place(event.channel), "user_id": str(event.user.id), "timestamp": timestamp}
    intent = Intent.GUILD_MESSAGE_TYPING if event.channel.guild else Intent.DIRECT_MESSAGE_TYPING
    return _for_viewer(event.channel, world, "TYPING_START", intent, lambda _: payload)


def _of_interaction(event: events.Event, world: World) -> Dispatch | None:
    assert isinstance(event, events.InteractionOpened)
    interaction = event.interaction
    return Dispatch(
        "INTERACTION_CREATE", interaction.place.guild, None, lambda reader: interaction_payload(interaction, reader)
    )


def _about_message(message: Message, world: World, name: str, build: Callable[[Reader], JsonObject]) -> Dispatch | None:
    """Return a message event. Ephemeral ones go the way of DMs to the bot, wherever they were sent."""
    if message.only_for:
        return Dispatch(name, None, Intent.DIRECT_MESSAGES, build) if message.author is world.bot else None
    intent = Intent.GUILD_MESSAGES if message.channel.guild else Intent.DIRECT_MESSAGES
    return _for_viewer(message.channel, world, name, intent, build)


def _for_viewer(
    channel: Channel, world: World, name: str, intent: Intent, build: Callable[[Reader], JsonObject]
) -> Dispatch | None:
    return Dispatch(name, channel.guild, intent, build) if world.can_see(world.bot, channel) else None


def _for_member(guild: Guild, world: World, name: str, intent: Intent, payload: JsonObject) -> Dispatch | None:
    return Dispatch(name, guild, intent, lambda _: payload) if world.bot.id in guild.members else None


def _place(channel: Channel) -> JsonObject:
    place = {"channel_id": str(channel.id)}
    return place | {"guild_id": str(channel.guild.id)} if channel.guild else place


_CHANNEL_VERBS: dict[type[events.Event], str] = {
    events.ChannelAdded: "CREATE",
    events.ChannelChanged: "UPDATE",
    events.ChannelRemoved: "DELETE",
}
_MAKERS: dict[type[events.Event], Callable[[events.Event, World], Dispatch | None]] = {
    events.GuildAdded: _of_guild,
    events.GuildRemoved: _of_guild,
    events.GuildChanged: _of_guild,
    events.RoleAdded: _of_guild,
    events.RoleChanged: _of_guild,
    events.MemberAdded: _of_member,
    events.MemberChanged: _of_member,
    events.MemberRemoved: _of_member,
    **dict.fromkeys(_CHANNEL_VERBS, _of_channel),
    events.MessageAdded: _of_message,
    events.MessageEdited: _of_message,
    events.MessageDeleted: _of_message,
    events.MessagesDeleted: _of_message,
    events.ReactionAdded: _of_reaction,
    events.ReactionRemoved: _of_reaction,
    events.Typing: _of_typing,
    events.InteractionOpened: _of_interaction,
}
