"""A card: one reply as it is to be read, from top to bottom, before any Discord object is made of it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

Markup = NewType("Markup", str)
"""Text in Discord's Markdown that is safe to send: foreign text in it went through `markup.escape`."""


class Tone(StrEnum):
    """How a card is meant; shown by a colour and, for those who see none, by its words."""

    SETTLED = "settled"
    CONTESTED = "contested"
    """A claim, with who made it and who disputes it."""
    CONFLICT = "conflict"
    """The sources disagree."""
    UNKNOWN = "unknown"
    """The knowledge does not tell."""
    PLAIN = "plain"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Heading:
    """The short answer, or what the card is about."""

    text: Markup


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph or a list."""

    text: Markup


@dataclass(frozen=True, slots=True)
class Quote:
    """A numbered word-for-word quote and the line that says where it stands."""

    number: int
    text: Markup
    """Without quotation marks: they are put around it when it is rendered."""
    place: Markup
    label: Markup = Markup("")
    """What stands above it, as the date of an event; "" for nothing."""
    cut: bool = False
    """Whether only its beginning is shown."""


@dataclass(frozen=True, slots=True)
class Note:
    """Small print: how a word was read, the revision, who asked."""

    text: Markup


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture attached to the message, with the words that stand for it."""

    filename: str
    description: str
    """Alternative text, at most 1024 characters."""


Block = Heading | Text | Quote | Note | Picture


class Style(StrEnum):
    """How a button looks."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Button:
    """A button; all it needs to know stands in its id."""

    custom_id: str
    """1 to 100 characters."""
    label: str = ""
    """At most 80 characters; may be "" where an emoji says it."""
    emoji: str = ""
    style: Style = Style.SECONDARY
    disabled: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a select."""

    label: str
    """1 to 100 characters."""
    value: str
    """1 to 100 characters."""
    description: str = ""
    """At most 100 characters."""


@dataclass(frozen=True, slots=True)
class Select:
    """A menu of up to 25 choices, of which one is taken."""

    custom_id: str
    choices: tuple[Choice, ...]
    placeholder: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """The question that a card answers: shown above it, and read again from it when a button is pressed later."""

    text: str
    before: tuple[str, ...] = ()
    """Earlier turns of the conversation that it follows, the oldest first."""
    mission: str = ""
    """The mission that was chosen beside it; "" for none."""


@dataclass(frozen=True, slots=True)
class Card:
    """One reply. Blocks are read in order; buttons and selects stand below them."""

    tone: Tone
    blocks: tuple[Block, ...]
    question: Question | None = None
    caption: tuple[Markup, ...] = ()
    """The lines that show the question, as `caption.write_caption` makes them; nothing stands above them."""
    omissions: tuple[Markup, ...] = ()
    """What is said where one, two, three … quotes find no room; of more than these the last of them is said."""
    buttons: tuple[Button, ...] = ()
    """At most 20 are shown."""
    select: Select | None = None
