"""Message components: what can be read and pressed in them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from bot.sandbox.wire import JsonObject


class ComponentKind(IntEnum):
    """Discord's numbers for components."""

    ACTION_ROW = 1
    BUTTON = 2
    STRING_SELECT = 3
    TEXT_INPUT = 4
    USER_SELECT = 5
    ROLE_SELECT = 6
    MENTIONABLE_SELECT = 7
    CHANNEL_SELECT = 8
    SECTION = 9
    TEXT_DISPLAY = 10
    LABEL = 18
    FILE_UPLOAD = 19
    RADIO_GROUP = 21
    CHECKBOX_GROUP = 22
    CHECKBOX = 23


SELECTS = frozenset(
    {
        ComponentKind.STRING_SELECT,
        ComponentKind.USER_SELECT,
        ComponentKind.ROLE_SELECT,
        ComponentKind.MENTIONABLE_SELECT,
        ComponentKind.CHANNEL_SELECT,
    }
)
_MEDIA = frozenset({"media", "file", "image", "thumbnail"})
"""Where a component or an embed shows something by its address."""
_LINK = 5
"""The style of a button that opens an address."""


@dataclass(frozen=True, slots=True)
class Button:
    """A button of a message."""

    label: str
    custom_id: str
    """Empty for a link."""
    emoji: str = ""
    url: str = ""
    style: int = 2
    disabled: bool = False
    id: int = 0


@dataclass(frozen=True, slots=True)
class Option:
    """An entry of a select menu, a radio group or a group of checkboxes."""

    label: str
    value: str
    description: str = ""
    default: bool = False


@dataclass(frozen=True, slots=True)
class Select:
    """A select menu of a message."""

    custom_id: str
    kind: ComponentKind
    options: tuple[Option, ...] = ()
    placeholder: str = ""
    least: int = 1
    most: int = 1
    disabled: bool = False
    id: int = 0


def walk(components: Sequence[JsonObject]) -> Iterator[JsonObject]:
    """Yield every component of a tree in reading order, containers before what is in them."""
    for component in components:
        yield component
        if (children := component.get("components")) is not None:
            yield from walk(children)
        for key in ("component", "accessory"):
            if (child := component.get(key)) is not None:
                yield from walk([child])


def completed(components: Sequence[JsonObject]) -> list[JsonObject]:
    """Return a copy of a tree as Discord completes it: with missing ids, from 1, and what goes without saying."""
    taken = {component["id"] for component in walk(components) if component.get("id")}
    free = (number for number in range(1, 1 << 31) if number not in taken)
    return [_completed(component, free) for component in components]


def with_media(tree: Any, unfurl: Callable[[str], JsonObject]) -> Any:
    """Return a copy of components or embeds in which every picture and file is told as its address unfurls."""
    if isinstance(tree, list):
        return [with_media(node, unfurl) for node in tree]
    if not isinstance(tree, dict):
        return tree
    return {key: _with_media(key, value, unfurl) for key, value in tree.items()}


def read_text(content: str, embeds: Sequence[JsonObject], components: Sequence[JsonObject]) -> str:
    """Return all the text of a message, from top to bottom."""
    parts = [content, *(part for embed in embeds for part in _embed_texts(embed)), *text_displays(components)]
    return "\n".join(part for part in parts if part)


def text_displays(components: Sequence[JsonObject]) -> list[str]:
    """Return the texts that stand among components."""
    return [str(found["content"]) for found in walk(components) if found["type"] == ComponentKind.TEXT_DISPLAY]


def find_buttons(components: Sequence[JsonObject]) -> list[Button]:
    """Return the buttons of a tree, in reading order."""
    return [_button(found) for found in walk(components) if found["type"] == ComponentKind.BUTTON]


def find_selects(components: Sequence[JsonObject]) -> list[Select]:
    """Return the select menus of a tree, in reading order."""
    return [_select(found) for found in walk(components) if found["type"] in SELECTS]


def read_options(component: JsonObject) -> tuple[Option, ...]:
    """Return the entries of a menu or group."""
    return tuple(
        Option(option["label"], option["value"], option.get("description") or "", bool(option.get("default")))
        for option in component.get("options") or ()
    )


def _completed(component: JsonObject, free: Iterator[int]) -> JsonObject:
    whole = {**component, "id": component.get("id") or next(free)}
    if component["type"] in SELECTS:
        whole = {"min_values": 1, "max_values": 1, **whole}
    if emoji := component.get("emoji"):
        whole["emoji"] = {key: value for key, value in emoji.items() if value is not None}
    if (children := component.get("components")) is not None:
        whole["components"] = [_completed(child, free) for child in children]
    for key in ("component", "accessory"):
        if (child := component.get(key)) is not None:
            whole[key] = _completed(child, free)
    return whole


def _with_media(key: str, value: Any, unfurl: Callable[[str], JsonObject]) -> Any:
    if key in _MEDIA and isinstance(value, dict) and "url" in value:
        return {**value, **unfurl(value["url"])}
    if key == "icon_url" and value:
        return unfurl(value)["url"]
    return with_media(value, unfurl)


def _embed_texts(embed: JsonObject) -> Iterator[str]:
    yield (embed.get("author") or {}).get("name") or ""
    yield embed.get("title") or ""
    yield embed.get("description") or ""
    for field in embed.get("fields") or ():
        yield field["name"]
        yield field["value"]
    yield (embed.get("footer") or {}).get("text") or ""


def _button(component: JsonObject) -> Button:
    return Button(
        component.get("label") or "",
        component.get("custom_id") or "",
        emoji=(component.get("emoji") or {}).get("name") or "",
        url=component.get("url") or "" if component["style"] == _LINK else "",
        style=component["style"],
        disabled=bool(component.get("disabled")),
        id=component.get("id") or 0,
    )


def _select(component: JsonObject) -> Select:
    return Select(
        component["custom_id"],
        ComponentKind(component["type"]),
        read_options(component),
        placeholder=component.get("placeholder") or "",
        least=component.get("min_values", 1),
        most=component.get("max_values", 1),
        disabled=bool(component.get("disabled")),
        id=component.get("id") or 0,
    )
