"""What happens in the local Discord, told to everything that watches it: the gateway, the people, a page."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.sandbox.interaction import Interaction
from bot.sandbox.model import Channel, Guild, Member, Message, Role, User


@dataclass(frozen=True, slots=True)
class GuildAdded:
    """The bot came into a guild."""

    guild: Guild


@dataclass(frozen=True, slots=True)
class GuildRemoved:
    """The bot left a guild, or was removed from it."""

    guild: Guild


@dataclass(frozen=True, slots=True)
class GuildChanged:
    """A guild's own settings changed."""

    guild: Guild


@dataclass(frozen=True, slots=True)
class RoleAdded:
    """A guild has a new role."""

    guild: Guild
    role: Role


@dataclass(frozen=True, slots=True)
class RoleChanged:
    """A role allows something else, or is called something else."""

    guild: Guild
    role: Role


@dataclass(frozen=True, slots=True)
class MemberAdded:
    """Somebody joined a guild."""

    guild: Guild
    member: Member


@dataclass(frozen=True, slots=True)
class MemberChanged:
    """A member has other roles or another name."""

    guild: Guild
    member: Member


@dataclass(frozen=True, slots=True)
class MemberRemoved:
    """Somebody left a guild."""

    guild: Guild
    user: User


@dataclass(frozen=True, slots=True)
class ChannelAdded:
    """There is a new channel or thread."""

    channel: Channel


@dataclass(frozen=True, slots=True)
class ChannelChanged:
    """A channel or thread has another name, topic, state or permissions."""

    channel: Channel


@dataclass(frozen=True, slots=True)
class ChannelRemoved:
    """A channel or thread is gone."""

    channel: Channel


@dataclass(frozen=True, slots=True)
class MessageAdded:
    """A message was sent."""

    message: Message


@dataclass(frozen=True, slots=True)
class MessageEdited:
    """A message reads differently, or what hangs on it changed."""

    message: Message


@dataclass(frozen=True, slots=True)
class MessageDeleted:
    """A message is gone."""

    message: Message


@dataclass(frozen=True, slots=True)
class MessagesDeleted:
    """Several messages of one channel went together."""

    channel: Channel
    messages: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class ReactionAdded:
    """Somebody reacted to a message."""

    message: Message
    user: User
    emoji: str


@dataclass(frozen=True, slots=True)
class ReactionRemoved:
    """Somebody took a reaction back, or a moderator took it away."""

    message: Message
    user: User
    emoji: str


@dataclass(frozen=True, slots=True)
class Typing:
    """Somebody is typing."""

    channel: Channel
    user: User


@dataclass(frozen=True, slots=True)
class InteractionOpened:
    """Somebody used a command, a component, a modal, or types an option that is completed."""

    interaction: Interaction


@dataclass(frozen=True, slots=True)
class InteractionChanged:
    """The bot answered, completed or added to an interaction, or was too late."""

    interaction: Interaction


@dataclass(frozen=True, slots=True)
class ConnectionChanged:
    """The bot connected to the gateway, resumed, or lost its connection."""


Event = (
    GuildAdded
    | GuildRemoved
    | GuildChanged
    | RoleAdded
    | RoleChanged
    | MemberAdded
    | MemberChanged
    | MemberRemoved
    | ChannelAdded
    | ChannelChanged
    | ChannelRemoved
    | MessageAdded
    | MessageEdited
    | MessageDeleted
    | MessagesDeleted
    | ReactionAdded
    | ReactionRemoved
    | Typing
    | InteractionOpened
    | InteractionChanged
    | ConnectionChanged
)
Observer = Callable[[Event], None]
