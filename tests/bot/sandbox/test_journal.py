import json
from pathlib import Path

import discord
import pytest

from bot.sandbox.journal import Direction, Entry, Journal
from bot.sandbox.model import Channel
from bot.sandbox.person import Person
from bot.sandbox.server import Sandbox
from bot.sandbox.specification import load_specification
from tests.bot.sandbox.robot import Robot, running


def entry(name: str) -> Entry:
    return Entry(0.0, Direction.REST, name, None)


def test_the_journal_keeps_the_latest_entries_and_tells_of_each() -> None:
    journal, told = Journal(2), []
    stop = journal.watch(lambda entry: told.append(entry.name))
    for name in ("one", "two", "three"):
        journal.add(entry(name))
    stop()
    journal.add(entry("four"))
    assert [kept.name for kept in journal] == ["three", "four"]
    assert (len(journal), journal.count) == (2, 4)
    assert told == ["one", "two", "three"]
    assert [found.name for found in journal.named("our")] == ["four"]


@pytest.mark.asyncio
async def test_the_journal_has_both_directions_with_status_and_time_and_no_token(
    sandbox: Sandbox, general: Channel, anna: Person
) -> None:
    robot = Robot()
    robot.answer = "Here"
    async with running(robot, sandbox):
        await anna.reply_from_bot(await anna.say(general, f"{sandbox.mention}?"))
        await sandbox.until(lambda: bool(sandbox.journal.named("/messages")))
    [identify] = sandbox.journal.named("IDENTIFY")
    assert identify.direction is Direction.FROM_BOT
    [sent] = sandbox.journal.named("/messages")
    assert (sent.direction, sent.status) == (Direction.REST, 200)
    assert sent.milliseconds > 0
    assert isinstance(sent.body, dict)
    assert sent.body["content"] == "Here"
    assert sandbox.journal.named("MESSAGE_CREATE")[0].direction is Direction.TO_BOT
    assert sandbox.token not in str([(entry.name, entry.body, entry.answer) for entry in sandbox.journal])


@pytest.mark.asyncio
async def test_bodies_that_break_the_specification_are_found(tmp_path: Path) -> None:
    schema = {"type": "object", "properties": {"content": {"type": "string", "maxLength": 3}}}
    operation = {"operationId": "create_message", "requestBody": {"content": {"application/json": {"schema": schema}}}}
    login = {path: {"get": {"operationId": "log_in"}} for path in ("/users/@me", "/oauth2/applications/@me")}
    paths = {"/channels/{channel_id}/messages": {"post": operation}, **login}
    path = tmp_path / "openapi.json"
    path.write_text(json.dumps({"openapi": "3.1.0", "paths": paths, "components": {"schemas": {}}}))
    robot = Robot()
    async with Sandbox(load_specification(path)) as sandbox, running(robot, sandbox):
        channel = robot.get_channel(sandbox.world.guild.channel("general").id)
        assert isinstance(channel, discord.TextChannel)
        await channel.send("abc")
        assert sandbox.findings == []
        await channel.send("abcd")
        [finding] = sandbox.findings
        assert finding.route == f"POST /channels/{channel.id}/messages"
        assert sandbox.journal.named("/messages")[-1].findings == (finding.problem,)
