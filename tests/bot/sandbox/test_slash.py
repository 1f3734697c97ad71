import asyncio
from typing import Any

import discord
import pytest
from discord import app_commands

from bot.sandbox.errors import NotAnswered, NotPossible
from bot.sandbox.exchange import Choice
from bot.sandbox.model import Channel, MessageKind, Upload
from bot.sandbox.permissions import Permission
from bot.sandbox.person import Person
from bot.sandbox.server import Sandbox
from tests.bot.sandbox.robot import Robot, running

pytestmark = pytest.mark.asyncio
Interaction = discord.Interaction[Any]


def asking_robot() -> Robot:
    """Return a robot with /ask, which repeats the question."""
    robot = Robot()

    @robot.tree.command(description="Repeats")
    @app_commands.describe(question="What to repeat", private="Only for you")
    async def ask(interaction: Interaction, question: str, private: bool = False) -> None:
        await interaction.response.send_message(f"You asked: {question}", ephemeral=private)

    return robot


async def test_a_slash_command_is_answered(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    async with running(asking_robot(), sandbox):
        exchange = await anna.slash(general, "ask", question="When?")
    assert exchange.state == "answered"
    assert exchange.text == "You asked: When?"
    assert exchange.message in anna.sees(general)
    assert exchange.message.kind is MessageKind.CHAT_INPUT_COMMAND
    assert exchange.seconds is not None
    assert exchange.seconds < 3


async def test_only_its_user_sees_an_ephemeral_answer(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    ben = sandbox.person("Ben")
    async with running(asking_robot(), sandbox):
        exchange = await anna.slash(general, "ask", question="When?", private=True)
    assert exchange.message
    assert exchange.message.ephemeral
    assert exchange.message in anna.sees(general)
    assert exchange.message not in ben.sees(general)
    anna.dismiss(exchange.message)
    assert exchange.message not in anna.sees(general)


async def test_the_bot_is_told_of_its_ephemeral_answers_as_if_they_were_dms(
    sandbox: Sandbox, general: Channel, anna: Person
) -> None:
    robot = asking_robot()
    async with running(robot, sandbox):
        await anna.slash(general, "ask", question="When?", private=True)
        await sandbox.until(lambda: "MESSAGE_CREATE" in robot.happened)
        await asyncio.sleep(0)
    assert [message.guild for message in robot.heard] == [None]
    assert robot.heard[0].flags.ephemeral


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        ({}, "the option question is required"),
        ({"question": ""}, "takes 1 to 6000 characters"),
        ({"question": 7}, "takes no int"),
        ({"question": "?", "private": "yes"}, "takes no str"),
        ({"question": "?", "loud": True}, "there is no option loud; there are: question, private"),
    ],
)
async def test_what_the_client_would_not_send_is_not_possible(
    sandbox: Sandbox, general: Channel, anna: Person, options: dict[str, Any], complaint: str
) -> None:
    async with running(asking_robot(), sandbox):
        with pytest.raises(NotPossible, match=complaint):
            await anna.slash(general, "ask", **options)
        with pytest.raises(NotPossible, match="there is no command tell"):
            await anna.slash(general, "tell")


async def test_subcommands_take_numbers_choices_people_roles_channels_and_files(
    sandbox: Sandbox, general: Channel, anna: Person
) -> None:
    robot, ben = Robot(), sandbox.person("Ben")
    told: list[object] = []

    @app_commands.choices(colour=[app_commands.Choice(name="Red", value="r")])
    async def all_kinds(
        interaction: Interaction,
        count: app_commands.Range[int, 1, 5],
        share: float,
        colour: str,
        who: discord.Member,
        role: discord.Role,
        where: discord.TextChannel,
        file: discord.Attachment,
    ) -> None:
        told.extend([count, share, colour, who.id, role.name, where.name, await file.read(), interaction.locale.value])
        await interaction.response.send_message("ok")

    group = app_commands.Group(name="mission", description="Missions")
    group.add_command(app_commands.Command(name="all", description="All kinds", callback=all_kinds))
    robot.tree.add_command(group)
    crew = sandbox.world.add_role(sandbox.world.guild, "Crew")
    anna.locale = "de"
    options: dict[str, Any] = {"share": 0.5, "colour": "Red", "who": ben, "role": crew, "where": general}
    async with running(robot, sandbox):
        await anna.slash(general, "mission all", count=3, file=Upload("a.txt", b"hi"), **options)
        with pytest.raises(NotPossible, match="goes from 1 to 5"):
            await anna.slash(general, "mission all", count=9, file=Upload("a.txt", b"hi"), **options)
        with pytest.raises(NotPossible, match="one of these has to follow: all"):
            await anna.slash(general, "mission")
        with pytest.raises(NotPossible, match="there is no subcommand none; there are: all"):
            await anna.slash(general, "mission none")
    assert told == [3, 0.5, "r", ben.user.id, "Crew", "general", b"hi", "de"]


