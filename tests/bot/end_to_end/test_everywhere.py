"""Five languages, direct messages, user installs, and the plain fallback."""

import pytest

from bot.languages.locales import nearest_locale
from bot.languages.phrases import load_phrases
from bot.sandbox.model import Channel
from bot.sandbox.person import Person
from bot.sandbox.server import Sandbox
from bot.settings import Cards
from tests.bot.end_to_end.conftest import ANSWERED, Bot

pytestmark = pytest.mark.asyncio

_LOCALES = ["de", "fr", "es-ES", "es-419", "ru", "en-GB", "ja"]
"""The last is none of ours: English stands in."""


@pytest.mark.parametrize("locale", _LOCALES)
async def test_the_fixed_sentences_are_in_the_persons_language_and_quotes_stay(
    bot: Bot, anna: Person, general: Channel, locale: str
) -> None:
    anna.locale = locale
    phrases = load_phrases(nearest_locale(locale) or "en")
    exchange = await anna.slash(general, "mission ask", question="Which rocket launched Soyuz MS-09?")
    assert phrases("answer-revision", revision=bot.client.front.library.base.revision) in exchange.text
    assert exchange.message
    assert phrases("views-follow-up") in [button.label for button in exchange.message.buttons]
    assert "Soyuz-FG" in exchange.text
    for command in ("list", "help", "privacy"):
        other = await anna.slash(general, f"mission {command}")
        assert other.state in ANSWERED
        assert other.text


async def test_commands_have_names_in_all_five_languages(bot: Bot, sandbox: Sandbox) -> None:
    names = {command.name: command.definition["name_localizations"] for command in sandbox.world.commands.all_in(None)}
    assert set(names) == {"mission", "mission-admin", "Answer this"}
    for localized in names.values():
        assert {"de", "fr", "es-ES", "es-419", "ru"} <= set(localized)


@pytest.mark.parametrize("command", ["list", "help", "privacy", "timeline"])
async def test_members_commands_work_in_direct_messages(bot: Bot, sandbox: Sandbox, anna: Person, command: str) -> None:
    exchange = await anna.slash(await anna.dm(), f"mission {command}")
    await sandbox.until(lambda: bool(exchange.text), 30)
    assert not exchange.error


async def test_a_user_installed_altai_answers_where_it_is_no_member(
    bot: Bot, sandbox: Sandbox, anna: Person, ben: Person
) -> None:
    anna.installs()
    foreign = sandbox.world.add_guild("Elsewhere", channels=("general",))
    for person in (anna, ben):
        sandbox.world.add_member(foreign, person.user)
    channel = foreign.channel("general")
    group = sandbox.world.add_group(anna.user, ben.user)
    for place in (channel, group):
        exchange = await anna.slash(
            place, "mission ask", question="Which rocket launched Soyuz MS-09?", as_user_app=True
        )
        assert "Soyuz-FG" in exchange.text
        assert not exchange.followups, "one message for each answer"
        question = await ben.say(place, "where did Soyuz MS-09 land?")
        answered = await anna.use_menu(place, "Answer this", question, as_user_app=True)
        assert "Kazakh" in answered.text
        form = await anna.press(answered.message, "Ask a follow-up") if answered.message else None
        assert form
        assert "2018" in (await anna.submit(form, question="and when?")).text


async def test_moderators_commands_are_for_servers_only(bot: Bot, moderator: Person) -> None:
    from bot.sandbox.errors import NotPossible

    with pytest.raises(NotPossible):
        await moderator.slash(await moderator.dm(), "mission-admin status")


async def test_plain_cards_say_the_same(bot: Bot, sandbox: Sandbox, anna: Person, general: Channel) -> None:
    await bot.restart(cards=Cards.PLAIN)
    exchange = await anna.slash(general, "mission ask", question="Which rocket launched Soyuz MS-09?")
    assert exchange.message
    assert "Soyuz-FG" in exchange.message.content
    more = await anna.press(exchange.message, "More")
    assert more.state in ANSWERED
    form = await anna.press(exchange.message, "Ask a follow-up")
    assert "Baikonur" in (await anna.submit(form, question="and from where?")).text
