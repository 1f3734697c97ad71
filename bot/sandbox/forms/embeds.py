"""What Discord allows in embeds; white space around their texts does not count."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.sandbox.forms.fields import in_turn, items, record, text, timestamp, truth, url, whole
from bot.sandbox.problems import FieldError, Path

MOST_EMBEDS = 10
"""In a message."""
MOST_TEXT = 6000
"""Characters in all texts of all embeds of a message."""
_ALWAYS_THERE = {"type", "color", "flags"}
"""What shows nothing by itself."""

Embed = Mapping[str, Any]
"""An embed whose shape was checked before."""


def shows_nothing(embed: Embed) -> bool:
    """Return whether nothing would be seen of an embed."""
    return not any(value for name, value in embed.items() if name not in _ALWAYS_THERE)


def find_pictures(embeds: Sequence[Embed]) -> Iterator[tuple[str, Path]]:
    """Yield the address of every picture in the embeds with its path."""
    places = (("image", "url"), ("thumbnail", "url"), ("author", "icon_url"), ("footer", "icon_url"))
    for index, embed in enumerate(embeds):
        for part, field in places:
            if address := (embed.get(part) or {}).get(field):
                yield address, (index, part, field)


def _texts(embed: Embed) -> Iterator[str]:
    yield embed.get("title") or ""
    yield embed.get("description") or ""
    yield (embed.get("footer") or {}).get("text") or ""
    yield (embed.get("author") or {}).get("name") or ""
    for field in embed.get("fields") or ():
        yield field["name"]
        yield field["value"]


def _check_sum(value: object) -> Sequence[FieldError]:
    assert isinstance(value, list)
    if sum(len(part.strip()) for embed in value for part in _texts(embed)) <= MOST_TEXT:
        return ()
    return (FieldError((), "MAX_EMBED_SIZE_EXCEEDED", f"Embed size exceeds maximum size of {MOST_TEXT}"),)


_LINK = url("http", "https")
_PICTURE = url("http", "https", "attachment")
_FIELD = record(
    {"name": text(256, 1, trimmed=True), "value": text(1024, 1, trimmed=True), "inline": truth},
    needs=("name", "value"),
)
_EMBED = record(
    {
        "type": text(32),
        "title": text(256, trimmed=True),
        "description": text(4096, trimmed=True),
        "url": _LINK,
        "timestamp": timestamp,
        "color": whole(0, 0xFFFFFF),
        "footer": record({"text": text(2048, 1, trimmed=True), "icon_url": _PICTURE}, needs=("text",)),
        "image": record({"url": _PICTURE}, needs=("url",)),
        "thumbnail": record({"url": _PICTURE}, needs=("url",)),
        "author": record({"name": text(256, 1, trimmed=True), "url": _LINK, "icon_url": _PICTURE}, needs=("name",)),
        "fields": items(_FIELD, 25),
    }
)

check_embeds = in_turn(items(_EMBED, MOST_EMBEDS), _check_sum)
"""Take the embeds of a message."""
