"""The life of interactions: opened by users, answered by the bot within the deadline, added to for a while."""

import asyncio
import time
from collections.abc import Callable
from secrets import token_urlsafe

from bot.sandbox import events
from bot.sandbox.components import completed
from bot.sandbox.interaction import Interaction, InteractionKind, ResponseKind, State
from bot.sandbox.mentions import USERS_ONLY
from bot.sandbox.model import Message, MessageFlag, MessageKind, Reference
from bot.sandbox.payloads.interactions import origin_of
from bot.sandbox.permissions import Permission, permissions_in
from bot.sandbox.posting import Circumstances, Files, Poster
from bot.sandbox.problems import (
    DiscordError,
    FieldError,
    already_acknowledged,
    invalid_form,
    invalid_webhook_token,
    unknown_interaction,
    unknown_message,
    unknown_webhook,
)
from bot.sandbox.registry import CommandKind
from bot.sandbox.wire import JsonObject
from bot.sandbox.world import World

DEADLINE = 3.0
"""Seconds that a bot has for its first response."""
LIFETIME = 15 * 60.0
"""Seconds that a bot can add to an interaction after it was opened."""
_MOST_KEPT = 5_000
"""Interactions that are remembered; the oldest ones are forgotten."""
_FOLLOW_UPS_OF_USER_APPS = 5
_ACCEPTED = {
    InteractionKind.COMMAND: {ResponseKind.MESSAGE, ResponseKind.DEFERRED_MESSAGE, ResponseKind.MODAL},
    InteractionKind.COMPONENT: set(ResponseKind) - {ResponseKind.CHOICES},
    InteractionKind.AUTOCOMPLETE: {ResponseKind.CHOICES},
    InteractionKind.MODAL: set(ResponseKind) - {ResponseKind.CHOICES, ResponseKind.MODAL},
}


