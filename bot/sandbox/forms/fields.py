"""What a field of a request may hold, and Discord's own codes and words for what it may not.

A check takes a value and returns what is wrong with it, with paths from that value; checks are put together to forms.
None of them raises, whatever the value.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import TypeGuard
from urllib.parse import urlsplit

from bot.sandbox.problems import FieldError

Check = Callable[[object], Sequence[FieldError]]

_FINE: tuple[FieldError, ...] = ()
_INT64 = 2**63


def under(step: str | int, errors: Iterable[FieldError]) -> list[FieldError]:
    """Return what was found in a field or item as findings of what holds it."""
    return [FieldError((step, *error.path), error.code, error.message) for error in errors]


def required(*path: str | int) -> FieldError:
    """Return the finding that a field is missing or empty."""
    return FieldError(path, "BASE_TYPE_REQUIRED", "This field is required")


def bad_length(least: int, most: int) -> FieldError:
    """Return the finding that a text or a list is too short or too long."""
    if least == 0:
        return FieldError((), "BASE_TYPE_MAX_LENGTH", f"Must be {most} or fewer in length.")
    return FieldError((), "BASE_TYPE_BAD_LENGTH", f"Must be between {least} and {most} in length.")


def not_a_record() -> FieldError:
    """Return the finding that something is no JSON object."""
    return FieldError((), "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType")


def text(most: int, least: int = 0, *, trimmed: bool = False) -> Check:
    """Take a text of so many characters; trimmed, white space around it does not count."""

    def check(value: object) -> Sequence[FieldError]:
        if not isinstance(value, str):
            return (FieldError((), "STRING_TYPE_CONVERT", f'Could not interpret "{_clip(value)}" as string.'),)
        length = len(value.strip() if trimmed else value)
        if least <= length <= most:
            return _FINE
        return (required() if length == 0 else bad_length(least, most),)

    return check


def whole(least: int, most: int) -> Check:
    """Take a whole number from least to most; 2.0 is one as well, as in all of JSON."""

    def check(value: object) -> Sequence[FieldError]:
        if not _is_whole(value):
            return (FieldError((), "NUMBER_TYPE_COERCE", f'Value "{_clip(value)}" is not int.'),)
        if value > most:
            return (FieldError((), "NUMBER_TYPE_MAX", f"int value should be less than or equal to {most}."),)
        if value < least:
            return (FieldError((), "NUMBER_TYPE_MIN", f"int value should be greater than or equal to {least}."),)
        return _FINE

    return check


def number(value: object) -> Sequence[FieldError]:
    """Take any number."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _FINE
    return (FieldError((), "NUMBER_TYPE_COERCE", f'Value "{_clip(value)}" is not float.'),)


def truth(value: object) -> Sequence[FieldError]:
    """Take true or false."""
    if isinstance(value, bool):
        return _FINE
    return (FieldError((), "BOOLEAN_TYPE_CONVERT", "Must be either true or false."),)


def one_of(*choices: str | int) -> Check:
    """Take one of a few texts or numbers."""

    def check(value: object) -> Sequence[FieldError]:
        if value in choices and not isinstance(value, (bool, float)):
            return _FINE
        return (FieldError((), "BASE_TYPE_CHOICES", f"Value must be one of {choices}."),)

    return check


def snowflake(value: object) -> Sequence[FieldError]:
    """Take an id, as text or as a number."""
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= 20:
        return _FINE
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2 * _INT64:
        return _FINE
    return (FieldError((), "NUMBER_TYPE_COERCE", f'Value "{_clip(value)}" is not snowflake.'),)


def nonce(value: object) -> Sequence[FieldError]:
    """Take what marks a message lest it is sent twice: a text of up to 25 characters or a 64-bit number."""
    if isinstance(value, str):
        if len(value) <= 25:
            return _FINE
        return (FieldError((), "NONCE_TYPE_TOO_LONG", "Must be 25 or fewer characters long."),)
    if isinstance(value, bool) or not isinstance(value, int):
        return (FieldError((), "NONCE_TYPE_INVALID_TYPE", "This field must be a string or integer."),)
    if -_INT64 <= value < _INT64:
        return _FINE
    return (FieldError((), "NONCE_TYPE_OUT_OF_BOUNDS", f"Must be between {-_INT64} and {_INT64 - 1}."),)


