"""How a session starts: what a bot says of itself, and what it is told first."""

from bot.sandbox.intents import KNOWN, PRIVILEGED
from bot.sandbox.model import Guild
from bot.sandbox.payloads.people import application_flags, full_member_payload, own_user_payload
from bot.sandbox.protocol import CloseCode, ProtocolError
from bot.sandbox.session import Session
from bot.sandbox.snowflake import shard_of
from bot.sandbox.wire import JsonObject
from bot.sandbox.world import World

VERSION = "10"
"""The version of the gateway."""
_GUILDS_WITHOUT_SHARDS = 2500
_CHUNK = 1000
"""Members in one answer to a request for them."""


def check_token(data: JsonObject, world: World) -> None:
    """Raise ProtocolError unless a bot has the right token."""
    if str(data.get("token", "")).removeprefix("Bot ") != world.application.token:
        raise ProtocolError(CloseCode.AUTHENTICATION_FAILED)


def read_shard(shard: object, world: World) -> tuple[int, int]:
    """Return the number and the count of shards of a session; raises ProtocolError where they cannot be."""
    match shard:
        case [int(number), int(count)] if 0 <= number < count:
            if len(guilds_of(world, number, count)) > _GUILDS_WITHOUT_SHARDS:
                raise ProtocolError(CloseCode.SHARDING_REQUIRED)
            return number, count
    raise ProtocolError(CloseCode.INVALID_SHARD)


def read_intents(intents: object, world: World) -> int:
    """Return the intents of a session; raises ProtocolError for unknown ones and for those that were not granted."""
    if not isinstance(intents, int) or intents & ~KNOWN:
        raise ProtocolError(CloseCode.INVALID_INTENTS)
    if intents & PRIVILEGED & ~world.application.granted_intents:
        raise ProtocolError(CloseCode.DISALLOWED_INTENTS)
    return intents


def guilds_of(world: World, shard: int, shards: int) -> list[Guild]:
    """Return the bot's guilds that a shard is told of."""
    own = [guild for guild in world.guilds.values() if world.bot.id in guild.members]
    return [guild for guild in own if shard_of(guild.id, shards) == shard]


def ready_payload(session: Session, world: World, url: str) -> JsonObject:
    """Return what a new session is told first."""
    guilds = guilds_of(world, session.shard, session.shards)
    application = world.application
    return {
        "v": int(VERSION),
        "user": own_user_payload(world.bot),
        "guilds": [{"id": str(guild.id), "unavailable": True} for guild in guilds],
        "session_id": session.id,
        "session_type": "normal",
        "resume_gateway_url": url,
        "shard": [session.shard, session.shards],
        "application": {"id": str(application.id), "flags": application_flags(application)},
        "private_channels": [],
    }


def member_chunks(guild: Guild, request: JsonObject) -> list[JsonObject]:
    """Return the answers to a request for a guild's members, by their ids or by how their names begin."""
    wanted, query = request.get("user_ids"), str(request.get("query") or "").lower()
    ids = {str(id) for id in (wanted if isinstance(wanted, list) else [wanted])} if wanted else None
    found = [
        full_member_payload(member)
        for member in guild.members.values()
        if (str(member.user.id) in ids if ids is not None else member.user.name.startswith(query))
    ]
    found = found[: request.get("limit") or None]
    chunks = [found[start : start + _CHUNK] for start in range(0, len(found), _CHUNK)] or [[]]
    common = {"guild_id": str(guild.id), "chunk_count": len(chunks), "not_found": []}
    if "nonce" in request:
        common["nonce"] = request["nonce"]
    return [{**common, "chunk_index": index, "members": members} for index, members in enumerate(chunks)]
