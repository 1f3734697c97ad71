"""What came of something that a user did with the bot."""

from dataclasses import dataclass

from bot.sandbox.interaction import Interaction, InteractionKind, State
from bot.sandbox.modal import Modal, read_modal
from bot.sandbox.model import Message
from bot.sandbox.wire import JsonObject

_FAILED = {
    InteractionKind.COMMAND: "The application did not respond",
    InteractionKind.COMPONENT: "This interaction failed",
    InteractionKind.AUTOCOMPLETE: "Loading options failed",
    InteractionKind.MODAL: "Something went wrong. Try again.",
}
"""What Discord's client tells a user whose interaction was not answered in time."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the completions that the bot offers for an option."""

    name: str
    """As the user reads it, in their language."""
    value: str | int | float


@dataclass(frozen=True, slots=True)
class Exchange:
    """An interaction as its user sees it. It changes as the bot goes on."""

    interaction: Interaction

    @property
    def state(self) -> State:
        """How far it has come; compares equal to the state's word, such as "answered"."""
        return self.interaction.state

    @property
    def message(self) -> Message | None:
        """The message that answers it; for a component that changes its own message, that one."""
        return self.interaction.original

    @property
    def text(self) -> str:
        """All that can be read in the answer; empty where there is none."""
        return self.message.text if self.message else ""

    @property
    def followups(self) -> list[Message]:
        """The messages that came after the answer."""
        return self.interaction.followups

    @property
    def modal(self) -> Modal | None:
        """The form that the bot showed."""
        return read_modal(self.interaction.modal) if self.interaction.modal else None

    @property
    def choices(self) -> list[Choice]:
        """The completions that the bot offered."""
        locale = self.interaction.user.locale
        return [
            Choice((choice.get("name_localizations") or {}).get(locale) or choice["name"], choice["value"])
            for choice in self.interaction.choices
        ]

    @property
    def error(self) -> str:
        """What the user reads if the bot did not respond in time; empty otherwise."""
        return _FAILED[self.interaction.kind] if self.state is State.FAILED else ""

    @property
    def refusals(self) -> list[JsonObject]:
        """The errors that Discord answered the bot's responses with."""
        return self.interaction.refusals

    @property
    def seconds(self) -> float | None:
        """How long the first response took, from the event to the callback."""
        return self.interaction.response_seconds
