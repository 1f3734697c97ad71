"""Rules that tie the fields of one component to each other; each is asked only about components of the right shape."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.sandbox.forms.fields import required, under, whole
from bot.sandbox.problems import FieldError

LINK, PREMIUM = 5, 6
"""The styles of buttons that open an address or a shop."""
_BUTTON, _STRING_SELECT = 2, 3
_ROW_WIDTH = 5
_LONGEST_INPUT = 4000


def check_emoji(value: object) -> Sequence[FieldError]:
    """An emoji is one of a guild's, by its id, or a character."""
    emoji = _read(value)
    if emoji.get("id") or not emoji["name"].isascii():
        return ()
    return (FieldError(("name",), "BUTTON_COMPONENT_INVALID_EMOJI", "Invalid emoji"),)


def check_button(value: object) -> Sequence[FieldError]:
    """A button has what its style needs and nothing that another style needs, and shows something."""
    button = _read(value)
    needed = {LINK: "url", PREMIUM: "sku_id"}.get(button["style"], "custom_id")
    given = [name for name in ("custom_id", "url", "sku_id") if button.get(name) is not None]
    if needed not in given:
        code = f"BUTTON_COMPONENT_{needed.upper()}_REQUIRED"
        return (FieldError((), code, f"A {_words(needed)} is required"),)
    if len(given) > 1:
        code = f"BUTTON_COMPONENT_{given[0].upper()}_{given[1].upper()}_MUTUALLY_EXCLUSIVE"
        return (FieldError((), code, f"A {_words(given[0])} and {_words(given[1])} cannot both be specified"),)
    if needed != "sku_id" and not button.get("label") and button.get("emoji") is None:
        return (required("label"),)
    return ()


def check_choices(value: object) -> Sequence[FieldError]:
    """As many entries can be chosen as must be, and no more are chosen beforehand than can be."""
    menu = _read(value)
    most = menu.get("max_values") or 1
    errors: list[FieldError] = []
    if (menu.get("min_values") or 0) > most:
        errors += under("min_values", whole(0, most)(menu["min_values"]))
    field = "options" if menu["type"] == _STRING_SELECT else "default_values"
    chosen = [entry for entry in menu.get(field) or () if field == "default_values" or entry.get("default")]
    if len(chosen) > most:
        words = "The specified number of default values exceeds the specified maximum values"
        errors.append(FieldError((field,), "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES", words))
    return errors


def check_option_values(value: object) -> Sequence[FieldError]:
    """No two options of a menu have the same value."""
    code, words = "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used"
    seen: set[str] = set()
    errors = []
    for index, option in enumerate(_read(value)["options"]):
        if option["value"] in seen:
            errors.append(FieldError(("options", index), code, words))
        seen.add(option["value"])
    return errors


def check_width(value: object) -> Sequence[FieldError]:
    """A row holds five buttons; anything else takes its whole width."""
    code, words = "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width"
    width = 0
    errors = []
    for index, component in enumerate(_read(value)["components"]):
        width += 1 if component["type"] == _BUTTON else _ROW_WIDTH
        if width > _ROW_WIDTH:
            errors.append(FieldError(("components", index), code, words))
    return errors


def check_input_lengths(value: object) -> Sequence[FieldError]:
    """The shortest text that an input takes is not longer than the longest."""
    entry = _read(value)
    most = entry.get("max_length") or _LONGEST_INPUT
    return under("min_length", whole(0, most)(entry.get("min_length") or 0))


def check_modal_entry(value: object) -> Sequence[FieldError]:
    """In a modal nothing is disabled, and what has to be filled in takes at least one entry."""
    entry = _read(value)
    if entry.get("disabled"):
        return (FieldError(("disabled",), "BASE_TYPE_CHOICES", "Value must be one of (False,)."),)
    if entry.get("required") is not False and entry.get("min_values") == 0:
        return under("min_values", whole(1, 25)(0))
    return ()


def _read(value: object) -> Mapping[str, Any]:
    """Return the component, whose shape was checked before."""
    assert isinstance(value, Mapping)
    return value


def _words(field: str) -> str:
    return field.replace("_", " ")
