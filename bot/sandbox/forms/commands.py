"""What Discord allows in application commands that are to be registered."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from unicodedata import category, name

from bot.sandbox.forms.fields import (
    Check,
    channel_types,
    distinct,
    in_turn,
    items,
    not_a_record,
    number,
    one_of,
    record,
    snowflake,
    text,
    truth,
    under,
    union,
    whole,
)
from bot.sandbox.problems import FieldError

MOST_COMMANDS = {1: 100, 2: 15, 3: 15, 4: 1}
"""By type: slash commands, user menu, message menu, the entry point of an activity."""
MOST_CHARACTERS = 8000
"""In all names, descriptions and values of one command, the longest translation of each."""
LOCALES = tuple(
    """
    ar bg cs da de el en-GB en-US es-419 es-ES fi fr he hi hr hu id it ja ko lt nl no pl pt-BR ro ru sv-SE th tr uk vi
    zh-CN zh-TW
    """.split()
)
"""The languages of Discord's clients."""
_SLASH, _SUBCOMMAND, _GROUP = 1, 1, 2
_SUGGESTING = (3, 4, 10)
"""Options that may have choices: texts, whole numbers, numbers."""
_LARGEST_INTEGER = 2**53 - 1
_ALL_PERMISSIONS = 2**54 - 1


def check_commands(body: object) -> list[FieldError]:
    """Return what is wrong with the commands that are to replace all registered ones."""
    if errors := items(check_command, sum(MOST_COMMANDS.values()))(body):
        return list(errors)
    assert isinstance(body, list)
    return [*_too_many(body), *_duplicates(body)]


def check_command(value: object) -> list[FieldError]:
    """Return what is wrong with one command."""
    if not isinstance(value, dict):
        return [not_a_record()]
    kind = _SLASH if value.get("type") is None else value["type"]
    if errors := one_of(*_COMMANDS)(kind):
        return under("type", errors)
    return list(_COMMANDS[kind](value))


def check_choice(value: object) -> Sequence[FieldError]:
    """Return what is wrong with a choice offered while an option is typed."""
    return _CHOICE(value)


def _too_many(commands: Sequence[Mapping[str, Any]]) -> Iterator[FieldError]:
    for kind, count in Counter(_kind_of(command) for command in commands).items():
        if count > MOST_COMMANDS[kind]:
            words = f"Maximum number of application commands reached ({MOST_COMMANDS[kind]})."
            yield FieldError((), "30032", words)


def _duplicates(commands: Sequence[Mapping[str, Any]]) -> Iterator[FieldError]:
    seen: set[tuple[int, str]] = set()
    for index, command in enumerate(commands):
        key = _kind_of(command), command["name"]
        if key in seen:
            words = "Application command names must be unique"
            yield FieldError((index,), "APPLICATION_COMMANDS_DUPLICATE_NAME", words)
        seen.add(key)


def _kind_of(command: Mapping[str, Any]) -> int:
    return command.get("type") or _SLASH


def _slash_name(value: object) -> Sequence[FieldError]:
    """Take letters in lower case, numbers, `-`, `_` and `'`, with the marks that Devanagari and Thai write with."""
    if errors := text(32, 1)(value):
        return errors
    assert isinstance(value, str)
    invalid = FieldError((), "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")
    if not all(map(_is_nameable, value)):
        return (FieldError((), "STRING_TYPE_REGEX", "String value did not match validation regex."), invalid)
    return (invalid,) if value != value.lower() else ()


def _is_nameable(character: str) -> bool:
    if character in "-_'" or category(character)[0] in "LN":
        return True
    return name(character, "").startswith(("DEVANAGARI ", "THAI CHARACTER "))


def _localized(check: Check) -> Check:
    """Take translations, by locale, of what the check takes."""
    locale = one_of(*LOCALES)

    def check_all(value: object) -> Sequence[FieldError]:
        if not isinstance(value, dict):
            return (FieldError((), "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType"),)
        return [error for key, entry in value.items() for error in under(key, (*locale(key), *check(entry)))]

    return check_all


def _value(value: object) -> Sequence[FieldError]:
    """Take the value of a choice: a text of up to 100 characters or a number."""
    return text(100)(value) if isinstance(value, str) else number(value)


def _permissions(value: object) -> Sequence[FieldError]:
    """Take a set of permissions as a number, or as that number's digits."""
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= 20:
        value = int(value)
    return whole(0, _ALL_PERMISSIONS)(value)


def _nothing(what: str, usual: Check) -> Check:
    """Take of what others have only what is empty: menu commands have neither a description nor options."""

    def check(value: object) -> Sequence[FieldError]:
        if not value:
            return ()
        code = f"APPLICATION_COMMAND_INVALID_{what.upper()}"
        return (FieldError((), code, f"Context menu commands cannot have {what}"),)

    return in_turn(usual, check)


