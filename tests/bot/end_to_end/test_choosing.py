"""Choosing among many missions, and having somebody else's message answered."""

import asyncio
import time
from pathlib import Path
from typing import Any

import pytest

from bot.errors import ToldError, UnknownMissionError
from bot.failures import Failures
from bot.health.metrics import Metrics
from bot.languages.phrases import Languages, Phrases
from bot.sandbox.model import Channel
from bot.sandbox.person import Person
from bot.sandbox.server import Sandbox
from knowledge.base import KnowledgeBase, load_knowledge
from tests.bot.end_to_end.conftest import Bot, messages_of_bot

pytestmark = pytest.mark.asyncio

_ROCKET = "which rocket launched Soyuz MS-09?"


def _load(folder: Path, titles: list[str]) -> KnowledgeBase:
    """Return missions that were launched on the first, the second … of June 1960."""
    for number, title in enumerate(titles, 1):
        (folder / f"m{number:05}.yaml").write_text(
            f'title: "{title}"\nfacts:\n'
            f"  - {{id: date, field: Launch date, value: {number % 28 + 1} June {1960 + number // 28}}}\n"
            f"  - {{id: rocket, field: Launch rocket, value: Rocket {number}}}\n",
            encoding="utf-8",
        )
    return load_knowledge(folder)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeBase:
    """Two thousand missions."""
    return _load(tmp_path_factory.mktemp("many"), [f"Voyage {number}" for number in range(1, 2001)])


def _use(bot: Bot, base: KnowledgeBase) -> None:
    bot.client.front.library.base = base


@pytest.mark.parametrize(
    ("command", "options"),
    [("ask", {"question": "which rocket?"}), ("fact", {"field": "Launch rocket"}), ("timeline", {})],
)
async def test_a_mission_that_is_not_known_is_never_answered_from_its_neighbour(
    bot: Bot, anna: Person, general: Channel, command: str, options: dict[str, Any]
) -> None:
    exchange = await anna.slash(general, f"mission {command}", mission="Soyuz MS-10", **options)
    assert "Soyuz-FG" not in exchange.text
    assert "Soyuz MS-10" in exchange.text
    assert "Soyuz MS-09" in exchange.text, "the nearest is named"
    assert exchange.message
    assert exchange.message.ephemeral


async def test_a_misspelt_mission_is_told_by_its_name(bot: Bot, anna: Person, general: Channel) -> None:
    exchange = await anna.slash(general, "mission ask", question="which rocket?", mission="Soyus MS-09")
    assert "Soyuz-FG" in exchange.text
    assert "◈ Soyuz MS-09" in exchange.text
    assert "Soyus MS-09" in exchange.text, "what was read differently is told"


async def test_a_fact_that_several_missions_have_is_told_of_each(
    bot: Bot, anna: Person, general: Channel, tmp_path: Path
) -> None:
    _use(bot, _load(tmp_path, ["Hermes 1", "Argo 2", "Pallas 3"]))
    exchange = await anna.slash(general, "mission fact", field="Launch date")
    for title, date in (("Hermes 1", "2 June 1960"), ("Argo 2", "3 June 1960"), ("Pallas 3", "4 June 1960")):
        assert f"**{title}**: {date}" in exchange.text
        assert exchange.text.count(date) >= 2, "each is quoted"
    one = await anna.slash(general, "mission fact", field="Launch date", mission="Argo 2")
    assert "### 3 June 1960" in one.text


async def test_a_fact_of_thousands_of_missions_says_how_many_more_there_are(
    bot: Bot, anna: Person, general: Channel, many: KnowledgeBase
) -> None:
    _use(bot, many)
    many.look_up("Launch rocket")  # what is built once
    start = time.perf_counter()
    exchange = await anna.slash(general, "mission fact", field="launch rocket")
    assert time.perf_counter() - start < 1
    assert "**Voyage 1**: Rocket 1" in exchange.text
    assert "1,992 more missions" in exchange.text


async def test_an_unknown_mission_among_thousands_gets_the_nearest_five(
    bot: Bot, anna: Person, general: Channel, many: KnowledgeBase
) -> None:
    _use(bot, many)
    exchange = await anna.slash(general, "mission ask", question="when was the launch?", mission="Voyage 2345")
    assert exchange.text.count("Voyage ") == 6, "the one that was asked for, and five"
    assert "1,995 other missions" in exchange.text