class Interactions:
    """All interactions that are remembered, and the rules that they go by."""

    def __init__(self, world: World, poster: Poster, clock: Callable[[], float] = time.monotonic) -> None:
        self.deadline = DEADLINE
        self.lifetime = LIFETIME
        self._world = world
        self._poster = poster
        self._clock = clock
        self._by_token: dict[str, Interaction] = {}
        self._timers: dict[Interaction, asyncio.TimerHandle] = {}
        self._awaited: dict[Interaction, asyncio.Future[None]] = {}

    def new_token(self) -> str:
        """Return a token for an interaction."""
        return token_urlsafe(48)

    def now(self) -> float:
        """Return the time on the clock that deadlines are measured with, in seconds."""
        return self._clock()

    def open(self, interaction: Interaction) -> None:
        """Send an interaction to the bot; from now on the deadline runs."""
        interaction.origin = origin_of(interaction, self._world.bot)
        self._by_token[interaction.token] = interaction
        if len(self._by_token) > _MOST_KEPT:
            del self._by_token[next(iter(self._by_token))]
        timer = asyncio.get_running_loop().call_later(self.deadline, self._miss, interaction)
        self._timers[interaction] = timer
        self._world.tell(events.InteractionOpened(interaction))

    async def settle(self, interaction: Interaction, patience: float) -> None:
        """Wait until an interaction is settled, so many seconds beyond the deadline if the bot says it is thinking."""
        if not interaction.settled:
            loop = asyncio.get_running_loop()
            awaited = self._awaited.setdefault(interaction, loop.create_future())
            await asyncio.wait([awaited], timeout=self.deadline + patience)

    def find(self, token: str) -> Interaction | None:
        """Return an interaction by its token."""
        return self._by_token.get(token)

    def answered(self, token: str) -> Interaction:
        """Return an interaction that can be added to; raises DiscordError where it cannot, or no longer."""
        interaction = self._by_token.get(token)
        if interaction is None or interaction.response is None:
            raise unknown_webhook()
        if self._clock() - interaction.opened_at > self.lifetime:
            raise invalid_webhook_token()
        return interaction

    def check_open(self, interaction_id: int, token: str) -> Interaction:
        """Return an interaction that waits for its response; raises DiscordError if it is late or was answered."""
        interaction = self._by_token.get(token)
        if interaction is None or interaction.id != interaction_id or interaction.state is State.FAILED:
            raise unknown_interaction()
        if interaction.response is not None:
            raise already_acknowledged()
        if self._clock() - interaction.opened_at > self.deadline:
            raise unknown_interaction()
        return interaction

    def respond(self, interaction: Interaction, body: JsonObject, files: Files) -> None:
        """Take the first response to an interaction; raises DiscordError if it is of a kind that does not fit."""
        kind, data = self._fitting(interaction, body.get("type")), body.get("data") or {}
        if kind in (ResponseKind.MESSAGE, ResponseKind.DEFERRED_MESSAGE):
            loading = kind is ResponseKind.DEFERRED_MESSAGE
            interaction.original = self._compose(interaction, data, files, loading=loading)
        elif kind in (ResponseKind.UPDATE, ResponseKind.DEFERRED_UPDATE):
            interaction.original = interaction.source
        elif kind is ResponseKind.MODAL:
            interaction.modal = {**data, "components": completed(data["components"])}
        else:
            interaction.choices = data.get("choices") or []
        interaction.response = kind
        interaction.response_seconds = self._clock() - interaction.opened_at
        interaction.state = State.DEFERRED if kind is ResponseKind.DEFERRED_MESSAGE else State.ANSWERED
        self._timers.pop(interaction).cancel()
        if kind is ResponseKind.UPDATE and interaction.original:
            self._poster.edit(interaction.original, data, files, USERS_ONLY)
        elif kind in (ResponseKind.MESSAGE, ResponseKind.DEFERRED_MESSAGE) and interaction.original:
            self._world.post(interaction.original)
        self._tell(interaction)

    def follow_up(self, interaction: Interaction, body: JsonObject, files: Files) -> Message:
        """Add a message to an interaction; while its first one is still loading, complete that one instead."""
        if interaction.original and interaction.original.thinking:
            return self.edit(interaction, interaction.original, body, files)
        if interaction.place.by_user_only and len(interaction.followups) >= _FOLLOW_UPS_OF_USER_APPS:
            raise DiscordError(400, 40094, "This interaction has hit the maximum number of follow up messages")
        message = self._compose(interaction, body, files, follow_up=True)
        interaction.followups.append(message)
        self._world.post(message)
        self._tell(interaction)
        return message

    def message(self, interaction: Interaction, id: str) -> Message:
        """Return one of an interaction's messages, by its id or `@original`; raises DiscordError if there is none."""
        if id == "@original":
            found = interaction.original
        else:
            messages = (interaction.original, *interaction.followups)
            found = next((message for message in messages if message and str(message.id) == id), None)
        if found is None or found.deleted:
            raise unknown_message()
        return found

    def edit(self, interaction: Interaction, message: Message, body: JsonObject, files: Files) -> Message:
        """Change one of an interaction's messages."""
        completes = message.thinking
        self._poster.edit(message, body, files, USERS_ONLY)
        if completes:
            interaction.state = State.COMPLETED
        self._tell(interaction)
        return message

    def delete(self, interaction: Interaction, message: Message) -> None:
        """Delete one of an interaction's messages."""
        if message.thinking:
            interaction.state = State.COMPLETED
        self._world.delete([message])
        self._tell(interaction)

    def _tell(self, interaction: Interaction) -> None:
        self._world.tell(events.InteractionChanged(interaction))
        if interaction.settled and (awaited := self._awaited.pop(interaction, None)):
            awaited.set_result(None)

    def _miss(self, interaction: Interaction) -> None:
        """Give an interaction up: the user reads that the application did not respond."""
        self._timers.pop(interaction, None)
        if interaction.response is None:
            interaction.state = State.FAILED
            self._tell(interaction)

    def _fitting(self, interaction: Interaction, type: object) -> ResponseKind:
        accepted = set(_ACCEPTED[interaction.kind])
        if interaction.source is None:
            accepted -= {ResponseKind.UPDATE, ResponseKind.DEFERRED_UPDATE}
        for kind in accepted:
            if kind == type:
                return kind
        choices = ", ".join(str(int(kind)) for kind in sorted(accepted))
        message = f"Value must be one of {{{choices}}}."
        raise invalid_form([FieldError(("type",), "BASE_TYPE_CHOICES", message)])

    def _compose(
        self,
        interaction: Interaction,
        body: JsonObject,
        files: Files,
        *,
        loading: bool = False,
        follow_up: bool = False,
    ) -> Message:
        """Make a message of an interaction, seen by its user alone where that is asked for or enforced."""
        private = (body.get("flags") or 0) & MessageFlag.EPHEMERAL or _must_be_private(interaction)
        replied = interaction.original if follow_up else interaction.source
        assert interaction.origin
        origin = interaction.origin
        if follow_up and interaction.original:
            original_id = {"original_response_message_id": str(interaction.original.id)}
            origin = {"metadata": origin["metadata"] | original_id}
        circumstances = Circumstances(
            kind=MessageKind.REPLY if replied else _kind_of(interaction),
            reference=Reference.to(replied) if replied else None,
            only_for=interaction.user if private else None,
            origin=origin,
            default_mentions=USERS_ONLY,
            flags=MessageFlag.LOADING if loading else 0,
            ping_replied=False,
        )
        return self._poster.compose(interaction.place.channel, self._world.bot, body, files, circumstances)


def _must_be_private(interaction: Interaction) -> bool:
    """Return whether a guild hides what applications of its members say there."""
    place, member = interaction.place, interaction.member
    if not place.by_user_only or place.guild is None or member is None:
        return False
    return not permissions_in(place.guild, member, place.channel) & Permission.USE_EXTERNAL_APPS


def _kind_of(interaction: Interaction) -> MessageKind:
    in_menu = interaction.data.get("type") in (CommandKind.USER_MENU, CommandKind.MESSAGE_MENU)
    by_menu = interaction.kind is InteractionKind.COMMAND and in_menu
    return MessageKind.CONTEXT_MENU_COMMAND if by_menu else MessageKind.CHAT_INPUT_COMMAND
