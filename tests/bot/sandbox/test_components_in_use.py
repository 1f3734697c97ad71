from typing import Any

import discord
import pytest
from discord import ui

from bot.sandbox.components import walk
from bot.sandbox.errors import NotPossible
from bot.sandbox.model import Channel, MessageKind
from bot.sandbox.person import Person
from bot.sandbox.server import Sandbox
from tests.bot.sandbox.robot import Robot, running

pytestmark = pytest.mark.asyncio
Interaction = discord.Interaction[Any]


class Panel(ui.View):
    """Buttons that each do something else."""

    def __init__(self) -> None:
        super().__init__(timeout=None)

    @ui.button(label="Count", custom_id="count")
    async def count(self, interaction: Interaction, button: ui.Button[Any]) -> None:
        assert interaction.message
        await interaction.response.edit_message(content=f"{interaction.message.content}|")

    @ui.button(emoji="👍", custom_id="up")
    async def up(self, interaction: Interaction, button: ui.Button[Any]) -> None:
        await interaction.response.defer()

    @ui.button(label="Share", custom_id="share")
    async def share(self, interaction: Interaction, button: ui.Button[Any]) -> None:
        await interaction.response.send_message("Shared")

    @ui.button(label="Ask", custom_id="ask")
    async def ask(self, interaction: Interaction, button: ui.Button[Any]) -> None:
        await interaction.response.send_modal(AskMore())

    @ui.button(label="Old", custom_id="old", disabled=True)
    async def old(self, interaction: Interaction, button: ui.Button[Any]) -> None: ...

    @ui.select(
        custom_id="pick", options=[discord.SelectOption(label="One", value="1"), discord.SelectOption(label="Two")]
    )
    async def pick(self, interaction: Interaction, select: ui.Select[Any]) -> None:
        await interaction.response.send_message(f"Picked {select.values}", ephemeral=True)


class AskMore(ui.Modal, title="Ask more"):
    """A form with a text and a menu."""

    question: ui.TextInput[Any] = ui.TextInput(label="Question", custom_id="question", max_length=20)
    note: ui.TextInput[Any] = ui.TextInput(label="Note", custom_id="note", required=False, default="none")
    kind: ui.Label[Any] = ui.Label(
        text="Kind", component=ui.Select(custom_id="kind", options=[discord.SelectOption(label="Fact", value="f")])
    )

    async def on_submit(self, interaction: Interaction) -> None:
        assert isinstance(self.kind.component, ui.Select)
        told = f"{self.question.value} {self.note.value} {self.kind.component.values}"
        await interaction.response.send_message(told)


def panel_robot() -> Robot:
    """Return a robot with /panel, which shows the buttons."""
    robot = Robot()

    @robot.tree.command(description="Shows buttons")
    async def panel(interaction: Interaction) -> None:
        await interaction.response.send_message("|", view=Panel())

    return robot


