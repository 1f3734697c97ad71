"""Commands get their names in every locale of Discord's whose language Altai speaks."""

from typing import Any

import pytest
from discord import Client, Intents, Interaction, Message
from discord.app_commands import Choice, Command, CommandTree, ContextMenu, Group, TranslationError, choices, describe

from bot.languages.phrases import Languages
from bot.languages.translator import CommandTranslator

SPOKEN = {"en-US", "en-GB", "de", "fr", "es-ES", "es-419", "ru"}


@choices(private=[Choice(name="Yes", value=1)])
@describe(private="Show the answer to you alone")
async def _callback(interaction: Interaction, private: int) -> None:
    raise AssertionError("nobody calls it")


async def _answer(interaction: Interaction, message: Message) -> None:
    raise AssertionError("nobody calls it")


async def registered(command: Group | ContextMenu) -> dict[str, Any]:
    """What discord.py would send to Discord."""
    tree = CommandTree(Client(intents=Intents.none()))
    return await command.get_translated_payload(tree, CommandTranslator(Languages()))


def group(name: str, command: str) -> Group:
    made = Group(name=name, description="A group")
    made.add_command(Command(name=command, description="A command", callback=_callback))
    return made


@pytest.mark.asyncio
async def test_group_command_and_option_are_told_in_every_spoken_locale_and_in_no_other() -> None:
    mission = await registered(group("mission", "ask"))
    (ask,) = mission["options"]
    (private,) = ask["options"]
    assert mission["name_localizations"]["ru"] == "миссия"
    assert ask["name_localizations"]["es-419"] == "preguntar"
    assert private["name_localizations"]["de"] == "privat"
    for place in (mission, ask, private):
        assert place["name_localizations"].keys() == place["description_localizations"].keys() == SPOKEN


@pytest.mark.asyncio
async def test_a_group_whose_name_begins_like_another_has_its_own_names() -> None:
    (reload,) = (await registered(group("mission-admin", "reload")))["options"]
    assert reload["name_localizations"]["fr"] == "recharger"


@pytest.mark.asyncio
async def test_a_menu_is_told_by_name_only() -> None:
    menu = await registered(ContextMenu(name="Answer this", callback=_answer))
    assert menu["name_localizations"]["en-GB"] == "Answer this"
    assert menu["name_localizations"].keys() == SPOKEN
    assert "description_localizations" not in menu


@pytest.mark.asyncio
async def test_values_stay_as_they_are() -> None:
    (ask,) = (await registered(group("mission", "ask")))["options"]
    assert not ask["options"][0]["choices"][0].get("name_localizations")


@pytest.mark.asyncio
async def test_a_command_without_phrases_is_an_error() -> None:
    with pytest.raises(TranslationError, match="'fly'"):
        await registered(group("mission", "fly"))
