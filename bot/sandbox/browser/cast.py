"""The cast: the people and places that a visitor finds, and may be in turn."""

from dataclasses import dataclass

from bot.sandbox.model import Channel, Guild
from bot.sandbox.person import Person
from bot.sandbox.server import Sandbox


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody whom the visitor can be."""

    name: str
    role: str
    """What sets them apart, such as "moderator"."""
    person: Person


@dataclass(frozen=True, slots=True)
class Cast:
    """All who can be played, the first of them first, and the places beside the guild that the bot is in."""

    parts: tuple[Part, ...]
    elsewhere: Guild
    """A guild without the bot: there it answers only those who installed it for themselves."""

    def part(self, name: str) -> Part:
        """Return a part by its name; raises KeyError for nobody's."""
        for part in self.parts:
            if part.name == name:
                return part
        raise KeyError(name)


def assemble(sandbox: Sandbox) -> Cast:
    """People a new local Discord: a member, a moderator and the owner, a thread, a DM each, and a guild elsewhere."""
    parts = (
        Part("Mia", "member", sandbox.person("Mia")),
        Part("Theo", "moderator", sandbox.person("Theo", moderator=True)),
        Part("Olga", "owner", sandbox.person("Olga", owner=True)),
    )
    world, guild = sandbox.world, sandbox.world.guild
    world.remove_member(guild, world.application.owner)
    world.add_thread(guild.channel("missions"), "launch day", parts[0].person.user)
    elsewhere = world.add_guild("Reading room", owner=parts[2].person.user, channels=("lounge",), with_bot=False)
    for part in parts:
        world.open_dm(part.person.user, world.bot)
        if part.person.user.id not in elsewhere.members:
            world.add_member(elsewhere, part.person.user)
    return Cast(parts, elsewhere)


def places_of(person: Person) -> list[Channel]:
    """Return the channels that somebody sees: those of guilds, each thread after its parent, then their DMs."""
    world = person.world
    seen = [channel for channel in world.channels.values() if world.can_see(person.user, channel)]
    return sorted(seen, key=_order)


def _order(channel: Channel) -> tuple[int, int, int, int]:
    top = channel.parent or channel
    guild = channel.guild.id if channel.guild else 0
    return (channel.guild is None, guild, top.position, channel.id if channel.parent else 0)
