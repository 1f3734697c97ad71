"""Conversations at their edges: missions kept, too many questions, missing permissions, edits, privacy, languages."""

import asyncio
import time
from collections.abc import Callable

import pytest

from bot.library.live import LiveKnowledge
from bot.logs import TextFormatter
from bot.sandbox.intents import Intent
from bot.sandbox.model import Channel
from bot.sandbox.permissions import Permission
from bot.sandbox.person import Person
from bot.sandbox.server import Sandbox
from bot.settings import Rate
from knowledge.answer.model import Answer
from knowledge.base import KnowledgeBase, load_knowledge
from tests.bot.end_to_end.conftest import Bot, messages_of_bot

pytestmark = pytest.mark.asyncio

_ROCKET = "which rocket launched Soyuz MS-09?"
_LANDING = "where did Soyuz MS-09 land?"
_QUIET = 0.3
"""Seconds after which what has not come does not come: answers take milliseconds."""


class _Slow:
    """Knowledge that takes its time with some questions."""

    is_small = False

    def __init__(self, base: KnowledgeBase, seconds: Callable[[str], float]) -> None:
        self._base, self._seconds = base, seconds

    def __getattr__(self, name: str) -> object:
        return getattr(self._base, name)

    def ask(self, question: str, *args: object, **kwargs: object) -> Answer:
        time.sleep(self._seconds(question))
        return self._base.ask(question, *args, **kwargs)  # type: ignore[arg-type]


class _Broken(_Slow):
    """Knowledge that fails and tells the question."""

    def ask(self, question: str, *args: object, **kwargs: object) -> Answer:
        raise RuntimeError(f"no idea what {question!r} means")


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeBase:
    """Two missions with the same facts."""
    folder = tmp_path_factory.mktemp("two")
    for title, rocket, day in (("Aurora 1", "Falke-3", "2 May 1971"), ("Boreas 2", "Sperber-7", "9 July 1984")):
        (folder / f"{title.lower().replace(' ', '-')}.yaml").write_text(
            f"title: {title}\nfacts:\n  - {{id: launch-rocket, field: Launch rocket, value: {rocket}}}\n"
            f"  - {{id: launch-date, field: Launch date, value: {day}}}\n",
            encoding="utf-8",
        )
    return load_knowledge(folder)


@pytest.fixture
def missions(bot: Bot, two: KnowledgeBase) -> LiveKnowledge:
    """The library, which holds two missions."""
    bot.client.front.library.base = two
    return bot.client.front.library


async def test_a_follow_up_is_about_the_mission_chosen_before(
    bot: Bot, missions: LiveKnowledge, anna: Person, general: Channel
) -> None:
    await anna.slash(general, "mission ask", question="When was the launch?", mission="Boreas 2")
    further = await anna.slash(general, "mission ask", question="and which rocket?")
    assert "Sperber-7" in further.text
    assert "Boreas 2" in further.text
    other = await anna.slash(general, "mission ask", question="which rocket launched Aurora 1?")
    assert "Falke-3" in other.text
    assert "Boreas" not in other.text


async def test_a_follow_up_to_a_fact_is_about_its_mission(
    bot: Bot, missions: LiveKnowledge, anna: Person, general: Channel
) -> None:
    await anna.slash(general, "mission fact", field="Launch date", mission="Boreas 2")
    further = await anna.slash(general, "mission ask", question="and which rocket?")
    assert "Sperber-7" in further.text
    assert "Falke" not in further.text
    assert "◈ Boreas 2" in further.text


async def test_an_edited_reply_is_still_about_the_mission_of_the_card_that_it_replies_to(
    bot: Bot, missions: LiveKnowledge, sandbox: Sandbox, anna: Person, general: Channel
) -> None:
    card = (await anna.slash(general, "mission ask", question="When was the launch?", mission="Boreas 2")).message
    question = await anna.say(general, f"{sandbox.mention} when was it?", reply_to=card)
    answer = await anna.reply_from_bot(question)
    await anna.edit(question, f"{sandbox.mention} which rocket?")
    await sandbox.until(lambda: "rocket" in answer.text)
    assert "Sperber-7" in answer.text


async def test_who_asks_too_often_is_told_once_and_then_not_heard(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel
) -> None:
    await bot.restart(cooldown_user=Rate(2, 60), cooldown_channel=None)
    questions = [await anna.say(general, f"{sandbox.mention} {_ROCKET}") for _ in range(6)]
    await asyncio.sleep(2 * _QUIET)
    assert len(messages_of_bot(sandbox)) == 3, "two answers and one excuse"
    for question in questions:
        await anna.delete(question)
    await sandbox.until(lambda: all(message.deleted for message in messages_of_bot(sandbox)))