async def test_a_button_changes_its_message(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    async with running(panel_robot(), sandbox):
        exchange = await anna.slash(general, "panel")
        assert exchange.message
        assert [button.label or button.emoji for button in exchange.message.buttons] == [
            "Count",
            "👍",
            "Share",
            "Ask",
            "Old",
        ]
        pressed = await anna.press(exchange.message, "Count")
        assert pressed.state == "answered"
        assert pressed.message is exchange.message
        assert exchange.text == "||"
        await anna.press(exchange.message, "count")
        assert exchange.text == "|||"
        assert (await anna.press(exchange.message, "👍")).state == "answered"
        assert exchange.text == "|||"


async def test_a_button_of_an_earlier_run_reaches_a_bot_that_registered_its_view(
    sandbox: Sandbox, general: Channel, anna: Person
) -> None:
    async with running(panel_robot(), sandbox):
        message = (await anna.slash(general, "panel")).message
    assert message
    robot = Robot()
    robot.add_view(Panel())
    async with running(robot, sandbox):
        assert (await anna.press(message, "Count")).text == "||"


async def test_a_button_that_nobody_handles_fails(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    async with running(panel_robot(), sandbox):
        message = (await anna.slash(general, "panel")).message
    assert message
    sandbox.interaction_deadline = 0.1
    async with running(Robot(), sandbox):
        pressed = await anna.press(message, "Count")
    assert (pressed.state, pressed.error) == ("failed", "This interaction failed")


async def test_an_answer_to_a_button_refers_to_its_message(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    async with running(panel_robot(), sandbox):
        panel = (await anna.slash(general, "panel")).message
        assert panel
        shared = (await anna.press(panel, "Share")).message
        assert shared
        assert shared.kind is MessageKind.REPLY
        assert shared.reference
        assert shared.reference.message is panel


async def test_what_cannot_be_pressed_is_not_possible(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    async with running(panel_robot(), sandbox):
        message = (await anna.slash(general, "panel")).message
        assert message
        with pytest.raises(NotPossible, match="cannot be pressed"):
            await anna.press(message, "Old")
        with pytest.raises(NotPossible, match="there is no button New; there are: Count"):
            await anna.press(message, "New")
        with pytest.raises(NotPossible, match="no menu other"):
            await anna.select(message, "other", "1")
        sandbox.world.delete([message])
        with pytest.raises(NotPossible, match="does not see that message"):
            await anna.press(message, "Count")


async def test_strangers_cannot_press_buttons_that_they_do_not_see(
    sandbox: Sandbox, general: Channel, anna: Person
) -> None:
    async with running(panel_robot(), sandbox):
        panel = (await anna.slash(general, "panel")).message
        assert panel
        hidden = (await anna.select(panel, "pick", "One")).message
        assert hidden
        with pytest.raises(NotPossible, match="Ben does not see that message"):
            await sandbox.person("Ben").press(hidden, "Count")


async def test_menus_take_options_by_label_or_value(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    async with running(panel_robot(), sandbox):
        message = (await anna.slash(general, "panel")).message
        assert message
        assert (await anna.select(message, "pick", "One")).text == "Picked ['1']"
        assert (await anna.select(message, "pick", "Two")).text == "Picked ['Two']"
        with pytest.raises(NotPossible, match="no option Three"):
            await anna.select(message, "pick", "Three")
        with pytest.raises(NotPossible, match="takes 1 to 1 choices, not 2"):
            await anna.select(message, "pick", "One", "Two")


async def test_menus_of_people_and_channels_are_resolved(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    robot, told = Robot(), []

    class Pickers(ui.View):
        @ui.select(cls=ui.UserSelect, custom_id="who")
        async def who(self, interaction: Interaction, select: ui.UserSelect[Any]) -> None:
            told.append(select.values[0].display_name)
            await interaction.response.defer()

        @ui.select(cls=ui.ChannelSelect, custom_id="where")
        async def where(self, interaction: Interaction, select: ui.ChannelSelect[Any]) -> None:
            told.append(select.values[0].name)
            await interaction.response.defer()

        @ui.select(cls=ui.RoleSelect, custom_id="role")
        async def role(self, interaction: Interaction, select: ui.RoleSelect[Any]) -> None:
            told.append(select.values[0].name)
            await interaction.response.defer()

    @robot.tree.command(description="Shows menus")
    async def menus(interaction: Interaction) -> None:
        await interaction.response.send_message("Pick", view=Pickers())

    async with running(robot, sandbox):
        message = (await anna.slash(general, "menus")).message
        assert message
        await anna.select(message, "who", sandbox.person("Ben"))
        await anna.select(message, "where", general)
        await anna.select(message, "role", sandbox.world.add_role(sandbox.world.guild, "Crew"))
    assert told == ["Ben", "general", "Crew"]


async def test_a_modal_is_filled_and_sent(sandbox: Sandbox, general: Channel, anna: Person) -> None:
    async with running(panel_robot(), sandbox):
        message = (await anna.slash(general, "panel")).message
        assert message
        asked = await anna.press(message, "Ask")
        assert asked.modal
        assert asked.modal.title == "Ask more"
        assert [(field.custom_id, field.label, field.required) for field in asked.modal.fields] == [
            ("question", "Question", True),
            ("note", "Note", False),
            ("kind", "Kind", True),
        ]
        sent = await anna.submit(asked, question="When?", kind="Fact")
        assert sent.text == "When? none ['f']"
        with pytest.raises(NotPossible, match="the field Question takes 1 to 20 characters, not 0"):
            await anna.submit(asked, kind="Fact")
        with pytest.raises(NotPossible, match="takes 1 to 20 characters, not 21"):
            await anna.submit(asked, question="x" * 21, kind="Fact")
        with pytest.raises(NotPossible, match="the field Kind is required"):
            await anna.submit(asked, question="When?")
        with pytest.raises(NotPossible, match="there is no field answer"):
            await anna.submit(asked, question="When?", kind="Fact", answer="now")
        with pytest.raises(NotPossible, match="no modal was shown"):
            await anna.submit(sent, question="When?")


async def test_a_modal_that_came_from_a_command_is_answered_too(
    sandbox: Sandbox, general: Channel, anna: Person
) -> None:
    robot = Robot()

    @robot.tree.command(description="Shows a form")
    async def form(interaction: Interaction) -> None:
        await interaction.response.send_modal(AskMore())

    async with running(robot, sandbox):
        shown = await anna.slash(general, "form")
        assert (await anna.submit(shown, question="Who?", note="", kind="f")).text == "Who?  ['f']"


async def test_layouts_are_read_from_top_to_bottom_and_every_component_has_an_id(
    sandbox: Sandbox, general: Channel, anna: Person
) -> None:
    robot = Robot()

    class Layout(ui.LayoutView):
        box: ui.Container[Any] = ui.Container(
            ui.TextDisplay("# Soyuz-FG"),
            ui.Section(ui.TextDisplay("More about it"), accessory=ui.Button(label="More", custom_id="more")),
            ui.Separator(),
            ui.ActionRow(ui.Button(label="Why", custom_id="why", id=7)),
        )

    @robot.tree.command(description="Shows a layout")
    async def layout(interaction: Interaction) -> None:
        await interaction.response.send_message(view=Layout())

    async with running(robot, sandbox):
        exchange = await anna.slash(general, "layout")
    assert exchange.message
    assert exchange.text == "# Soyuz-FG\nMore about it"
    assert [button.custom_id for button in exchange.message.buttons] == ["more", "why"]
    ids = [component["id"] for component in walk(exchange.message.components)]
    assert ids == [1, 2, 3, 4, 5, 6, 8, 7]
