import asyncio
import struct
from io import BytesIO

import aiohttp
import discord
import pytest

from bot.sandbox.errors import NotAnswered, NotPossible
from bot.sandbox.model import Channel, MessageFlag, Upload
from bot.sandbox.person import Person
from bot.sandbox.server import Sandbox
from tests.bot.sandbox.robot import Robot, running

pytestmark = pytest.mark.asyncio
PNG = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + struct.pack(">II", 640, 480) + b"\x08\x06\0\0\0"


async def test_a_mention_is_heard_and_answered(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    robot = Robot()
    robot.answer = "Soyuz-FG"
    async with running(robot, sandbox):
        message = await anna.say(general, f"{sandbox.mention} which rocket?")
        reply = await anna.reply_from_bot(message)
    assert reply.text == "Soyuz-FG"
    assert reply.reference
    assert reply.reference.message is message
    assert robot.heard[0].content == f"{sandbox.mention} which rocket?"
    assert robot.heard[0].author.display_name == "Anna"


async def test_silence_is_noticed(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    async with running(Robot(), sandbox):
        message = await anna.say(general, "Nobody in particular")
        assert await anna.replies_within(message, 0.05) == []
        with pytest.raises(NotAnswered, match=r"waited 0.05 s for the bot's reply in vain"):
            await anna.reply_from_bot(message, timeout=0.05)


async def test_a_reply_to_another_message_is_not_taken_for_the_answer(
    sandbox: Sandbox, general: Channel, anna: Person
) -> None:
    robot = Robot()
    async with running(robot, sandbox):
        first, second = await anna.say(general, "One"), await anna.say(general, "Two")
        await sandbox.until(lambda: len(robot.heard) == 2)
        await robot.heard[0].reply("To one")
        await robot.heard[1].reply("To two")
        assert (await anna.reply_from_bot(second)).text == "To two"
        assert [reply.text for reply in await anna.replies_within(first, 0)] == ["To one"]


async def test_edits_and_deletions_are_heard(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    robot, edits, deletions = Robot(), [], []

    @robot.event
    async def on_message_edit(before: discord.Message, after: discord.Message) -> None:
        edits.append((before.content, after.content, after.edited_at is not None))

    @robot.event
    async def on_message_delete(message: discord.Message) -> None:
        deletions.append(message.content)

    async with running(robot, sandbox):
        message = await anna.say(general, f"{sandbox.mention} one")
        await anna.edit(message, f"{sandbox.mention} two")
        await anna.delete(message)
        await sandbox.until(lambda: bool(deletions))
    assert edits == [(f"{sandbox.mention} one", f"{sandbox.mention} two", True)]
    assert deletions == [f"{sandbox.mention} two"]


async def test_the_bot_edits_and_deletes_its_own_messages_but_edits_nobody_elses(
    sandbox: Sandbox, general: Channel, anna: Person
) -> None:
    robot = Robot()
    async with running(robot, sandbox):
        channel = robot.get_channel(general.id)
        assert isinstance(channel, discord.TextChannel)
        own = await channel.send("One")
        await own.edit(content="Two")
        assert [message.text for message in anna.sees(general)] == ["Two"]
        await own.delete()
        assert anna.sees(general) == []
        with pytest.raises(discord.NotFound):
            await own.edit(content="Three")
        foreign = channel.get_partial_message((await anna.say(general, "Mine")).id)
        with pytest.raises(discord.Forbidden) as error:
            await foreign.edit(content="Yours")
        assert error.value.code == 50005


async def test_a_reply_to_a_deleted_message_is_refused_unless_it_may_stand_alone(
    sandbox: Sandbox, general: Channel, anna: Person
) -> None:
    robot = Robot()
    async with running(robot, sandbox):
        message = await anna.say(general, "Gone soon")
        await sandbox.until(lambda: bool(robot.heard))
        await anna.delete(message)
        with pytest.raises(discord.HTTPException) as error:
            await robot.heard[0].reply("Too late")
        assert error.value.code == 50035
        assert "message_reference" in error.value.text
        alone = robot.heard[0].to_reference(fail_if_not_exists=False)
        sent = await robot.heard[0].channel.send("Alone", reference=alone)
        assert sent.reference is None


async def test_a_reply_says_when_its_message_was_deleted(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    robot = Robot()
    robot.answer = "Yes"
    async with running(robot, sandbox):
        message = await anna.say(general, f"{sandbox.mention}?")
        reply = await anna.reply_from_bot(message)
        await anna.delete(message)
        fetched = await robot.heard[0].channel.fetch_message(reply.id)
    assert fetched.reference
    assert fetched.reference.message_id == message.id
    assert isinstance(fetched.reference.resolved, discord.DeletedReferencedMessage)


async def test_a_message_sent_twice_with_one_nonce_is_posted_once(
    sandbox: Sandbox, general: Channel, anna: Person
) -> None:
    robot = Robot()
    async with running(robot, sandbox):
        channel = robot.get_channel(general.id)
        assert isinstance(channel, discord.TextChannel)
        first, second = await channel.send("Once", nonce="n1"), await channel.send("Once", nonce="n1")
        assert first.id == second.id
        assert (await channel.send("Once", nonce="n2")).id != first.id
    assert len(anna.sees(general)) == 2


async def test_the_history_can_be_read_in_parts(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    robot = Robot()
    sent = [await anna.say(general, str(number)) for number in range(5)]
    async with running(robot, sandbox):
        channel = robot.get_channel(general.id)
        assert isinstance(channel, discord.TextChannel)
        middle = discord.Object(sent[2].id)
        assert [m.id async for m in channel.history(limit=2)] == [sent[4].id, sent[3].id]
        assert [m.id async for m in channel.history(before=middle)] == [sent[1].id, sent[0].id]
        assert [m.id async for m in channel.history(after=middle)] == [sent[3].id, sent[4].id]
        around = [m.id async for m in channel.history(around=middle, limit=3)]
        assert sorted(around) == [message.id for message in sent[1:4]]
        with pytest.raises(discord.NotFound) as error:
            await channel.fetch_message(1)
        assert error.value.code == 10008


async def test_files_are_kept_and_served(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    robot = Robot()
    async with running(robot, sandbox):
        channel = robot.get_channel(general.id)
        assert isinstance(channel, discord.TextChannel)
        embed = discord.Embed(title="Timeline").set_image(url="attachment://time.png")
        file = discord.File(BytesIO(PNG), "time.png", description="Dated events along time")
        sent = await channel.send(embed=embed, file=file)
        assert await sent.attachments[0].read() == PNG
        assert sent.embeds[0].image.url == sent.attachments[0].url
        await sent.edit(attachments=[*sent.attachments, discord.File(BytesIO(b"more"), "more.txt")])
        [message] = anna.sees(general)
        assert [file.filename for file in message.attachments] == ["time.png", "more.txt"]
        await sent.edit(attachments=[])
        assert message.attachments == []
    [picture] = [file for file in sandbox.files if file.filename == "time.png"]
    assert (picture.width, picture.height, picture.content_type) == (640, 480, "image/png")
    assert picture.description == "Dated events along time"
    async with aiohttp.ClientSession() as session, session.get(f"{sandbox.url}/attachments/1/2/no.png") as response:
        assert response.status == 404


async def test_files_that_are_too_large_are_refused(sandbox: Sandbox, general: Channel) -> None:
    robot = Robot()
    async with running(robot, sandbox):
        channel = robot.get_channel(general.id)
        assert isinstance(channel, discord.TextChannel)
        with pytest.raises(discord.HTTPException) as error:
            await channel.send(file=discord.File(BytesIO(bytes(10 * 1024 * 1024 + 1)), "large.bin"))
        assert (error.value.status, error.value.code) == (413, 40005)


async def test_a_layout_stays_one_when_it_is_edited(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    robot = Robot()
    layout = discord.ui.LayoutView()
    layout.add_item(discord.ui.TextDisplay("Layout"))
    async with running(robot, sandbox):
        channel = robot.get_channel(general.id)
        assert isinstance(channel, discord.TextChannel)
        sent = await channel.send(view=layout)
        await sent.edit(suppress=True)
        [message] = anna.sees(general)
        assert message.flags & MessageFlag.IS_COMPONENTS_V2
        with pytest.raises(discord.HTTPException) as error:
            await sent.edit(content="Plain")
        assert error.value.code == 50035
        assert "content" in error.value.text


async def test_the_bot_receives_the_files_of_people(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    robot = Robot()
    async with running(robot, sandbox):
        await anna.say(general, f"{sandbox.mention} look", files=[Upload("a.txt", b"hi")])
        await sandbox.until(lambda: bool(robot.heard))
        assert await robot.heard[0].attachments[0].read() == b"hi"


async def test_reactions_come_and_go(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    robot, seen = Robot(), []

    @robot.event
    async def on_raw_reaction_add(event: discord.RawReactionActionEvent) -> None:
        seen.append(("+", str(event.emoji), event.user_id))

    @robot.event
    async def on_raw_reaction_remove(event: discord.RawReactionActionEvent) -> None:
        seen.append(("-", str(event.emoji), event.user_id))

    async with running(robot, sandbox):
        message = await anna.say(general, f"{sandbox.mention}?")
        await sandbox.until(lambda: bool(robot.heard))
        await robot.heard[0].add_reaction("🤔")
        assert list(message.reactions) == ["🤔"]
        await anna.react(message, "👍")
        fetched = await robot.heard[0].channel.fetch_message(message.id)
        assert [(str(r.emoji), r.count, r.me) for r in fetched.reactions] == [("🤔", 1, True), ("👍", 1, False)]
        assert [user.name async for user in fetched.reactions[1].users()] == ["anna"]
        assert robot.user
        await robot.heard[0].remove_reaction("🤔", robot.user)
        await anna.unreact(message, "👍")
        await sandbox.until(lambda: len(seen) == 4)
        with pytest.raises(discord.HTTPException) as error:
            await robot.heard[0].add_reaction("smile")
        assert error.value.code == 10014
    own = sandbox.application_id
    assert seen == [("+", "🤔", own), ("+", "👍", anna.user.id), ("-", "🤔", own), ("-", "👍", anna.user.id)]
    assert message.reactions == {}


async def test_typing_is_shown_both_ways(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    robot, typing = Robot(), asyncio.Event()

    @robot.event
    async def on_raw_typing(event: discord.RawTypingEvent) -> None:
        if event.user_id == anna.user.id:
            typing.set()

    async with running(robot, sandbox):
        await anna.type(general)
        await asyncio.wait_for(typing.wait(), 3)
        channel = robot.get_channel(general.id)
        assert isinstance(channel, discord.TextChannel)
        await channel.typing()
    assert sandbox.journal.named("/typing")


async def test_people_do_only_what_people_can(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    ben, mona = sandbox.person("Ben"), sandbox.person("Mona", moderator=True)
    message = await anna.say(general, "Mine")
    with pytest.raises(NotPossible, match="only one's own messages"):
        await ben.edit(message, "Yours")
    with pytest.raises(NotPossible, match="may not manage_messages in general"):
        await ben.delete(message)
    with pytest.raises(NotPossible, match="at most 2000 characters"):
        await ben.say(general, "x" * 2001)
    with pytest.raises(NotPossible, match="does not see general"):
        await sandbox.stranger("Zoe").say(general, "Hello?")
    with pytest.raises(NotPossible, match="only one's own ephemeral"):
        ben.dismiss(message)
    await mona.delete(message)
    assert message.deleted


async def test_bots_and_webhooks_can_be_heard_as_such(sandbox: Sandbox, general: Channel) -> None:
    robot = Robot()
    async with running(robot, sandbox):
        await sandbox.person("Beep", bot=True).say(general, f"{sandbox.mention} beep")
        await sandbox.webhook("News").say(general, f"{sandbox.mention} news")
        await sandbox.until(lambda: len(robot.heard) == 2)
    assert [message.author.bot for message in robot.heard] == [True, True]
    assert [message.webhook_id is not None for message in robot.heard] == [False, True]
