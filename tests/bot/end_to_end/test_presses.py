"""Presses that come late, twice, or on what is no longer: each does what it says once, or tells why not."""

import asyncio
import time

import pytest

from bot.sandbox.model import Channel, Message
from bot.sandbox.person import Person
from bot.sandbox.server import Sandbox
from knowledge.answer.model import Answer
from knowledge.base import KnowledgeBase
from knowledge.index.model import Hit
from tests.bot.end_to_end.conftest import ANSWERED, Bot, messages_of_bot

pytestmark = pytest.mark.asyncio

_ROCKET = "Which rocket launched Soyuz MS-09?"


class _Slow:
    """Knowledge that takes longer than Discord waits."""

    def __init__(self, base: KnowledgeBase, seconds: float) -> None:
        self._base = base
        self._seconds = seconds
        self.is_small = False

    def __getattr__(self, name: str) -> object:
        return getattr(self._base, name)

    def ask(self, *args: object, **kwargs: object) -> Answer:
        time.sleep(self._seconds)
        return self._base.ask(*args, **kwargs)  # type: ignore[arg-type]

    def search(self, query: str, limit: int) -> list[Hit]:
        time.sleep(self._seconds)
        return self._base.search(query, limit)


def _slow_down(bot: Bot, base: KnowledgeBase, seconds: float) -> None:
    bot.client.front.library.base = _Slow(base, seconds)  # type: ignore[assignment]


async def _ask(person: Person, channel: Channel, *, private: bool = False) -> Message:
    exchange = await person.slash(channel, "mission ask", question=_ROCKET, private=private)
    assert exchange.message
    return exchange.message


def _shareable(message: Message) -> bool:
    return any(button.label == "Share" and not button.disabled for button in message.buttons)


async def test_a_slow_answer_is_shared_all_the_same(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel, shipped: KnowledgeBase
) -> None:
    message = await _ask(anna, general, private=True)
    sandbox.interaction_deadline = 1.9
    _slow_down(bot, shipped, 2.2)
    shared = await anna.press(message, "Share")
    await sandbox.until(lambda: len(shared.followups) == 1, 5)
    await sandbox.until(lambda: not _shareable(message), 5)
    assert not shared.error
    assert not shared.refusals
    assert "Soyuz-FG" in message.text


async def test_sharing_that_failed_can_be_tried_again(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel
) -> None:
    message = await _ask(anna, general, private=True)
    sandbox.faults.fail(403, route="POST /webhooks")
    await anna.press(message, "Share")
    await asyncio.sleep(0.3)
    assert not [m for m in messages_of_bot(sandbox) if "Soyuz-FG" in m.text and m is not message]
    assert _shareable(message)
    shared = await anna.press(message, "Share")
    await sandbox.until(lambda: any("Soyuz-FG" in m.text for m in shared.followups))
    await sandbox.until(lambda: not _shareable(message))


async def test_what_is_shared_twice_at_once_is_posted_once_and_the_second_press_is_told_so(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel
) -> None:
    message = await _ask(anna, general, private=True)
    presses = await asyncio.gather(anna.press(message, "Share"), anna.press(message, "Share"))
    await sandbox.until(lambda: not _shareable(message))
    posted = [m for m in messages_of_bot(sandbox) if not m.ephemeral]
    assert len(posted) == 1
    assert any("shared already" in press.text for press in presses)
    assert not any("no longer know" in press.text for press in presses)


async def test_a_page_that_takes_long_is_turned_in_the_end(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel, shipped: KnowledgeBase
) -> None:
    exchange = await anna.slash(general, "mission search", query="air leak hole")
    assert exchange.message
    first, next_page = exchange.text, exchange.message.buttons[1]
    sandbox.interaction_deadline = 1.9
    _slow_down(bot, shipped, 2.2)
    turned = await anna.press(exchange.message, next_page.custom_id)
    await sandbox.until(lambda: exchange.text != first, 5)
    assert not turned.error
    assert not turned.refusals


