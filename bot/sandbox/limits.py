"""The documented limits of Discord, many of which its specification leaves out: messages, commands, responses.

Each check returns what Discord would find wrong with a request's body, with paths from the body's root. None raises,
whatever the body. A finding whose code is a number is told as an error of its own (`problems.invalid_form`).
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any

from bot.sandbox.forms.commands import check_choice, check_command, check_commands
from bot.sandbox.forms.components import check_modal_components, find_media
from bot.sandbox.forms.embeds import find_pictures, shows_nothing
from bot.sandbox.forms.fields import items, not_a_record, one_of, record, text, under
from bot.sandbox.forms.messages import FORWARD, check_classic_message, check_layout_message
from bot.sandbox.problems import FieldError

__all__ = ["check_command", "check_commands", "check_interaction_response", "check_message"]

_EPHEMERAL = 1 << 6
_COMPONENTS_V2 = 1 << 15
_SETTABLE = 1 << 2 | _EPHEMERAL | 1 << 12 | 1 << 13 | _COMPONENTS_V2
"""Suppress embeds, ephemeral, suppress notifications, voice message, Components V2."""
_CLASSIC_FIELDS = ("content", "embeds", "sticker_ids", "poll", "shared_client_theme")
"""What a message with the flag for Components V2 cannot have."""
_ATTACHMENT = "attachment://"

Body = Mapping[str, Any]


def check_message(body: object, *, edit: bool = False, attached: Collection[str] = ()) -> list[FieldError]:
    """Return what is wrong with the body that sends or edits a message.

    `attached` names the files that came with the request, needed where the body's "attachments" do not name them.
    """
    if not isinstance(body, dict):
        return [not_a_record()]
    layout = _has_layout(body)
    check = check_layout_message if layout else check_classic_message
    if errors := [*check(body), *(() if edit else _unsettable_flags(body))]:
        return errors
    errors += _lost_pictures(body, edit=edit, attached=attached)
    if layout:
        errors += (_not_with_layout(name) for name in _CLASSIC_FIELDS if body.get(name))
    if _is_empty(body, edit=edit, attached=attached):
        errors.append(FieldError((), "50006", "Cannot send an empty message"))
    return errors


def check_interaction_response(body: object, *, attached: Collection[str] = ()) -> list[FieldError]:
    """Return what is wrong with the first response to an interaction; `attached` as for messages."""
    if errors := _RESPONSE(body):
        return list(errors)
    assert isinstance(body, dict)
    data = {} if body.get("data") is None else body["data"]
    return under("data", _RESPONSES[body["type"]](data, attached))


def _has_layout(body: Body) -> bool:
    flags = body.get("flags")
    return isinstance(flags, int) and bool(flags & _COMPONENTS_V2)


def _unsettable_flags(body: Body) -> Iterator[FieldError]:
    """Yield that a flag is set which only Discord itself sets; edits pass over such flags."""
    flags = body.get("flags") or 0
    if isinstance(flags, int) and flags & ~_SETTABLE:
        settable = tuple(1 << bit for bit in range(_SETTABLE.bit_length()) if _SETTABLE >> bit & 1)
        yield FieldError(("flags",), "BASE_TYPE_CHOICES", f"Value must be one of {settable}.")


def _not_with_layout(name: str) -> FieldError:
    code = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"
    return FieldError((name,), code, f"The '{name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2")


def _lost_pictures(body: Body, *, edit: bool, attached: Collection[str]) -> Iterator[FieldError]:
    """Yield where a picture or file is shown that is not attached; an edit may show what it keeps without naming it."""
    listed = body.get("attachments")
    names = {*attached, *(attachment.get("filename") for attachment in listed or ())}
    if edit and (listed is None or None in names):
        return
    for address, path in find_media(body.get("components") or ()):
        if _is_lost(address, names):
            code = "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND"
            yield FieldError(("components", *path), code, "The referenced attachment was not found")
    # Discord sends such an embed without its picture and says nothing; here it is told, for nobody means it
    for address, path in find_pictures(body.get("embeds") or ()):
        if _is_lost(address, names):
            yield FieldError(("embeds", *path), "ATTACHMENT_NOT_FOUND", "Attachment data not found")


def _is_lost(address: str, names: Collection[str | None]) -> bool:
    return address.startswith(_ATTACHMENT) and address.removeprefix(_ATTACHMENT) not in names


def _is_empty(body: Body, *, edit: bool, attached: Collection[str]) -> bool:
    """Return whether nothing would be seen; what an edit does not name stays as it is."""
    if edit and not all(name in body for name in ("content", "embeds", "components", "attachments")):
        return False
    if (body.get("message_reference") or {}).get("type") == FORWARD:
        return False
    shown = ("sticker_ids", "components", "attachments", "poll", "shared_client_theme")
    return not (
        (body.get("content") or "").strip()
        or attached
        or any(body.get(name) for name in shown)
        or any(not shows_nothing(embed) for embed in body.get("embeds") or ())
    )


def _pass(data: object, attached: Collection[str]) -> Sequence[FieldError]:
    """Take a response whose data say nothing."""
    return ()


def _answer(data: object, attached: Collection[str]) -> Sequence[FieldError]:
    return check_message(data, attached=attached)


def _update(data: object, attached: Collection[str]) -> Sequence[FieldError]:
    return check_message(data, edit=True, attached=attached)


def _defer(data: object, attached: Collection[str]) -> Sequence[FieldError]:
    """Take a response that promises a message: it settles only who will see it."""
    return check_classic_message(data) or _DEFERRED(data)


def _suggest(data: object, attached: Collection[str]) -> Sequence[FieldError]:
    """Take suggestions for an option: texts, or numbers."""
    if errors := _SUGGESTIONS(data):
        return errors
    assert isinstance(data, dict)
    mixed = len({isinstance(choice["value"], str) for choice in data["choices"]}) > 1
    return _SUGGESTED_TEXTS(data) if mixed else ()


def _open_modal(data: object, attached: Collection[str]) -> Sequence[FieldError]:
    return _MODAL(data)


_DEFERRED = record({"flags": one_of(0, _EPHEMERAL)})
_SUGGESTIONS = record({"choices": items(check_choice, 25)}, needs=("choices",))
_SUGGESTED_TEXTS = record({"choices": items(record({"value": text(100)}), 25)})
_MODAL = record(
    {"custom_id": text(100, 1), "title": text(45, 1), "components": check_modal_components},
    needs=("custom_id", "title", "components"),
)
_RESPONSES: dict[int, Callable[[object, Collection[str]], Sequence[FieldError]]] = {
    1: _pass,
    4: _answer,
    5: _defer,
    6: _pass,
    7: _update,
    8: _suggest,
    9: _open_modal,
    10: _pass,
    12: _pass,
}
"""By type: pong, message, deferred message, deferred update, update, suggestions, modal, premium, activity."""
_RESPONSE = record({"type": one_of(*_RESPONSES)}, needs=("type",))
