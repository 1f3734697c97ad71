"""Discord's refusals, with its own codes and words, as the local Discord raises and sends them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http.client import responses
from math import ceil

_VIA = "1.1 google"
"""discord.py waits out a 429 only when a `Via` header shows that it came from Discord's own edge."""

Path = tuple[str | int, ...]
"""The way to a part of a body: keys and list indices."""


@dataclass(frozen=True, slots=True)
class FieldError:
    """What is wrong with one field of a request's body."""

    path: Path
    """From the body's root; empty for the body as a whole."""
    code: str
    message: str

    def __str__(self) -> str:
        place = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.path)
        return f"{place.lstrip('.') or 'body'}: {self.message} ({self.code})"


class DiscordError(Exception):
    """A request that Discord refuses: the status, the JSON body and the headers of the answer."""

    def __init__(
        self,
        status: int,
        code: int,
        message: str,
        *,
        details: Mapping[str, object] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self.status = status
        self.code = code
        self.message = message
        self.headers = dict(headers or {})
        self._details = dict(details or {})
        super().__init__(f"{status} (code {code}): {message}")

    def body(self) -> dict[str, object]:
        """Return the answer's JSON: message, code and details, such as what is wrong with which field."""
        return {"message": self.message, "code": self.code, **self._details}


def unauthorized() -> DiscordError:
    """Return the refusal of a missing or wrong token."""
    return DiscordError(401, 0, "401: Unauthorized")


def not_found() -> DiscordError:
    """Return the refusal of a route that does not exist."""
    return DiscordError(404, 0, "404: Not Found")


def server_error(status: int = 500) -> DiscordError:
    """Return a failure of Discord's own, or of what stands before it."""
    return DiscordError(status, 0, f"{status}: {responses.get(status, 'Server Error')}")


def unknown_channel() -> DiscordError:
    """Return the refusal of a channel that does not exist."""
    return DiscordError(404, 10003, "Unknown Channel")


def unknown_guild() -> DiscordError:
    """Return the refusal of a guild that does not exist or does not have the bot."""
    return DiscordError(404, 10004, "Unknown Guild")


def unknown_member() -> DiscordError:
    """Return the refusal of a user who is not in the guild."""
    return DiscordError(404, 10007, "Unknown Member")


def unknown_message() -> DiscordError:
    """Return the refusal of a message that does not exist."""
    return DiscordError(404, 10008, "Unknown Message")


def unknown_user() -> DiscordError:
    """Return the refusal of a user who does not exist."""
    return DiscordError(404, 10013, "Unknown User")


def unknown_emoji() -> DiscordError:
    """Return the refusal of an emoji that does not exist."""
    return DiscordError(400, 10014, "Unknown Emoji")


def unknown_webhook() -> DiscordError:
    """Return the refusal of a webhook, or an interaction token, that does not exist or has run out."""
    return DiscordError(404, 10015, "Unknown Webhook")


def unknown_interaction() -> DiscordError:
    """Return the refusal of a response that came after three seconds, or to no known interaction."""
    return DiscordError(404, 10062, "Unknown interaction")


def unknown_command() -> DiscordError:
    """Return the refusal of an application command that is not registered."""
    return DiscordError(404, 10063, "Unknown application command")


def already_acknowledged() -> DiscordError:
    """Return the refusal of a second response to an interaction."""
    return DiscordError(400, 40060, "Interaction has already been acknowledged.")


def missing_access() -> DiscordError:
    """Return the refusal of what the bot cannot see."""
    return DiscordError(403, 50001, "Missing Access")


def cannot_edit_another_users_message() -> DiscordError:
    """Return the refusal of an edit of a message that is not the bot's."""
    return DiscordError(403, 50005, "Cannot edit a message authored by another user")


def cannot_message_user() -> DiscordError:
    """Return the refusal of a direct message to somebody who takes none."""
    return DiscordError(403, 50007, "Cannot send messages to this user")


def missing_permissions() -> DiscordError:
    """Return the refusal of what the bot may see but not do."""
    return DiscordError(403, 50013, "Missing Permissions")


def invalid_webhook_token() -> DiscordError:
    """Return the refusal of a wrong or run-out interaction token."""
    return DiscordError(401, 50027, "Invalid Webhook Token")


def invalid_json() -> DiscordError:
    """Return the refusal of a body that is no JSON."""
    return DiscordError(400, 50109, "The request body contains invalid JSON.")


def invalid_form(errors: Sequence[FieldError]) -> DiscordError:
    """Return the refusal of a body whose fields break the rules, all told at once.

    A finding whose code is a number is an error of its own, told only when the fields are in order.
    """
    fields = [error for error in errors if not error.code.isdigit()]
    if not fields and errors:
        return DiscordError(400, int(errors[0].code), errors[0].message)
    return DiscordError(400, 50035, "Invalid Form Body", details={"errors": _nested(fields)})


def rate_limited(
    seconds: float, *, everything: bool = False, bucket: str = "0", limit: int = 5, now: float = 0.0
) -> DiscordError:
    """Return a 429 to be tried again after so many seconds: for one bucket of requests, or for everything.

    The reset is told as a time as well, in seconds since 1970, for which it needs to know what time it is now.
    """
    headers = {"Via": _VIA, "Retry-After": str(ceil(seconds)), "X-RateLimit-Scope": "global" if everything else "user"}
    if everything:
        headers["X-RateLimit-Global"] = "true"
    else:
        headers |= rate_limit_headers(bucket, limit=limit, remaining=0, seconds=seconds, now=now)
    details = {"retry_after": seconds, "global": everything}
    return DiscordError(429, 0, "You are being rate limited.", details=details, headers=headers)


def rate_limit_headers(bucket: str, *, limit: int, remaining: int, seconds: float, now: float) -> dict[str, str]:
    """Return the headers that tell how a bucket stands; it is full again after so many seconds from now."""
    return {
        "X-RateLimit-Limit": str(limit),
        "X-RateLimit-Remaining": str(remaining),
        "X-RateLimit-Reset": f"{now + seconds:.3f}",
        "X-RateLimit-Reset-After": f"{seconds:.3f}",
        "X-RateLimit-Bucket": bucket,
    }


def _nested(errors: Sequence[FieldError]) -> dict[str, object]:
    """Return the errors as Discord nests them: a dict a step of the path, `_errors` at its end."""
    root: dict[str, object] = {}
    for error in errors:
        node = root
        for step in error.path:
            node = node.setdefault(str(step), {})  # type: ignore[assignment]
        found = node.setdefault("_errors", [])
        assert isinstance(found, list)
        found.append({"code": error.code, "message": error.message})
    return root
