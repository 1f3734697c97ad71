"""What holds for all the components of a message or modal together: how many, how much text, no id twice."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from bot.sandbox.forms.component_fields import CLASSIC_COMPONENT, LAYOUT_COMPONENT, MODAL_COMPONENT
from bot.sandbox.forms.fields import bad_length, in_turn, items
from bot.sandbox.problems import FieldError, Path

MOST_COMPONENTS = 40
"""In a message with the flag for Components V2, nested ones and accessories included."""
MOST_TEXT = 4000
"""Characters in all text displays of a message."""
_LISTS = {1, 9, 17}
"""Action rows, sections and containers: components with components."""
_INNER = {9: "accessory", 18: "component"}
"""What sections and labels hold one of."""
_INTERACTIVE = {*range(2, 9), 19, 21, 22, 23}
_TEXT_DISPLAY, _THUMBNAIL, _GALLERY, _FILE = 10, 11, 12, 13

Component = dict[str, Any]
"""A component whose shape was checked before."""
Found = tuple[Component, Path]


def find_media(components: Sequence[Component]) -> Iterator[tuple[str, Path]]:
    """Yield the address of every picture and file in a tree with its path."""
    for component, path in _walk_all(components):
        if component["type"] == _THUMBNAIL:
            yield component["media"]["url"], (*path, "media", "url")
        elif component["type"] == _FILE:
            yield component["file"]["url"], (*path, "file", "url")
        elif component["type"] == _GALLERY:
            for index, picture in enumerate(component["items"]):
                yield picture["media"]["url"], (*path, "items", index, "media", "url")


def _walk_all(components: Sequence[Component], path: Path = ()) -> Iterator[Found]:
    """Yield every component of a tree with its path, in reading order, parents first."""
    for index, component in enumerate(components):
        yield from _walk(component, (*path, index))


def _walk(component: Component, path: Path) -> Iterator[Found]:
    yield component, path
    if component["type"] in _LISTS:
        yield from _walk_all(component["components"], (*path, "components"))
    if name := _INNER.get(component["type"]):
        yield from _walk(component[name], (*path, name))


def _check_ids(value: object) -> Sequence[FieldError]:
    assert isinstance(value, list)
    return _duplicated_ids(_walk_all(value))


def _check_layout(value: object) -> Sequence[FieldError]:
    assert isinstance(value, list)
    found = list(_walk_all(value))
    errors = _duplicated_ids(found)
    if len(found) > MOST_COMPONENTS:
        errors.append(bad_length(0, MOST_COMPONENTS))
    if sum(len(component["content"]) for component, _ in found if component["type"] == _TEXT_DISPLAY) > MOST_TEXT:
        words = f"Components displayable text size exceeds maximum size of {MOST_TEXT}"
        errors.append(FieldError((), "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", words))
    return errors


def _duplicated_ids(found: Iterable[Found]) -> list[FieldError]:
    """Return where a custom id, or an id other than 0, comes a second time."""
    seen: set[str | int] = set()
    errors = []
    for component, path in found:
        custom_id = component.get("custom_id") if component["type"] in _INTERACTIVE else None
        for name, given in (("custom_id", custom_id), ("id", component.get("id"))):
            if given in seen:
                words = f"Component {name.replace('_', ' ')} cannot be duplicated"
                errors.append(FieldError((*path, name), f"COMPONENT_{name.upper()}_DUPLICATED", words))
            if given:
                seen.add(given)
    return errors


check_classic_components = in_turn(items(CLASSIC_COMPONENT, 5), _check_ids)
"""Take the components of a message without the flag for Components V2."""
check_layout_components = in_turn(items(LAYOUT_COMPONENT, MOST_COMPONENTS), _check_layout)
"""Take the components of a message with the flag for Components V2."""
check_modal_components = in_turn(items(MODAL_COMPONENT, 5, 1), _check_ids)
"""Take the components of a modal."""
