"""What members read: no mission is lost from a page, titles instead of files, and claims that look like claims."""

from pathlib import Path

import pytest

from bot.sandbox.model import Channel
from bot.sandbox.person import Person
from bot.sandbox.specification import Specification
from bot.settings import Cards
from knowledge.base import KnowledgeBase, load_knowledge
from tests.bot.end_to_end.conftest import SPECIFICATION, Bot

pytestmark = pytest.mark.asyncio


async def test_what_is_sent_is_held_against_discords_own_specification(specification: Specification | None) -> None:
    if specification is None:
        pytest.skip(f"{SPECIFICATION} names no file: the form of what the bot sends goes unchecked")


def write_missions(folder: Path, count: int) -> KnowledgeBase:
    """Load missions with long names, told apart by a number at the beginning."""
    folder.mkdir()
    for number in range(count):
        title = f"No. {number:02} of the long-named missions to the outer planets and their moons"
        fact = "\n  - id: a\n    field: Rocket\n    value: Ariane 5\n"
        (folder / f"m{number:02}.yaml").write_text(f"title: {title}\nfacts:{fact}", encoding="utf-8")
    return load_knowledge(folder)


async def test_every_mission_stands_on_a_page_of_plain_messages(
    bot: Bot, anna: Person, general: Channel, tmp_path: Path
) -> None:
    await bot.restart(cards=Cards.PLAIN)
    bot.client.front.library.base = write_missions(tmp_path / "many", 12)
    exchange = await anna.slash(general, "mission list")
    assert exchange.message
    first = exchange.message.text
    await anna.press(exchange.message, "Next")
    both = first + exchange.message.text
    assert [number for number in range(12) if f"No. {number:02}" not in both] == []


async def test_pages_can_be_turned_back_at_once_after_the_list_has_shrunk(
    bot: Bot, anna: Person, general: Channel, tmp_path: Path
) -> None:
    library = bot.client.front.library
    library.base = write_missions(tmp_path / "many", 60)
    exchange = await anna.slash(general, "mission list")
    assert exchange.message
    for _ in range(4):
        await anna.press(exchange.message, "Next")
    library.base = write_missions(tmp_path / "few", 12)
    await anna.press(exchange.message, "Next")
    assert "Page 2 of 2" in exchange.message.text
    await anna.press(exchange.message, "Back")
    assert "Page 1 of 2" in exchange.message.text


async def test_a_chosen_mission_is_shown_by_its_title(anna: Person, bot: Bot, general: Channel) -> None:
    for exchange in (
        await anna.slash(general, "mission ask", question="which rocket?", mission="soyuz-ms-09.yaml"),
        await anna.slash(general, "mission timeline", mission="soyuz-ms-09.yaml"),
    ):
        assert "Soyuz MS-09" in exchange.text.splitlines()[1] or "❯ Soyuz MS-09" in exchange.text
        assert "soyuz-ms-09.yaml" not in exchange.text


async def test_events_that_are_only_claimed_are_marked_and_stand_in_order(
    anna: Person, bot: Bot, general: Channel
) -> None:
    shown = (await anna.slash(general, "mission ask", question="what happened after the leak")).text
    assert "**20 April 2021** · ⚠️ claimed" in shown
    assert shown.index("**20 April 2021**") < shown.index("**late 2021**")


async def test_a_search_names_fields_and_says_that_it_shows_the_best(anna: Person, bot: Bot, general: Channel) -> None:
    shown = (await anna.slash(general, "mission search", query="launch rocket")).text
    assert "**Launch rocket**\n> “Soyuz-FG”" in shown
    assert "value:" not in shown
    assert "The best 24 passages" in (await anna.slash(general, "mission search", query="Soyuz")).text


async def test_privacy_names_the_texts_that_are_kept(anna: Person, bot: Bot, general: Channel) -> None:
    shown = (await anna.slash(general, "mission privacy")).text
    assert "the text of the questions that I answered in channels" in shown
    assert "at most 15 minutes" in shown
