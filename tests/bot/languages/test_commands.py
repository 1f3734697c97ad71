"""The names and descriptions of the commands keep Discord's rules in every language."""

import re
from collections import Counter

import pytest

from bot.languages.locales import SUPPORTED
from bot.languages.phrases import Phrases, load_phrases
from tests.bot.languages.catalogue import read_entries

NAME = re.compile(r"[-_\w]{1,32}")
"""Discord's rule for the alphabets in use here."""
IDS = sorted(entry.id for entry in read_entries("en") if entry.area == "commands")
MENUS = ["commands-answer-this-name"]
NAMES = [id for id in IDS if id.endswith("-name") and id not in MENUS]
DESCRIPTIONS = [id for id in IDS if id.endswith("-description")]
ADMIN = [id for id in NAMES if id.startswith("commands-mission-admin-")]
OPTIONS = [id for id in NAMES if id.startswith("commands-option-")]
MEMBERS = [id for id in NAMES if id not in ADMIN and id not in OPTIONS]


@pytest.fixture(params=SUPPORTED)
def phrases(request: pytest.FixtureRequest) -> Phrases:
    return load_phrases(request.param)


def test_everything_is_a_name_or_a_description() -> None:
    assert sorted(NAMES + MENUS + DESCRIPTIONS) == IDS
    assert {id.removesuffix("-name") for id in NAMES} == {id.removesuffix("-description") for id in DESCRIPTIONS}


def test_names_are_as_discord_wants_them(phrases: Phrases) -> None:
    names = {id: phrases(id) for id in NAMES}
    assert not {id: name for id, name in names.items() if not NAME.fullmatch(name) or name != name.lower()}


def test_menus_and_descriptions_are_not_too_long(phrases: Phrases) -> None:
    assert all(1 <= len(phrases(id)) <= 32 for id in MENUS)
    assert not [id for id in DESCRIPTIONS if not 1 <= len(phrases(id)) <= 100]


@pytest.mark.parametrize(
    "together",
    [
        [id for id in MEMBERS if id != "commands-mission-name"],
        [id for id in ADMIN if id != "commands-mission-admin-name"],
        ["commands-mission-name", "commands-mission-admin-name"],
        OPTIONS,
    ],
)
def test_no_two_that_stand_together_have_the_same_name(together: list[str], phrases: Phrases) -> None:
    assert len(together) >= 2
    assert not [name for name, count in Counter(map(phrases, together)).items() if count > 1]
