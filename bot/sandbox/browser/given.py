"""What people give commands, menus and forms on the page: text and ids there, things of the local Discord here."""

from collections.abc import Callable, Mapping, Sequence

from bot.sandbox.errors import NotPossible
from bot.sandbox.invocation import OptionKind
from bot.sandbox.model import Channel
from bot.sandbox.registry import CommandKind
from bot.sandbox.wire import JsonObject
from bot.sandbox.world import World

_NUMBERS: Mapping[OptionKind, Callable[[str], float]] = {OptionKind.INTEGER: int, OptionKind.NUMBER: float}
_THINGS = frozenset({OptionKind.USER, OptionKind.CHANNEL, OptionKind.ROLE, OptionKind.MENTIONABLE})


def read_options(world: World, channel: Channel, name: str, given: Mapping[str, object]) -> dict[str, object]:
    """Return a command's options as a person gives them, by the kinds that the command has registered."""
    kinds = {option["name"]: OptionKind(option["type"]) for option in _options(world, channel, name)}
    return {key: _value(world, channel, kinds.get(key), value) for key, value in given.items()}


def read_picked(world: World, channel: Channel, values: Sequence[str]) -> list[object]:
    """Return what was picked in a menu of users, roles or channels, by their ids."""
    return [_thing(world, channel, value) for value in values]


def _options(world: World, channel: Channel, name: str) -> Sequence[JsonObject]:
    words = name.split()
    command = world.commands.find(words[0], [CommandKind.SLASH], channel.guild.id if channel.guild else None)
    options: Sequence[JsonObject] = command.options if command else ()
    for word in words[1:]:
        options = next((o.get("options") or () for o in options if o["name"] == word), ())
    return options


def _value(world: World, channel: Channel, kind: OptionKind | None, value: object) -> object:
    if not isinstance(value, str) or kind is None:
        return value
    if kind is OptionKind.BOOLEAN:
        return value.strip().lower() == "true"
    if kind in _NUMBERS:
        return _number(_NUMBERS[kind], value)
    return _thing(world, channel, value) if kind in _THINGS else value


def _number(parse: Callable[[str], float], value: str) -> float:
    try:
        return parse(value)
    except ValueError:
        raise NotPossible(f"{value} is no number that fits") from None


def _thing(world: World, channel: Channel, id: str) -> object:
    """Return the user, role or channel of an id; raises NotPossible for none of them."""
    number = int(id) if id.isascii() and id.isdigit() else 0
    roles = channel.guild.roles if channel.guild else {}
    for things in (world.users, roles, world.channels):
        if number in things:
            return things[number]
    raise NotPossible("there is nobody and nothing by that id")