async def test_ten_people_who_type_do_not_stop_the_others(
    bot: Bot, anna: Person, general: Channel, many: KnowledgeBase
) -> None:
    _use(bot, many)
    assert await anna.complete(general, "mission ask", focused="mission", question="who?", mission="voyag 77")
    longest = 0.0

    async def watch() -> None:
        nonlocal longest
        while True:
            start = time.perf_counter()
            await asyncio.sleep(0.01)
            longest = max(longest, time.perf_counter() - start)

    watching = asyncio.create_task(watch())
    typed = [
        anna.complete(general, "mission ask", focused="mission", question="who?", mission=f"vyoage {n}")
        for n in range(10)
    ]
    offered = await asyncio.gather(*typed)
    watching.cancel()
    assert all(offered)
    assert longest < 0.3


async def test_without_missions_an_unknown_one_gets_a_sentence_that_makes_sense(bot: Bot) -> None:
    error = UnknownMissionError("Vostok 1", (), 0)
    for locale in ("en", "de", "fr", "es", "ru"):
        told = error.tell(Languages().of(locale))
        assert "Vostok 1" in told
        assert ": ." not in told


async def test_even_the_longest_names_can_be_told() -> None:
    longest = "*" * 4_000
    for locale in ("en", "de", "fr", "es", "ru"):
        assert longest[:9] not in UnknownMissionError(longest, (longest,) * 5, 5_000).tell(Languages().of(locale))


async def test_an_error_in_telling_an_error_still_tells_something() -> None:
    class Untold(ToldError):
        def tell(self, phrases: Phrases) -> str:
            return phrases("there-is-no-such-sentence")

    card = Failures(Metrics()).card(Untold(), "a test", Languages().of("en"))
    assert "went wrong" in str(card.blocks)


async def test_answer_this_answers_its_author_who_may_take_it_away(
    bot: Bot, sandbox: Sandbox, anna: Person, ben: Person, general: Channel
) -> None:
    question = await ben.say(general, _ROCKET)
    await anna.use_menu(general, "Answer this", question)
    answer = await ben.reply_from_bot(question)
    assert "Ben asked" in answer.text
    assert "Anna" not in answer.text
    await ben.press(answer, "🗑️")
    await sandbox.until(lambda: answer.deleted, 5)


async def test_whoever_had_a_message_answered_may_take_the_answer_away_and_strangers_may_not(
    bot: Bot, sandbox: Sandbox, anna: Person, ben: Person, general: Channel
) -> None:
    question = await ben.say(general, _ROCKET)
    await anna.use_menu(general, "Answer this", question)
    answer = await ben.reply_from_bot(question)
    await sandbox.person("Carl").press(answer, "🗑️")
    assert not answer.deleted
    await anna.press(answer, "🗑️")
    await sandbox.until(lambda: answer.deleted, 5)


async def test_answer_this_twice_shows_where_the_answer_stands(
    bot: Bot, sandbox: Sandbox, anna: Person, ben: Person, general: Channel
) -> None:
    question = await ben.say(general, _ROCKET)
    first = await anna.use_menu(general, "Answer this", question)
    second = await ben.use_menu(general, "Answer this", question)
    answers = [message for message in messages_of_bot(sandbox) if "Soyuz-FG" in message.text]
    assert len(answers) == 1
    assert str(answers[0].id) in first.text
    assert str(answers[0].id) in second.text


async def test_a_deleted_message_takes_along_what_answer_this_said(
    bot: Bot, sandbox: Sandbox, anna: Person, ben: Person, general: Channel
) -> None:
    question = await ben.say(general, _ROCKET)
    await anna.use_menu(general, "Answer this", question)
    answer = await ben.reply_from_bot(question)
    await ben.delete(question)
    await sandbox.until(lambda: answer.deleted, 5)


async def test_an_edit_that_may_not_be_read_leaves_what_answer_this_said(
    bot: Bot, anna: Person, ben: Person, general: Channel
) -> None:
    question = await ben.say(general, _ROCKET)
    await anna.use_menu(general, "Answer this", question)
    answer = await ben.reply_from_bot(question)
    await ben.edit(question, "where did it land?")
    await asyncio.sleep(0.3)
    assert not answer.deleted
    assert "Soyuz-FG" in answer.text


async def test_a_claim_among_the_values_of_several_missions_is_not_shown_as_settled(
    bot: Bot, anna: Person, general: Channel, tmp_path: Path
) -> None:
    for title, more in (("Hermes 1", "status: disputed, by: Dana Reed, disputed_by: [the agency]"), ("Argo 2", "")):
        fact = f"{{id: leak, field: Leak cause, value: a loose screw, {more}}}"
        (tmp_path / f"{title[:4]}.yaml").write_text(f"title: {title}\nfacts:\n  - {fact}\n", encoding="utf-8")
    _use(bot, load_knowledge(tmp_path))
    exchange = await anna.slash(general, "mission fact", field="leak cause")
    assert "Claimed or disputed" in exchange.text
    assert "Argo 2: a loose screw" in exchange.text
    assert "Dana Reed" in exchange.text
