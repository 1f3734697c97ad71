"""Reading what a request brings along."""

import json
import re
from collections.abc import Collection, Sequence
from typing import Any

from aiohttp import BodyPartReader, web

from bot.sandbox.limits import check_message
from bot.sandbox.model import Message, MessageFlag, Upload
from bot.sandbox.payloads.interactions import LARGEST_FILES
from bot.sandbox.problems import DiscordError, FieldError, invalid_form, invalid_json
from bot.sandbox.wire import JsonObject

_FILE = re.compile(r"files?\[(\d+)\]")


async def read_body(request: web.Request) -> tuple[Any, dict[int, Upload]]:
    """Return a request's JSON (None for no body) and its files by number; raises DiscordError if it is malformed."""
    if request.content_type == "multipart/form-data":
        return await _read_multipart(request)
    raw = await request.read()
    return (_parse(raw) if raw else None), {}


def as_object(body: object) -> JsonObject:
    """Return a body that has to be an object; raises DiscordError if it is none."""
    if not isinstance(body, dict):
        message = "Only dictionaries may be used in a DictType"
        raise invalid_form([FieldError((), "MODEL_TYPE_CONVERT", message)])
    return body


def as_objects(body: object) -> list[JsonObject]:
    """Return a body that has to be a list of objects; raises DiscordError if it is none."""
    if not isinstance(body, list):
        message = "Only lists may be used in a ListType"
        raise invalid_form([FieldError((), "LIST_TYPE_CONVERT", message)])
    return [as_object(item) for item in body]


def refuse(errors: Sequence[FieldError]) -> None:
    """Raise DiscordError for what is wrong with a body; nothing where nothing is."""
    if errors:
        raise invalid_form(errors)


def as_id(value: object) -> int:
    """Return a value as an id; 0, which nothing has, for what is none."""
    text = str(value)
    return int(text) if text.isascii() and text.isdigit() else 0


def refuse_edit(message: Message, body: JsonObject, filenames: Collection[str]) -> None:
    """Raise DiscordError for what is wrong with an edit; a message that is a layout stays one, flag or not."""
    flags = body.get("flags") or 0
    if message.flags & MessageFlag.IS_COMPONENTS_V2 and isinstance(flags, int):
        body = {**body, "flags": flags | MessageFlag.IS_COMPONENTS_V2}
    refuse(check_message(body, edit=True, attached=filenames))


async def _read_multipart(request: web.Request) -> tuple[Any, dict[int, Upload]]:
    body: Any = None
    files: dict[int, Upload] = {}
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            continue
        content = bytes(await part.read(decode=True))
        if part.name == "payload_json":
            body = _parse(content)
        elif found := _FILE.fullmatch(part.name or ""):
            files[int(found[1])] = Upload(part.filename or "unknown", content)
    if sum(len(upload.content) for upload in files.values()) > LARGEST_FILES:
        raise DiscordError(413, 40005, "Request entity too large")
    return body, files


def _parse(raw: bytes) -> Any:
    try:
        return json.loads(raw)
    except ValueError:
        raise invalid_json() from None
