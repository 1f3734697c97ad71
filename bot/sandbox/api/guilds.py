"""Guilds, their channels, members and roles, as a bot fetches them."""

from bot.sandbox.api.endpoint import Call, Endpoint
from bot.sandbox.payloads.people import full_member_payload, role_payload
from bot.sandbox.payloads.places import channel_payload, guild_payload
from bot.sandbox.problems import unknown_guild, unknown_member
from bot.sandbox.wire import JsonObject


def _guild(call: Call) -> JsonObject:
    guild = call.guild()
    count = len(guild.members)
    return {**guild_payload(guild), "approximate_member_count": count, "approximate_presence_count": count}


def _channels(call: Call) -> list[JsonObject]:
    return [channel_payload(channel) for channel in call.guild().channels.values() if not channel.kind.is_thread]


def _roles(call: Call) -> list[JsonObject]:
    return [role_payload(role) for role in call.guild().roles.values()]


def _member(call: Call) -> JsonObject:
    member = call.guild().members.get(call.id("user"))
    if member is None:
        raise unknown_member()
    return full_member_payload(member)


def _leave(call: Call) -> None:
    guild = call.world.guilds.get(call.id("guild"))
    if guild is None or call.bot.id not in guild.members:
        raise unknown_guild()
    call.world.remove_bot(guild)


ENDPOINTS = (
    Endpoint("GET", "/guilds/{guild}", _guild),
    Endpoint("GET", "/guilds/{guild}/channels", _channels),
    Endpoint("GET", "/guilds/{guild}/roles", _roles),
    Endpoint("GET", "/guilds/{guild}/members/{user}", _member),
    Endpoint("DELETE", "/users/@me/guilds/{guild}", _leave),
)
