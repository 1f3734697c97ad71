"""The things of a Discord: users, guilds, roles, members, channels, messages, attachments."""

from dataclasses import dataclass, field
from enum import IntEnum

from bot.sandbox.components import Button, Select, find_buttons, find_selects, read_text
from bot.sandbox.wire import JsonObject


@dataclass(slots=True, eq=False)
class User:
    """An account: a person, a bot, or what a webhook posts as."""

    id: int
    name: str
    display: str
    bot: bool = False
    webhook: bool = False
    locale: str = "en-US"
    installed: bool = False
    """Has the application installed for themselves, to use it anywhere."""
    takes_dms: bool = True

    @property
    def mention(self) -> str:
        """What mentions this user in a message."""
        return f"<@{self.id}>"


@dataclass(slots=True, eq=False)
class Role:
    """A role of a guild; the one with the guild's own id is everybody's."""

    id: int
    name: str
    permissions: int = 0
    position: int = 0
    mentionable: bool = False
    managed: bool = False

    @property
    def mention(self) -> str:
        """What mentions this role in a message."""
        return f"<@&{self.id}>"


@dataclass(slots=True, eq=False)
class Member:
    """A user in a guild."""

    user: User
    joined_at: str
    roles: list[Role] = field(default_factory=list)
    nick: str | None = None


@dataclass(frozen=True, slots=True)
class Overwrite:
    """What a channel allows and denies a role or a member, apart from their other permissions."""

    allow: int = 0
    deny: int = 0


@dataclass(slots=True, eq=False)
class Guild:
    """A server."""

    id: int
    name: str
    owner: User
    created_at: str
    everyone: Role = field(repr=False)
    locale: str = "en-US"
    roles: dict[int, Role] = field(default_factory=dict, repr=False)
    members: dict[int, Member] = field(default_factory=dict, repr=False)
    channels: dict[int, "Channel"] = field(default_factory=dict, repr=False)
    """Channels and threads."""

    def channel(self, name: str) -> "Channel":
        """Return the channel or thread of this name; raises KeyError where there is none."""
        for channel in self.channels.values():
            if channel.name == name:
                return channel
        raise KeyError(name)


class ChannelKind(IntEnum):
    """Discord's numbers for the kinds of channels."""

    TEXT = 0
    DM = 1
    GROUP = 3
    NEWS = 5
    NEWS_THREAD = 10
    PUBLIC_THREAD = 11
    PRIVATE_THREAD = 12

    @property
    def is_thread(self) -> bool:
        """Whether it hangs on another channel."""
        return self in (ChannelKind.NEWS_THREAD, ChannelKind.PUBLIC_THREAD, ChannelKind.PRIVATE_THREAD)


@dataclass(slots=True, eq=False)
class Channel:
    """A place for messages: a guild's channel, a thread, a DM or a group DM."""

    id: int
    kind: ChannelKind
    name: str
    created_at: str
    guild: Guild | None = field(default=None, repr=False)
    parent: "Channel | None" = field(default=None, repr=False)
    """The channel that a thread hangs on."""
    owner: User | None = None
    """Who opened a thread or a group."""
    topic: str | None = None
    position: int = 0
    overwrites: dict[int, Overwrite] = field(default_factory=dict)
    """By role or member id."""
    people: dict[int, User] = field(default_factory=dict, repr=False)
    """Who is in a DM, group or thread."""
    archived: bool = False
    locked: bool = False
    messages: "dict[int, Message]" = field(default_factory=dict, repr=False)
    """By id, the oldest first."""

    @property
    def mention(self) -> str:
        """What links this channel in a message."""
        return f"<#{self.id}>"


@dataclass(slots=True, eq=False)
class Attachment:
    """A file of a message."""

    id: int
    filename: str
    content: bytes = field(repr=False)
    url: str
    content_type: str
    description: str | None = None
    width: int | None = None
    height: int | None = None


