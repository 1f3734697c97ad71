"""Cards as Discord's components: a layout (Components V2), or as the one fallback a plain message with its buttons.

Components are written as Discord's API has them, into views that only carry them: discord.py's own objects for them
refer to each other and to their view in circles, took five times as long to make, and left the collector with more
work than all else that an answer needs.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Any

from discord import ButtonStyle, ComponentType, ui

from bot.cards.limits import ALTERNATIVE, CHOICE, CHOICES, LABEL, MOST_BUTTONS, PLACEHOLDER, ROW_BUTTONS, fit_layout
from bot.cards.markdown import write_blocks
from bot.cards.markup import ELLIPSIS
from bot.cards.model import Block, Button, Card, Choice, Note, Picture, Quote, Select, Style, Tone
from bot.cards.text import render_text

Json = dict[str, Any]

_COLOURS = {
    Tone.SETTLED: 0x2F9E6E,
    Tone.CONTESTED: 0xE8A33D,
    Tone.CONFLICT: 0xB05CC8,
    Tone.UNKNOWN: 0x8A94A6,
    Tone.PLAIN: 0x3B82C4,
    Tone.ERROR: 0xD64545,
}
"""The bar at a card's side, told apart on light and dark; what it means stands in the card's words too."""
_STYLES = {
    Style.PRIMARY: ButtonStyle.primary.value,
    Style.SECONDARY: ButtonStyle.secondary.value,
    Style.DANGER: ButtonStyle.danger.value,
}
_CONTAINER, _TEXT, _SEPARATOR, _GALLERY, _ROW, _BUTTON, _SELECT = (
    ComponentType.container.value,
    ComponentType.text_display.value,
    ComponentType.separator.value,
    ComponentType.media_gallery.value,
    ComponentType.action_row.value,
    ComponentType.button.value,
    ComponentType.select.value,
)


class CardLayout(ui.LayoutView):
    """The components of a card. Its buttons are recognised by their ids, so discord.py has to keep none of them."""

    def __init__(self, components: list[Json]) -> None:
        super().__init__(timeout=None)
        self._components = components

    def to_components(self) -> list[Json]:
        """Return the components as they are sent."""
        return self._components

    def has_components_v2(self) -> bool:
        """Return that this is a layout."""
        return True

    def is_finished(self) -> bool:
        """Return that nothing waits for a press: by this discord.py decides whether to keep a sent view for ever."""
        return True


class CardButtons(ui.View):
    """The buttons below a plain card; kept no more than those of a layout."""

    def __init__(self, rows: list[Json]) -> None:
        super().__init__(timeout=None)
        self._rows = rows

    def to_components(self) -> list[Json]:
        """Return the rows as they are sent."""
        return self._rows

    def is_finished(self) -> bool:
        """Return that nothing waits for a press."""
        return True


def render_layout(card: Card) -> CardLayout:
    """Return a card as a layout within Discord's limits: texts in reading order, pictures between, buttons below."""
    fitting = fit_layout(card)
    contents = [*_contents(fitting), *_rows(fitting)]
    return CardLayout([{"type": _CONTAINER, "accent_color": _COLOURS[card.tone], "components": contents}])


def render_plain_view(card: Card) -> tuple[str, CardButtons]:
    """Return a card as the content of a message and the buttons below it; its pictures are but attached."""
    return render_text(card), CardButtons(_rows(card))


def _contents(card: Card) -> Iterator[Json]:
    """Yield what stands in a card: at most three texts, two lines between them, and one gallery."""
    opening, middle, notes = _parts(card.blocks)
    head = "\n".join([*card.caption, write_blocks(opening)]).strip()
    pictures = [block for block in card.blocks if isinstance(block, Picture)]
    body, foot = write_blocks(middle), write_blocks(notes)
    yield _text(head or ELLIPSIS)
    if pictures:
        yield {"type": _GALLERY, "items": [*map(_picture, pictures)]}
    elif body:
        yield {"type": _SEPARATOR}
    if body:
        yield _text(body)
    if foot:
        yield {"type": _SEPARATOR}
        yield _text(foot)


def _parts(blocks: Sequence[Block]) -> tuple[Sequence[Block], Sequence[Block], Sequence[Block]]:
    """Return what stands before the first quote or picture, what stands from there on, and the notes at the end."""
    notes = len(list(takewhile(lambda block: isinstance(block, Note), reversed(blocks))))
    rest = blocks[: len(blocks) - notes]
    opening = list(takewhile(lambda block: not isinstance(block, Quote | Picture), rest))
    return opening, rest[len(opening) :], blocks[len(rest) :]


def _rows(card: Card) -> list[Json]:
    """Return the buttons, five in a row, and the select in one of its own."""
    buttons = [_button(button) for button in card.buttons[:MOST_BUTTONS]]
    rows = [buttons[start : start + ROW_BUTTONS] for start in range(0, len(buttons), ROW_BUTTONS)]
    if card.select and card.select.choices:
        rows.append([_select(card.select)])
    return [{"type": _ROW, "components": row} for row in rows]


def _text(content: str) -> Json:
    return {"type": _TEXT, "content": content}


def _picture(picture: Picture) -> Json:
    media = {"media": {"url": f"attachment://{picture.filename}"}}
    return media | _told(description=picture.description[:ALTERNATIVE])


def _button(button: Button) -> Json:
    emoji = {"name": button.emoji} if button.emoji else None
    told = _told(label=button.label[:LABEL], emoji=emoji, disabled=button.disabled)
    return {"type": _BUTTON, "style": _STYLES[button.style], "custom_id": button.custom_id} | told


def _select(select: Select) -> Json:
    options = [*map(_option, select.choices[:CHOICES])]
    told = _told(placeholder=select.placeholder[:PLACEHOLDER])
    return {"type": _SELECT, "custom_id": select.custom_id, "options": options} | told


def _option(choice: Choice) -> Json:
    return {"label": choice.label[:CHOICE], "value": choice.value} | _told(description=choice.description[:CHOICE])


def _told(**fields: object) -> Json:
    """Return the fields that say something: Discord takes no empty texts."""
    return {name: value for name, value in fields.items() if value}
