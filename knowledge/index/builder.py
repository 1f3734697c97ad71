"""Building an index from a stream of passages: in memory for small knowledge, in a directory for a large corpus."""

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from tantivy import Document, Index

from knowledge.index.entries import EntryWriter, HeldEntries
from knowledge.index.files import INDEX, write_manifest, write_tables
from knowledge.index.model import Entry
from knowledge.index.passages import PassageIndex, build_schema
from knowledge.index.terms import searchable, stems_of, units_apart
from knowledge.index.vocabulary import build_tables

Progress = Callable[[int, int], None]
"""Told the passages and the bytes of text read so far."""

_SMALL_HEAP = 15_000_000
_LARGE_HEAP = 128_000_000
"""Bytes that tantivy gathers before it writes a segment; its default."""
_READ_WHOLE = 4_000
_READ_EVERY = 16
"""Words to repair others by are gathered from so many passages at the beginning, then from every sixteenth: the
common ones. The rare ones, mostly names, are added as stems, which tantivy has counted anyway. Gathering all words
takes half as long as everything else and repairs hardly better: R@1 with typos, among 100,000 passages, is 79.8, not
79.7."""
_MOST_WORDS = 3_000_000
"""Distinct words gathered, about 300 MB; those that come after are left out."""
_REPORTED_EVERY = 1_000


class PassageIndexBuilder:
    """Takes passages one by one and makes an index in memory of them."""

    def __init__(self, known: Collection[str] = frozenset()) -> None:
        """`known` words are not repaired, though no passage holds them."""
        self._known = known
        self._entries: list[Entry] = []
        self._feed = _Feed(Index(build_schema()), _SMALL_HEAP, threads=1)

    def add(self, entry: Entry) -> None:
        """Add the next passage."""
        self._feed.add(entry)
        self._entries.append(entry)

    def finish(self) -> PassageIndex:
        """Return the finished index."""
        tables = build_tables(self._feed.finish())
        return PassageIndex(self._feed.index, HeldEntries(self._entries), tables, self._known)


def build_index(entries: Iterable[Entry], known: Collection[str] = frozenset()) -> PassageIndex:
    """Return an index in memory over these passages."""
    builder = PassageIndexBuilder(known)
    for entry in entries:
        builder.add(entry)
    return builder.finish()


def write_index(directory: Path, revision: str, entries: Iterable[Entry], progress: Progress | None = None) -> None:
    """Write an index over a stream of passages into a directory; whole once its manifest stands there."""
    (directory / INDEX).mkdir()
    feed = _Feed(Index(build_schema(), str(directory / INDEX)), _LARGE_HEAP, threads=0)
    with (directory / "entries").open("wb") as file, feed.given_up_on_error():
        writer = EntryWriter(file)
        for entry in entries:
            feed.add(entry)
            writer.add(entry)
            if progress and len(writer.ends) % _REPORTED_EVERY == 0:
                progress(len(writer.ends), writer.size)
    if progress:
        progress(len(writer.ends), writer.size)
    (directory / "entries.ends").write_bytes(writer.ends)
    write_tables(directory, build_tables(filter(str.isalpha, feed.finish())))
    write_manifest(directory, revision, len(writer.ends))


class _Feed:
    """Gives passages to tantivy and gathers the words they consist of."""

    def __init__(self, index: Index, heap: int, *, threads: int) -> None:
        self.index = index
        self._words: set[str] = set()
        self._writer = index.writer(heap, threads)
        self._count = 0

    def add(self, entry: Entry) -> None:
        text = units_apart(f"{entry.title} {entry.section} {entry.text}")
        read = self._count < _READ_WHOLE or self._count % _READ_EVERY == 0
        if read or not text.isascii():
            text = searchable(text)
        if read and len(self._words) < _MOST_WORDS:
            self._words.update(text.split())
        document = Document()
        document.add_text("text", text)
        document.add_unsigned("number", self._count)
        self._writer.add_document(document)
        self._count += 1

    @contextmanager
    def given_up_on_error(self) -> Iterator[None]:
        """Stop tantivy's threads, which write files, when what is done meanwhile fails."""
        try:
            yield
        except BaseException:
            self._writer.wait_merging_threads()
            raise

    def finish(self) -> set[str]:
        """Close the index; return the words to repair others by."""
        self._writer.commit()
        self._writer.wait_merging_threads()
        self.index.reload()
        if self._count > _READ_WHOLE:
            met = set(stems_of(self._words))
            stems = (stem for stem, _ in self.index.searcher().terms_with_prefix("text", "") if stem not in met)
            self._words.update(islice(stems, _MOST_WORDS))
        return self._words