async def test_edits_count_as_questions(bot: Bot, sandbox: Sandbox, anna: Person, general: Channel) -> None:
    await bot.restart(cooldown_user=Rate(2, 60), cooldown_channel=None)
    question = await anna.say(general, f"{sandbox.mention} {_ROCKET}")
    answer = await anna.reply_from_bot(question)
    await anna.edit(question, f"{sandbox.mention} {_LANDING}")
    await sandbox.until(lambda: "Kazakh" in answer.text)
    await anna.edit(question, f"{sandbox.mention} who was the crew of Soyuz MS-09?")
    await asyncio.sleep(_QUIET)
    assert _LANDING in answer.text, "the answer stays with its question"
    assert len(messages_of_bot(sandbox)) == 1


async def test_unasked_too_many_questions_are_passed_over_in_silence(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel
) -> None:
    sandbox.world.application.granted_intents = int(Intent.MESSAGE_CONTENT)
    await bot.restart(channels=frozenset({general.id}), unasked_confidence=0.7, cooldown_user=Rate(2, 60))
    for _ in range(5):
        await anna.say(general, _ROCKET)
    await asyncio.sleep(2 * _QUIET)
    assert len(messages_of_bot(sandbox)) == 2


async def test_where_the_history_may_not_be_read_the_answer_refers_to_nothing(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel
) -> None:
    sandbox.world.set_overwrite(general, sandbox.world.bot, deny=int(Permission.READ_MESSAGE_HISTORY))
    answer = await anna.reply_from_bot(await anna.say(general, f"{sandbox.mention} {_ROCKET}"))
    assert "Soyuz-FG" in answer.text
    assert answer.reference is None


async def test_a_question_edited_down_to_the_mention_gets_help(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel
) -> None:
    question = await anna.say(general, f"{sandbox.mention} {_ROCKET}")
    answer = await anna.reply_from_bot(question)
    await anna.edit(question, sandbox.mention)
    await sandbox.until(lambda: "/mission ask" in answer.text and "Soyuz-FG" not in answer.text)


async def test_of_two_quick_edits_the_newest_text_is_answered(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel, shipped: KnowledgeBase
) -> None:
    question = await anna.say(general, f"{sandbox.mention} {_ROCKET}")
    answer = await anna.reply_from_bot(question)
    slow = _Slow(shipped, lambda text: 0.6 if "land" in text else 0.05)
    bot.client.front.library.base = slow  # type: ignore[assignment]
    await anna.edit(question, f"{sandbox.mention} {_LANDING}")
    await asyncio.sleep(0.1)
    await anna.edit(question, f"{sandbox.mention} who was the crew of Soyuz MS-09?")
    await asyncio.sleep(1.5)
    assert "Prokopyev" in answer.text
    assert _LANDING not in answer.text


async def test_an_unasked_answer_goes_when_its_question_is_edited_into_one_it_is_not_sure_of(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel
) -> None:
    sandbox.world.application.granted_intents = int(Intent.MESSAGE_CONTENT)
    await bot.restart(channels=frozenset({general.id}), unasked_confidence=0.7)
    question = await anna.say(general, _ROCKET)
    answer = await anna.reply_from_bot(question)
    await anna.edit(question, "and how is your mother doing today?")
    await sandbox.until(lambda: answer.deleted)


async def test_a_deleted_answer_does_not_come_back_by_edits(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel
) -> None:
    question = await anna.say(general, f"{sandbox.mention} {_ROCKET}")
    answer = await anna.reply_from_bot(question)
    await anna.press(answer, "🗑️")
    await sandbox.until(lambda: answer.deleted)
    for text in (_LANDING, _ROCKET, _LANDING):
        await anna.edit(question, f"{sandbox.mention} {text}")
        await asyncio.sleep(_QUIET)
    assert messages_of_bot(sandbox) == [answer] or not messages_of_bot(sandbox)


async def test_an_edited_reply_is_answered_though_its_update_does_not_bring_what_it_replies_to(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel
) -> None:
    first = await anna.reply_from_bot(await anna.say(general, f"{sandbox.mention} {_ROCKET}"))
    question = await anna.say(general, "and from where?", reply_to=first)
    answer = await anna.reply_from_bot(question)
    await anna.press(first, "🗑️")
    await sandbox.until(lambda: first.deleted)
    await anna.edit(question, "where did it land?")
    await sandbox.until(lambda: "Kazakh" in answer.text)
    assert not answer.deleted