def _check_options(value: object) -> Sequence[FieldError]:
    """Names are unique, required options come first, subcommands stand only beside subcommands."""
    assert isinstance(value, list)
    errors = []
    names: set[str] = set()
    optional = False
    for index, option in enumerate(value):
        if option["name"] in names:
            words = f"Option name {option['name']} is already used in these options"
            errors.append(FieldError((index,), "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", words))
        names.add(option["name"])
        if optional and option.get("required"):
            words = "Required options must be placed before non-required options"
            errors.append(FieldError((index,), "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", words))
        optional = optional or not option.get("required")
    if len({option["type"] in (_SUBCOMMAND, _GROUP) for option in value}) > 1:
        words = "Sub-command and sub-command group option types are mutually exclusive to all other types"
        errors.append(FieldError((), "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", words))
    return errors


def _check_suggestions(value: object) -> Sequence[FieldError]:
    """An option either names its choices or has them suggested while it is typed."""
    assert isinstance(value, dict)
    if value.get("autocomplete") and value.get("choices"):
        return (FieldError(("autocomplete",), "BASE_TYPE_CHOICES", "Value must be one of (False,)."),)
    return ()


def _check_size(value: object) -> Sequence[FieldError]:
    assert isinstance(value, dict)
    if _size(value) <= MOST_CHARACTERS:
        return ()
    return (FieldError((), "APPLICATION_COMMAND_TOO_LARGE", f"Command exceeds maximum size ({MOST_CHARACTERS})"),)


def _size(part: Mapping[str, Any]) -> int:
    """Return the characters of a command or an option that count towards the limit, with all that is in it."""
    size = _longest(part, "name") + _longest(part, "description")
    if _kind_of(part) in (_SUBCOMMAND, _GROUP):
        return size + sum(map(_size, part.get("options") or ()))
    if _kind_of(part) in _SUGGESTING:
        return size + sum(_longest(choice, "name") + len(str(choice["value"])) for choice in part.get("choices") or ())
    return size


def _longest(part: Mapping[str, Any], field: str) -> int:
    """Return the length of a text or of its longest translation."""
    return max(map(len, (part[field], *(part.get(f"{field}_localizations") or {}).values())))


def _choice(value: Check) -> Check:
    named = text(100, 1)
    return record({"name": named, "name_localizations": _localized(named), "value": value}, needs=("name", "value"))


def _option(extra: Mapping[str, Check] | None = None) -> Check:
    return record({**_DESCRIBED, "required": truth, **(extra or {})}, needs=("name", "description"))


def _suggesting(choice: Check, extra: Mapping[str, Check]) -> Check:
    """Take an option that may have choices."""
    fields = {"choices": items(_choice(choice), 25), "autocomplete": truth, **extra}
    return in_turn(_option(fields), _check_suggestions)


def _options(kinds: Mapping[int, Check]) -> Check:
    return in_turn(items(union(kinds), 25), _check_options)


_DESCRIBED: dict[str, Check] = {
    "name": _slash_name,
    "name_localizations": _localized(_slash_name),
    "description": text(100, 1),
    "description_localizations": _localized(text(100, 1)),
}
_CHOICE = _choice(_value)
_INTEGER = whole(-_LARGEST_INTEGER, _LARGEST_INTEGER)
_PLAIN: dict[int, Check] = {
    3: _suggesting(text(100), {"min_length": whole(0, 6000), "max_length": whole(1, 6000)}),
    4: _suggesting(_INTEGER, {"min_value": _INTEGER, "max_value": _INTEGER}),
    **dict.fromkeys((5, 6, 8, 9, 11), _option()),
    7: _option({"channel_types": channel_types}),
    10: _suggesting(number, {"min_value": number, "max_value": number}),
}
_SUBCOMMAND_OPTION = _option({"options": _options(_PLAIN)})
_GROUP_OPTION = _option({"options": _options({_SUBCOMMAND: _SUBCOMMAND_OPTION})})
_REACH: dict[str, Check] = {
    "id": snowflake,
    "default_member_permissions": _permissions,
    "dm_permission": truth,
    "nsfw": truth,
    "integration_types": distinct(one_of(0, 1), 2, 1),
    "contexts": distinct(one_of(0, 1, 2), 3, 1),
}
_MENU_FIELDS: dict[str, Check] = {
    "name": text(32, 1),
    "name_localizations": _localized(text(32, 1)),
    "description": _nothing("description", text(100)),
    "options": _nothing("options", items(record({}), 25)),
    **_REACH,
}
_SLASH_OPTIONS = _options({_SUBCOMMAND: _SUBCOMMAND_OPTION, _GROUP: _GROUP_OPTION, **_PLAIN})
_COMMANDS: dict[int, Check] = {
    1: in_turn(record({**_DESCRIBED, "options": _SLASH_OPTIONS, **_REACH}, needs=("name", "description")), _check_size),
    2: record(_MENU_FIELDS, needs=("name",)),
    3: record(_MENU_FIELDS, needs=("name",)),
    4: record({**_DESCRIBED, "handler": one_of(1, 2), **_REACH}, needs=("name", "description")),
}
