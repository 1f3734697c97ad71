"""The help card: how to ask, with examples that the loaded knowledge answers."""

from collections.abc import Sequence

from bot.cards.commands import NO_COMMANDS, Commands, link_command
from bot.cards.markup import escape, trusted
from bot.cards.model import Block, Button, Card, Heading, Markup, Select, Text, Tone
from bot.languages.phrases import Phrases

_WHAT = {
    "mission fact": "help-fact",
    "mission timeline": "help-timeline",
    "mission search": "help-search",
    "mission list": "help-list",
    "mission privacy": "help-privacy",
}


def build_help_card(
    examples: Sequence[str],
    phrases: Phrases,
    *,
    commands: Commands = NO_COMMANDS,
    buttons: tuple[Button, ...] = (),
    select: Select | None = None,
) -> Card:
    """Return how to ask; the examples are questions that were tried out (`examples.find_examples`)."""
    ask = link_command("mission ask", commands, phrases)
    blocks: list[Block] = [
        Heading(trusted(phrases("help-heading"))),
        Text(trusted(phrases("help-how", ask=ask))),
        *([Text(_examples(examples, phrases))] if examples else []),
        Text(_commands(commands, phrases)),
        Text(trusted(phrases("help-promise"))),
    ]
    return Card(Tone.PLAIN, tuple(blocks), buttons=buttons, select=select)


def _commands(commands: Commands, phrases: Phrases) -> Markup:
    lines = [f"- {link_command(name, commands, phrases)} {phrases(what)}" for name, what in _WHAT.items()]
    return trusted("\n".join(lines))


def _examples(examples: Sequence[str], phrases: Phrases) -> Markup:
    return trusted("\n".join([phrases("help-examples"), *(f"- {escape(example)}" for example in examples)]))
