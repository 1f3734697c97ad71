"""Discord's limits, and cards cut to fit them; lengths are code points, as Discord counts them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.cards.markdown import write_block, write_blocks
from bot.cards.markup import cut, cut_bare, trusted
from bot.cards.model import Block, Card, Heading, Markup, Note, Picture, Quote, Text

# From Discord's documentation: component reference, message resource
LAYOUT_TEXT = 4_000
"""Characters of all texts of one layout together."""
PLAIN_TEXT = 2_000
"""Characters of a message's content."""
COMPONENTS = 40
"""Components of one layout, nested ones included."""
ROW_BUTTONS = 5
ROWS = 5
"""Rows of buttons and selects below a message without a layout."""
LABEL = 80
"""Characters of a button's label."""
CHOICES = 25
CHOICE = 100
"""Characters of a choice's label, value or description."""
PLACEHOLDER = 150
PICTURES = 10
"""Pictures of one gallery, and files of one message."""
ALTERNATIVE = 1_024
"""Characters of a picture's alternative text."""

MOST_BUTTONS = ROW_BUTTONS * (ROWS - 1)
"""Buttons below a card, so that a select has its row too."""

_PLAIN_CAPTION = 900
"""Characters of a caption in the plain rendering: the rest is for the card."""
_LEAST = 24
"""Fewer characters than these are not worth a cut text."""
_QUOTED = 3
"""One part in so many of a card is kept for its quotes."""
_NOTED = 4
"""One part in so many of a card is the most for its notes."""
_COUNTED = len("-# … +999\n")
_FRAME = len("\n### ")
"""The most characters that go with a text beside it."""


def fit_layout(card: Card) -> Card:
    """Return a card that fits a layout. The question and the buttons stay; texts are cut, surplus quotes counted."""
    return _fit(card, LAYOUT_TEXT)


def fit_plain(card: Card) -> Card:
    """Return a card that fits a plain message: as a layout, and a long question is cut too."""
    room = _PLAIN_CAPTION // max(len(card.caption), 1)
    fitting = replace(card, caption=tuple(cut(line, room) for line in card.caption))
    return _fit(fitting if measure(card.caption, ()) > _PLAIN_CAPTION else card, PLAIN_TEXT)


def measure(caption: Sequence[Markup], blocks: Sequence[Block]) -> int:
    """Return the characters of a caption and of the blocks below it, line breaks included."""
    return sum(len(line) + 1 for line in caption) + len(write_blocks(blocks))


def _fit(card: Card, most: int) -> Card:
    fitting = replace(card, buttons=card.buttons[:MOST_BUTTONS], blocks=_told(card.blocks))
    if measure(fitting.caption, fitting.blocks) <= most:
        return fitting
    return replace(fitting, blocks=_squeeze(fitting, most - measure(fitting.caption, ())))


def _told(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks that show something, pictures no more than may be."""
    pictures = [block for block in blocks if isinstance(block, Picture)][:PICTURES]
    return tuple(block for block in blocks if write_block(block).strip() or any(block is p for p in pictures))


def _squeeze(card: Card, room: int) -> tuple[Block, ...]:
    """Return the blocks cut to a room: notes first get theirs, then headings and texts, then quotes, in order.

    What has no room is counted where it would have stood.
    """
    blocks, quotes = card.blocks, [block for block in card.blocks if isinstance(block, Quote)]
    kept: dict[int, Block] = {n: block for n, block in enumerate(blocks) if isinstance(block, Picture)}
    left = room - (room // _QUOTED if quotes else 0) - _COUNTED
    for kinds, share in (((Note,), left // _NOTED), ((Heading,), left), ((Text,), left)):
        share = min(share, left)
        for number, block in enumerate(blocks):
            if isinstance(block, kinds) and (short := _shorten(block, share)):
                kept[number] = short
                share, left = share - _size(short), left - _size(short)
    left += room // _QUOTED if quotes else 0
    shown = _squeeze_quotes(quotes, left - max((len(line) for line in card.omissions), default=8) - _FRAME)
    return _count_texts(blocks, kept, _merge(blocks, kept, shown, card.omissions))


def _squeeze_quotes(quotes: Sequence[Quote], room: int) -> list[Quote]:
    """Return the first quotes, as many as have room, the last of them cut if that leaves enough of it."""
    shown: list[Quote] = []
    for quote in quotes:
        if _size(quote) > room:
            frame = _size(replace(quote, text=trusted("x"), cut=True))
            text = cut_bare(quote.text, room - frame) if room - frame >= _LEAST else trusted("")
            return [*shown, replace(quote, text=text, cut=True)] if text else shown
        shown.append(quote)
        room -= _size(quote)
    return shown


def _merge(
    blocks: Sequence[Block], kept: dict[int, Block], quotes: Sequence[Quote], omissions: Sequence[Markup]
) -> tuple[Block, ...]:
    """Return the kept blocks and quotes in their order, and after the quotes how many are left out."""
    merged: list[Block] = []
    waiting, missing = list(quotes), sum(isinstance(block, Quote) for block in blocks) - len(quotes)
    for number, block in enumerate(blocks):
        if number in kept:
            merged.append(kept[number])
        elif isinstance(block, Quote) and waiting:
            merged.append(waiting.pop(0))
        elif isinstance(block, Quote) and missing:
            merged.append(Note(omissions[min(missing, len(omissions)) - 1] if omissions else trusted(f"… +{missing}")))
            missing = 0
    return tuple(merged)


def _count_texts(blocks: Sequence[Block], kept: Mapping[int, Block], merged: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the merged blocks with how many texts are left out after the last text that is kept."""
    texts = [number for number, block in enumerate(blocks) if isinstance(block, Text)]
    missing = sum(number not in kept for number in texts)
    if not missing:
        return merged
    last = max((n for n, block in enumerate(merged) if isinstance(block, Heading | Text)), default=-1)
    return (*merged[: last + 1], Note(trusted(f"… +{missing}")), *merged[last + 1 :])


def _shorten(block: Heading | Text | Note, room: int) -> Heading | Text | Note | None:
    if _size(block) <= room:
        return block
    return replace(block, text=cut(block.text, room - _FRAME)) if room - _FRAME >= _LEAST else None


def _size(block: Block) -> int:
    return len(write_block(block)) + 1