async def test_options_are_completed_while_they_are_typed(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    robot = Robot()

    @robot.tree.command(description="One fact")
    async def fact(interaction: Interaction, field: str, mission: str = "") -> None: ...

    @fact.autocomplete("field")
    async def complete(interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        return [app_commands.Choice(name=f"{interaction.namespace.mission} {current}…", value=current)]

    async with running(robot, sandbox):
        assert await anna.complete(general, "fact", focused="field", field="boo") == [Choice("None boo…", "boo")]
        found = await anna.complete(general, "fact", focused="field", mission="MS-09")
        assert found == [Choice("MS-09 …", "")]
        with pytest.raises(NotPossible, match="not completed by the bot"):
            await anna.complete(general, "fact", focused="mission", mission="M")


async def test_completions_that_do_not_come_fail(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    robot = Robot()
    sandbox.interaction_deadline = 0.1

    @robot.tree.command(description="One fact")
    async def fact(interaction: Interaction, field: str) -> None: ...

    @fact.autocomplete("field")
    async def complete(interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        await asyncio.sleep(0.2)
        return []

    async with running(robot, sandbox):
        with pytest.raises(NotAnswered, match="Loading options failed"):
            await anna.complete(general, "fact", focused="field")
        await asyncio.sleep(0.2)


async def test_an_answer_after_the_deadline_is_refused(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    robot, refused = Robot(), asyncio.Queue[discord.NotFound]()
    sandbox.interaction_deadline = 0.1

    @robot.tree.command(description="Takes too long")
    async def slow(interaction: Interaction) -> None:
        await asyncio.sleep(0.2)
        try:
            await interaction.response.send_message("Late")
        except discord.NotFound as error:
            refused.put_nowait(error)

    async with running(robot, sandbox):
        exchange = await anna.slash(general, "slow")
        assert (exchange.state, exchange.error) == ("failed", "The application did not respond")
        assert (await refused.get()).code == 10062
        assert exchange.message is None
        assert exchange.refusals == [{"message": "Unknown interaction", "code": 10062}]


async def test_a_deferred_answer_is_completed_by_editing_it(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    robot = Robot()

    @robot.tree.command(description="Thinks first")
    async def think(interaction: Interaction) -> None:
        await interaction.response.defer(ephemeral=True)
        first = await interaction.original_response()
        assert first.flags.loading
        await interaction.edit_original_response(content="Thought")

    async with running(robot, sandbox):
        exchange = await anna.slash(general, "think")
    assert exchange.state == "deferred→answered"
    assert exchange.text == "Thought"
    assert exchange.message
    assert exchange.message.ephemeral
    assert not exchange.message.thinking


async def test_a_deferred_answer_that_never_comes_stays_deferred(
    sandbox: Sandbox, general: Channel, anna: Person
) -> None:
    robot = Robot()
    sandbox.interaction_deadline, anna.patience = 0.1, 0.1

    @robot.tree.command(description="Thinks for ever")
    async def think(interaction: Interaction) -> None:
        await interaction.response.defer()

    async with running(robot, sandbox):
        exchange = await anna.slash(general, "think")
    assert exchange.state == "deferred"
    assert exchange.message
    assert exchange.message.thinking


async def test_the_first_follow_up_completes_a_deferred_answer_and_the_next_ones_add_to_it(
    sandbox: Sandbox, general: Channel, anna: Person
) -> None:
    robot = Robot()

    @robot.tree.command(description="Thinks, then talks")
    async def think(interaction: Interaction) -> None:
        await interaction.response.defer(ephemeral=True)
        await interaction.followup.send("One")
        second = await interaction.followup.send("Two", wait=True)
        await second.edit(content="Two, better")
        third = await interaction.followup.send("Three", ephemeral=True, wait=True)
        await third.delete()

    async with running(robot, sandbox):
        exchange = await anna.slash(general, "think")
        await sandbox.until(lambda: len(exchange.followups) == 2 and exchange.followups[1].deleted)
    assert exchange.text == "One"
    assert [message.text for message in exchange.followups] == ["Two, better", "Three"]
    assert [message.ephemeral for message in exchange.followups] == [False, True]
    assert exchange.followups[0].reference
    assert exchange.followups[0].reference.message is exchange.message


async def test_a_second_answer_is_refused(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    robot, refused = Robot(), asyncio.Queue[discord.HTTPException]()

    @robot.tree.command(description="Answers twice")
    async def twice(interaction: Interaction) -> None:
        await interaction.response.send_message("Once")
        try:
            await robot.http.request(
                discord.http.Route("POST", f"/interactions/{interaction.id}/{interaction.token}/callback"),
                json={"type": 4, "data": {"content": "Twice"}},
            )
        except discord.HTTPException as error:
            refused.put_nowait(error)

    async with running(robot, sandbox):
        exchange = await anna.slash(general, "twice")
        error = await refused.get()
    assert (error.status, error.code) == (400, 40060)
    assert [message.text for message in anna.sees(general)] == [exchange.text]


@pytest.mark.parametrize(
    ("body", "place"),
    [({"type": 8, "data": {"choices": []}}, "type"), ({"type": 4, "data": {"content": "x" * 2001}}, "data")],
)
async def test_an_answer_that_does_not_fit_is_refused_and_may_be_followed_by_one_that_does(
    sandbox: Sandbox, general: Channel, anna: Person, body: dict[str, Any], place: str
) -> None:
    robot = Robot()

    @robot.tree.command(description="Is wrong at first")
    async def wrong(interaction: Interaction) -> None:
        try:
            await robot.http.request(
                discord.http.Route("POST", f"/interactions/{interaction.id}/{interaction.token}/callback"), json=body
            )
        except discord.HTTPException as error:
            await interaction.response.send_message(str(error.code))

    async with running(robot, sandbox):
        exchange = await anna.slash(general, "wrong")
    assert exchange.text == "50035"
    assert list(exchange.refusals[0]["errors"]) == [place]


async def test_the_original_answer_can_be_fetched_edited_and_deleted(
    sandbox: Sandbox, general: Channel, anna: Person
) -> None:
    robot = asking_robot()
    taken: list[Interaction] = []
    robot.tree.interaction_check = _remember(taken)  # type: ignore[method-assign]
    async with running(robot, sandbox):
        exchange = await anna.slash(general, "ask", question="When?")
        [interaction] = taken
        assert (await interaction.original_response()).content == "You asked: When?"
        await interaction.edit_original_response(content="Changed")
        assert exchange.text == "Changed"
        await interaction.delete_original_response()
        assert exchange.message
        assert exchange.message.deleted
        with pytest.raises(discord.NotFound) as error:
            await interaction.edit_original_response(content="Gone")
        assert error.value.code == 10008


async def test_an_interactions_token_runs_out(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    robot = asking_robot()
    taken: list[Interaction] = []
    robot.tree.interaction_check = _remember(taken)  # type: ignore[method-assign]
    async with running(robot, sandbox):
        await anna.slash(general, "ask", question="When?")
        sandbox.interaction_lifetime = 0.0
        with pytest.raises(discord.HTTPException) as error:
            await taken[0].followup.send("Too late")
        assert (error.value.status, error.value.code) == (401, 50027)
        sandbox.interaction_lifetime = 900.0
        stranger = discord.Webhook.partial(sandbox.application_id, "x" * 64, client=robot)
        with pytest.raises(discord.NotFound) as unknown:
            await stranger.send("Who?")
        assert unknown.value.code == 10015


async def test_commands_for_moderators_are_offered_to_moderators_only(
    sandbox: Sandbox, general: Channel, anna: Person
) -> None:
    robot, mona = Robot(), sandbox.person("Mona", moderator=True)

    @robot.tree.command(description="For moderators")
    @app_commands.default_permissions(manage_guild=True)
    async def reload(interaction: Interaction) -> None:
        await interaction.response.send_message(str(interaction.permissions.manage_guild))

    async with running(robot, sandbox):
        with pytest.raises(NotPossible, match="not offered to members without its permissions"):
            await anna.slash(general, "reload")
        assert (await mona.slash(general, "reload")).text == "True"
        assert (await sandbox.person("Olga", owner=True).slash(general, "reload")).text == "True"


async def test_commands_can_be_forbidden_in_a_channel(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    denied = int(Permission.USE_APPLICATION_COMMANDS)
    sandbox.world.set_overwrite(general, sandbox.world.guild.everyone, deny=denied)
    async with running(asking_robot(), sandbox):
        with pytest.raises(NotPossible, match="not allowed here"):
            await anna.slash(general, "ask", question="When?")


async def test_the_menu_of_a_message_gives_the_bot_the_whole_message(
    sandbox: Sandbox, general: Channel, anna: Person
) -> None:
    robot, ben = Robot(), sandbox.person("Ben")

    @robot.tree.context_menu(name="Answer this")
    async def answer_this(interaction: Interaction, message: discord.Message) -> None:
        await interaction.response.send_message(f"{message.author.name}: {message.content}")

    @robot.tree.context_menu(name="Who is this")
    async def who(interaction: Interaction, user: discord.Member) -> None:
        await interaction.response.send_message(user.display_name)

    async with running(robot, sandbox):
        message = await ben.say(general, "When did they land?")
        exchange = await anna.use_menu(general, "Answer this", message)
        assert exchange.text == "ben: When did they land?"
        assert exchange.message
        assert exchange.message.kind is MessageKind.CONTEXT_MENU_COMMAND
        assert (await anna.use_menu(general, "Who is this", ben)).text == "Ben"
        with pytest.raises(NotPossible, match="there is no command Answer this"):
            await anna.use_menu(general, "Answer this", ben)


def _remember(taken: list[Interaction]) -> Any:
    async def check(interaction: Interaction) -> bool:
        taken.append(interaction)
        return True

    return check
