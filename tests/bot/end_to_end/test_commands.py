"""Every command of members, as they use it."""

import pytest

from bot.sandbox.model import Channel
from bot.sandbox.person import Person
from bot.sandbox.server import Sandbox
from tests.bot.end_to_end.conftest import ANSWERED, Bot

pytestmark = pytest.mark.asyncio


async def test_ask_answers_with_quotes_and_where_they_stand(bot: Bot, anna: Person, general: Channel) -> None:
    exchange = await anna.slash(general, "mission ask", question="Which rocket launched Soyuz MS-09?")
    assert exchange.state in ANSWERED
    assert "Soyuz-FG" in exchange.text
    assert "fact launch-rocket" in exchange.text
    assert bot.client.front.library.base.revision in exchange.text
    assert exchange.message
    assert not exchange.message.ephemeral


async def test_a_private_answer_is_seen_by_the_asker_alone(
    bot: Bot, anna: Person, ben: Person, general: Channel
) -> None:
    exchange = await anna.slash(general, "mission ask", question="Who commanded the flight?", private=True)
    assert exchange.message in anna.sees(general)
    assert exchange.message not in ben.sees(general)


async def test_what_the_knowledge_does_not_tell_gets_a_kind_no(bot: Bot, anna: Person, general: Channel) -> None:
    exchange = await anna.slash(general, "mission ask", question="How much did a seat cost?")
    assert exchange.state in ANSWERED
    assert "“" not in exchange.text, "nothing is quoted"
    assert "/mission" in exchange.text, "commands are linked"


async def test_a_word_read_differently_is_told(bot: Bot, anna: Person, general: Channel) -> None:
    exchange = await anna.slash(general, "mission ask", question="what was the lanuch site")
    assert "Baikonur" in exchange.text
    assert "lanuch" in exchange.text.split("Baikonur", 1)[1]


async def test_ask_about_a_mission_that_there_is_not_names_those_there_are(
    bot: Bot, anna: Person, general: Channel
) -> None:
    exchange = await anna.slash(general, "mission ask", question="who flew?", mission="Vostok 1")
    assert "Vostok 1" in exchange.text
    assert "Soyuz MS-09" in exchange.text
    assert exchange.message
    assert exchange.message.ephemeral


@pytest.mark.parametrize("mission", ["soyuz-ms-09.yaml", "Soyuz MS-09", "ms9", "Soyuz MS09", "sojus ms 09"])
async def test_ask_takes_a_choice_its_label_an_alias_and_free_text(
    bot: Bot, anna: Person, general: Channel, mission: str
) -> None:
    exchange = await anna.slash(general, "mission ask", question="which rocket?", mission=mission)
    assert "Soyuz-FG" in exchange.text


@pytest.mark.parametrize("field", ["Launch site", "launch-site", "LAUNCH SITE", "launch place"])
async def test_fact_takes_a_field_its_id_and_free_text(bot: Bot, anna: Person, general: Channel, field: str) -> None:
    exchange = await anna.slash(general, "mission fact", field=field)
    assert "Baikonur" in exchange.text


async def test_fact_without_such_a_field_names_those_nearby(bot: Bot, anna: Person, general: Channel) -> None:
    exchange = await anna.slash(general, "mission fact", field="rocket colour")
    assert exchange.state in ANSWERED
    assert "Launch rocket" in exchange.text


async def test_autocomplete_offers_missions_and_fields_also_for_nothing_and_for_typing_errors(
    bot: Bot, anna: Person, general: Channel
) -> None:
    all_fields = await anna.complete(general, "mission fact", focused="field", field="")
    assert 5 <= len(all_fields) <= 25
    misspelt = await anna.complete(general, "mission fact", focused="field", field="lanuch rokcet")
    assert misspelt[0].name == "Launch rocket"
    missions = await anna.complete(general, "mission ask", focused="mission", question="who?", mission="ms")
    assert [(choice.name, choice.value) for choice in missions] == [("Soyuz MS-09", "soyuz-ms-09.yaml")]


async def test_timeline_shows_the_events_in_order_with_a_picture(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel
) -> None:
    exchange = await anna.slash(general, "mission timeline", mission="soyuz-ms-09.yaml")
    await sandbox.until(lambda: "6 June 2018" in exchange.text, 30)
    assert exchange.message
    (picture,) = exchange.message.attachments
    assert picture.content.startswith(b"\x89PNG")
    assert exchange.text.index("6 June 2018") < exchange.text.index("29 August 2018")


async def test_search_is_paged_and_the_pages_can_be_turned(bot: Bot, anna: Person, general: Channel) -> None:
    exchange = await anna.slash(general, "mission search", query="air leak hole")
    assert exchange.message
    first = exchange.message.text
    await anna.press(exchange.message, "Next")
    assert exchange.message.text != first
    await anna.press(exchange.message, "Back")
    assert exchange.message.text == first


async def test_list_names_the_missions(bot: Bot, anna: Person, general: Channel) -> None:
    assert "Soyuz MS-09" in (await anna.slash(general, "mission list")).text


async def test_help_shows_examples_that_can_be_asked(bot: Bot, anna: Person, general: Channel) -> None:
    exchange = await anna.slash(general, "mission help")
    assert exchange.message
    assert exchange.message.ephemeral
    menu = exchange.message.selects[0]
    answer = await anna.select(exchange.message, menu.custom_id, menu.options[0].value)
    assert answer.state in ANSWERED
    assert "“" in answer.text


async def test_privacy_tells_what_is_kept_and_forgets_on_request(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel
) -> None:
    await anna.slash(general, "mission ask", question="Who flew on Soyuz MS-09?")
    exchange = await anna.slash(general, "mission privacy")
    assert exchange.message
    assert exchange.message.ephemeral
    before = bot.client.front.conversations
    assert before.forget(0) == 0
    await anna.press(exchange.message, "Forget me")
    assert before.forget(anna.user.id) == 0, "nothing was left to forget"


async def test_a_conversation_goes_on_from_command_to_command(bot: Bot, anna: Person, general: Channel) -> None:
    await anna.slash(general, "mission ask", question="When did Soyuz MS-09 launch?")
    exchange = await anna.slash(general, "mission ask", question="and where did it land?")
    assert "Kazakh" in exchange.text


async def test_a_private_question_is_not_shown_above_a_public_answer(bot: Bot, anna: Person, general: Channel) -> None:
    await anna.slash(general, "mission ask", question="Who was the commander of Soyuz MS-09?", private=True)
    exchange = await anna.slash(general, "mission ask", question="and who else was there?")
    assert "commander" not in exchange.text
