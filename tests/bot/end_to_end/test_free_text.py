"""Mentions, direct messages, replies, edits and deletions, with no privileged intent."""

import asyncio

import pytest

from bot.sandbox.intents import Intent
from bot.sandbox.model import Channel
from bot.sandbox.permissions import Permission
from bot.sandbox.person import Person
from bot.sandbox.server import Sandbox
from tests.bot.end_to_end.conftest import Bot, messages_of_bot

pytestmark = pytest.mark.asyncio

_QUIET = 0.3
"""Seconds after which what has not come does not come: answers take milliseconds."""


async def test_a_mention_is_answered_as_a_reply(bot: Bot, sandbox: Sandbox, anna: Person, general: Channel) -> None:
    question = await anna.say(general, f"{sandbox.mention} which rocket launched Soyuz MS-09?")
    answer = await anna.reply_from_bot(question)
    assert "Soyuz-FG" in answer.text
    assert answer.reference
    assert answer.reference.message_id == question.id


async def test_a_direct_message_needs_no_mention(bot: Bot, anna: Person) -> None:
    dm = await anna.dm()
    question = await anna.say(dm, "which rocket launched Soyuz MS-09?")
    assert "Soyuz-FG" in (await anna.reply_from_bot(question)).text


async def test_a_reply_to_an_answer_goes_on_from_it_also_after_a_restart(
    bot: Bot, sandbox: Sandbox, anna: Person, ben: Person, general: Channel
) -> None:
    question = await anna.say(general, f"{sandbox.mention} which rocket launched Soyuz MS-09?")
    answer = await anna.reply_from_bot(question)
    await bot.restart()
    further = await ben.say(general, "and from where?", reply_to=answer)
    assert "Baikonur" in (await ben.reply_from_bot(further)).text


async def test_a_person_goes_on_asking_in_the_same_channel(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel
) -> None:
    await anna.reply_from_bot(await anna.say(general, f"{sandbox.mention} which rocket launched Soyuz MS-09?"))
    further = await anna.say(general, f"{sandbox.mention} and from where?")
    assert "Baikonur" in (await anna.reply_from_bot(further)).text


async def test_a_bare_mention_gets_help(bot: Bot, sandbox: Sandbox, anna: Person, general: Channel) -> None:
    answer = await anna.reply_from_bot(await anna.say(general, sandbox.mention))
    assert "/mission ask" in answer.text


async def test_an_edited_question_is_answered_anew_in_the_same_place(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel
) -> None:
    question = await anna.say(general, f"{sandbox.mention} which rocket launched Soyuz MS-09?")
    answer = await anna.reply_from_bot(question)
    await anna.edit(question, f"{sandbox.mention} where did Soyuz MS-09 land?")
    await sandbox.until(lambda: "Kazakh" in answer.text)
    assert len(messages_of_bot(sandbox)) == 1


async def test_a_question_that_mentions_us_only_after_an_edit_is_answered(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel
) -> None:
    question = await anna.say(general, "which rocket launched Soyuz MS-09?")
    await anna.edit(question, f"{sandbox.mention} which rocket launched Soyuz MS-09?")
    assert "Soyuz-FG" in (await anna.reply_from_bot(question)).text


async def test_a_question_that_is_none_any_more_loses_its_answer(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel
) -> None:
    question = await anna.say(general, f"{sandbox.mention} which rocket launched Soyuz MS-09?")
    answer = await anna.reply_from_bot(question)
    await anna.edit(question, "never mind")
    await sandbox.until(lambda: answer.deleted)


async def test_a_deleted_question_takes_its_answer_along(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel
) -> None:
    question = await anna.say(general, f"{sandbox.mention} which rocket launched Soyuz MS-09?")
    answer = await anna.reply_from_bot(question)
    await anna.delete(question)
    await sandbox.until(lambda: answer.deleted)


async def test_a_question_deleted_at_once_leaves_no_answer_behind(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel
) -> None:
    question = await anna.say(general, f"{sandbox.mention} which rocket launched Soyuz MS-09?")
    await anna.delete(question)
    await asyncio.sleep(_QUIET)
    assert all(message.deleted for message in messages_of_bot(sandbox))


async def test_what_is_said_to_others_is_left_alone(
    bot: Bot, sandbox: Sandbox, anna: Person, ben: Person, general: Channel
) -> None:
    await anna.say(general, "which rocket launched Soyuz MS-09?")
    await anna.say(general, "who knows?", reply_to=await ben.say(general, "nobody"))
    await asyncio.sleep(_QUIET)
    assert not messages_of_bot(sandbox)


async def test_bots_are_not_answered(bot: Bot, sandbox: Sandbox, general: Channel) -> None:
    other = sandbox.person("Robot", bot=True)
    await other.say(general, f"{sandbox.mention} which rocket launched Soyuz MS-09?")
    await asyncio.sleep(_QUIET)
    assert not messages_of_bot(sandbox)


async def test_a_thread_is_answered_in_the_thread(bot: Bot, sandbox: Sandbox, anna: Person, general: Channel) -> None:
    thread = sandbox.world.add_thread(general, "rockets", anna.user)
    question = await anna.say(thread, f"{sandbox.mention} which rocket launched Soyuz MS-09?")
    answer = await anna.reply_from_bot(question)
    assert answer.channel is thread


async def test_where_it_may_not_write_the_asker_is_told_in_a_direct_message_once(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel
) -> None:
    everyone = sandbox.world.guild.everyone
    sandbox.world.set_overwrite(general, everyone, deny=int(Permission.SEND_MESSAGES))
    sandbox.world.set_overwrite(general, anna.user, allow=int(Permission.SEND_MESSAGES))
    dm = await anna.dm()
    for _ in range(2):
        await anna.say(general, f"{sandbox.mention} which rocket launched Soyuz MS-09?")
    await sandbox.until(lambda: bool(dm.messages))
    await asyncio.sleep(_QUIET)
    assert len(dm.messages) == 1
    assert general.mention in next(iter(dm.messages.values())).text


async def test_unasked_it_answers_only_in_chosen_channels_and_only_when_sure(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel
) -> None:
    sandbox.world.application.granted_intents = int(Intent.MESSAGE_CONTENT)
    await bot.restart(channels=frozenset({general.id}), unasked_confidence=0.7)
    missions = sandbox.world.guild.channel("missions")
    await anna.say(missions, "which rocket launched Soyuz MS-09?")
    await anna.say(general, "how is everybody today?")
    await anna.say(general, "I like rockets.")
    question = await anna.say(general, "which rocket launched Soyuz MS-09?")
    assert "Soyuz-FG" in (await anna.reply_from_bot(question)).text
    await asyncio.sleep(_QUIET)
    assert len(messages_of_bot(sandbox)) == 1


async def test_answer_this_answers_somebodys_message_where_it_stands(
    bot: Bot, anna: Person, ben: Person, general: Channel
) -> None:
    question = await ben.say(general, "which rocket launched Soyuz MS-09?")
    exchange = await anna.use_menu(general, "Answer this", question)
    answer = await ben.reply_from_bot(question)
    assert "Soyuz-FG" in answer.text
    assert exchange.message
    assert exchange.message.ephemeral


async def test_answer_this_with_nothing_to_answer_says_how_a_question_looks(
    bot: Bot, sandbox: Sandbox, anna: Person, ben: Person, general: Channel
) -> None:
    nothing = await ben.say(general, sandbox.mention)
    exchange = await anna.use_menu(general, "Answer this", nothing)
    assert exchange.message
    assert exchange.message.ephemeral
    assert "no question" in exchange.text
