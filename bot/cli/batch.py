"""Batches: JSON objects a line in, JSON objects a line out, in order and as they come."""

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import BinaryIO

from bot.cli.console import Console
from bot.cli.records import Id, Record, error_record, to_json

LONGEST_LINE = 1_048_576
"""Bytes; a longer line is refused unread, so that no input can fill the memory."""

Reply = Callable[[Id, Record], Record]
"""Makes a line's record; raises BadLineError where the line lacks what it needs."""


class BadLineError(ValueError):
    """A line of a batch cannot be used; its text says why and what to write instead."""


def open_batch(path: str, console: Console) -> AbstractContextManager[BinaryIO]:
    """Open a batch file for reading, "-" being standard input. Raises OSError."""
    if path == "-":
        return nullcontext(console.stdin.buffer)
    return open(path, "rb")


def run_batch(lines: BinaryIO, console: Console, reply: Reply) -> None:
    """Reply to every line; a bad one gets an error in its place and the run goes on."""
    bad = 0
    for number, line in _numbered(lines):
        record = _reply_to(number, line, reply)
        bad += "error" in record
        console.say(to_json(record))
    if bad:
        console.tell(f'altai: {bad} of the lines could not be read; each has its "error" in the output')


def text_of(record: Record, key: str) -> str:
    """Return a record's text under a key. Raises BadLineError."""
    value = record.get(key)
    if not isinstance(value, str):
        raise BadLineError(f'"{key}" is {_name_of(value)}; give the question as text: {{"id": "q1", "{key}": "…"}}')
    return value


def texts_of(record: Record, key: str) -> tuple[str, ...]:
    """Return a record's list of texts under a key, empty where there is none. Raises BadLineError."""
    value = record.get(key)
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise BadLineError(f'"{key}" has to be a list of texts: the earlier turns of the user, oldest first')
    return tuple(value)


def _numbered(lines: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that are not blank with their 1-based numbers; one that is too long comes cut."""
    number = 0
    while line := lines.readline(LONGEST_LINE + 1):
        number += 1
        rest = line
        while len(rest) > LONGEST_LINE and not rest.endswith(b"\n"):
            rest = lines.readline(LONGEST_LINE + 1)
        if line.strip():
            yield number, line


def _reply_to(number: int, line: bytes, reply: Reply) -> Record:
    name: Id = None
    try:
        record = _parse(line)
        name = _id_of(record)
        return reply(name, record)
    except BadLineError as error:
        return error_record(name, f"line {number}: {error}")


def _parse(line: bytes) -> Record:
    if len(line) > LONGEST_LINE:
        raise BadLineError(f"longer than {LONGEST_LINE:,} bytes; split the question")
    try:
        value = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BadLineError(f"not UTF-8 at byte {error.start + 1}; save the file as UTF-8") from None
    except RecursionError:
        raise BadLineError("nested too deeply; write one flat JSON object") from None
    except json.JSONDecodeError as error:
        raise BadLineError(f"no JSON at column {error.colno} ({error.msg}); write one JSON object a line") from None
    except ValueError as error:
        raise BadLineError(f"no JSON that can be read ({error}); write one JSON object a line") from None
    if not isinstance(value, dict):
        raise BadLineError(f"is {_name_of(value)}; write one JSON object a line")
    return value


def _id_of(record: Record) -> Id:
    name = record.get("id")
    if name is None or isinstance(name, str) or (isinstance(name, int) and not isinstance(name, bool)):
        return name
    raise BadLineError(f'"id" is {_name_of(name)}; give it as text or as a whole number')


def _name_of(value: object) -> str:
    if value is None:
        return "missing"
    names = {
        str: "a text",
        bool: "true or false",
        int: "a number",
        float: "a number",
        list: "a list",
        dict: "an object",
    }
    return names[type(value)]
