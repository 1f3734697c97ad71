"""The bot itself: login, the application, where the gateway is."""

from bot.sandbox.api.body import as_id, as_object
from bot.sandbox.api.endpoint import Call, Endpoint
from bot.sandbox.payloads.people import application_payload, own_user_payload, user_payload
from bot.sandbox.payloads.places import dm_payload
from bot.sandbox.permissions import permissions_of
from bot.sandbox.problems import unknown_user
from bot.sandbox.wire import JsonObject

_STARTS_A_DAY = 1000


def _me(call: Call) -> JsonObject:
    return own_user_payload(call.bot)


def _user(call: Call) -> JsonObject:
    user = call.world.users.get(call.id("user"))
    if user is None:
        raise unknown_user()
    return user_payload(user)


def _application(call: Call) -> JsonObject:
    return application_payload(call.world.application)


def _gateway(call: Call) -> JsonObject:
    return {"url": call.backend.gateway.url}


def _gateway_for_bots(call: Call) -> JsonObject:
    limit = {"total": _STARTS_A_DAY, "remaining": _STARTS_A_DAY, "reset_after": 0, "max_concurrency": 1}
    return {**_gateway(call), "shards": call.backend.gateway.recommended_shards, "session_start_limit": limit}


def _guilds(call: Call) -> list[JsonObject]:
    own = [guild for guild in call.world.guilds.values() if call.bot.id in guild.members]
    return [
        {
            "id": str(guild.id),
            "name": guild.name,
            "icon": None,
            "banner": None,
            "owner": False,
            "permissions": str(permissions_of(guild, guild.members[call.bot.id])),
            "features": [],
        }
        for guild in own
    ]


def _open_dm(call: Call) -> JsonObject:
    recipient = call.world.users.get(as_id(as_object(call.body).get("recipient_id")))
    if recipient is None:
        raise unknown_user()
    return dm_payload(call.world.open_dm(call.bot, recipient), call.bot)


ENDPOINTS = (
    Endpoint("GET", "/users/@me", _me),
    Endpoint("GET", "/users/@me/guilds", _guilds),
    Endpoint("POST", "/users/@me/channels", _open_dm),
    Endpoint("GET", "/users/{user}", _user),
    Endpoint("GET", "/applications/@me", _application),
    Endpoint("GET", "/oauth2/applications/@me", _application),
    Endpoint("GET", "/gateway", _gateway, authorized=False),
    Endpoint("GET", "/gateway/bot", _gateway_for_bots),
)
