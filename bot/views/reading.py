"""Reading a posted card again: the question that it answers stands on it."""

from collections.abc import Iterable, Iterator

import discord

from bot.cards.model import Question
from bot.cards.reading import read_question


def question_on(message: discord.Message | None) -> Question | None:
    """Return the question that a card of ours answers; None where it shows none."""
    return read_question(tuple(texts_of(message))) if message else None


def texts_of(message: discord.Message) -> Iterator[str]:
    """Yield the texts of a message in reading order: its content, or those of its layout."""
    if message.content:
        yield message.content
    yield from _texts(message.components)


def _texts(components: Iterable[object]) -> Iterator[str]:
    for component in components:
        if isinstance(component, discord.components.TextDisplay):
            yield component.content
        else:
            yield from _texts(getattr(component, "children", ()))
