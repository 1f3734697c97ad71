"""Cards as Discord's objects: a layout (Components V2), or as the one fallback a plain message with its buttons."""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Any

import discord
from discord import ui

from bot.cards.limits import ALTERNATIVE, CHOICE, CHOICES, LABEL, MOST_BUTTONS, PLACEHOLDER, ROW_BUTTONS, fit_layout
from bot.cards.markdown import write_blocks
from bot.cards.markup import ELLIPSIS
from bot.cards.model import Block, Button, Card, Note, Picture, Quote, Select, Style, Tone
from bot.cards.text import render_text

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
    Style.PRIMARY: discord.ButtonStyle.primary,
    Style.SECONDARY: discord.ButtonStyle.secondary,
    Style.DANGER: discord.ButtonStyle.danger,
}


class CardLayout(ui.LayoutView):
    """The components of a card. Its buttons are recognised by their ids, so discord.py has to keep none of them."""

    def __init__(self) -> None:
        super().__init__(timeout=None)

    def is_finished(self) -> bool:
        """Return that nothing waits for a press: by this discord.py decides whether to keep a sent view for ever."""
        return True


class CardButtons(ui.View):
    """The buttons below a plain card; kept no more than those of a layout."""

    def __init__(self) -> None:
        super().__init__(timeout=None)

    def is_finished(self) -> bool:
        """Return that nothing waits for a press."""
        return True


def render_layout(card: Card) -> CardLayout:
    """Return a card as a layout within Discord's limits: texts in reading order, pictures between, buttons below."""
    fitting = fit_layout(card)
    container = ui.Container[CardLayout](accent_colour=_COLOURS[card.tone])
    for item in _contents(fitting):
        container.add_item(item)
    for row in _rows(fitting):
        container.add_item(ui.ActionRow(*row))
    return CardLayout().add_item(container)


def render_plain_view(card: Card) -> tuple[str, CardButtons]:
    """Return a card as the content of a message and the buttons below it; its pictures are but attached."""
    view = CardButtons()
    for number, row in enumerate(_rows(card)):
        for item in row:
            item.row = number
            view.add_item(item)
    return render_text(card), view


def _contents(card: Card) -> Iterator[ui.Item[Any]]:
    """Yield what stands in a card: at most three texts, two lines between them, and one gallery."""
    opening, middle, notes = _parts(card.blocks)
    head = "\n".join([*card.caption, write_blocks(opening)]).strip()
    pictures = [block for block in card.blocks if isinstance(block, Picture)]
    body, foot = write_blocks(middle), write_blocks(notes)
    yield ui.TextDisplay(head or ELLIPSIS)
    if pictures:
        yield ui.MediaGallery(*map(_picture, pictures))
    elif body:
        yield ui.Separator()
    if body:
        yield ui.TextDisplay(body)
    if foot:
        yield ui.Separator()
        yield ui.TextDisplay(foot)


def _parts(blocks: Sequence[Block]) -> tuple[Sequence[Block], Sequence[Block], Sequence[Block]]:
    """Return what stands before the first quote or picture, what stands from there on, and the notes at the end."""
    notes = len(list(takewhile(lambda block: isinstance(block, Note), reversed(blocks))))
    rest = blocks[: len(blocks) - notes]
    opening = list(takewhile(lambda block: not isinstance(block, Quote | Picture), rest))
    return opening, rest[len(opening) :], blocks[len(rest) :]


def _rows(card: Card) -> list[list[ui.Item[Any]]]:
    """Return the buttons, five in a row, and the select in one of its own."""
    buttons = card.buttons[:MOST_BUTTONS]
    rows: list[list[ui.Item[Any]]] = [
        [_button(button) for button in buttons[start : start + ROW_BUTTONS]]
        for start in range(0, len(buttons), ROW_BUTTONS)
    ]
    return [*rows, [_select(card.select)]] if card.select and card.select.choices else rows


def _button(button: Button) -> ui.Button[Any]:
    return ui.Button(
        style=_STYLES[button.style],
        label=button.label[:LABEL] or None,
        emoji=button.emoji or None,
        custom_id=button.custom_id,
        disabled=button.disabled,
    )


def _select(select: Select) -> ui.Select[Any]:
    options = [
        discord.SelectOption(
            label=choice.label[:CHOICE], value=choice.value, description=choice.description[:CHOICE] or None
        )
        for choice in select.choices[:CHOICES]
    ]
    return ui.Select(custom_id=select.custom_id, placeholder=select.placeholder[:PLACEHOLDER] or None, options=options)


def _picture(picture: Picture) -> discord.MediaGalleryItem:
    description = picture.description[:ALTERNATIVE] or None
    return discord.MediaGalleryItem(f"attachment://{picture.filename}", description=description)
