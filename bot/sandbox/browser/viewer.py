"""A viewer: one open page, the person that it shows the local Discord as, and all that it is told as it happens."""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.sandbox import events
from bot.sandbox.browser.cast import Cast, Part, places_of
from bot.sandbox.browser.desk import Desk
from bot.sandbox.browser.telling import tell_commands, tell_message, tell_places
from bot.sandbox.browser.traffic import latest, tell_entry, tell_interaction
from bot.sandbox.exchange import Exchange
from bot.sandbox.journal import Direction, Entry
from bot.sandbox.model import Channel, Message
from bot.sandbox.server import Sandbox
from bot.sandbox.wire import JsonObject

PAGE = 50
"""Messages of a channel that are sent at a time."""
_MOST_WAITING = 20_000
"""Events that a page may leave unread; one that reads no more is given up."""
_TRAFFIC = 150
_EXCHANGES = 50
"""Forms that a viewer may have open or left."""
_INTERACTIONS = (events.InteractionOpened, events.InteractionChanged)
_MESSAGES = (events.MessageAdded, events.MessageEdited, events.ReactionAdded, events.ReactionRemoved)


@dataclass(frozen=True, slots=True)
class Stage:
    """What every viewer looks at."""

    sandbox: Sandbox
    cast: Cast
    desk: Desk | None
    checked: bool
    """Whether the bot's requests are held against Discord's specification."""


class Viewer:
    """Collects what its page is to be told; `batches` gives it out."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.part: Part = stage.cast.parts[0]
        self.exchanges: dict[str, Exchange] = {}
        """Those that showed a form, by interaction."""
        self._outbox: asyncio.Queue[JsonObject] = asyncio.Queue()
        self._ends: list[Callable[[], None]] = []

    def open(self) -> None:
        """Begin to listen, and tell all that there is."""
        sandbox = self.stage.sandbox
        self._ends = [sandbox.world.watch(self._on_event), sandbox.journal.watch(self._on_entry)]

    def close(self) -> None:
        """Listen no more."""
        for end in self._ends:
            end()
        self._ends = []

    def act_as(self, part: Part) -> None:
        """Become somebody else."""
        self.part = part
        self.exchanges.clear()

    def keep(self, exchange: Exchange) -> None:
        """Remember an exchange whose form is being filled in."""
        self.exchanges[str(exchange.interaction.id)] = exchange
        while len(self.exchanges) > _EXCHANGES:
            del self.exchanges[next(iter(self.exchanges))]

    def tell(self, what: JsonObject) -> None:
        """Have the page told something."""
        if self._outbox.qsize() > _MOST_WAITING:
            self.close()
        else:
            self._outbox.put_nowait(what)

    async def batch(self) -> list[JsonObject]:
        """Wait for something to tell; return it with all that came meanwhile."""
        found = [await self._outbox.get()]
        while not self._outbox.empty():
            found.append(self._outbox.get_nowait())
        return found

    async def tell_all(self) -> None:
        """Tell who one is, where, and what is there to see."""
        sandbox, person = self.stage.sandbox, self.part.person
        desk, bot = self.stage.desk, sandbox.world.bot
        examples = [*await desk.examples(person.locale)][:3] if desk else []
        self.tell(
            {
                "ev": "hello",
                "me": self._me(),
                "cast": [{"name": part.name, "role": part.role} for part in self.stage.cast.parts],
                "bot": {"id": str(bot.id), "name": bot.display},
                "addresses": {"api": sandbox.api_url, "gateway": sandbox.gateway_url},
                "checked": self.stage.checked,
                "deadline": round(sandbox.interaction_deadline * 1000),
                "examples": examples,
                "knowledge": desk.summary() if desk else None,
                "history": {str(channel.id): self.history(channel) for channel in places_of(person)},
                "traffic": latest(sandbox.journal, _TRAFFIC),
                **self._places(),
                **self._connection(),
            }
        )

    def tell_places(self) -> None:
        """Tell the places, people and commands anew."""
        self.tell({"ev": "places", "me": self._me(), **self._places()})

    def history(self, channel: Channel, before: int | None = None) -> list[JsonObject]:
        """Return the last messages that one sees in a channel, or those before one, the oldest first."""
        seen = self.part.person.sees(channel)
        earlier = [m for m in seen if before is None or m.id < before]
        return [tell_message(message, self.part.person) for message in earlier[-PAGE:]]

    def _me(self) -> JsonObject:
        user = self.part.person.user
        return {
            "id": str(user.id),
            "name": self.part.name,
            "role": self.part.role,
            "locale": user.locale,
            "installed": user.installed,
        }

    def _places(self) -> JsonObject:
        world, person = self.stage.sandbox.world, self.part.person
        guilds = [guild.id for guild in world.guilds.values()]
        commands = [command for id in (*guilds, None) for command in world.commands.all_in(id)]
        return {**tell_places(person), "commands": tell_commands(commands, person.locale)}

    def _connection(self) -> JsonObject:
        return {"connected": self.stage.sandbox.connected}

    def _on_event(self, event: events.Event) -> None:
        if isinstance(event, _MESSAGES):
            self._tell_messages([event.message])
        elif isinstance(event, _INTERACTIONS):
            told = tell_interaction(event.interaction, self.stage.sandbox.interaction_deadline)
            self.tell({"ev": "interaction", **told})
        elif isinstance(event, events.MessageDeleted):
            self._tell_gone(event.message.channel, [event.message])
        elif isinstance(event, events.MessagesDeleted):
            self._tell_gone(event.channel, event.messages)
        elif isinstance(event, events.Typing):
            if event.user is not self.part.person.user:
                self.tell({"ev": "typing", "channel": str(event.channel.id), "user": str(event.user.id)})
        elif isinstance(event, events.ConnectionChanged):
            self.tell({"ev": "connection", **self._connection()})
        else:
            self.tell_places()

    def _tell_messages(self, messages: Iterable[Message]) -> None:
        person = self.part.person
        for message in messages:
            if person.can_see(message) and person.world.can_see(person.user, message.channel):
                self.tell({"ev": "message", "message": tell_message(message, person)})

    def _tell_gone(self, channel: Channel, messages: Iterable[Message]) -> None:
        self.tell({"ev": "gone", "channel": str(channel.id), "ids": [str(message.id) for message in messages]})

    def _on_entry(self, entry: Entry) -> None:
        self.tell({"ev": "traffic", "entry": tell_entry(entry, self.stage.sandbox.journal.count - 1)})
        registers = entry.direction is Direction.REST and "/commands" in entry.name
        if registers and not entry.name.startswith("GET"):
            self.tell_places()
