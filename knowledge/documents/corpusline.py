"""Corpora: one JSON object a line in BEIR's form (`_id`, `title`, `text`), each a document of its own."""

import json
from typing import Any

from knowledge.documents.blocks import Parsed, read_blocks
from knowledge.documents.model import Document, Passage
from knowledge.errors import Problem

_FORM = '{"_id": "…", "title": "…", "text": "…"}'


def parse_entry(line: str, source: str, number: int) -> Parsed:
    """Read one line of a corpus."""
    try:
        entry = json.loads(line)
    except RecursionError:
        return _problem(source, number, "JSON nested too deeply", f"Write {_FORM}")
    except ValueError as error:
        reason = str(error).partition(":")[0]
        return _problem(source, number, f"not valid JSON ({reason})", f"Write one object a line: {_FORM}")
    if not isinstance(entry, dict):
        return _problem(source, number, "not a JSON object", f"Write {_FORM}")
    wrong = _wrong(entry)
    if wrong:
        return _problem(source, number, *wrong)
    text = entry["text"].replace("\r\n", "\n")
    return Document(
        source=source,
        title=" ".join(entry.get("title", "").split()),
        text=text,
        passages=_paragraphs(text),
        key=entry["_id"],
        line_starts=((0, number),),
    )


def _paragraphs(text: str) -> tuple[Passage, ...]:
    """Return the paragraphs between empty lines."""
    if "\n" not in text:  # nearly every entry, and a million of them must stream by
        bare = text.strip()
        start = text.find(bare)
        return (Passage(start, start + len(bare), ""),) if bare else ()
    return tuple(Passage(block[0].start, block[-1].end, "") for block in read_blocks(text))


def _wrong(entry: dict[str, Any]) -> tuple[str, str] | None:
    """Return what is wrong with an entry's keys and how to mend it."""
    for key in ("_id", "text"):
        if key not in entry:
            return f'no "{key}"', f"Write {_FORM}"
    for key in ("_id", "title", "text"):
        value = entry.get(key, "")
        if not isinstance(value, str):
            return f'"{key}" is {type(value).__name__}, not text', f"Put {key} in quotes"
        if not _encodable(value):
            return f'"{key}" holds half a character (a lone surrogate)', "Remove the \\ud… escape"
    if not entry["_id"].strip():
        return '"_id" is empty', "Give each entry an id of its own"
    return None


def _encodable(value: str) -> bool:
    if value.isascii():
        return True
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def _problem(source: str, number: int, what: str, remedy: str) -> tuple[Problem, ...]:
    return (Problem(source, number, what, remedy),)
