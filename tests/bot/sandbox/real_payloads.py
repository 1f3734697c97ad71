"""Request bodies as discord.py itself makes them, of everything that it can put into messages, modals and commands."""

import asyncio
import io
import json
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any, cast

import discord
from discord import app_commands
from discord.http import MultipartParameters, handle_message_parameters
from discord.webhook.async_ import interaction_message_response_params
from hypothesis import strategies as st

Json = dict[str, Any]
JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=8,
)
"""Any JSON value, small."""
_SUSPECTS: st.SearchStrategy[Any] = st.sampled_from(
    [None, True, -1, 0, 1, 2, 3, 10, 11, 99, 0.5, 2**70, "", "x", "x" * 5000, [], {}, [[]]]
)
_KEYS = st.sampled_from("accessory component components content custom_id id items media options type url".split())


@dataclass(frozen=True)
class Request:
    """A request to the API: what pytest calls it, method, path below the API's root, body."""

    title: str
    method: str
    path: str
    body: Any


def body_of(parameters: MultipartParameters) -> Json:
    """Return the JSON body of a request, also of one with files."""
    if parameters.multipart:
        return cast(Json, json.loads(parameters.multipart[0]["value"]))
    return cast(Json, parameters.payload)


def a_file(name: str = "timeline.png") -> discord.File:
    """Return a picture to attach."""
    return discord.File(io.BytesIO(b"\x89PNG"), name, description="A timeline")


def an_embed() -> discord.Embed:
    """Return an embed with every part filled in."""
    embed = discord.Embed(title="Answer", description="Soyuz-FG", url="https://example.org", colour=0x112233)
    embed.timestamp = datetime(2018, 6, 6, 11, 12, tzinfo=UTC)
    embed.set_footer(text="revision a1b2c3", icon_url="https://example.org/i.png")
    embed.set_author(name="Altai", url="https://example.org", icon_url="attachment://timeline.png")
    embed.set_image(url="attachment://timeline.png")
    embed.set_thumbnail(url="https://example.org/t.png")
    return embed.add_field(name="Rocket", value="Soyuz-FG").add_field(name="Pad", value="1/5", inline=False)


def a_view() -> discord.ui.View:
    """Return rows of all kinds of buttons and menus."""
    view = discord.ui.View(timeout=None)
    view.add_item(discord.ui.Button(label="More", custom_id="more", emoji="👍", style=discord.ButtonStyle.primary))
    view.add_item(discord.ui.Button(emoji="👎", custom_id="bad", disabled=True))
    view.add_item(discord.ui.Button(label="Source", url="https://example.org/a?b=c#d"))
    options = [
        discord.SelectOption(label=f"Mission {n}", value=str(n), description="One", emoji="🚀") for n in range(25)
    ]
    options[3].default = True
    view.add_item(discord.ui.Select(custom_id="mission", placeholder="Which?", options=options, max_values=3))
    view.add_item(discord.ui.UserSelect(custom_id="user", default_values=[discord.Object(7, type=discord.User)]))
    view.add_item(discord.ui.ChannelSelect(custom_id="channel", channel_types=[discord.ChannelType.text], min_values=0))
    return view.add_item(discord.ui.MentionableSelect(custom_id="both", max_values=25))


def a_layout(texts: int = 3) -> discord.ui.LayoutView:
    """Return a layout with every component that messages can have."""
    ui: Any = discord.ui
    row = ui.ActionRow(ui.Button(label="Share", custom_id="share"), ui.Button(label="Docs", url="https://example.org"))
    menu = ui.ActionRow(ui.RoleSelect(custom_id="role"))
    gallery = ui.MediaGallery(
        discord.MediaGalleryItem("attachment://timeline.png", description="A timeline", spoiler=True),
        discord.MediaGalleryItem("https://example.org/b.png"),
    )
    container = ui.Container(
        ui.TextDisplay("## Soyuz-FG"),
        ui.Section("> quote", "-# place", accessory=ui.Button(label="Where", custom_id="where")),
        ui.Section("With a picture", accessory=ui.Thumbnail("https://example.org/t.png", description="Patch")),
        ui.Separator(visible=False, spacing=discord.SeparatorSpacing.large),
        gallery,
        ui.File("attachment://notes.txt", spoiler=True),
        row,
        accent_colour=0x00FF00,
        spoiler=True,
    )
    view = discord.ui.LayoutView(timeout=None)
    view.add_item(container).add_item(menu).add_item(ui.Separator())
    for number in range(texts):
        view.add_item(ui.TextDisplay(f"Line {number}"))
    return view


