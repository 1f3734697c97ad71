"""`/mission-admin`: who may, and what a reload does."""

import asyncio
from pathlib import Path

import pytest
import pytest_asyncio

from bot.library.live import LiveKnowledge
from bot.sandbox.model import Channel
from bot.sandbox.person import Person
from bot.sandbox.server import Sandbox
from bot.settings import Rate
from knowledge.base import load_knowledge
from tests.bot.end_to_end.conftest import ANSWERED, Bot

pytestmark = pytest.mark.asyncio

_HERMES = "title: Hermes 1\nfacts:\n  - {id: rocket, field: Launch rocket, value: %s}\n"
_GOLDEN = "questions:\n  - {ask: 'Which rocket launched Hermes 1?', answer: Ariane}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A knowledge folder that tests change."""
    (tmp_path / "hermes.yaml").write_text(_HERMES % "Ariane 5", encoding="utf-8")
    (tmp_path / "hermes.questions.yaml").write_text(_GOLDEN, encoding="utf-8")
    return tmp_path


@pytest.fixture
def library(folder: Path) -> LiveKnowledge:
    """The knowledge of that folder."""
    return LiveKnowledge(load_knowledge(folder), lambda: load_knowledge(folder))


@pytest_asyncio.fixture
async def rocket(bot: Bot, anna: Person, general: Channel) -> "_Rocket":
    """Asks for the rocket."""
    return _Rocket(anna, general)


class _Rocket:
    def __init__(self, person: Person, channel: Channel) -> None:
        self._person, self._channel = person, channel

    async def ask(self) -> str:
        exchange = await self._person.slash(self._channel, "mission ask", question="Which rocket launched Hermes 1?")
        assert exchange.state in ANSWERED
        return exchange.text


@pytest.mark.parametrize("command", ["reload", "status", "check"])
async def test_members_are_refused_kindly(
    bot: Bot, sandbox: Sandbox, anna: Person, general: Channel, command: str
) -> None:
    # As where a server's admins have opened the group to everybody: Discord would hide it else
    for registered in sandbox.world.commands.all_in(None):
        sandbox.world.commands.edit(registered, {"default_member_permissions": None})
    exchange = await anna.slash(general, f"mission-admin {command}")
    assert exchange.message
    assert exchange.message.ephemeral
    assert "manage this server" in exchange.text


async def test_a_good_reload_shows_what_changed_and_answers_from_it(
    bot: Bot, moderator: Person, general: Channel, folder: Path, rocket: _Rocket
) -> None:
    assert "Ariane 5" in await rocket.ask()
    (folder / "hermes.yaml").write_text(_HERMES % "Ariane 6", encoding="utf-8")
    exchange = await moderator.slash(general, "mission-admin reload")
    assert "Ariane 6" in exchange.text
    assert "Ariane 6" in await rocket.ask()


async def test_a_broken_file_is_told_with_its_line_and_the_old_knowledge_stays(
    bot: Bot, moderator: Person, general: Channel, folder: Path, rocket: _Rocket
) -> None:
    (folder / "hermes.yaml").write_text("title: Hermes 1\nfacts:\n  - {id: rocket, colour: red}\n", encoding="utf-8")
    exchange = await moderator.slash(general, "mission-admin reload")
    assert "hermes.yaml:3" in exchange.text.replace("\\", "")
    assert "Ariane 5" in await rocket.ask()


async def test_knowledge_that_fails_its_golden_questions_is_not_taken(
    bot: Bot, moderator: Person, general: Channel, folder: Path, rocket: _Rocket
) -> None:
    (folder / "hermes.yaml").write_text(_HERMES % "Proton", encoding="utf-8")
    exchange = await moderator.slash(general, "mission-admin reload")
    assert "Which rocket launched Hermes 1" in exchange.text
    assert "Ariane 5" in await rocket.ask()


async def test_questions_during_a_reload_are_answered(
    bot: Bot, moderator: Person, general: Channel, folder: Path, rocket: _Rocket
) -> None:
    (folder / "hermes.yaml").write_text(_HERMES % "Ariane 6", encoding="utf-8")
    reload = asyncio.create_task(moderator.slash(general, "mission-admin reload"))
    while not reload.done():
        assert "Ariane" in await rocket.ask()
    assert "Ariane 6" in await rocket.ask()


async def test_in_several_servers_only_the_named_ones_may_reload(
    bot: Bot, sandbox: Sandbox, moderator: Person, general: Channel
) -> None:
    other = sandbox.world.add_guild("Newsroom", channels=("desk",))
    sandbox.world.invite_bot(other)
    await sandbox.until(lambda: len(bot.client.guilds) == 2)
    refused = await moderator.slash(general, "mission-admin reload")
    assert "hosts me" in refused.text
    await bot.restart(reload_guilds=frozenset({sandbox.world.guild.id}))
    allowed = await moderator.slash(general, "mission-admin reload")
    assert "hosts me" not in allowed.text


async def test_status_tells_revision_and_connection(bot: Bot, moderator: Person, general: Channel) -> None:
    exchange = await moderator.slash(general, "mission-admin status")
    assert bot.client.front.library.base.revision in exchange.text
    assert exchange.message
    assert exchange.message.ephemeral


async def test_check_tells_how_the_golden_questions_went(bot: Bot, moderator: Person, general: Channel) -> None:
    exchange = await moderator.slash(general, "mission-admin check")
    assert "check question" in exchange.text
    assert "passes" in exchange.text


async def test_moderators_commands_are_never_put_off(bot: Bot, moderator: Person, general: Channel) -> None:
    await bot.restart(cooldown_user=Rate(1, 60), cooldown_channel=Rate(1, 60))
    answered = await moderator.slash(general, "mission list")
    assert "Hermes 1" in answered.text
    assert "Hermes 1" not in (await moderator.slash(general, "mission list")).text, "members' commands are put off"
    for _ in range(3):
        status = await moderator.slash(general, "mission-admin status")
        assert bot.client.front.library.base.revision in status.text
