"""One interaction of a user with the bot: what was done, and what came of it so far."""

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

from bot.sandbox.model import Channel, Guild, Member, Message, User
from bot.sandbox.registry import Command
from bot.sandbox.wire import JsonObject


class InteractionKind(IntEnum):
    """Discord's numbers for what a user can do to a bot."""

    COMMAND = 2
    COMPONENT = 3
    AUTOCOMPLETE = 4
    MODAL = 5


class ResponseKind(IntEnum):
    """Discord's numbers for the first response of a bot."""

    MESSAGE = 4
    DEFERRED_MESSAGE = 5
    DEFERRED_UPDATE = 6
    UPDATE = 7
    CHOICES = 8
    MODAL = 9


class InteractionContext(IntEnum):
    """Discord's numbers for where an interaction happens."""

    GUILD = 0
    BOT_DM = 1
    PRIVATE_CHANNEL = 2


class State(StrEnum):
    """How far an interaction has come."""

    WAITING = "waiting"
    DEFERRED = "deferred"
    """The user reads that the bot is thinking."""
    COMPLETED = "deferred→answered"
    ANSWERED = "answered"
    FAILED = "failed"
    """The bot did not respond in time; Discord takes no response any more."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where and by whose installation of the application an interaction happens."""

    channel: Channel
    context: InteractionContext
    owners: dict[str, str]
    """Discord's `authorizing_integration_owners`: "0" for the guild's installation, "1" for the user's."""

    @property
    def guild(self) -> Guild | None:
        """The guild that the channel is in, if any."""
        return self.channel.guild

    @property
    def by_user_only(self) -> bool:
        """Whether the application is there only because the user brought it."""
        return "0" not in self.owners


@dataclass(slots=True, eq=False)
class Interaction:
    """An interaction, from the user's deed to the bot's last word."""

    id: int
    token: str
    kind: InteractionKind
    user: User
    place: Place
    data: JsonObject
    opened_at: float
    """Seconds on the clock that measures the deadline."""
    command: Command | None = None
    name: str = ""
    """The command with its subcommands, as users type it."""
    member: Member | None = None
    source: Message | None = None
    """The message whose component was used."""
    origin: JsonObject | None = None
    """What the interaction's messages tell about it."""
    state: State = State.WAITING
    response: ResponseKind | None = None
    response_seconds: float | None = None
    """How long the first response took."""
    original: Message | None = None
    """The message that the response made or edits; for a component's update the source."""
    followups: list[Message] = field(default_factory=list)
    modal: JsonObject | None = None
    choices: list[JsonObject] = field(default_factory=list)
    refusals: list[JsonObject] = field(default_factory=list)
    """What Discord answered to responses that it did not take."""

    @property
    def settled(self) -> bool:
        """Whether the bot has said what it had to, or can no longer."""
        return self.state in (State.ANSWERED, State.COMPLETED, State.FAILED)
