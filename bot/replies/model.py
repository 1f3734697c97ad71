"""Who asks, and what they get."""

from dataclasses import dataclass

from bot.cards.markup import trusted
from bot.cards.model import Card, Text, Tone
from bot.languages.phrases import Phrases


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks, and in which language Altai speaks with them."""

    id: int
    name: str
    phrases: Phrases
    presser: int = 0
    """Who had the question answered, where that was somebody else; 0 where it was not."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a card."""

    filename: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Reply:
    """A card and its files."""

    card: Card
    attachments: tuple[Attachment, ...] = ()


def plain_reply(text: str) -> Reply:
    """Return one of our own sentences as a reply."""
    return Reply(Card(Tone.PLAIN, (Text(trusted(text)),)))
