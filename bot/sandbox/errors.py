"""What can go wrong in driving the local Discord."""

from bot.errors import BotError


class NotPossible(BotError):
    """A user cannot do that with Discord's own client; the text says why."""


class NotAnswered(BotError):
    """The bot did not do what was waited for."""
