"""The local Discord's own answers, held to Discord's specification."""

import json
from collections.abc import AsyncIterator, Iterator
from io import BytesIO
from typing import Any

import discord
import pytest
import pytest_asyncio
from discord import app_commands, ui

from bot.sandbox.journal import Direction, Entry
from bot.sandbox.model import Channel
from bot.sandbox.permissions import Permission
from bot.sandbox.person import Person
from bot.sandbox.schemas import Schemas
from bot.sandbox.server import Sandbox
from tests.bot.sandbox.robot import Robot, running

pytestmark = pytest.mark.asyncio
Interaction = discord.Interaction[Any]
Json = dict[str, Any]


class Form(ui.Modal, title="Form"):
    """One question."""

    question: ui.TextInput[Any] = ui.TextInput(label="Question", custom_id="question")

    async def on_submit(self, interaction: Interaction) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        await interaction.edit_original_response(content=self.question.value)


class Layout(ui.LayoutView):
    """Something of everything."""

    async def interaction_check(self, interaction: Interaction, /) -> bool:
        data: Any = interaction.data
        if data["custom_id"] == "pick":
            await interaction.response.send_modal(Form())
        else:
            await interaction.response.defer()
        return False

    box: ui.Container[Any] = ui.Container(
        ui.TextDisplay("Title"),
        ui.Section(ui.TextDisplay("Quote"), accessory=ui.Button(label="More", custom_id="more")),
        ui.Separator(),
        ui.MediaGallery(discord.MediaGalleryItem("attachment://a.png", description="A picture")),
        ui.ActionRow(ui.Button(emoji="👍", custom_id="up")),
        ui.ActionRow(ui.Select(custom_id="pick", options=[discord.SelectOption(label="One")])),
    )


@pytest.fixture(scope="module")
def document(discords_specification: str) -> Json:
    read: Json = json.loads(discords_specification)
    return read


@pytest_asyncio.fixture
async def entries(sandbox: Sandbox, general: Channel, anna: Person) -> AsyncIterator[list[Entry]]:
    """What a bot that does a lot leaves in the journal."""
    robot = Robot()

    @robot.tree.command(description="Shows a layout")
    @app_commands.describe(word="A word")
    async def show(interaction: Interaction, word: str) -> None:
        await interaction.response.send_message(view=Layout(), file=discord.File(BytesIO(b"hi"), "a.png"))
        await interaction.followup.send("Later", ephemeral=True)

    @show.autocomplete("word")
    async def complete(interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        return [app_commands.Choice(name="Word", value="w")]

    @robot.tree.context_menu(name="Think")
    async def think(interaction: Interaction, message: discord.Message) -> None:
        await interaction.response.defer()
        await interaction.edit_original_response(content=interaction.user.mention)

    sandbox.world.set_overwrite(general, sandbox.world.bot, allow=int(Permission.MANAGE_MESSAGES))
    async with running(robot, sandbox):
        await _interact(anna, general)
        await _use_the_api(robot, general, anna)
        yield [entry for entry in sandbox.journal if entry.direction is Direction.REST]


async def _interact(anna: Person, general: Channel) -> None:
    exchange = await anna.slash(general, "show", word="w")
    await anna.complete(general, "show", focused="word", word="w")
    message = await anna.say(general, "Hello")
    await anna.use_menu(general, "Think", message)
    assert exchange.message
    await anna.press(exchange.message, "More")
    shown = await anna.select(exchange.message, "pick", "One")
    await anna.submit(shown, question="When?")


async def _use_the_api(robot: Robot, general: Channel, anna: Person) -> None:
    channel = robot.get_channel(general.id)
    assert isinstance(channel, discord.TextChannel)
    sent = await channel.send(f"{anna.mention} @everyone", embed=discord.Embed(title="T"), view=ui.View())
    await sent.edit(content="Changed")
    reply = await sent.reply("Reply", file=discord.File(BytesIO(b"hi"), "hi.txt"))
    await sent.add_reaction("👍")
    thread = await sent.create_thread(name="More")
    await thread.send("In the thread")
    await channel.guild.active_threads()
    await thread.fetch_members()
    [_ async for _ in channel.history()]
    await (await robot.fetch_user(anna.user.id)).send("Hello")
    await channel.guild.fetch_member(anna.user.id)
    await channel.guild.fetch_roles()
    await channel.guild.fetch_channels()
    await robot.fetch_guild(channel.guild.id)
    await robot.fetch_channel(channel.id)
    await robot.tree.fetch_commands()
    [_ async for _ in robot.fetch_guilds()]
    await reply.delete()


async def test_every_answer_keeps_to_the_specification(document: Json, entries: list[Entry]) -> None:
    schemas, checked, found = Schemas(document), 0, []
    for entry in entries:
        pointer = _pointer(document["paths"], *entry.name.split(), status=entry.status)
        if entry.answer is not None:
            checked += 1
            found += [f"{entry.name}: {finding}" for finding in schemas.check(pointer, entry.answer)]
    assert found == []
    assert checked > 25


def _pointer(paths: Json, method: str, path: str, *, status: int) -> str:
    """Return where the schema of an answer stands; fails for a request or status that the specification lacks."""
    template = max(_fitting(paths, method.lower(), path.split("/")), key=lambda template: -template.count("{"))
    assert str(status) in paths[template][method.lower()]["responses"], f"{method} {path} answered {status}"
    parts = ("paths", template, method.lower(), "responses", str(status), "content", "application/json", "schema")
    return "".join("/" + part.replace("~", "~0").replace("/", "~1") for part in parts)


def _fitting(paths: Json, method: str, steps: list[str]) -> Iterator[str]:
    for template in paths:
        known = template.split("/")
        if method in paths[template] and len(known) == len(steps):
            pairs = zip(known, steps, strict=True)
            if all(expected == step or expected.startswith("{") for expected, step in pairs):
                yield template
