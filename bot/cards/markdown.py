"""Blocks of a card as lines of Discord's Markdown: what both renderings show, and what lengths are measured on."""

from collections.abc import Iterable

from bot.cards.markup import ELLIPSIS, bold, small
from bot.cards.model import Block, Heading, Markup, Note, Picture, Quote, Text

LONGEST_HEADING = 150
"""Characters of a heading that is set as one; in larger type a longer one would fill a phone."""

_HEADING = "### "
_LONGEST_ALTERNATIVE = 150


def write_blocks(blocks: Iterable[Block]) -> str:
    """Return blocks from top to bottom; those without text leave no line."""
    return "\n".join(text for text in map(write_block, blocks) if text.strip())


def write_block(block: Block) -> str:
    """Return the lines of one block; "" for one that says nothing, and for a picture, which shows itself."""
    match block:
        case Heading(text):
            return f"{_HEADING}{text}" if text.strip() and is_heading(text) else text
        case Text(text):
            return text
        case Quote(text=text) if text.strip():
            return _write_quote(block)
        case Note(text) if text.strip():
            return small(text)
        case _:
            return ""


def write_picture(picture: Picture) -> Markup:
    """Return the line that stands for a picture where it cannot be seen."""
    return small(Markup(f"🖼 {picture.description[:_LONGEST_ALTERNATIVE]}"))


def is_heading(text: str) -> bool:
    """Tell whether a heading is short enough to be set as one."""
    return len(text) <= LONGEST_HEADING and "\n" not in text


def _write_quote(quote: Quote) -> str:
    label = f"{bold(quote.label)}\n" if quote.label else ""
    return f"{label}> “{quote.text}”{f' {ELLIPSIS}' * quote.cut}\n{small(Markup(f'[{quote.number}] {quote.place}'))}"