def a_modal() -> discord.ui.Modal:
    """Return a modal with five of the things that modals can have."""
    ui: Any = discord.ui
    modal = discord.ui.Modal(title="Ask a follow-up", custom_id="follow-up:1")
    long = ui.TextInput(custom_id="q", style=discord.TextStyle.long, min_length=1, max_length=300, placeholder="…")
    choices = [discord.RadioGroupOption(label="Yes", value="y"), discord.RadioGroupOption(label="No", value="n")]
    boxes = [discord.CheckboxGroupOption(label="Quote", value="q", default=True)]
    modal.add_item(ui.TextDisplay("Read this first."))
    modal.add_item(ui.Label(text="Question", description="In your own words", component=long))
    modal.add_item(ui.Label(text="Sure?", component=ui.RadioGroup(custom_id="sure", options=choices)))
    modal.add_item(ui.Label(text="What is wrong?", component=ui.CheckboxGroup(custom_id="what", options=boxes)))
    select = ui.Select(custom_id="m", options=[discord.SelectOption(label="Soyuz MS-09")])
    return modal.add_item(ui.Label(text="Mission", component=select))


def another_modal() -> discord.ui.Modal:
    """Return a modal with the remaining things, a text input of the old kind among them."""
    ui: Any = discord.ui
    modal = discord.ui.Modal(title="Teach", custom_id="teach")
    modal.add_item(ui.TextInput(label="Fact", required=False, default="It flew."))
    modal.add_item(ui.Label(text="Evidence", component=ui.FileUpload(custom_id="f", max_values=3, required=False)))
    modal.add_item(ui.Label(text="Public", component=ui.Checkbox(custom_id="c", default=True)))
    return modal.add_item(ui.Label(text="Who", component=ui.UserSelect(custom_id="w", required=False, min_values=0)))


class Translator(app_commands.Translator):
    """Translates everything into German, and names into lower-case words."""

    async def translate(
        self, string: app_commands.locale_str, locale: discord.Locale, context: app_commands.TranslationContextTypes
    ) -> str | None:
        if locale is not discord.Locale.german:
            return None
        name = context.location.name.endswith("name") and "choice" not in context.location.name
        return f"über-{string.message}"[:32].lower() if name else f"Übersetzt: {string.message}"


async def some_commands() -> list[Json]:
    """Return the payload that a tree with groups, all kinds of options and menu commands is synchronised with."""
    client = discord.Client(intents=discord.Intents.none())
    tree = app_commands.CommandTree(client)
    tree.add_command(_mission())
    tree.add_command(_plain)
    tree.add_command(app_commands.ContextMenu(name="Answer this", callback=_answer_this))
    return [await command.get_translated_payload(tree, Translator()) for command in tree.get_commands()]


def _mission() -> app_commands.Group:
    installs = app_commands.AppInstallationType(guild=True, user=True)
    contexts = app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True)
    permissions = discord.Permissions(manage_guild=True)
    mission = app_commands.Group(
        name="mission",
        description="Ask about missions",
        allowed_installs=installs,
        allowed_contexts=contexts,
        default_permissions=permissions,
    )
    inner = app_commands.Group(name="admin", description="For moderators", parent=mission)
    inner.command(name="reload", description="Load the knowledge again")(_reload)
    mission.command(name="ask", description="Ask a question")(_ask)
    return mission


async def _ask(
    interaction: discord.Interaction, question: str, mission: str | None = None, private: bool = False
) -> None:
    raise NotImplementedError


async def _reload(interaction: discord.Interaction) -> None:
    raise NotImplementedError


async def _answer_this(interaction: discord.Interaction, message: discord.Message) -> None:
    raise NotImplementedError


@app_commands.command(name="всё", description="Everything that an option can be")
@app_commands.choices(kind=[app_commands.Choice(name="One", value="1"), app_commands.Choice(name="Two", value="2")])
async def _plain(
    interaction: discord.Interaction,
    kind: str,
    number: app_commands.Range[int, 1, 10],
    text: app_commands.Range[str, 2, 6000],
    who: discord.User,
    where: discord.TextChannel,
    role: discord.Role | None,
    file: discord.Attachment | None,
    ratio: float = 0.5,
) -> None:
    raise NotImplementedError


@cache
def real_requests() -> tuple[Request, ...]:
    """Return requests of all kinds; views can be made only while an event loop runs."""
    return tuple(asyncio.run(_requests()))


