"""Errors of the Discord side that people are told of in plain words."""

from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # `altai ask` knows these errors and has no use for phrases
    from bot.languages.phrases import Phrases


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

    def __init__(self, mission: str, known: tuple[str, ...]) -> None:
        super().__init__(f"no mission {mission!r}")
        self.mission = mission
        self.known = known

    def tell(self, phrases: "Phrases") -> str:
        """Say which missions there are."""
        from bot.cards.markup import escape

        return phrases("front-mission-unknown", mission=escape(self.mission), known=escape(", ".join(self.known)))
