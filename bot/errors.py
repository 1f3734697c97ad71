"""Errors of the Discord side that people are told of in plain words."""

from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # `altai ask` knows these errors and has no use for phrases
    from bot.languages.phrases import Phrases

_LONGEST_NAME = 90
"""Characters of a mission's name in a sentence."""


class BotError(Exception):
    """Base of all errors that the Discord side raises on purpose."""


class ToldError(BotError):
    """An error that the person who caused it can do something about."""

    def tell(self, phrases: "Phrases") -> str:
        """Return what happened and what to do, in Discord's Markdown."""
        raise NotImplementedError


class CooldownError(ToldError):
    """Somebody asked too often, or too much was asked in a channel."""

    def __init__(self, again: datetime, *, channel: bool) -> None:
        super().__init__(f"again at {again:%H:%M:%S}")
        self.again = again
        self.channel = channel

    def tell(self, phrases: "Phrases") -> str:
        """Say when to ask again, as Discord counts it down."""
        again = f"<t:{int(self.again.timestamp()) + 1}:R>"
        return (
            phrases("errors-cooldown-channel", again=again)
            if self.channel
            else phrases("errors-cooldown-user", again=again)
        )


class ModeratorsOnlyError(ToldError):
    """A member used what is the moderators'."""

    def tell(self, phrases: "Phrases") -> str:
        """Say who may."""
        return phrases("errors-moderators-only")


class HostOnlyError(ToldError):
    """A moderator of a server used what is the host's."""

    def tell(self, phrases: "Phrases") -> str:
        """Say who may."""
        return phrases("front-host-only")


class NotYoursError(ToldError):
    """Somebody pressed a button that belongs to the one who asked."""

    def tell(self, phrases: "Phrases") -> str:
        """Say whose it is."""
        return phrases("errors-not-yours")


class StaleButtonError(ToldError):
    """A button's card no longer says what it is about."""

    def tell(self, phrases: "Phrases") -> str:
        """Say how to go on."""
        return phrases("errors-button-stale", command="`/mission ask`")


class SharedAlreadyError(ToldError):
    """A private answer was shared before."""

    def tell(self, phrases: "Phrases") -> str:
        """Say so."""
        return phrases("front-shared-already")


class ChangedCommandError(ToldError):
    """A command was used as it no longer is: Discord, or the person's client, still shows the old one."""

    def tell(self, phrases: "Phrases") -> str:
        """Say how to get the new one."""
        return phrases("front-command-changed")


class NothingMoreError(ToldError):
    """There is nothing more to show."""

    def tell(self, phrases: "Phrases") -> str:
        """Say so."""
        return phrases("errors-nothing-more")


class NoQuestionError(ToldError):
    """A message asks nothing."""

    def __init__(self, example: str) -> None:
        super().__init__("no question")
        self.example = example

    def tell(self, phrases: "Phrases") -> str:
        """Say how a question looks."""
        return phrases("errors-question-empty", example=self.example)


class UnknownMissionError(ToldError):
    """A mission was chosen that the knowledge does not hold."""

    def __init__(self, mission: str, nearest: tuple[str, ...], count: int) -> None:
        """Take what was chosen, the few missions most like it, and how many there are in all."""
        super().__init__("no such mission")  # not which one: what people write does not belong into the log
        self.mission = mission
        self.nearest = nearest
        self.count = count

    def tell(self, phrases: "Phrases") -> str:
        """Say which missions there are, or at least the nearest of them."""
        from bot.cards.markup import brief

        mission = brief(self.mission, _LONGEST_NAME)
        known = ", ".join(brief(name, _LONGEST_NAME) for name in self.nearest)
        more = self.count - len(self.nearest)
        if not known:
            return phrases("front-mission-none", mission=mission)
        if more > 0:
            return phrases("front-mission-nearest", mission=mission, known=known, count=more)
        return phrases("front-mission-unknown", mission=mission, known=known)
