"""From a typed slash command to the interaction data that Discord's client sends, held to the registered command."""

from collections.abc import Mapping, Sequence
from enum import IntEnum

from bot.sandbox.entities import Entities
from bot.sandbox.errors import NotPossible
from bot.sandbox.model import Channel, Role, Upload, User
from bot.sandbox.registry import Command
from bot.sandbox.wire import JsonObject


class OptionKind(IntEnum):
    """Discord's numbers for the options of commands."""

    SUBCOMMAND = 1
    GROUP = 2
    STRING = 3
    INTEGER = 4
    BOOLEAN = 5
    USER = 6
    CHANNEL = 7
    ROLE = 8
    MENTIONABLE = 9
    NUMBER = 10
    ATTACHMENT = 11


_LONGEST_STRING = 6000
_TYPES: Mapping[OptionKind, tuple[type, ...]] = {
    OptionKind.STRING: (str,),
    OptionKind.INTEGER: (int,),
    OptionKind.BOOLEAN: (bool,),
    OptionKind.USER: (User,),
    OptionKind.CHANNEL: (Channel,),
    OptionKind.ROLE: (Role,),
    OptionKind.MENTIONABLE: (User, Role),
    OptionKind.NUMBER: (int, float),
    OptionKind.ATTACHMENT: (Upload,),
}


def invoke(
    command: Command, words: Sequence[str], values: Mapping[str, object], entities: Entities, focused: str | None = None
) -> JsonObject:
    """Return the data of an interaction with a slash command, by its subcommands' names and its options' values.

    With a focused option the command is only being typed: then nothing is required, and only that option matters.
    Raises NotPossible for what Discord's client would not let a user send.
    """
    options = _descend(command.options, list(words), dict(values), entities, focused)
    data: JsonObject = {"id": str(command.id), "name": command.name, "type": int(command.kind), "options": options}
    if command.guild_id is not None:
        data["guild_id"] = str(command.guild_id)
    if entities.resolved:
        data["resolved"] = entities.resolved
    return data


def _descend(
    options: Sequence[JsonObject], words: list[str], values: dict[str, object], entities: Entities, focused: str | None
) -> list[JsonObject]:
    """Return the options of a command, or of the subcommand or group that the next word names."""
    nested = [option for option in options if option["type"] <= OptionKind.GROUP]
    if not words:
        if nested:
            raise NotPossible(f"one of these has to follow: {_names(nested)}")
        return _fill(options, values, entities, focused)
    for option in nested:
        if option["name"] == words[0]:
            inner = _descend(option.get("options") or (), words[1:], values, entities, focused)
            return [{"name": option["name"], "type": option["type"], "options": inner}]
    raise NotPossible(f"there is no subcommand {words[0]}; there are: {_names(nested)}")


def _fill(
    options: Sequence[JsonObject], values: dict[str, object], entities: Entities, focused: str | None
) -> list[JsonObject]:
    filled = []
    for option in options:
        name = option["name"]
        value = values.pop(name, None) if name in values else values.pop(name.replace("-", "_"), None)
        is_focused = focused is not None and focused in (name, name.replace("-", "_"))
        if is_focused:
            filled.append(_typed(option, value))
        elif value is not None:
            filled.append({"name": name, "type": option["type"], "value": _checked(option, value, entities)})
        elif option.get("required") and focused is None:
            raise NotPossible(f"the option {name} is required")
    if values:
        raise NotPossible(f"there is no option {', '.join(values)}; there are: {_names(options)}")
    if focused is not None and not any(option.get("focused") for option in filled):
        raise NotPossible(f"there is no option {focused}; there are: {_names(options)}")
    return filled


def _typed(option: JsonObject, value: object) -> JsonObject:
    """Return the option that is being typed: whatever stands there is sent, as text."""
    if not option.get("autocomplete"):
        raise NotPossible(f"the option {option['name']} is not completed by the bot")
    text = "" if value is None else str(value)
    return {"name": option["name"], "type": option["type"], "value": text, "focused": True}


def _checked(option: JsonObject, value: object, entities: Entities) -> object:
    """Return an option's value as it is sent; raises NotPossible where the client would not take it."""
    name, kind = option["name"], OptionKind(option["type"])
    if option.get("choices"):
        return _chosen(option, value)
    if not isinstance(value, _TYPES[kind]) or (isinstance(value, bool) and kind is not OptionKind.BOOLEAN):
        raise NotPossible(f"the option {name} takes no {type(value).__name__}")
    if isinstance(value, str):
        _check_length(name, value, option.get("min_length") or 0, option.get("max_length") or _LONGEST_STRING)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        _check_range(name, value, option.get("min_value"), option.get("max_value"))
    elif isinstance(value, Channel):
        kinds = option.get("channel_types")
        if kinds and value.kind not in kinds:
            raise NotPossible(f"the option {name} takes no channel of the kind of #{value.name}")
    return value if isinstance(value, str | int | float) else entities.add(value)


def _chosen(option: JsonObject, value: object) -> object:
    for choice in option["choices"]:
        if value in (choice["name"], choice["value"]):
            return choice["value"]
    names = ", ".join(choice["name"] for choice in option["choices"])
    raise NotPossible(f"the option {option['name']} is one of: {names}")


def _check_length(name: str, value: str, least: int, most: int) -> None:
    if not max(1, least) <= len(value) <= most:
        raise NotPossible(f"the option {name} takes {max(1, least)} to {most} characters, not {len(value)}")


def _check_range(name: str, value: float, least: float | None, most: float | None) -> None:
    if (least is not None and value < least) or (most is not None and value > most):
        raise NotPossible(f"the option {name} does not take {value}: it goes from {least} to {most}")


def _names(options: Sequence[JsonObject]) -> str:
    return ", ".join(option["name"] for option in options) or "none"
