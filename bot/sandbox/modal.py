"""Modals: what a user is asked to fill in, and what Discord's client sends when they have."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.sandbox.components import SELECTS, ComponentKind, Option, read_options, walk
from bot.sandbox.entities import Entities
from bot.sandbox.errors import NotPossible
from bot.sandbox.wire import JsonObject

_LONGEST_TEXT = 4000
_PICKED = SELECTS | {ComponentKind.CHECKBOX_GROUP, ComponentKind.FILE_UPLOAD}
"""Fields whose value is a list."""
_OFFERED = {ComponentKind.STRING_SELECT, ComponentKind.RADIO_GROUP, ComponentKind.CHECKBOX_GROUP}
"""Fields that offer options of their own."""
_INPUTS = _PICKED | {ComponentKind.TEXT_INPUT, ComponentKind.RADIO_GROUP, ComponentKind.CHECKBOX}


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a modal."""

    custom_id: str
    kind: ComponentKind
    label: str
    description: str = ""
    required: bool = True
    value: str = ""
    """What stands in it at first."""
    placeholder: str = ""
    options: tuple[Option, ...] = ()
    least: int = 0
    most: int = _LONGEST_TEXT


@dataclass(frozen=True, slots=True)
class Modal:
    """A form that a bot shows a user."""

    title: str
    custom_id: str
    fields: tuple[Field, ...]
    components: Sequence[JsonObject]
    """The form as the bot sent it."""


def read_modal(data: JsonObject) -> Modal:
    """Return the modal that a response shows."""
    fields = []
    for outer in data["components"]:
        for inner in walk([outer]):
            if inner["type"] in _INPUTS:
                fields.append(_read_field(inner, outer))
    return Modal(data["title"], data["custom_id"], tuple(fields), data["components"])


def fill_modal(modal: Modal, values: Mapping[str, object], entities: Entities) -> JsonObject:
    """Return the data of an interaction that submits a modal, by its fields' custom ids.

    Fields that are not named keep what stands in them. Raises NotPossible for what the client would not send.
    """
    if unknown := values.keys() - {field.custom_id for field in modal.fields}:
        names = ", ".join(field.custom_id for field in modal.fields)
        raise NotPossible(f"there is no field {', '.join(sorted(unknown))}; there are: {names}")
    filled = {field.custom_id: _checked(field, values.get(field.custom_id), entities) for field in modal.fields}
    data: JsonObject = {
        "custom_id": modal.custom_id,
        "components": [_submitted(component, filled) for component in modal.components],
    }
    if entities.resolved:
        data["resolved"] = entities.resolved
    return data


def _read_field(component: JsonObject, outer: JsonObject) -> Field:
    kind = ComponentKind(component["type"])
    most = component.get("max_length") or component.get("max_values") or (1 if kind in _PICKED else _LONGEST_TEXT)
    return Field(
        component["custom_id"],
        kind,
        outer.get("label") or component.get("label") or "",
        outer.get("description") or "",
        required=component.get("required", True) and kind is not ComponentKind.CHECKBOX,
        value=component.get("value") or "",
        placeholder=component.get("placeholder") or "",
        options=read_options(component),
        least=component.get("min_length") or component.get("min_values") or 0,
        most=most,
    )


def _checked(field: Field, value: object, entities: Entities) -> object:
    """Return a field's value as it is sent."""
    if field.kind is ComponentKind.CHECKBOX:
        return bool(value)
    if field.kind is ComponentKind.TEXT_INPUT:
        return _checked_text(field, field.value if value is None else str(value))
    if value is None:
        picked = [option.value for option in field.options if option.default]
    else:
        picked = [_picked(field, item, entities) for item in (value if isinstance(value, list | tuple) else [value])]
    if field.required and len(picked) < max(1, field.least):
        raise NotPossible(f"the field {field.label} is required")
    if field.kind is ComponentKind.RADIO_GROUP:
        return picked[0] if picked else None
    if len(picked) > field.most:
        raise NotPossible(f"the field {field.label} takes at most {field.most}")
    return picked


def _checked_text(field: Field, text: str) -> str:
    if not text and not field.required:
        return ""
    least = max(field.least, 1)
    if not least <= len(text) <= field.most:
        raise NotPossible(f"the field {field.label} takes {least} to {field.most} characters, not {len(text)}")
    return text


def _picked(field: Field, item: object, entities: Entities) -> str:
    if field.kind not in _OFFERED:
        return entities.add(item)
    for option in field.options:
        if item in (option.value, option.label):
            return option.value
    offered = ", ".join(option.label for option in field.options)
    raise NotPossible(f"the field {field.label} is one of: {offered}")


def _submitted(component: JsonObject, filled: Mapping[str, object]) -> JsonObject:
    """Return a component as it is sent back: with its value, without its looks."""
    kept: JsonObject = {"type": component["type"], "id": component["id"]}
    if component["type"] in _INPUTS:
        key = "values" if component["type"] in _PICKED else "value"
        return {**kept, "custom_id": component["custom_id"], key: filled[component["custom_id"]]}
    if (children := component.get("components")) is not None:
        kept["components"] = [_submitted(child, filled) for child in children]
    if (child := component.get("component")) is not None:
        kept["component"] = _submitted(child, filled)
    return kept
