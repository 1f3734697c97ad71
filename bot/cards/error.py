"""The error card: what happened and what to do about it."""

from bot.cards.model import Card, Markup, Text, Tone


def build_error_card(told: Markup) -> Card:
    """Return the card for an error that was put into words; its number, if it has one, stands in them."""
    return Card(Tone.ERROR, (Text(Markup(f"⚠️ {told}")),))