@pytest.mark.parametrize("fault", ["refused", "rate limited"])
async def test_an_answer_does_not_wait_for_typing_to_be_shown(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel, shipped: KnowledgeBase, fault: str
) -> None:
    bot.client.front.library.base = _Slow(shipped, lambda text: 1.3)  # type: ignore[assignment]
    if fault == "refused":
        sandbox.faults.fail(403, route="typing")
    else:
        sandbox.faults.rate_limit(1, seconds=6, route="typing")
    question = await anna.say(general, f"{sandbox.mention} {_ROCKET}")
    assert "Soyuz-FG" in (await anna.reply_from_bot(question, 4)).text
    assert any("typing" in entry.name for entry in sandbox.journal)


async def test_what_people_wrote_is_not_logged_with_the_mention_or_without(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel, shipped: KnowledgeBase, caplog: pytest.LogCaptureFixture
) -> None:
    await anna.reply_from_bot(await anna.say(general, f"{sandbox.mention} is Grandmother at home?"))
    caplog.handler.setFormatter(TextFormatter([]))
    bot.client.front.library.base = _Broken(shipped, lambda text: 0.0)  # type: ignore[assignment]
    question = await anna.say(general, f"{sandbox.mention} is Grandmother well?")
    excuse = await anna.reply_from_bot(question)
    assert excuse.text.split("`")[1] in caplog.text
    assert "Grandmother" not in caplog.text
    await anna.edit(question, f"{sandbox.mention} and is Grandfather?")
    await sandbox.until(lambda: caplog.text.count("failed, number") == 2)
    assert "Grand" not in caplog.text


async def test_an_edit_that_fails_shows_what_went_wrong_in_the_place_of_the_answer(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel, shipped: KnowledgeBase
) -> None:
    question = await anna.say(general, f"{sandbox.mention} {_ROCKET}")
    answer = await anna.reply_from_bot(question)
    bot.client.front.library.base = _Broken(shipped, lambda text: 0.0)  # type: ignore[assignment]
    await anna.edit(question, f"{sandbox.mention} {_LANDING}")
    await sandbox.until(lambda: "Soyuz-FG" not in answer.text)
    bot.client.front.library.base = shipped
    await anna.edit(question, f"{sandbox.mention} {_ROCKET}")
    await sandbox.until(lambda: "Soyuz-FG" in answer.text)


async def test_sharing_shows_no_earlier_private_question(
    bot: Bot, sandbox: Sandbox, anna: Person, ben: Person, general: Channel
) -> None:
    await anna.slash(general, "mission ask", question=f"My secret crush: {_ROCKET}", private=True)
    private = await anna.slash(general, "mission ask", question="and from where?", private=True)
    assert private.message
    assert "secret crush" in private.text
    shared = await anna.press(private.message, "Share")
    await sandbox.until(lambda: bool(shared.followups))
    (public,) = shared.followups
    assert public in ben.sees(general)
    assert "Baikonur" in public.text
    assert "and from where?" in public.text
    assert "secret" not in public.text
    assert "secret crush" in private.message.text


async def test_messages_are_answered_in_the_language_of_the_last_interaction(
    bot: Bot, anna: Person, ben: Person
) -> None:
    anna.locale = "de"
    here = await anna.dm()
    await anna.slash(here, "mission list")
    assert "fragt" in (await anna.reply_from_bot(await anna.say(here, _ROCKET))).text
    there = await ben.dm()
    assert "asked" in (await ben.reply_from_bot(await ben.say(there, _ROCKET))).text


async def test_a_forgotten_persons_language_is_forgotten(bot: Bot, sandbox: Sandbox, anna: Person) -> None:
    anna.locale = "de"
    here = await anna.dm()
    card = await anna.slash(here, "mission privacy")
    assert card.message
    (forget,) = card.message.buttons
    await anna.press(card.message, forget.custom_id)
    assert "asked" in (await anna.reply_from_bot(await anna.say(here, _ROCKET))).text


async def test_a_follow_up_by_form_is_a_turn_of_the_conversation(bot: Bot, anna: Person, general: Channel) -> None:
    first = await anna.slash(general, "mission ask", question=_ROCKET)
    assert first.message
    form = await anna.press(first.message, "Ask a follow-up")
    await anna.submit(form, question="where did it land?")
    assert "20 December 2018" in (await anna.slash(general, "mission ask", question="and when?")).text


async def test_bare_mentions_are_no_turns_of_the_conversation(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel
) -> None:
    await anna.reply_from_bot(await anna.say(general, f"{sandbox.mention} {_LANDING}"))
    for _ in range(4):
        await anna.reply_from_bot(await anna.say(general, sandbox.mention))
    further = await anna.say(general, f"{sandbox.mention} and when?")
    assert "20 December 2018" in (await anna.reply_from_bot(further)).text
