"""Responses to interactions and what follows them."""

from bot.sandbox.api.body import as_object, refuse, refuse_edit
from bot.sandbox.api.endpoint import Call, Endpoint
from bot.sandbox.interaction import Interaction
from bot.sandbox.limits import check_interaction_response, check_message
from bot.sandbox.payloads.interactions import callback_payload
from bot.sandbox.payloads.messages import message_payload
from bot.sandbox.problems import DiscordError, unknown_webhook
from bot.sandbox.wire import JsonObject


def _respond(call: Call) -> JsonObject | None:
    interactions = call.backend.interactions
    interaction = interactions.find(call.path["token"])
    try:
        found = interactions.check_open(call.id("interaction"), call.path["token"])
        refuse(check_interaction_response(as_object(call.body), attached=call.filenames))
        interactions.respond(found, call.body, call.files)
    except DiscordError as error:
        if interaction:
            interaction.refusals.append(error.body())
        raise
    wanted = call.query.get("with_response", "0").lower() in ("1", "true")
    return callback_payload(found, call.backend.reader) if wanted else None


def _follow_up(call: Call) -> JsonObject:
    interaction = _interaction(call)
    refuse(check_message(as_object(call.body), attached=call.filenames))
    message = call.backend.interactions.follow_up(interaction, call.body, call.files)
    return message_payload(message, call.backend.reader)


def _fetch(call: Call) -> JsonObject:
    message = call.backend.interactions.message(_interaction(call), call.path["message"])
    return message_payload(message, call.backend.reader)


def _edit(call: Call) -> JsonObject:
    interaction = _interaction(call)
    message = call.backend.interactions.message(interaction, call.path["message"])
    refuse_edit(message, as_object(call.body), call.filenames)
    call.backend.interactions.edit(interaction, message, call.body, call.files)
    return message_payload(message, call.backend.reader)


def _delete(call: Call) -> None:
    interaction = _interaction(call)
    message = call.backend.interactions.message(interaction, call.path["message"])
    call.backend.interactions.delete(interaction, message)


def _interaction(call: Call) -> Interaction:
    if call.id("application") != call.world.application.id:
        raise unknown_webhook()
    return call.backend.interactions.answered(call.path["token"])


_MESSAGE = "/webhooks/{application}/{token}/messages/{message}"
ENDPOINTS = (
    Endpoint("POST", "/interactions/{interaction}/{token}/callback", _respond, authorized=False),
    Endpoint("POST", "/webhooks/{application}/{token}", _follow_up, authorized=False),
    Endpoint("GET", _MESSAGE, _fetch, authorized=False),
    Endpoint("PATCH", _MESSAGE, _edit, authorized=False),
    Endpoint("DELETE", _MESSAGE, _delete, authorized=False),
)
