"""A card as text: what is sent where a layout is not taken, and what tests and reviews read."""

from bot.cards.limits import fit_plain
from bot.cards.markdown import write_blocks, write_picture
from bot.cards.markup import ELLIPSIS
from bot.cards.model import Card, Picture


def render_text(card: Card) -> str:
    """Return a card in Discord's Markdown, at most 2000 characters; its buttons are not part of it."""
    fitting = fit_plain(card)
    return "\n".join([*fitting.caption, write_blocks(fitting.blocks)]).strip() or ELLIPSIS


def describe_card(card: Card) -> str:
    """Return a card as text with its tone, pictures and buttons too: for reviews, not for sending."""
    pictures = [write_picture(block) for block in card.blocks if isinstance(block, Picture)]
    buttons = " ".join(f"[{f'{button.emoji} {button.label}'.strip()}]" for button in card.buttons)
    choices = [f"[{choice.label}]" for choice in card.select.choices] if card.select else []
    return "\n".join(part for part in (f"({card.tone})", render_text(card), *pictures, buttons, *choices) if part)
