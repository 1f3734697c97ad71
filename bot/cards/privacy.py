"""The privacy card: what Altai keeps of members, in short; PRIVACY.md has the whole."""

from bot.cards.markup import trusted
from bot.cards.model import Block, Button, Card, Heading, Text, Tone
from bot.languages.phrases import Phrases


def build_privacy_card(phrases: Phrases, *, turns: int, minutes: int, buttons: tuple[Button, ...] = ()) -> Card:
    """Return what is kept: `turns` of a conversation, for `minutes`, in memory; its button makes Altai forget."""
    kept = [
        phrases("privacy-turns", turns=turns, minutes=minutes),
        phrases("privacy-answers"),
        phrases("privacy-rest"),
        phrases("privacy-counts"),
        phrases("privacy-log"),
    ]
    blocks: tuple[Block, ...] = (
        Heading(trusted(phrases("privacy-heading"))),
        Text(trusted("\n".join(f"- {line}" for line in kept))),
        *([Text(trusted(phrases("privacy-forget")))] if buttons else []),
    )
    return Card(Tone.PLAIN, blocks, buttons=buttons)
