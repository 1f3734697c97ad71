"""What every document form is read into: text, facts, and passages that slice back to it."""

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise


class Status(StrEnum):
    """How far a fact is vouched for."""

    STATED = "stated"
    CLAIMED = "claimed"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True)
class Fact:
    """A field with its value, or one statement; `text[start:end]` of its document is its quote."""

    field: str
    """The field's name as the document writes it; "" for a statement."""
    value: str
    """The field's value, or the statement; "" for a field left blank."""
    start: int
    end: int
    section: str
    id: str = ""
    when: str = ""
    """ISO 8601 date, month, year, date-time, or two of them with a slash between; "" if not told."""
    who: tuple[str, ...] = ()
    status: Status = Status.STATED
    by: str = ""
    disputed_by: tuple[str, ...] = ()
    note: str = ""
    """Why a field is not known, in a mission file's own words."""
    document: str = ""
    """The document on which a mission file rests the fact; its `section` is that document's."""
    shown: int = 0
    """Where the part of its slice begins that is worth reading: a mission file's value, without its keys."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, list item or table row of prose: `text[start:end]` of its document."""

    start: int
    end: int
    section: str


@dataclass(frozen=True, slots=True)
class Document:
    """One source of knowledge. `text` is the file's text, or, for Markdown, wikitext and corpora, as rendered."""

    source: str
    """Path relative to the knowledge folder, with forward slashes."""
    title: str
    text: str
    facts: tuple[Fact, ...] = ()
    passages: tuple[Passage, ...] = ()
    aliases: tuple[str, ...] = ()
    url: str = ""
    licence: str = ""
    key: str = ""
    """`_id` of a corpus entry; "" for other forms."""
    joints: tuple[int, ...] = field(default=(), repr=False)
    """Offsets in `text` of punctuation that a mark of the markup parts from the word before it in the file."""
    line_starts: tuple[tuple[int, int], ...] = field(default=((0, 1),), repr=False)
    """(offset in `text`, 1-based line of the file) in rising order; each holds until the next."""

    def unbroken(self, start: int, end: int) -> tuple[int, int]:
        """Return the longest part of a slice that holds no joint: what can be found in the file as it stands."""
        edges = [start, *(joint for joint in self.joints if start < joint < end), end]
        return max(pairwise(edges), key=lambda part: part[1] - part[0])

    def line_at(self, offset: int) -> int:
        """Return the 1-based line of the file on which the text at `offset` stands."""
        at = bisect_right(self.line_starts, (offset, 1 << 60)) - 1
        return self.line_starts[max(at, 0)][1]
