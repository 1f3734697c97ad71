"""What members may do in a channel: Discord's permissions and how roles and overwrites add up."""

from enum import IntEnum

from bot.sandbox.model import Channel, Guild, Member


class Permission(IntEnum):
    """The permissions that matter to a text bot, each a bit. Together they are whole numbers, which are quick."""

    KICK_MEMBERS = 1 << 1
    BAN_MEMBERS = 1 << 2
    ADMINISTRATOR = 1 << 3
    MANAGE_CHANNELS = 1 << 4
    MANAGE_GUILD = 1 << 5
    ADD_REACTIONS = 1 << 6
    VIEW_CHANNEL = 1 << 10
    SEND_MESSAGES = 1 << 11
    MANAGE_MESSAGES = 1 << 13
    EMBED_LINKS = 1 << 14
    ATTACH_FILES = 1 << 15
    READ_MESSAGE_HISTORY = 1 << 16
    MENTION_EVERYONE = 1 << 17
    USE_EXTERNAL_EMOJIS = 1 << 18
    MANAGE_ROLES = 1 << 28
    USE_APPLICATION_COMMANDS = 1 << 31
    MANAGE_THREADS = 1 << 34
    CREATE_PUBLIC_THREADS = 1 << 35
    CREATE_PRIVATE_THREADS = 1 << 36
    SEND_MESSAGES_IN_THREADS = 1 << 38
    USE_EXTERNAL_APPS = 1 << 50


ALL = (1 << 53) - 1
"""Every permission that exists."""
EVERYONE = (
    Permission.ADD_REACTIONS
    | Permission.VIEW_CHANNEL
    | Permission.SEND_MESSAGES
    | Permission.EMBED_LINKS
    | Permission.ATTACH_FILES
    | Permission.READ_MESSAGE_HISTORY
    | Permission.MENTION_EVERYONE
    | Permission.USE_EXTERNAL_EMOJIS
    | Permission.USE_APPLICATION_COMMANDS
    | Permission.CREATE_PUBLIC_THREADS
    | Permission.CREATE_PRIVATE_THREADS
    | Permission.SEND_MESSAGES_IN_THREADS
    | Permission.USE_EXTERNAL_APPS
)
"""What every member of a new guild may do; pinging everyone is among it, as on Discord."""
MODERATOR = EVERYONE | Permission.MANAGE_GUILD | Permission.MANAGE_MESSAGES | Permission.MANAGE_THREADS
"""What the moderators of the local Discord may do."""
PRIVATE = (
    Permission.VIEW_CHANNEL
    | Permission.SEND_MESSAGES
    | Permission.ADD_REACTIONS
    | Permission.READ_MESSAGE_HISTORY
    | Permission.EMBED_LINKS
    | Permission.ATTACH_FILES
    | Permission.MENTION_EVERYONE
)
"""What anybody may do in a DM or group DM that they are in."""


def permissions_in(guild: Guild, member: Member, channel: Channel) -> int:
    """Return what a member may do in a channel; a thread goes by its parent. Nothing where they cannot see it."""
    base = permissions_of(guild, member)
    if base & Permission.ADMINISTRATOR:
        return ALL
    place = channel.parent or channel
    allowed = _overwritten(base, place, guild, member)
    return allowed if allowed & Permission.VIEW_CHANNEL else 0


def permissions_of(guild: Guild, member: Member) -> int:
    """Return what a member's roles allow in the whole guild; everything for its owner and for administrators."""
    if guild.owner is member.user:
        return ALL
    base = guild.everyone.permissions
    for role in member.roles:
        base |= role.permissions
    return ALL if base & Permission.ADMINISTRATOR else base


def _overwritten(base: int, channel: Channel, guild: Guild, member: Member) -> int:
    """Return permissions after a channel's overwrites: for everyone, then for all roles together, then the member's."""
    if not channel.overwrites:
        return base
    steps = [[guild.everyone.id], [role.id for role in member.roles], [member.user.id]]
    for ids in steps:
        found = [channel.overwrites[id] for id in ids if id in channel.overwrites]
        for overwrite in found:
            base &= ~overwrite.deny
        for overwrite in found:
            base |= overwrite.allow
    return base