class MessageKind(IntEnum):
    """Discord's numbers for the kinds of messages that occur here."""

    DEFAULT = 0
    THREAD_CREATED = 18
    REPLY = 19
    CHAT_INPUT_COMMAND = 20
    THREAD_STARTER = 21
    CONTEXT_MENU_COMMAND = 23


class MessageFlag(IntEnum):
    """Bits of a message."""

    SUPPRESS_EMBEDS = 1 << 2
    HAS_THREAD = 1 << 5
    EPHEMERAL = 1 << 6
    LOADING = 1 << 7
    SUPPRESS_NOTIFICATIONS = 1 << 12
    IS_COMPONENTS_V2 = 1 << 15


@dataclass(frozen=True, slots=True)
class Mentions:
    """Whom a message mentions in a way that reaches them; false where nobody."""

    users: tuple[User, ...] = ()
    roles: tuple[Role, ...] = ()
    everyone: bool = False

    def __bool__(self) -> bool:
        return self.everyone or bool(self.users) or bool(self.roles)


@dataclass(frozen=True, slots=True)
class Reference:
    """The message that another one answers or hangs on; its ids stay when it is deleted."""

    message_id: int
    channel_id: int
    guild_id: int | None
    message: "Message"

    @classmethod
    def to(cls, message: "Message") -> "Reference":
        """Return what refers to a message."""
        guild = message.channel.guild
        return cls(message.id, message.channel.id, guild.id if guild else None, message)


@dataclass(slots=True, eq=False)
class Message:
    """A message. It changes as it is edited: read it again to see it as it is now."""

    id: int
    channel: Channel
    author: User
    created_at: str
    content: str = ""
    kind: MessageKind = MessageKind.DEFAULT
    flags: int = 0
    embeds: list[JsonObject] = field(default_factory=list)
    components: list[JsonObject] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    reactions: dict[str, dict[int, User]] = field(default_factory=dict)
    """Who reacted, by emoji."""
    mentions: Mentions = Mentions()
    """Whom it mentions as it reads now."""
    pings: Mentions = Mentions()
    """Whom it notified. Edits notify nobody, the completion of a deferred answer does."""
    reference: Reference | None = None
    nonce: str | int | None = None
    edited_at: str | None = None
    only_for: User | None = None
    """Who alone sees an ephemeral message."""
    origin: JsonObject | None = field(default=None, repr=False)
    """What is told of the interaction that it answers; None for regular messages."""
    deleted: bool = False

    @property
    def text(self) -> str:
        """All that can be read in it, from top to bottom: content, embeds, text displays."""
        return read_text(self.content, self.embeds, self.components)

    @property
    def buttons(self) -> list[Button]:
        """Its buttons, in reading order."""
        return find_buttons(self.components)

    @property
    def selects(self) -> list[Select]:
        """Its select menus, in reading order."""
        return find_selects(self.components)

    @property
    def ephemeral(self) -> bool:
        """Whether only one user sees it."""
        return self.only_for is not None

    @property
    def thinking(self) -> bool:
        """Whether it stands for an answer that is still to come."""
        return bool(self.flags & MessageFlag.LOADING)

    @property
    def by_webhook(self) -> bool:
        """Whether a webhook posted it; answers to interactions count as such."""
        return self.origin is not None or self.author.webhook

    @property
    def link(self) -> str:
        """Its address, as Discord's clients copy it."""
        guild = self.channel.guild.id if self.channel.guild else "@me"
        return f"https://discord.com/channels/{guild}/{self.channel.id}/{self.id}"


@dataclass(frozen=True, slots=True)
class Upload:
    """A file on its way in."""

    filename: str
    content: bytes


@dataclass(slots=True, eq=False)
class Application:
    """The application whose bot is tried out."""

    id: int
    name: str
    bot: User
    owner: User
    token: str
    public_key: str
    granted_intents: int = 0
    """The privileged intents that its owner has switched on."""
