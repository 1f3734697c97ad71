"""The passages themselves, kept beside the index: in memory, or in one file mapped into it."""

from array import array
from collections.abc import Iterable, Sequence
from struct import Struct
from typing import BinaryIO, Protocol

from knowledge.index.model import Entry

_HEAD = Struct("<5I")
"""Lengths in bytes of source, title, section and key, and the line; they precede those fields and the text."""


class Entries(Protocol):
    """Passages by number."""

    def __len__(self) -> int: ...

    def entry(self, number: int) -> Entry:
        """Return a passage with all that is known of it."""

    def text(self, number: int) -> str:
        """Return a passage's text only."""


class HeldEntries:
    """Passages in memory."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = tuple(entries)

    def __len__(self) -> int:
        return len(self._entries)

    def entry(self, number: int) -> Entry:
        """Return a passage with all that is known of it."""
        return self._entries[number]

    def text(self, number: int) -> str:
        """Return a passage's text only."""
        return self._entries[number].text


class MappedEntries:
    """Passages in a block of bytes, as `EntryWriter` wrote them."""

    def __init__(self, block: memoryview, ends: Sequence[int]) -> None:
        self._block = block
        self._ends = ends

    def __len__(self) -> int:
        return len(self._ends)

    def entry(self, number: int) -> Entry:
        """Return a passage with all that is known of it."""
        record = self._record(number)
        *lengths, line = _HEAD.unpack_from(record)
        at = _HEAD.size
        fields = []
        for length in lengths:
            fields.append(_text(record[at : at + length]))
            at += length
        source, title, section, key = fields
        return Entry(source, title, section, _text(record[at:]), line, key)

    def text(self, number: int) -> str:
        """Return a passage's text only."""
        record = self._record(number)
        source, title, section, key, _ = _HEAD.unpack_from(record)
        return _text(record[_HEAD.size + source + title + section + key :])

    def _record(self, number: int) -> memoryview:
        return self._block[self._ends[number - 1] if number else 0 : self._ends[number]]


class EntryWriter:
    """Writes passages one by one to a file, and keeps where each ends."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.ends = array("Q")
        self.size = 0

    def add(self, entry: Entry) -> None:
        """Append a passage."""
        fields = [_coded(field) for field in (entry.source, entry.title, entry.section, entry.key)]
        record = b"".join((_HEAD.pack(*map(len, fields), entry.line), *fields, _coded(entry.text)))
        self._file.write(record)
        self.size += len(record)
        self.ends.append(self.size)


def _coded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _text(part: memoryview) -> str:
    return str(part, "utf-8", "surrogatepass")
