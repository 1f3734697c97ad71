"""Acting as a user: what people do with a bot, beside chatting."""

from collections.abc import Mapping

from bot.sandbox.backend import Backend
from bot.sandbox.chatting import Chatting
from bot.sandbox.components import Button, ComponentKind, Select
from bot.sandbox.entities import Entities
from bot.sandbox.errors import NotAnswered, NotPossible
from bot.sandbox.exchange import Choice, Exchange
from bot.sandbox.installation import place_of_command, place_of_component
from bot.sandbox.interaction import Interaction, InteractionKind, Place
from bot.sandbox.invocation import invoke
from bot.sandbox.modal import fill_modal
from bot.sandbox.model import Channel, Message, User
from bot.sandbox.payloads.messages import message_payload
from bot.sandbox.registry import Command, CommandKind
from bot.sandbox.wire import JsonObject

PATIENCE = 10.0
"""Seconds that a user waits for an answer that the bot deferred."""


class Person(Chatting):
    """A user of the local Discord, driven by a test or a page."""

    def __init__(self, user: User, backend: Backend) -> None:
        super().__init__(user, backend)
        self.patience = PATIENCE
        """Seconds to wait for an answer that the bot deferred."""

    async def slash(self, channel: Channel, name: str, *, as_user_app: bool = False, **options: object) -> Exchange:
        """Use a slash command, subcommands behind its name; wait for what comes of it."""
        return await self.use_command(channel, name, options, as_user_app=as_user_app)

    async def complete(
        self, channel: Channel, name: str, *, focused: str, as_user_app: bool = False, **options: object
    ) -> list[Choice]:
        """Type at an option of a slash command; return what the bot offers. Raises NotAnswered if it offers nothing."""
        exchange = await self.use_command(channel, name, options, focused=focused, as_user_app=as_user_app)
        if exchange.error:
            raise NotAnswered(exchange.error)
        return exchange.choices

    async def use_command(
        self,
        channel: Channel,
        name: str,
        options: Mapping[str, object],
        *,
        focused: str | None = None,
        as_user_app: bool = False,
    ) -> Exchange:
        """Use a slash command whose options may be called anything; with a focused one it is only being typed."""
        command, place = self._offered(channel, name, CommandKind.SLASH, as_user_app=as_user_app)
        data = invoke(command, name.split()[1:], _plain(options), self._entities(channel), focused)
        kind = InteractionKind.COMMAND if focused is None else InteractionKind.AUTOCOMPLETE
        return await self._interact(kind, place, data, command=command, name=name)

    async def use_menu(
        self, channel: Channel, name: str, target: "Message | Person", *, as_user_app: bool = False
    ) -> Exchange:
        """Use a command from the menu of a message or of a user."""
        kind = CommandKind.MESSAGE_MENU if isinstance(target, Message) else CommandKind.USER_MENU
        command, place = self._offered(channel, name, kind, as_user_app=as_user_app)
        data: JsonObject = {"id": str(command.id), "name": command.name, "type": int(kind)}
        if isinstance(target, Message):
            told = message_payload(target, self.backend.reader, whole=True)
            data |= {"target_id": str(target.id), "resolved": {"messages": {str(target.id): told}}}
        else:
            entities = self._entities(channel)
            data |= {"target_id": entities.add(target.user), "resolved": entities.resolved}
        return await self._interact(InteractionKind.COMMAND, place, data, command=command, name=name)

    async def press(self, message: Message, button: str) -> Exchange:
        """Press a button, by its label, emoji or custom id."""
        found = self._find_button(message, button)
        data: JsonObject = {"custom_id": found.custom_id, "component_type": int(ComponentKind.BUTTON), "id": found.id}
        return await self._use_component(message, data)

    async def select(self, message: Message, custom_id: str, *values: object) -> Exchange:
        """Choose in a select menu: options by value or label; users, roles or channels as such."""
        menu = self._find_select(message, custom_id)
        entities = self._entities(message.channel)
        picked = [_pick(menu, value, entities) for value in _plain({str(n): v for n, v in enumerate(values)}).values()]
        if not menu.least <= len(picked) <= menu.most:
            raise NotPossible(f"the menu takes {menu.least} to {menu.most} choices, not {len(picked)}")
        data: JsonObject = {"custom_id": custom_id, "component_type": int(menu.kind), "id": menu.id, "values": picked}
        if entities.resolved:
            data["resolved"] = entities.resolved
        return await self._use_component(message, data)

    async def submit(self, exchange: Exchange, **fields: object) -> Exchange:
        """Fill the modal that an exchange showed, by its fields' custom ids, and send it."""
        modal = exchange.modal
        if modal is None:
            raise NotPossible("no modal was shown")
        shown = exchange.interaction
        data = fill_modal(modal, _plain(fields), self._entities(shown.place.channel))
        return await self._interact(
            InteractionKind.MODAL, shown.place, data, source=shown.source, origin=shown.origin, name=shown.name
        )

    def _offered(self, channel: Channel, name: str, kind: CommandKind, *, as_user_app: bool) -> tuple[Command, Place]:
        self.require(channel)
        bot, word = self.world.bot, name.split()[0] if kind is CommandKind.SLASH else name
        by_guild = channel.guild and bot.id in channel.guild.members and not as_user_app
        command = self.world.commands.find(word, [kind], channel.guild.id if channel.guild and by_guild else None)
        if command is None:
            raise NotPossible(f"there is no command {word}")
        return command, place_of_command(self.user, channel, bot, command, as_user_app=as_user_app)

    async def _use_component(self, message: Message, data: JsonObject) -> Exchange:
        place = place_of_component(message, self.world.bot)
        return await self._interact(InteractionKind.COMPONENT, place, data, source=message, origin=message.origin)

    async def _interact(
        self,
        kind: InteractionKind,
        place: Place,
        data: JsonObject,
        *,
        command: Command | None = None,
        name: str = "",
        source: Message | None = None,
        origin: JsonObject | None = None,
    ) -> Exchange:
        interactions = self.backend.interactions
        interaction = Interaction(
            id=self.world.snowflakes.next(),
            token=interactions.new_token(),
            kind=kind,
            user=self.user,
            place=place,
            data=data,
            opened_at=interactions.now(),
            command=command,
            name=name,
            member=place.guild.members.get(self.user.id) if place.guild else None,
            source=source,
            origin=origin,
        )
        interactions.open(interaction)
        await interactions.settle(interaction, self.patience)
        return Exchange(interaction)

    def _find_button(self, message: Message, wanted: str) -> Button:
        self.require_visible(message)
        for button in message.buttons:
            if wanted and wanted in (button.custom_id, button.label, button.emoji):
                if button.disabled or not button.custom_id:
                    raise NotPossible(f"the button {wanted} cannot be pressed")
                return button
        labels = ", ".join(button.label or button.emoji for button in message.buttons) or "none"
        raise NotPossible(f"there is no button {wanted}; there are: {labels}")

    def _find_select(self, message: Message, custom_id: str) -> Select:
        self.require_visible(message)
        for menu in message.selects:
            if menu.custom_id == custom_id and not menu.disabled:
                return menu
        raise NotPossible(f"there is no menu {custom_id} to choose in")

    def _entities(self, channel: Channel) -> Entities:
        return Entities(channel, self.user, self.world.bot, self.backend.poster)


def _plain(values: Mapping[str, object]) -> dict[str, object]:
    """Return values with the users that people stand for."""
    return {name: value.user if isinstance(value, Person) else value for name, value in values.items()}


def _pick(menu: Select, value: object, entities: Entities) -> str:
    if menu.kind is not ComponentKind.STRING_SELECT:
        return entities.add(value)
    for option in menu.options:
        if value in (option.value, option.label):
            return option.value
    raise NotPossible(f"the menu has no option {value}")