def timestamp(value: object) -> Sequence[FieldError]:
    """Take a time in ISO 8601."""
    try:
        datetime.fromisoformat(value)  # type: ignore[arg-type]  # what is no text raises as well
    except (TypeError, ValueError):
        return (FieldError((), "DATE_TIME_TYPE_PARSE", f"Could not parse {_clip(value)}. Should be ISO8601."),)
    return _FINE


def url(*schemes: str, most: int = 2048) -> Check:
    """Take an address of one of the schemes, of up to so many characters."""
    measured = text(most, 1)

    def check(value: object) -> Sequence[FieldError]:
        if errors := measured(value):
            return errors
        scheme, host = _parts_of(str(value))
        if scheme and scheme not in schemes:
            message = f'Scheme "{_clip(scheme)}" is not supported. Scheme must be one of {schemes}.'
            return (FieldError((), "URL_TYPE_INVALID_SCHEME", message),)
        if not (scheme and host):
            return (FieldError((), "URL_TYPE_INVALID_URL", "Not a well formed URL."),)
        return _FINE

    return check


def items(each: Check, most: int, least: int = 0) -> Check:
    """Take a list of so many items, each of which the check takes."""

    def check(value: object) -> Sequence[FieldError]:
        if not isinstance(value, list):
            return (FieldError((), "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType"),)
        if not least <= len(value) <= most:
            return (bad_length(least, most) if value else required(),)
        errors: list[FieldError] = []
        for index, item in enumerate(value):
            if found := each(item):
                errors += under(index, found)
        return errors

    return check


def distinct(each: Check, most: int, least: int = 0) -> Check:
    """Take a list like `items`, in which no value comes twice."""
    listed = items(each, most, least)

    def check(value: object) -> Sequence[FieldError]:
        if errors := listed(value):
            return errors
        assert isinstance(value, list)
        if len({str(item) for item in value}) == len(value):
            return _FINE
        return (FieldError((), "SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains this value"),)

    return check


def record(fields: Mapping[str, Check], *, needs: Collection[str] = ()) -> Check:
    """Take an object; null counts as missing, and keys that are not among the fields are passed over."""
    check_of = dict(fields).get
    needed = tuple(needs)

    def check(value: object) -> Sequence[FieldError]:
        if not isinstance(value, dict):
            return (not_a_record(),)
        errors: list[FieldError] = []
        for name, item in value.items():
            if item is not None and (field := check_of(name)) and (found := field(item)):
                errors += under(name, found)
        errors += (required(name) for name in needed if value.get(name) is None)
        return errors

    return check


def union(kinds: Mapping[int, Check]) -> Check:
    """Take an object whose "type" tells which of the checks is meant for it."""
    types = tuple(sorted(kinds))

    def check(value: object) -> Sequence[FieldError]:
        if not isinstance(value, dict):
            return (not_a_record(),)
        kind = value.get("type")
        if kind is None:
            return (required("type"),)
        if isinstance(kind, bool) or not isinstance(kind, int) or kind not in kinds:
            return (FieldError((), "UNION_TYPE_CHOICES", f'Value of field "type" must be one of {types}.'),)
        return kinds[kind](value)

    return check


def in_turn(*checks: Check) -> Check:
    """Take what all checks take; a later one sees only what the earlier ones took."""

    def check(value: object) -> Sequence[FieldError]:
        for one in checks:
            if errors := one(value):
                return errors
        return _FINE

    return check


def _is_whole(value: object) -> TypeGuard[float]:
    if isinstance(value, float):
        return value.is_integer()
    return isinstance(value, int) and not isinstance(value, bool)


def _parts_of(address: str) -> tuple[str, str]:
    """Return the scheme and what stands for the host, both empty where the address cannot be read."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return "", ""
    return parts.scheme, parts.netloc


def _clip(value: object, most: int = 80) -> str:
    shown = str(value)
    return shown if len(shown) <= most else shown[: most - 1] + "…"


channel_types = distinct(one_of(*range(6), *range(10, 17)), 13)
"""Take kinds of channels."""
