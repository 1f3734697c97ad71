"""Under the hood: what goes between the bot and the local Discord, as the page shows it."""

from bot.sandbox.interaction import Interaction
from bot.sandbox.journal import Entry, Journal
from bot.sandbox.wire import JsonObject

_BEATS = frozenset({"HEARTBEAT", "HEARTBEAT_ACK"})
_REFUSED = 400


def tell_entry(entry: Entry, number: int) -> JsonObject:
    """Return one frame or call in short; what was in it is fetched by its number when it is unfolded."""
    return {
        "n": number,
        "at": entry.at,
        "way": entry.direction.value,
        "name": entry.name,
        "status": entry.status,
        "ms": round(entry.milliseconds, 1),
        "shard": entry.shard,
        "beat": entry.name in _BEATS,
        "warnings": [*entry.findings, *_refusals(entry)],
    }


def tell_bodies(entry: Entry) -> JsonObject:
    """Return what was sent, and for a call what was answered."""
    return {"body": entry.body, "answer": entry.answer}


def latest(journal: Journal, most: int) -> list[JsonObject]:
    """Return the last entries in short, the oldest first."""
    entries = list(journal)[-most:]
    first = journal.count - len(entries)
    return [tell_entry(entry, first + place) for place, entry in enumerate(entries)]


def find_entry(journal: Journal, number: int) -> Entry | None:
    """Return an entry by its number; None where it is forgotten already."""
    entries = list(journal)
    place = number - (journal.count - len(entries))
    return entries[place] if 0 <= place < len(entries) else None


def tell_interaction(interaction: Interaction, deadline: float) -> JsonObject:
    """Return how far an interaction has come, and how much of the deadline its first response took."""
    seconds = interaction.response_seconds
    return {
        "id": str(interaction.id),
        "kind": int(interaction.kind),
        "name": interaction.name or _custom_id(interaction.data),
        "user": str(interaction.user.id),
        "channel": str(interaction.place.channel.id),
        "state": interaction.state.value,
        "ms": None if seconds is None else round(seconds * 1000, 1),
        "deadline": round(deadline * 1000),
    }


def _refusals(entry: Entry) -> list[str]:
    """Return what Discord found wrong with a body that it did not take, each with the path of the field."""
    answer = entry.answer
    if entry.status != _REFUSED or not isinstance(answer, dict):
        return []
    found = list(_flatten(answer.get("errors") or {}, ""))
    return found or [str(answer.get("message", "refused"))]


def _flatten(errors: object, path: str) -> list[str]:
    if not isinstance(errors, dict):
        return []
    told = [f"{path or 'body'}: {error['message']}" for error in errors.get("_errors", ())]
    for key, inner in errors.items():
        if key != "_errors":
            told += _flatten(inner, f"{path}.{key}" if path else str(key))
    return told


def _custom_id(data: JsonObject) -> str:
    return str(data.get("custom_id") or data.get("name") or "")
