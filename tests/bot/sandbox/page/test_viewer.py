"""What an open page is told, and what it can have done."""

import pytest

from bot.sandbox.browser.cast import Cast
from bot.sandbox.server import Sandbox
from tests.bot.sandbox.page.conftest import Caller
from tests.bot.sandbox.robot import Robot, running

pytestmark = pytest.mark.asyncio


async def test_a_page_is_told_all_that_there_is(caller: Caller, sandbox: Sandbox) -> None:
    hello = await caller.until("hello")
    assert hello["me"]["name"] == "Mia"
    assert [channel["name"] for channel in hello["channels"]] == [
        "general",
        "missions",
        "launch day",
        "lounge",
        "Altai",
    ]
    assert [guild["name"] for guild in hello["guilds"]] == ["Space club", "Reading room"]
    assert hello["addresses"] == {"api": sandbox.api_url, "gateway": sandbox.gateway_url}
    assert not hello["connected"]
    assert sandbox.token not in str(hello)


async def test_a_message_is_told_to_those_who_see_it(caller: Caller, sandbox: Sandbox, cast: Cast) -> None:
    await caller.until("hello")
    general = sandbox.world.guild.channel("general")
    await cast.part("Theo").person.say(general, "hello <@everyone>")
    told = (await caller.until("message"))["message"]
    assert told["content"] == "hello <@everyone>"
    assert told["channel"] == str(general.id)
    theirs = await cast.part("Theo").person.dm()
    await cast.part("Theo").person.say(theirs, "between us")
    await cast.part("Theo").person.say(general, "again")
    assert (await caller.until("message"))["message"]["content"] == "again"


async def test_people_write_reply_edit_and_delete(caller: Caller, sandbox: Sandbox) -> None:
    await caller.until("hello")
    general = sandbox.world.guild.channel("general")
    where = {"channel": str(general.id)}
    first = (await caller.act("say", **where, text="one"))["message"]
    second = (await caller.act("say", **where, text="two", reply_to=first))["message"]
    await caller.act("edit", **where, message=first, text="three")
    assert [message.content for message in general.messages.values()] == ["three", "two"]
    assert general.messages[int(second)].reference
    await caller.act("delete", **where, message=first)
    assert (await caller.until("gone"))["ids"] == [first]
    await caller.act("react", **where, message=second, emoji="👍")
    assert general.messages[int(second)].reactions


async def test_somebody_else_may_be_played_in_another_language(caller: Caller, cast: Cast) -> None:
    await caller.until("hello")
    await caller.act("play", who="Theo", locale="de", installed=True)
    hello = await caller.until("hello")
    assert hello["me"]["name"] == "Theo"
    assert hello["me"]["locale"] == "de"
    assert cast.part("Theo").person.user.installed


async def test_earlier_messages_are_fetched_page_by_page(sandbox: Sandbox, cast: Cast, caller: Caller) -> None:
    general = sandbox.world.guild.channel("general")
    for number in range(120):
        await cast.parts[0].person.say(general, str(number))
    await caller.until("hello")
    await caller.act("play", who="Mia")
    seen = (await caller.until("hello"))["history"][str(general.id)]
    more = True
    while more:
        page = await caller.act("history", channel=str(general.id), before=seen[0]["id"])
        seen, more = page["messages"] + seen, page["more"]
    assert [message["content"] for message in seen] == [str(number) for number in range(120)]


@pytest.mark.parametrize(
    ("what", "given"),
    [
        ("nothing of the kind", {}),
        ("say", {"channel": "1", "text": "to nowhere"}),
        ("say", {}),
        ("edit", {"channel": "x", "message": None}),
        ("slash", {"channel": "1", "name": "", "options": 3}),
        ("submit", {"exchange": "7", "fields": {}}),
        ("fault", {"name": "earthquake"}),
        ("play", {"who": "Nobody"}),
        ("why", {"question": "?"}),
        ("reload", {}),
    ],
)
async def test_what_cannot_be_done_is_told_in_words(caller: Caller, what: str, given: dict[str, object]) -> None:
    assert (await caller.act(what, **given))["error"]


async def test_what_is_no_action_at_all_does_not_end_the_page(caller: Caller) -> None:
    for text in ("", "[", "null", "3", '"x"', "[1]"):
        await caller.socket.send_str(text)
        assert (await caller.until("done"))["error"]


async def test_the_bots_calls_and_interactions_are_shown(caller: Caller, sandbox: Sandbox) -> None:
    await caller.until("hello")
    robot = Robot()

    @robot.tree.command(description="Say something")
    async def speak(interaction: object, what: str) -> None:
        await interaction.response.send_message(what)  # type: ignore[attr-defined]

    async with running(robot, sandbox):
        while not (places := await caller.until("places"))["commands"]:
            pass
        assert places["commands"][0]["name"] == "speak"
        general = str(sandbox.world.guild.channel("general").id)
        done = await caller.act("slash", channel=general, name="speak", options={"what": "aloud"})
        assert done["state"] == "answered"
        assert (await caller.until("message"))["message"]["content"] == "aloud"
        while (told := await caller.until("interaction"))["state"] == "waiting":
            pass
        assert 0 < told["ms"] < told["deadline"] == 3000
        while "callback" not in (entry := (await caller.until("traffic"))["entry"])["name"]:
            pass
        assert entry["status"] == 200
        assert (await caller.act("unfold", n=entry["n"]))["body"]["data"]["content"] == "aloud"


async def test_a_body_that_breaks_a_limit_is_warned_of(caller: Caller, sandbox: Sandbox) -> None:
    await caller.until("hello")
    robot = Robot()
    async with running(robot, sandbox):
        channel = robot.get_channel(sandbox.world.guild.channel("general").id)
        with pytest.raises(Exception, match="2000"):
            await channel.send("x" * 2001)  # type: ignore[union-attr]
        while not (entry := (await caller.until("traffic"))["entry"])["warnings"]:
            pass
        assert "content" in entry["warnings"][0]