async def test_an_answer_deleted_twice_is_gone_without_a_word(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel, caplog: pytest.LogCaptureFixture
) -> None:
    message = await _ask(anna, general)
    presses = await asyncio.gather(*(anna.press(message, "🗑️") for _ in range(3)))
    await sandbox.until(lambda: message.deleted)
    await asyncio.sleep(0.2)
    assert not [told for press in presses for told in press.followups]
    assert "failed, number" not in caplog.text


async def test_going_back_and_forth_between_the_thumbs_counts_each_once(
    bot: Bot, anna: Person, general: Channel
) -> None:
    message = await _ask(anna, general)
    for thumb in ("👍", "👎") * 3:
        assert (await anna.press(message, thumb)).state in ANSWERED
    counted = bot.client.front.metrics.render().decode()
    assert 'altai_feedback_total{kind="good"} 1.0' in counted
    assert 'altai_feedback_total{kind="bad"} 1.0' in counted


@pytest.mark.parametrize("id", ["altai:gone:abc:1", "altai:search:1:", "altai:search:1:x", "older"])
async def test_a_button_of_another_version_is_told_to_be_stale(
    bot: Bot, anna: Person, general: Channel, caplog: pytest.LogCaptureFixture, id: str
) -> None:
    message = await _ask(anna, general)
    _rename_buttons(message.components, id)
    pressed = await anna.press(message, id)
    assert pressed.message
    assert pressed.message.ephemeral
    assert "no longer know what this button belongs to" in pressed.text
    assert "failed, number" not in caplog.text


@pytest.mark.parametrize(
    ("locale", "told"),
    [("en-US", "has changed"), ("de", "geändert"), ("fr", "a changé"), ("es-ES", "ha cambiado"), ("ru", "изменилась")],
)
async def test_a_command_that_is_no_longer_is_told_to_have_changed(
    bot: Bot, sandbox: Sandbox, general: Channel, caplog: pytest.LogCaptureFixture, locale: str, told: str
) -> None:
    person = sandbox.person("Kim", locale=locale)
    mission = bot.client.tree.get_command("mission")
    assert mission
    mission.remove_command("list")  # type: ignore[union-attr]
    for _ in range(2):
        exchange = await person.slash(general, "mission list")
        assert exchange.message
        assert exchange.message.ephemeral
        assert told in exchange.text
        bot.client.tree.remove_command("mission")
    assert "failed, number" not in caplog.text


async def test_what_is_being_answered_at_the_end_is_still_answered(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel, shipped: KnowledgeBase, caplog: pytest.LogCaptureFixture
) -> None:
    _slow_down(bot, shipped, 2.0)
    asked = asyncio.create_task(anna.slash(general, "mission ask", question=_ROCKET))
    question = await anna.say(general, f"{sandbox.mention} {_ROCKET}")
    await asyncio.sleep(1.7)
    begun = time.perf_counter()
    ending = asyncio.create_task(bot.client.close())
    await asyncio.sleep(0.1)
    await anna.say(general, f"{sandbox.mention} {_ROCKET}")
    await ending
    assert time.perf_counter() - begun < 8
    assert "Soyuz-FG" in (await asked).text
    assert "Soyuz-FG" in (await anna.reply_from_bot(question)).text
    assert len(messages_of_bot(sandbox)) == 2, "what came later was not begun"
    assert "Session is closed" not in caplog.text
    assert "failed, number" not in caplog.text


def _rename_buttons(part: object, id: str) -> None:
    """Give what stands on a card for the passages near its answer another id."""
    if isinstance(part, dict):
        if str(part.get("custom_id", "")).startswith("altai:more:"):
            part["custom_id"] = id
        for value in part.values():
            _rename_buttons(value, id)
    elif isinstance(part, list | tuple):
        for value in part:
            _rename_buttons(value, id)
