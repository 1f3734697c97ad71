"""Every button, pressed by the asker, by strangers, twice, and after a restart."""

import pytest

from bot.sandbox.errors import NotPossible
from bot.sandbox.exchange import Exchange
from bot.sandbox.model import Channel, Message
from bot.sandbox.person import Person
from bot.sandbox.server import Sandbox
from tests.bot.end_to_end.conftest import ANSWERED, Bot, messages_of_bot

pytestmark = pytest.mark.asyncio

_ROCKET = "Which rocket launched Soyuz MS-09?"


async def _ask(person: Person, channel: Channel, *, private: bool = False) -> Message:
    exchange = await person.slash(channel, "mission ask", question=_ROCKET, private=private)
    assert exchange.message
    return exchange.message


async def _follow_up(person: Person, message: Message, text: str) -> Exchange:
    form = await person.press(message, "Ask a follow-up")
    assert form.modal
    return await person.submit(form, question=text)


async def test_a_follow_up_goes_on_from_the_card_that_it_stands_on(bot: Bot, anna: Person, general: Channel) -> None:
    answer = await _follow_up(anna, await _ask(anna, general), "and from where?")
    assert "Baikonur" in answer.text
    assert _ROCKET in answer.text, "the card says what it follows"


async def test_anybody_may_ask_a_follow_up_and_it_is_theirs(
    bot: Bot, anna: Person, ben: Person, general: Channel
) -> None:
    answer = await _follow_up(ben, await _ask(anna, general), "who was the crew?")
    assert "Ben asked" in answer.text


async def test_more_shows_passages_that_the_answer_does_not_quote(bot: Bot, anna: Person, general: Channel) -> None:
    message = await _ask(anna, general)
    more = await anna.press(message, "More")
    assert more.message
    assert more.message.ephemeral
    assert "fact launch-rocket" not in more.text


async def test_a_private_answer_is_shared_once(
    bot: Bot, sandbox: Sandbox, anna: Person, ben: Person, general: Channel
) -> None:
    message = await _ask(anna, general, private=True)
    shared = await anna.press(message, "Share")
    await sandbox.until(lambda: bool(shared.followups))
    (public,) = shared.followups
    assert "Soyuz-FG" in public.text
    assert public in ben.sees(general)
    assert message not in ben.sees(general)
    await sandbox.until(lambda: any(button.disabled for button in message.buttons))
    with pytest.raises(NotPossible):
        await anna.press(message, "Share")


async def test_a_public_answer_has_nothing_to_share(bot: Bot, anna: Person, general: Channel) -> None:
    message = await _ask(anna, general)
    assert "Share" not in [button.label for button in message.buttons]


@pytest.mark.parametrize("thumb", ["👍", "👎"])
async def test_votes_count_once_for_each_person(
    bot: Bot, anna: Person, ben: Person, general: Channel, thumb: str
) -> None:
    message = await _ask(anna, general)
    for person in (anna, anna, ben):
        thanks = await person.press(message, thumb)
        assert thanks.message
        assert thanks.message.ephemeral
    kind = "good" if thumb == "👍" else "bad"
    assert f'altai_feedback_total{{kind="{kind}"}} 2.0' in bot.client.front.metrics.render().decode()


async def test_the_asker_deletes_the_answer(bot: Bot, sandbox: Sandbox, anna: Person, general: Channel) -> None:
    message = await _ask(anna, general)
    await anna.press(message, "🗑️")
    await sandbox.until(lambda: message.deleted)


async def test_a_moderator_deletes_anybodys_answer(
    bot: Bot, sandbox: Sandbox, anna: Person, moderator: Person, general: Channel
) -> None:
    message = await _ask(anna, general)
    await moderator.press(message, "🗑️")
    await sandbox.until(lambda: message.deleted)


async def test_a_stranger_does_not_delete_it_and_is_told_why(
    bot: Bot, anna: Person, ben: Person, general: Channel
) -> None:
    message = await _ask(anna, general)
    refused = await ben.press(message, "🗑️")
    assert not message.deleted
    assert refused.message
    assert refused.message.ephemeral
    assert "moderator" in refused.text


async def test_all_buttons_work_after_a_restart(bot: Bot, sandbox: Sandbox, anna: Person, general: Channel) -> None:
    public, private = await _ask(anna, general), await _ask(anna, general, private=True)
    await bot.restart()
    assert "Baikonur" in (await _follow_up(anna, public, "and from where?")).text
    assert (await anna.press(public, "More")).state in ANSWERED
    shared = await anna.press(private, "Share")
    await sandbox.until(lambda: len(shared.followups) == 1)
    assert (await anna.press(public, "👍")).state in ANSWERED
    await anna.press(public, "🗑️")
    await sandbox.until(lambda: public.deleted)


async def test_a_form_opened_before_a_restart_is_answered_after_it(bot: Bot, anna: Person, general: Channel) -> None:
    form = await anna.press(await _ask(anna, general), "Ask a follow-up")
    await bot.restart()
    assert "Baikonur" in (await anna.submit(form, question="and from where?")).text


async def test_pages_are_turned_after_a_restart_and_strangers_get_their_own(
    bot: Bot, anna: Person, ben: Person, general: Channel
) -> None:
    exchange = await anna.slash(general, "mission search", query="air leak hole")
    assert exchange.message
    first = exchange.message.text
    await bot.restart()
    other = await ben.press(exchange.message, "Next")
    assert exchange.message.text == first, "a stranger does not turn somebody's page"
    assert other.message
    assert other.message.ephemeral
    await anna.press(exchange.message, "Next")
    assert exchange.message.text != first


async def test_sending_an_event_twice_does_nothing_twice(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel
) -> None:
    sandbox.faults.duplicate_events(times=50)
    message = await _ask(anna, general, private=True)
    shared = await anna.press(message, "Share")
    await sandbox.until(lambda: len(shared.followups) == 1)
    assert not shared.refusals
    assert len(messages_of_bot(sandbox)) == 2
