"""Where Discord's specification is stricter than its documentation, and what is put right in it before it is used."""

from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]

_DIGITS = {"type": "string", "pattern": "^[0-9]+$"}


@dataclass(frozen=True, slots=True)
class Correction:
    """A part of the specification that refuses what Discord documents and accepts."""

    schema: str
    """The name among the components' schemas."""
    field: str
    """One of its properties; empty for the schema as a whole."""
    replacement: Json
    reason: str

    def apply(self, schemas: Json) -> None:
        """Put the replacement into the schemas, unless they have no such schema any more."""
        if self.schema not in schemas:
            return
        if self.field:
            schemas[self.schema]["properties"][self.field] = self.replacement
        else:
            schemas[self.schema] = self.replacement


CORRECTIONS = (
    Correction(
        "SnowflakeType",
        "",
        {"anyOf": [_DIGITS, {"type": "integer", "minimum": 0}]},
        "ids are read as numbers as well (documented for attachments), and clients send them so",
    ),
    Correction(
        "MessageReferenceType",
        "",
        {"enum": [0, 1]},
        "forwarding a message (1) is documented; the specification has only replies",
    ),
    Correction(
        "PongInteractionCallbackRequest",
        "type",
        {"enum": [1, 10]},
        "the upgrade button (10), an answer without data like the pong, is deprecated but documented",
    ),
    *(
        Correction(
            schema,
            "default_member_permissions",
            {"anyOf": [_DIGITS, {"type": ["integer", "null"], "minimum": 0}]},
            "documented as a text of digits; the specification has only the number",
        )
        for schema in (
            "ApplicationCommandCreateRequest",
            "ApplicationCommandPatchRequestPartial",
            "ApplicationCommandUpdateRequest",
        )
    ),
)
"""All that is known to be too strict. Where it is too lax, `bot.sandbox.limits` knows the documented limits."""
