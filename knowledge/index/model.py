"""What the index takes in and gives out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One searchable passage: a paragraph, a field or a statement, with where it stands."""

    source: str
    """Path of its file relative to the knowledge folder."""
    title: str
    section: str
    text: str
    line: int
    """1-based line of the file on which the passage begins."""
    key: str = ""
    """`_id` of a corpus entry; "" for other forms."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found for a query."""

    entry: Entry
    number: int
    """The entry's place in the stream the index was built from, from 0."""
    score: float
    """Rank score, 0 or more; comparable within one query only."""
    place: int
    """Where in the entry's text the sentence begins that matches best, roughly."""
    coverage: float = 0.0
    """Share of the query's words, weighted by rarity, that the passage holds: 0 to 1, comparable between queries."""

    @property
    def sentence(self) -> tuple[int, int]:
        """Start and end, in the entry's text, of the sentence that matches best. Found when asked for: with care that
        takes a sixth of the time of a search, and many want the passage only."""
        # Only here: many a search needs no sentences
        from knowledge.index.snippet import sentence_at

        return sentence_at(self.entry.text, self.place)


@dataclass(frozen=True, slots=True)
class Repair:
    """A word of the vocabulary that a misspelt word may stand for."""

    word: str
    """One word, or two with a space between where the misspelt one was two run together."""
    score: float
    """Likeness, 0 to 1: 1 less the weighed edits per letter."""
