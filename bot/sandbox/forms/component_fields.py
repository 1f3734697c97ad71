"""The fields of every component, and which components may stand where: Discord's component reference as tables.

Components are known by their numbers, as in the reference: 1 action row, 2 button, 3 string select, 4 text input,
5 to 8 user, role, mentionable and channel select, 9 section, 10 text display, 11 thumbnail, 12 media gallery, 13 file,
14 separator, 17 container, 18 label, 19 file upload, 21 radio group, 22 checkbox group, 23 checkbox.
"""

from collections.abc import Collection, Mapping

from bot.sandbox.forms import component_rules as rules
from bot.sandbox.forms.fields import (
    Check,
    channel_types,
    in_turn,
    items,
    one_of,
    record,
    snowflake,
    text,
    truth,
    union,
    url,
    whole,
)

Fields = Mapping[str, Check]


def _component(fields: Fields, needs: Collection[str]) -> Check:
    """Take a component with these fields beside its type and id."""
    return record({"id": whole(0, 2**31 - 1), **fields}, needs=needs)


def _interactive(fields: Fields, needs: Collection[str] = ()) -> Check:
    """Take a component that an interaction comes from."""
    return _component({"custom_id": _CUSTOM_ID, **fields}, ("custom_id", *needs))


def _menu(fields: Fields, needs: Collection[str] = ()) -> Check:
    """Take a select menu."""
    bounds: Fields = {"min_values": whole(0, 25), "max_values": whole(1, 25), "disabled": truth, "required": truth}
    return in_turn(_interactive({"placeholder": text(150), **bounds, **fields}, needs), rules.check_choices)


def _default_values(*types: str) -> Check:
    return items(record({"id": snowflake, "type": one_of(*types)}, needs=("id", "type")), 25)


_CUSTOM_ID = text(100, 1)
_ALT_TEXT = text(1024, 1)
_EMOJI = in_turn(record({"id": snowflake, "name": text(32), "animated": truth}, needs=("name",)), rules.check_emoji)
_MEDIA = record({"url": url("http", "https", "attachment")}, needs=("url",))
_UPLOADED = record({"url": url("attachment")}, needs=("url",))
_ENTRY_FIELDS: Fields = {"label": text(100, 1), "value": text(100, 1), "description": text(100), "default": truth}
_ENTRY = record(_ENTRY_FIELDS, needs=("label", "value"))
_OPTION = record({**_ENTRY_FIELDS, "emoji": _EMOJI}, needs=("label", "value"))

_BUTTON_FIELDS: Fields = {
    "style": one_of(1, 2, 3, 4, rules.LINK, rules.PREMIUM),
    "label": text(80),
    "emoji": _EMOJI,
    "custom_id": _CUSTOM_ID,
    "sku_id": snowflake,
    "url": url("http", "https", "discord", most=512),
    "disabled": truth,
}
_BUTTON = in_turn(_component(_BUTTON_FIELDS, ("style",)), rules.check_button)
_SELECTS: dict[int, Check] = {
    3: in_turn(_menu({"options": items(_OPTION, 25, 1)}, ("options",)), rules.check_option_values),
    5: _menu({"default_values": _default_values("user")}),
    6: _menu({"default_values": _default_values("role")}),
    7: _menu({"default_values": _default_values("user", "role")}),
    8: _menu({"default_values": _default_values("channel"), "channel_types": channel_types}),
}
_ROW_FIELDS: Fields = {"components": items(union({2: _BUTTON, **_SELECTS}), 5, 1)}
_ROW = in_turn(_component(_ROW_FIELDS, ("components",)), rules.check_width)
_TEXT_DISPLAY = _component({"content": text(4000, 1)}, ("content",))
_PICTURE_FIELDS: Fields = {"media": _MEDIA, "description": _ALT_TEXT, "spoiler": truth}
_THUMBNAIL = _component(_PICTURE_FIELDS, ("media",))
_SECTION_FIELDS: Fields = {
    "components": items(union({10: _TEXT_DISPLAY}), 3, 1),
    "accessory": union({2: _BUTTON, 11: _THUMBNAIL}),
}
_CONTAINED: dict[int, Check] = {
    1: _ROW,
    9: _component(_SECTION_FIELDS, ("components", "accessory")),
    10: _TEXT_DISPLAY,
    12: _component({"items": items(record(_PICTURE_FIELDS, needs=("media",)), 10, 1)}, ("items",)),
    13: _component({"file": _UPLOADED, "spoiler": truth}, ("file",)),
    14: _component({"divider": truth, "spacing": one_of(1, 2)}, ()),
}
_CONTAINER_FIELDS: Fields = {
    "components": items(union(_CONTAINED), 40, 1),
    "accent_color": whole(0, 0xFFFFFF),
    "spoiler": truth,
}

_INPUT_FIELDS: Fields = {
    "style": one_of(1, 2),
    "label": text(45, 1),
    "min_length": whole(0, 4000),
    "max_length": whole(1, 4000),
    "required": truth,
    "value": text(4000),
    "placeholder": text(100),
}
_INPUT = in_turn(_interactive(_INPUT_FIELDS, ("style",)), rules.check_input_lengths)
_INPUT_IN_ROW = in_turn(_interactive(_INPUT_FIELDS, ("style", "label")), rules.check_input_lengths)
_INPUT_ROW = in_turn(
    _component({"components": items(union({4: _INPUT_IN_ROW}), 5, 1)}, ("components",)), rules.check_width
)
_UP_TO_TEN: Fields = {"min_values": whole(0, 10), "max_values": whole(1, 10), "required": truth}
_ENTRIES: dict[int, Check] = {
    4: _INPUT,
    19: _interactive(_UP_TO_TEN),
    21: _interactive({"options": items(_ENTRY, 10, 2), "required": truth}, ("options",)),
    22: _interactive({"options": items(_ENTRY, 10, 1), **_UP_TO_TEN}, ("options",)),
    23: _interactive({"default": truth}),
    **_SELECTS,
}
_LABEL_FIELDS: Fields = {
    "label": text(45, 1),
    "description": text(100, 1),
    "component": union({kind: in_turn(entry, rules.check_modal_entry) for kind, entry in _ENTRIES.items()}),
}

CLASSIC_COMPONENT = union({1: _ROW})
"""What stands at the top of a message without the flag for Components V2."""
LAYOUT_COMPONENT = union({**_CONTAINED, 17: _component(_CONTAINER_FIELDS, ("components",))})
"""What stands at the top of a message with the flag for Components V2."""
MODAL_COMPONENT = union({1: _INPUT_ROW, 10: _TEXT_DISPLAY, 18: _component(_LABEL_FIELDS, ("label", "component"))})
"""What stands at the top of a modal."""
