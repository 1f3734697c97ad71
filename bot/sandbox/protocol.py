"""The gateway's words: opcodes, close codes, and frames as objects."""

import json
from enum import IntEnum
from typing import Any

from bot.sandbox.wire import JsonObject


class Opcode(IntEnum):
    """What a frame is for."""

    DISPATCH = 0
    HEARTBEAT = 1
    IDENTIFY = 2
    PRESENCE_UPDATE = 3
    VOICE_STATE_UPDATE = 4
    RESUME = 6
    RECONNECT = 7
    REQUEST_GUILD_MEMBERS = 8
    INVALID_SESSION = 9
    HELLO = 10
    HEARTBEAT_ACK = 11


FROM_BOT = frozenset(
    {
        Opcode.HEARTBEAT,
        Opcode.IDENTIFY,
        Opcode.PRESENCE_UPDATE,
        Opcode.VOICE_STATE_UPDATE,
        Opcode.RESUME,
        Opcode.REQUEST_GUILD_MEMBERS,
    }
)
"""Opcodes that a bot may send."""


class CloseCode(IntEnum):
    """Why the gateway closes a socket."""

    UNKNOWN_OPCODE = 4001
    DECODE_ERROR = 4002
    NOT_AUTHENTICATED = 4003
    AUTHENTICATION_FAILED = 4004
    ALREADY_AUTHENTICATED = 4005
    INVALID_SEQUENCE = 4007
    RATE_LIMITED = 4008
    SESSION_TIMED_OUT = 4009
    INVALID_SHARD = 4010
    SHARDING_REQUIRED = 4011
    INVALID_VERSION = 4012
    INVALID_INTENTS = 4013
    DISALLOWED_INTENTS = 4014


class ProtocolError(Exception):
    """The bot broke the gateway's protocol: its socket is closed with a code that tells how."""

    def __init__(self, code: CloseCode) -> None:
        self.code = code
        super().__init__(code.name.replace("_", " ").capitalize() + ".")


def decode_frame(data: Any) -> tuple[Opcode, Any]:
    """Return the opcode and the data of a frame from a bot; raises ProtocolError for what is none."""
    try:
        frame = as_object(json.loads(data))
    except (ValueError, TypeError):
        raise ProtocolError(CloseCode.DECODE_ERROR) from None
    op = frame.get("op")
    if op not in FROM_BOT:
        raise ProtocolError(CloseCode.UNKNOWN_OPCODE)
    return Opcode(op), frame.get("d")


def as_object(data: object) -> JsonObject:
    """Return data that has to be an object; raises ProtocolError if it is none."""
    if not isinstance(data, dict):
        raise ProtocolError(CloseCode.DECODE_ERROR)
    return data
