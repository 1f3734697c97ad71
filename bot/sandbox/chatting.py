"""What people do with messages, and what they see of them."""

import asyncio
from collections.abc import Iterable

from bot.sandbox import events
from bot.sandbox.backend import Backend
from bot.sandbox.errors import NotPossible
from bot.sandbox.model import Channel, Message, MessageKind, Reference, Upload, User
from bot.sandbox.permissions import ALL, PRIVATE, Permission, permissions_in
from bot.sandbox.posting import Circumstances
from bot.sandbox.waiting import wait_until

_LONGEST_MESSAGE = 2000


class Chatting:
    """A user with what Discord's client shows of channels and messages."""

    def __init__(self, user: User, backend: Backend) -> None:
        self.user = user
        self.backend = backend
        self.world = backend.world
        self._dismissed: set[int] = set()

    @property
    def mention(self) -> str:
        """What mentions this person in a message."""
        return self.user.mention

    @property
    def locale(self) -> str:
        """The language that this person uses Discord in, such as "de"."""
        return self.user.locale

    @locale.setter
    def locale(self, locale: str) -> None:
        self.user.locale = locale

    def installs(self, installed: bool = True) -> None:
        """Install the application for oneself, to use it anywhere; or remove it."""
        self.user.installed = installed

    async def dm(self) -> Channel:
        """Return the DM channel with the bot."""
        return self.world.open_dm(self.user, self.world.bot)

    async def say(
        self,
        channel: Channel,
        text: str,
        *,
        reply_to: Message | None = None,
        ping: bool = True,
        files: Iterable[Upload] = (),
    ) -> Message:
        """Send a message; a reply pings the author of what it replies to unless told not to."""
        self.require(channel, Permission.SEND_MESSAGES)
        if len(text) > _LONGEST_MESSAGE:
            raise NotPossible(f"a message has at most {_LONGEST_MESSAGE} characters, not {len(text)}")
        if channel.kind.is_thread:
            channel.people[self.user.id] = self.user
        kind = MessageKind.REPLY if reply_to else MessageKind.DEFAULT
        reference = Reference.to(reply_to) if reply_to else None
        circumstances = Circumstances(kind, reference, ping_replied=ping)
        uploads = dict(enumerate(files))
        return self.backend.poster.send(channel, self.user, {"content": text}, uploads, circumstances)

    async def edit(self, message: Message, text: str) -> None:
        """Change one's own message."""
        if message.author is not self.user or message.deleted:
            raise NotPossible("only one's own messages can be edited")
        self.backend.poster.edit(message, {"content": text}, {})

    async def delete(self, message: Message) -> None:
        """Delete one's own message, or another's with the permission to manage messages."""
        if message.author is not self.user:
            self.require(message.channel, Permission.MANAGE_MESSAGES)
        self.world.delete([message])

    async def react(self, message: Message, emoji: str) -> None:
        """Add a reaction."""
        self.require(message.channel, Permission.ADD_REACTIONS)
        self.world.react(message, self.user, emoji)

    async def unreact(self, message: Message, emoji: str) -> None:
        """Take one's reaction back."""
        self.world.unreact(message, self.user, emoji)

    async def type(self, channel: Channel) -> None:
        """Let others see that one is typing."""
        self.require(channel, Permission.SEND_MESSAGES)
        self.world.tell(events.Typing(channel, self.user))

    def sees(self, channel: Channel) -> list[Message]:
        """Return the messages that this person sees in a channel now, the oldest first."""
        if not self.world.can_see(self.user, channel):
            return []
        return [message for message in channel.messages.values() if self.can_see(message)]

    def can_see(self, message: Message) -> bool:
        """Return whether this person sees a message: not another's ephemeral one, not one dismissed or deleted."""
        return not message.deleted and message.only_for in (None, self.user) and message.id not in self._dismissed

    def dismiss(self, message: Message) -> None:
        """Put an ephemeral message away."""
        if message.only_for is not self.user:
            raise NotPossible("only one's own ephemeral messages can be dismissed")
        self._dismissed.add(message.id)

    async def reply_from_bot(self, message: Message, timeout: float = 3.0) -> Message:
        """Wait for the bot's next message after this one: a reply to it, or one that replies to nothing.

        Raises NotAnswered if there is none within so many seconds.
        """
        found: list[Message] = []

        def came() -> bool:
            found[:] = [later for later in self.sees(message.channel) if self._answers(later, message)]
            return bool(found)

        await wait_until(self.world, came, timeout, "the bot's reply")
        return found[0]

    async def replies_within(self, message: Message, seconds: float) -> list[Message]:
        """Wait for a while, and return the bot's messages after this one that are for it, the oldest first."""
        await asyncio.sleep(seconds)
        return [later for later in self.sees(message.channel) if self._answers(later, message)]

    def require_visible(self, message: Message) -> None:
        """Raise NotPossible where this person does not see a message."""
        self.require(message.channel)
        if not self.can_see(message):
            raise NotPossible(f"{self.user.display} does not see that message")

    def require(self, channel: Channel, needed: Permission | None = None) -> None:
        """Raise NotPossible where this person does not see a channel, or may not do something in it."""
        if not self.world.can_see(self.user, channel):
            raise NotPossible(f"{self.user.display} does not see {channel.name or 'that channel'}")
        allowed = self._permissions(channel)
        if needed is Permission.SEND_MESSAGES and channel.kind.is_thread:
            needed = Permission.SEND_MESSAGES_IN_THREADS
        if needed is not None and not allowed & needed:
            raise NotPossible(f"{self.user.display} may not {(needed.name or '').lower()} in {channel.name}")

    def _answers(self, later: Message, message: Message) -> bool:
        by_bot = later.author is self.world.bot and later.id > message.id and later.origin is None
        return by_bot and (later.reference is None or later.reference.message is message)

    def _permissions(self, channel: Channel) -> int:
        if self.user.webhook:
            return ALL
        if channel.guild is None:
            return PRIVATE
        return permissions_in(channel.guild, channel.guild.members[self.user.id], channel)
