"""The fields of messages, apart from what ties them to each other."""

from collections.abc import Sequence

from bot.sandbox.forms.components import check_classic_components, check_layout_components
from bot.sandbox.forms.embeds import check_embeds
from bot.sandbox.forms.fields import Check, distinct, items, nonce, one_of, record, snowflake, text, truth, whole
from bot.sandbox.problems import FieldError

FORWARD = 1
"""The type of reference that hands a message on instead of answering it."""


def _check_mentions(value: object) -> Sequence[FieldError]:
    """Take whom a message may mention: of users and of roles either all or those that are named."""
    if errors := _MENTIONS(value):
        return errors
    assert isinstance(value, dict)
    code = "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE"
    return [
        FieldError((), code, f'parse:["{kind}"] and {kind}: [ids...] are mutually exclusive.')
        for kind in ("users", "roles")
        if kind in (value.get("parse") or ()) and value.get(kind)
    ]


_MENTIONS = record(
    {
        "parse": distinct(one_of("users", "roles", "everyone"), 3),
        "users": distinct(snowflake, 100),
        "roles": distinct(snowflake, 100),
        "replied_user": truth,
    }
)
_REFERENCE = record(
    {
        "message_id": snowflake,
        "channel_id": snowflake,
        "guild_id": snowflake,
        "type": one_of(0, FORWARD),
        "fail_if_not_exists": truth,
    },
    needs=("message_id",),
)
_UPLOAD = record(
    {"id": snowflake, "filename": text(1024, 1), "description": text(1024), "title": text(1024)}, needs=("id",)
)
_POLL_EMOJI = record({"id": snowflake, "name": text(32), "animated": truth})
_POLL_ANSWER = record({"poll_media": record({"text": text(55, 1), "emoji": _POLL_EMOJI})}, needs=("poll_media",))
_POLL = record(
    {
        "question": record({"text": text(300, 1)}, needs=("text",)),
        "answers": items(_POLL_ANSWER, 10, 1),
        "duration": whole(1, 32 * 24),
        "allow_multiselect": truth,
        "layout_type": one_of(1),
    },
    needs=("question", "answers"),
)
_FIELDS: dict[str, Check] = {
    "content": text(2000),
    "tts": truth,
    "embeds": check_embeds,
    "flags": whole(0, 2**31 - 1),
    "allowed_mentions": _check_mentions,
    "message_reference": _REFERENCE,
    "sticker_ids": items(snowflake, 3),
    "attachments": items(_UPLOAD, 10),
    "poll": _POLL,
    "nonce": nonce,
    "enforce_nonce": truth,
}

check_classic_message = record({**_FIELDS, "components": check_classic_components})
"""Take the fields of a message without the flag for Components V2."""
check_layout_message = record({**_FIELDS, "components": check_layout_components})
"""Take the fields of a message with the flag for Components V2."""
