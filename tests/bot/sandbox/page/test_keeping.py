"""A session is kept in a file and taken up again, by other ids."""

from pathlib import Path

import pytest

from bot.sandbox.browser.cast import assemble
from bot.sandbox.browser.keeping import BadSession, load_session, save_session
from bot.sandbox.model import Upload
from bot.sandbox.server import Sandbox

pytestmark = pytest.mark.asyncio


async def test_what_was_said_is_there_again(tmp_path: Path) -> None:
    path = tmp_path / "session.json"
    async with Sandbox() as first:
        cast, general = assemble(first), first.world.guild.channel("general")
        mia = cast.part("Mia").person
        asked = await mia.say(general, f"{first.mention} what is this?", files=[Upload("a.png", b"\x89PNG")])
        await cast.part("Theo").person.say(general, "an answer", reply_to=asked)
        await mia.react(asked, "👍")
        await mia.say(await mia.dm(), "in private")
        mia.locale = "fr"
        cast.part("Theo").person.installs()
        save_session(first, cast, path)
    async with Sandbox() as second:
        cast = assemble(second)
        assert load_session(second, cast, path) == 3
        question, answer = second.world.guild.channel("general").messages.values()
        assert question.content == f"{second.mention} what is this?"
        assert question.author is cast.part("Mia").person.user
        assert question.mentions.users == (second.world.bot,)
        assert question.attachments[0].content == b"\x89PNG"
        assert question.attachments[0].url.startswith(second.url)
        assert [*question.reactions] == ["👍"]
        assert answer.reference
        assert answer.reference.message is question
        assert [part.person.locale for part in cast.parts] == ["fr", "en-US", "en-US"]
        assert [part.person.user.installed for part in cast.parts] == [False, True, False]
        dm = await cast.part("Mia").person.dm()
        assert [message.content for message in dm.messages.values()] == ["in private"]


async def test_saving_what_was_loaded_changes_nothing_but_ids(tmp_path: Path) -> None:
    one, other = tmp_path / "one.json", tmp_path / "other.json"
    async with Sandbox() as first:
        cast = assemble(first)
        await cast.parts[0].person.say(first.world.guild.channel("missions"), "hello")
        save_session(first, cast, one)
    async with Sandbox() as second:
        cast = assemble(second)
        load_session(second, cast, one)
        save_session(second, cast, other)
        load_session(second, cast, other)
        assert len(second.world.guild.channel("missions").messages) == 1


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"form": 99}', '{"form": 1, "url": "", "names": {}, "files": [1]}'])
async def test_a_file_that_is_no_session_is_refused_with_its_name(tmp_path: Path, text: str) -> None:
    path = tmp_path / "session.json"
    path.write_text(text, "utf-8")
    async with Sandbox() as sandbox:
        with pytest.raises(BadSession, match=r"session\.json"):
            load_session(sandbox, assemble(sandbox), path)