async def _requests() -> list[Request]:
    none = discord.AllowedMentions.none()
    reference = discord.MessageReference(
        message_id=5, channel_id=6, fail_if_not_exists=False
    ).to_message_reference_dict()
    some = discord.AllowedMentions(users=[discord.Object(1), discord.Object(2)], everyone=False, replied_user=True)
    silent = discord.MessageFlags(suppress_notifications=True)
    messages = {
        "text": handle_message_parameters("Hello", allowed_mentions=none, nonce=2**63 + 5, flags=silent),
        "reply": handle_message_parameters(
            "Hello", message_reference=reference, allowed_mentions=some, mention_author=True
        ),
        "stickers": handle_message_parameters(stickers=[1, 2]),
        "embed with files": handle_message_parameters(embed=an_embed(), files=[a_file()], view=a_view()),
        "layout": handle_message_parameters(
            view=a_layout(), files=[a_file(), a_file("notes.txt")], allowed_mentions=none
        ),
        "poll": handle_message_parameters("?", poll=_poll()),
    }
    edits = {
        "text": handle_message_parameters("Hello", embeds=[], attachments=[], view=None, allowed_mentions=none),
        "layout": handle_message_parameters(None, view=a_layout(), attachments=[a_file(), a_file("notes.txt")]),
        "layout that keeps its files": handle_message_parameters(view=a_layout()),
    }
    return [
        *(Request(f"send {name}", "POST", "/channels/1/messages", body_of(made)) for name, made in messages.items()),
        *(
            Request(f"follow up {name}", "POST", "/webhooks/1/tok", body_of(made))
            for name, made in messages.items()
            if name != "reply"
        ),
        *(Request(f"edit {name}", "PATCH", "/channels/1/messages/2", body_of(made)) for name, made in edits.items()),
        *(
            Request(f"edit response {name}", "PATCH", "/webhooks/1/tok/messages/@original", body_of(made))
            for name, made in edits.items()
        ),
        *(
            Request(f"respond {name}", "POST", "/interactions/1/tok/callback", body)
            for name, body in _responses().items()
        ),
        Request("sync", "PUT", "/applications/1/commands", await some_commands()),
        Request("sync guild", "PUT", "/applications/1/guilds/2/commands", await some_commands()),
    ]


def _poll() -> discord.Poll:
    return discord.Poll("Which?", timedelta(hours=2)).add_answer(text="One", emoji="🚀").add_answer(text="Two")


def _responses() -> dict[str, Json]:
    kind = discord.InteractionResponseType
    none = discord.AllowedMentions.none()
    private = discord.MessageFlags(ephemeral=True)

    def message(type: discord.InteractionResponseType, **values: Any) -> Json:
        return body_of(interaction_message_response_params(type=type.value, **values))

    return {
        "text": message(kind.channel_message, content="Hello", flags=private, allowed_mentions=none),
        "layout": message(kind.channel_message, view=a_layout(), files=[a_file(), a_file("notes.txt")], flags=private),
        "embed": message(kind.channel_message, embed=an_embed(), file=a_file(), view=a_view()),
        "update": message(kind.message_update, embed=an_embed(), view=None, attachments=[a_file()]),
        "defer": {"type": kind.deferred_channel_message.value, "data": {"flags": 64}},
        "defer in public": {"type": kind.deferred_channel_message.value},
        "defer update": {"type": kind.deferred_message_update.value},
        "modal": {"type": kind.modal.value, "data": a_modal().to_dict()},
        "other modal": {"type": kind.modal.value, "data": another_modal().to_dict()},
        "suggested texts": {"type": kind.autocomplete_result.value, "data": {"choices": _choices("a", "b" * 100)}},
        "suggested numbers": {"type": kind.autocomplete_result.value, "data": {"choices": _choices(1, 0.5)}},
        "no suggestions": {"type": kind.autocomplete_result.value, "data": {"choices": []}},
    }


def _choices(*values: str | int | float) -> list[Json]:
    return [app_commands.Choice(name=str(value), value=value).to_dict() for value in values]


@st.composite
def mutations(draw: st.DrawFn, requests: Sequence[Request]) -> Request:
    """Draw a request that discord.py made with one thing in its body taken away, added or exchanged."""
    sent = draw(st.sampled_from(requests))
    body = deepcopy(sent.body)
    holders = [node for node in _nodes(body) if node]
    holder = draw(st.sampled_from(holders))
    key = draw(st.sampled_from(range(len(holder)) if isinstance(holder, list) else sorted(holder)))
    change = draw(st.sampled_from(["remove", "double", "add", "exchange", "replace"]))
    if change == "remove":
        del holder[key]
    elif change == "double" and isinstance(holder, list):
        holder.append(deepcopy(holder[key]))
    elif change == "add" and isinstance(holder, dict):
        holder[draw(_KEYS)] = draw(_SUSPECTS)
    elif change == "exchange":
        holder[key] = deepcopy(draw(st.sampled_from(holders)))
    else:
        holder[key] = draw(_SUSPECTS)
    return replace(sent, body=body)


def _nodes(node: Any) -> Iterator[Any]:
    """Yield all objects and lists of a body."""
    if isinstance(node, (dict, list)):
        yield node
        for inner in node.values() if isinstance(node, dict) else node:
            yield from _nodes(inner)
