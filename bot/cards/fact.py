"""The card for a field that no document has; one that has it gets an answer card."""

from collections.abc import Sequence

from bot.cards.caption import shorten_question, word_question, write_caption
from bot.cards.commands import NO_COMMANDS, Commands, link_command
from bot.cards.markup import brief, trusted
from bot.cards.model import Block, Button, Card, Heading, Note, Question, Text, Tone
from bot.languages.phrases import Phrases

_MOST_NEAR = 8
_LONGEST_NAME = 60


def build_no_field_card(
    question: Question,
    near: Sequence[str],
    phrases: Phrases,
    *,
    buttons: tuple[Button, ...] = (),
    asker: str = "",
    commands: Commands = NO_COMMANDS,
) -> Card:
    """Return that there is no such field, and which there are nearby; the question's text is the field's name."""
    kept = shorten_question(question)
    ask = link_command("mission ask", commands, phrases)
    told = [phrases("fact-near"), *(f"- {brief(name, _LONGEST_NAME)}" for name in near[:_MOST_NEAR])]
    blocks: tuple[Block, ...] = (
        Heading(trusted(phrases("fact-unknown"))),
        *([Text(trusted("\n".join(told)))] if near else []),
        Note(trusted(phrases("fact-try", ask=ask))),
    )
    return Card(Tone.UNKNOWN, blocks, kept, write_caption(kept, word_question(phrases, asker)), buttons=buttons)
