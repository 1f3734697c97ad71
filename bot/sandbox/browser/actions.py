"""What people do on the page: each action's name with what it does, as the person whom the viewer plays."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.sandbox.browser.faulting import FAULTS
from bot.sandbox.browser.given import read_options, read_picked
from bot.sandbox.browser.traffic import find_entry, tell_bodies
from bot.sandbox.browser.viewer import PAGE, Viewer
from bot.sandbox.components import ComponentKind
from bot.sandbox.errors import NotAnswered, NotPossible
from bot.sandbox.exchange import Exchange
from bot.sandbox.model import Channel, Message
from bot.sandbox.wire import JsonObject

Given = Mapping[str, Any]
"""The fields of an action as the page sent them."""


async def act(viewer: Viewer, given: Given) -> JsonObject:
    """Do what the page asks for; return what it is told. Raises NotPossible or NotAnswered in words for people."""
    action = _ACTIONS.get(str(given.get("do")))
    if action is None:
        raise NotPossible("the page asked for what there is not; load it again")
    try:
        return await action(viewer, given) or {}
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise NotPossible(f"the page asked for {given.get('do')} in a way that is not understood") from error


async def _play(viewer: Viewer, given: Given) -> None:
    """Be somebody else, or the same person in another language or with the app installed for themselves."""
    if "who" in given:
        viewer.act_as(viewer.stage.cast.part(given["who"]))
    person = viewer.part.person
    if "locale" in given:
        person.locale = str(given["locale"])
    if "installed" in given:
        person.installs(bool(given["installed"]))
    await viewer.tell_all()


async def _say(viewer: Viewer, given: Given) -> JsonObject:
    reply_to = _message(viewer, given, "reply_to") if given.get("reply_to") else None
    message = await viewer.part.person.say(_channel(viewer, given), str(given["text"]), reply_to=reply_to)
    return {"message": str(message.id)}


async def _edit(viewer: Viewer, given: Given) -> None:
    await viewer.part.person.edit(_message(viewer, given), str(given["text"]))


async def _delete(viewer: Viewer, given: Given) -> None:
    await viewer.part.person.delete(_message(viewer, given))


async def _dismiss(viewer: Viewer, given: Given) -> None:
    message = _message(viewer, given)
    viewer.part.person.dismiss(message)
    viewer.tell({"ev": "gone", "channel": str(message.channel.id), "ids": [str(message.id)]})


async def _react(viewer: Viewer, given: Given) -> None:
    person, message, emoji = viewer.part.person, _message(viewer, given), str(given["emoji"])
    taken_back = person.user.id in message.reactions.get(emoji, {})
    await (person.unreact if taken_back else person.react)(message, emoji)


async def _complete(viewer: Viewer, given: Given) -> JsonObject:
    channel, name = _channel(viewer, given), str(given["name"])
    options = read_options(viewer.stage.sandbox.world, channel, name, given["options"])
    typed = await viewer.part.person.use_command(channel, name, options, focused=str(given["focused"]))
    if typed.error:
        raise NotAnswered(typed.error)
    return {"choices": [{"name": choice.name, "value": choice.value} for choice in typed.choices]}


async def _slash(viewer: Viewer, given: Given) -> JsonObject:
    channel, name = _channel(viewer, given), str(given["name"])
    options = read_options(viewer.stage.sandbox.world, channel, name, given["options"])
    return _came_of(viewer, await viewer.part.person.use_command(channel, name, options))


async def _menu(viewer: Viewer, given: Given) -> JsonObject:
    message = _message(viewer, given)
    return _came_of(viewer, await viewer.part.person.use_menu(message.channel, str(given["name"]), message))


async def _press(viewer: Viewer, given: Given) -> JsonObject:
    return _came_of(viewer, await viewer.part.person.press(_message(viewer, given), str(given["custom_id"])))


async def _select(viewer: Viewer, given: Given) -> JsonObject:
    message, custom_id = _message(viewer, given), str(given["custom_id"])
    values = [str(value) for value in given["values"]]
    menu = next((menu for menu in message.selects if menu.custom_id == custom_id), None)
    picked: list[object] = [*values]
    if menu and menu.kind is not ComponentKind.STRING_SELECT:
        picked = read_picked(viewer.stage.sandbox.world, message.channel, values)
    return _came_of(viewer, await viewer.part.person.select(message, custom_id, *picked))


async def _submit(viewer: Viewer, given: Given) -> JsonObject:
    exchange = viewer.exchanges.get(str(given["exchange"]))
    if exchange is None:
        raise NotPossible("that form is no longer open")
    done = await viewer.part.person.submit(exchange, **dict(given["fields"]))
    return _came_of(viewer, done)


async def _history(viewer: Viewer, given: Given) -> JsonObject:
    messages = viewer.history(_channel(viewer, given), int(given["before"]))
    return {"messages": messages, "more": len(messages) == PAGE}


async def _unfold(viewer: Viewer, given: Given) -> JsonObject:
    entry = find_entry(viewer.stage.sandbox.journal, int(given["n"]))
    return tell_bodies(entry) if entry else {"body": "this is so long ago that it is forgotten"}


async def _fault(viewer: Viewer, given: Given) -> None:
    FAULTS[str(given["name"])](viewer.stage.sandbox.faults)


async def _reload(viewer: Viewer, given: Given) -> JsonObject:
    if viewer.stage.desk is None:
        raise NotPossible("the knowledge of this bot is its own")
    outcome = await viewer.stage.desk.reload()
    return {"outcome": outcome, "knowledge": viewer.stage.desk.summary()}


async def _knowledge(viewer: Viewer, given: Given) -> JsonObject:
    return {"knowledge": viewer.stage.desk.summary() if viewer.stage.desk else None}


async def _why(viewer: Viewer, given: Given) -> JsonObject:
    desk = viewer.stage.desk
    if desk is None:
        raise NotPossible("this bot does not tell why")
    if "question" in given:
        return {"why": await desk.explain_question(str(given["question"]))}
    why = await desk.explain(_message(viewer, given).text.split("\n"))
    if why is None:
        raise NotPossible("this message answers no question")
    return {"why": why}


_ACTIONS: Mapping[str, Callable[[Viewer, Given], Awaitable[JsonObject | None]]] = {
    "play": _play,
    "say": _say,
    "edit": _edit,
    "delete": _delete,
    "dismiss": _dismiss,
    "react": _react,
    "complete": _complete,
    "slash": _slash,
    "menu": _menu,
    "press": _press,
    "select": _select,
    "submit": _submit,
    "history": _history,
    "unfold": _unfold,
    "fault": _fault,
    "knowledge": _knowledge,
    "reload": _reload,
    "why": _why,
}


def _channel(viewer: Viewer, given: Given) -> Channel:
    person = viewer.part.person
    channel = person.world.channels.get(int(given["channel"]))
    if channel is None or not person.world.can_see(person.user, channel):
        raise NotPossible("that channel is gone")
    return channel


def _message(viewer: Viewer, given: Given, field: str = "message") -> Message:
    message = _channel(viewer, given).messages.get(int(given[field]))
    if message is None or not viewer.part.person.can_see(message):
        raise NotPossible("that message is gone")
    return message


def _came_of(viewer: Viewer, exchange: Exchange) -> JsonObject:
    """Return what came of an interaction beside the messages, which are told as they come."""
    told: JsonObject = {"state": exchange.state.value}
    if exchange.error:
        raise NotAnswered(exchange.error)
    if modal := exchange.modal:
        viewer.keep(exchange)
        form = {"title": modal.title, "components": modal.components}
        told |= {"form": form, "exchange": str(exchange.interaction.id)}
    return told
