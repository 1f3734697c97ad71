"""All that there is in the local Discord, in memory, and the changes to it."""

import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime

from bot.sandbox import events
from bot.sandbox.model import (
    Application,
    Channel,
    ChannelKind,
    Guild,
    Member,
    Message,
    Overwrite,
    Role,
    User,
)
from bot.sandbox.permissions import EVERYONE, permissions_in
from bot.sandbox.registry import Registry
from bot.sandbox.snowflake import Snowflakes

MOST_MESSAGES = 5_000
"""Messages that a channel keeps; the oldest ones are forgotten."""


class World:
    """Users, guilds, channels and messages. It permits everything: rules are for those who ask it for something."""

    def __init__(self, application_name: str, token: str, *, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self.snowflakes = Snowflakes(clock)
        self.users: dict[int, User] = {}
        self.guilds: dict[int, Guild] = {}
        self.channels: dict[int, Channel] = {}
        self.application = self._make_application(application_name, token)
        self.commands = Registry(self.snowflakes.next)
        self._observers: list[events.Observer] = []

    @property
    def bot(self) -> User:
        """The bot that is tried out."""
        return self.application.bot

    @property
    def guild(self) -> Guild:
        """The first guild."""
        return next(iter(self.guilds.values()))

    def now(self) -> str:
        """Return the time, as Discord writes it."""
        return datetime.fromtimestamp(self._clock(), UTC).isoformat()

    def watch(self, observer: events.Observer) -> Callable[[], None]:
        """Tell an observer of everything that happens from now on; returns what ends it."""
        self._observers.append(observer)
        return lambda: self._observers.remove(observer)

    def tell(self, event: events.Event) -> None:
        """Tell all observers what happened."""
        for observer in tuple(self._observers):
            observer(event)

    def add_user(self, name: str, *, locale: str = "en-US", bot: bool = False, webhook: bool = False) -> User:
        """Make an account."""
        username = "".join(letter for letter in name.lower() if letter.isalnum() or letter in "._") or "somebody"
        user = User(self.snowflakes.next(), username, name, bot=bot, webhook=webhook, locale=locale)
        self.users[user.id] = user
        return user

    def add_guild(
        self, name: str, *, owner: User | None = None, channels: Iterable[str] = ("general",), with_bot: bool = True
    ) -> Guild:
        """Make a guild with text channels; the n-th guild is on shard n % count."""
        id = self.snowflakes.next_guild()
        everyone = Role(id, "@everyone", EVERYONE)
        guild = Guild(id, name, owner or self.application.owner, self.now(), everyone, roles={id: everyone})
        guild.members[guild.owner.id] = Member(guild.owner, self.now())
        for position, channel in enumerate(channels):
            self._put_channel(Channel(self.snowflakes.next(), ChannelKind.TEXT, channel, self.now(), guild), position)
        self.guilds[id] = guild
        if with_bot:
            self.invite_bot(guild)
        return guild

    def invite_bot(self, guild: Guild, permissions: int = EVERYONE) -> Member:
        """Let the bot into a guild, with a role of its own that allows it something."""
        role = Role(self.snowflakes.next(), self.application.name, permissions, len(guild.roles), managed=True)
        guild.roles[role.id] = role
        member = Member(self.bot, self.now(), [role])
        guild.members[self.bot.id] = member
        self.tell(events.GuildAdded(guild))
        return member

    def remove_bot(self, guild: Guild) -> None:
        """Put the bot out of a guild."""
        self.tell(events.GuildRemoved(guild))
        member = guild.members.pop(self.bot.id)
        for role in member.roles:
            if role.managed:
                del guild.roles[role.id]

    def set_owner(self, guild: Guild, user: User) -> None:
        """Hand a guild to one of its members."""
        guild.owner = user
        self.tell(events.GuildChanged(guild))

    def add_role(self, guild: Guild, name: str, permissions: int = 0, *, mentionable: bool = False) -> Role:
        """Make a role."""
        role = Role(self.snowflakes.next(), name, permissions, len(guild.roles), mentionable)
        guild.roles[role.id] = role
        self.tell(events.RoleAdded(guild, role))
        return role

    def set_permissions(self, guild: Guild, role: Role, permissions: int) -> None:
        """Let a role allow something else."""
        role.permissions = permissions
        self.tell(events.RoleChanged(guild, role))

    def add_member(self, guild: Guild, user: User, roles: Iterable[Role] = ()) -> Member:
        """Let a user join a guild."""
        member = Member(user, self.now(), list(roles))
        guild.members[user.id] = member
        self.tell(events.MemberAdded(guild, member))
        return member

    def set_roles(self, guild: Guild, user: User, roles: Iterable[Role]) -> None:
        """Give a member these roles and no others."""
        member = guild.members[user.id]
        member.roles = list(roles)
        self.tell(events.MemberChanged(guild, member))

    def remove_member(self, guild: Guild, user: User) -> None:
        """Let a user leave a guild."""
        del guild.members[user.id]
        self.tell(events.MemberRemoved(guild, user))

    def add_channel(self, guild: Guild, name: str, *, topic: str | None = None) -> Channel:
        """Make a text channel."""
        channel = Channel(self.snowflakes.next(), ChannelKind.TEXT, name, self.now(), guild, topic=topic)
        self._put_channel(channel, len(guild.channels))
        self.tell(events.ChannelAdded(channel))
        return channel

    def add_thread(
        self, parent: Channel, name: str, owner: User, *, start: Message | None = None, private: bool = False
    ) -> Channel:
        """Open a thread in a channel; one that starts from a message has that message's id."""
        kind = ChannelKind.PRIVATE_THREAD if private else ChannelKind.PUBLIC_THREAD
        id = start.id if start else self.snowflakes.next()
        thread = Channel(id, kind, name, self.now(), parent.guild, parent=parent, owner=owner)
        thread.people[owner.id] = owner
        self._put_channel(thread, 0)
        self.tell(events.ChannelAdded(thread))
        return thread

    def open_dm(self, user: User, other: User) -> Channel:
        """Return the DM channel of two users; it is made when they never had one."""
        people = {user.id: user, other.id: other}
        for channel in self.channels.values():
            if channel.kind is ChannelKind.DM and channel.people.keys() == people.keys():
                return channel
        return self._add_private(ChannelKind.DM, "", people, None)

    def add_group(self, owner: User, *others: User, name: str = "") -> Channel:
        """Make a group DM."""
        return self._add_private(ChannelKind.GROUP, name, {user.id: user for user in (owner, *others)}, owner)

    def set_overwrite(self, channel: Channel, target: Role | User, *, allow: int = 0, deny: int = 0) -> None:
        """Let a channel allow or deny a role or a member something."""
        channel.overwrites[target.id] = Overwrite(allow, deny)
        self.tell(events.ChannelChanged(channel))

    def change_channel(
        self, channel: Channel, *, name: str | None = None, archived: bool | None = None, locked: bool | None = None
    ) -> None:
        """Rename a channel or thread, archive or lock a thread; what is None stays."""
        channel.name = channel.name if name is None else name
        channel.archived = channel.archived if archived is None else archived
        channel.locked = channel.locked if locked is None else locked
        self.tell(events.ChannelChanged(channel))

    def remove_channel(self, channel: Channel) -> None:
        """Delete a channel with its threads."""
        for other in [other for other in self.channels.values() if other.parent is channel]:
            self.remove_channel(other)
        del self.channels[channel.id]
        if channel.guild:
            del channel.guild.channels[channel.id]
        self.tell(events.ChannelRemoved(channel))

    def post(self, message: Message) -> None:
        """Put a message into its channel."""
        messages = message.channel.messages
        messages[message.id] = message
        if len(messages) > MOST_MESSAGES:
            del messages[next(iter(messages))]
        self.tell(events.MessageAdded(message))

    def delete(self, messages: Iterable[Message]) -> None:
        """Delete messages of one channel."""
        gone = tuple(message for message in messages if not message.deleted)
        for message in gone:
            message.deleted = True
            message.channel.messages.pop(message.id, None)
        if len(gone) == 1:
            self.tell(events.MessageDeleted(gone[0]))
        elif gone:
            self.tell(events.MessagesDeleted(gone[0].channel, gone))

    def react(self, message: Message, user: User, emoji: str) -> None:
        """Add a user's reaction."""
        users = message.reactions.setdefault(emoji, {})
        if user.id not in users:
            users[user.id] = user
            self.tell(events.ReactionAdded(message, user, emoji))

    def unreact(self, message: Message, user: User, emoji: str) -> None:
        """Take a user's reaction away."""
        users = message.reactions.get(emoji, {})
        if users.pop(user.id, None) is not None:
            if not users:
                del message.reactions[emoji]
            self.tell(events.ReactionRemoved(message, user, emoji))

    def can_see(self, user: User, channel: Channel) -> bool:
        """Return whether a user can see a channel."""
        if channel.guild is None:
            return user.id in channel.people
        if user.webhook:
            return True
        member = channel.guild.members.get(user.id)
        if member is None or not permissions_in(channel.guild, member, channel):
            return False
        return channel.kind is not ChannelKind.PRIVATE_THREAD or user.id in channel.people

    def _make_application(self, name: str, token: str) -> Application:
        owner = self.add_user("Owner")
        id = self.snowflakes.next()
        bot = User(id, name.lower(), name, bot=True)
        self.users[id] = bot
        return Application(id, name, bot, owner, token, public_key="0" * 64)

    def _add_private(self, kind: ChannelKind, name: str, people: dict[int, User], owner: User | None) -> Channel:
        channel = Channel(self.snowflakes.next(), kind, name, self.now(), owner=owner, people=people)
        self.channels[channel.id] = channel
        return channel

    def _put_channel(self, channel: Channel, position: int) -> None:
        assert channel.guild
        channel.position = position
        self.channels[channel.id] = channel
        channel.guild.channels[channel.id] = channel
