"""The phrases of the commands and the commands themselves fit one another."""

from collections.abc import Iterator
from typing import cast

from discord.app_commands import Command
from discord.app_commands import TranslationContextLocation as At

from bot.commands.admin import AdminCommands
from bot.commands.menu import build_menu
from bot.commands.mission import MissionCommands
from bot.front import Front
from bot.languages.phrases import load_phrases
from bot.languages.translator import phrase_id
from tests.bot.languages.catalogue import read_entries

NOBODY = cast(Front, None)
"""Commands are only looked at here, never used."""


def declared() -> Iterator[tuple[str | None, str]]:
    """Yield (phrase id, English text) for everything that is registered with Discord."""
    for group in (MissionCommands(NOBODY), AdminCommands(NOBODY)):
        yield phrase_id(At.group_name, group), group.name
        yield phrase_id(At.group_description, group), group.description
        for command in group.walk_commands():
            assert isinstance(command, Command)
            yield phrase_id(At.command_name, command), command.name
            yield phrase_id(At.command_description, command), command.description
            for option in command.parameters:
                yield phrase_id(At.parameter_name, option), option.display_name
                yield phrase_id(At.parameter_description, option), option.description
    menu = build_menu(NOBODY)
    yield phrase_id(At.command_name, menu), menu.name


def test_every_command_has_its_phrases_and_every_phrase_its_command() -> None:
    ids = {entry.id for entry in read_entries("en") if entry.area == "commands"}
    assert {id for id, _ in declared()} == ids


def test_the_english_in_the_code_is_the_english_of_the_phrases() -> None:
    phrases = load_phrases("en")
    assert not [(id, text) for id, text in declared() if id is not None and phrases(id) != text]
