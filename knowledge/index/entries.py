"""The passages themselves, kept beside the index: in memory, or in one file mapped into it."""

from array import array
from collections.abc import Iterable, Sequence
from struct import Struct
from typing import BinaryIO, Protocol

from knowledge.index.model import Entry

_HEAD = Struct("<5I")
"""Lengths in characters of source, title, section and key, and the line; those fields and the text follow."""


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
        (source, title, section, key, line), text = self._record(number)
        title += source
        section += title
        key += section
        return Entry(text[:source], text[source:title], text[title:section], text[key:], line, text[section:key])

    def text(self, number: int) -> str:
        """Return a passage's text only."""
        (*lengths, _), text = self._record(number)
        return text[sum(lengths) :]

    def _record(self, number: int) -> tuple[tuple[int, ...], str]:
        start, end = self._ends[number - 1] if number else 0, self._ends[number]
        text = str(self._block[start + _HEAD.size : end], "utf-8", "surrogatepass")
        return _HEAD.unpack_from(self._block, start), text


class EntryWriter:
    """Writes passages one by one to a file, and keeps where each ends."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.ends = array("Q")
        self.size = 0

    def add(self, entry: Entry) -> None:
        """Append a passage."""
        source, title, section, key = entry.source, entry.title, entry.section, entry.key
        head = _HEAD.pack(len(source), len(title), len(section), len(key), entry.line)
        text = "".join((source, title, section, key, entry.text)).encode("utf-8", "surrogatepass")
        self._file.write(head + text)
        self.size += len(head) + len(text)
        self.ends.append(self.size)
