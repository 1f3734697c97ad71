"""Where a user can use the application, and by whose installation of it."""

from bot.sandbox.errors import NotPossible
from bot.sandbox.interaction import InteractionContext, Place
from bot.sandbox.model import Channel, ChannelKind, Message, User
from bot.sandbox.permissions import ALL, Permission, permissions_in, permissions_of
from bot.sandbox.registry import Command

_GUILD, _USER = "0", "1"


def place_of_command(user: User, channel: Channel, bot: User, command: Command, *, as_user_app: bool) -> Place:
    """Return where a command is used; raises NotPossible where the user is not offered it.

    `as_user_app` uses the application that the user has installed for themselves, whatever else is there.
    """
    context = context_of(channel, bot)
    if context not in command.contexts:
        raise NotPossible(f"/{command.name} is not offered here: it is for contexts {tuple(command.contexts)}")
    owners = {}
    if 0 in command.installs and not as_user_app and (owner := _guild_owner(channel, bot)):
        owners[_GUILD] = owner
    if 1 in command.installs and user.installed:
        owners[_USER] = str(user.id)
    if not owners:
        raise NotPossible(f"/{command.name} is not offered here: the application is not installed for it")
    _check_permissions(user, channel, command, by_guild=_GUILD in owners)
    return Place(channel, context, owners)


def place_of_component(message: Message, bot: User) -> Place:
    """Return where a component is used: by the installation that its message came from."""
    channel = message.channel
    if message.origin:
        owners = dict(message.origin["metadata"]["authorizing_integration_owners"])
    else:
        owners = {_GUILD: _guild_owner(channel, bot)}
    return Place(channel, context_of(channel, bot), owners)


def context_of(channel: Channel, bot: User) -> InteractionContext:
    """Return what kind of place a channel is for the application."""
    if channel.guild:
        return InteractionContext.GUILD
    in_dm = channel.kind is ChannelKind.DM and bot.id in channel.people
    return InteractionContext.BOT_DM if in_dm else InteractionContext.PRIVATE_CHANNEL


def _guild_owner(channel: Channel, bot: User) -> str:
    """Return the guild installation that is at work in a channel: the guild's, in DMs with the bot any; else none."""
    if channel.guild:
        return str(channel.guild.id) if bot.id in channel.guild.members else ""
    return "0" if context_of(channel, bot) is InteractionContext.BOT_DM else ""


def _check_permissions(user: User, channel: Channel, command: Command, *, by_guild: bool) -> None:
    if channel.guild is None:
        return
    member = channel.guild.members[user.id]
    if not permissions_in(channel.guild, member, channel) & Permission.USE_APPLICATION_COMMANDS:
        raise NotPossible("application commands are not allowed here")
    needed, held = command.default_permissions, permissions_of(channel.guild, member)
    if by_guild and needed is not None and held != ALL and (needed == 0 or held & needed != needed):
        raise NotPossible(f"/{command.name} is not offered to members without its permissions")
