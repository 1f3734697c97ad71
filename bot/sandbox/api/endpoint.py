"""What an endpoint of the API is: a method, a path and a function from a request to its answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.sandbox.api.body import as_id
from bot.sandbox.backend import Backend
from bot.sandbox.model import Channel, Guild, Message, Upload, User
from bot.sandbox.permissions import PRIVATE, Permission, permissions_in
from bot.sandbox.problems import (
    missing_access,
    missing_permissions,
    unknown_channel,
    unknown_guild,
    unknown_message,
)
from bot.sandbox.world import World


@dataclass(frozen=True, slots=True)
class Call:
    """One request, read."""

    backend: Backend
    path: Mapping[str, str]
    """The parts of the path that stand for something."""
    query: Mapping[str, str]
    body: Any
    """The JSON body; None where there is none."""
    files: Mapping[int, Upload]

    @property
    def world(self) -> World:
        """The world that the request is about."""
        return self.backend.world

    @property
    def bot(self) -> User:
        """Who asks."""
        return self.backend.world.bot

    @property
    def filenames(self) -> list[str]:
        """The names of the files that came along."""
        return [upload.filename for upload in self.files.values()]

    def id(self, name: str) -> int:
        """Return a part of the path as an id; 0 if it is none."""
        return as_id(self.path[name])

    def guild(self) -> Guild:
        """Return the guild of the path; raises DiscordError where the bot has none such."""
        guild = self.world.guilds.get(self.id("guild"))
        if guild is None or self.bot.id not in guild.members:
            raise unknown_guild()
        return guild

    def channel(self, *needed: Permission) -> Channel:
        """Return the channel of the path; raises DiscordError where the bot cannot see it, or lacks a permission."""
        channel = self.world.channels.get(self.id("channel"))
        if channel is None:
            raise unknown_channel()
        if not self.world.can_see(self.bot, channel):
            raise missing_access()
        permissions = self.permissions(channel)
        if any(not permissions & permission for permission in needed):
            raise missing_permissions()
        return channel

    def message(self, channel: Channel) -> Message:
        """Return the message of the path; raises DiscordError where there is none, or an ephemeral one."""
        message = channel.messages.get(self.id("message"))
        if message is None or message.ephemeral:
            raise unknown_message()
        return message

    def permissions(self, channel: Channel) -> int:
        """Return what the bot may do in a channel."""
        if channel.guild is None:
            return PRIVATE if self.bot.id in channel.people else 0
        return permissions_in(channel.guild, channel.guild.members[self.bot.id], channel)


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One method of one path."""

    method: str
    template: str
    """The path after `/api/v10`, with `{name}` for the parts that stand for something."""
    handle: Callable[[Call], object]
    """Answers a request with JSON, or None for no content; raises DiscordError."""
    status: int = 200
    """The status of an answer with content."""
    authorized: bool = True
    """Whether the bot's token is needed; interactions have tokens of their own."""

    @property
    def name(self) -> str:
        """What faults, limits and the journal call it, such as `POST /channels/{channel}/messages`."""
        return f"{self.method} {self.template}"
