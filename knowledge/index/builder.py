"""Building the index from a stream of passages."""

from collections import Counter
from collections.abc import Collection

from tantivy import Document, Index

from knowledge.index.entries import HeldEntries
from knowledge.index.model import Entry
from knowledge.index.passages import PassageIndex, build_schema
from knowledge.index.terms import units_apart, words_of
from knowledge.index.vocabulary import build_tables

_SMALL_HEAP = 15_000_000


class PassageIndexBuilder:
    """Takes passages one by one and makes an index in memory of them."""

    def __init__(self, known: Collection[str] = frozenset()) -> None:
        self._known = known
        self._entries: list[Entry] = []
        self._words: Counter[str] = Counter()
        self._index = Index(build_schema())
        self._writer = self._index.writer(_SMALL_HEAP, 1)

    def add(self, entry: Entry) -> None:
        """Add the next passage."""
        title, text = words_of(f"{entry.title} {entry.section}"), words_of(units_apart(entry.text))
        document = Document()
        document.add_text("title", " ".join(title))
        document.add_text("text", " ".join(text))
        document.add_unsigned("number", len(self._entries))
        self._writer.add_document(document)
        self._words.update(set(text).union(title))
        self._entries.append(entry)

    def finish(self) -> PassageIndex:
        """Return the finished index."""
        self._writer.commit()
        self._index.reload()
        return PassageIndex(self._index, HeldEntries(self._entries), build_tables(self._words), self._known)
