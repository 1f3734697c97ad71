"""Passages are read back from their file as they were written."""

from array import array
from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st

from knowledge.index.entries import EntryWriter, HeldEntries, MappedEntries
from knowledge.index.model import Entry

ANY = st.text(st.characters(exclude_categories=[]))
ENTRIES = st.lists(st.builds(Entry, ANY, ANY, ANY, ANY, st.integers(0, 2**32 - 1), ANY))


@given(ENTRIES)
def test_every_entry_comes_back_whole(entries: list[Entry]) -> None:
    file = BytesIO()
    writer = EntryWriter(file)
    for entry in entries:
        writer.add(entry)
    assert writer.size == len(file.getvalue())
    mapped = MappedEntries(memoryview(file.getvalue()), array("Q", writer.ends))
    held = HeldEntries(entries)
    assert len(mapped) == len(held) == len(entries)
    for number, entry in enumerate(entries):
        assert mapped.entry(number) == held.entry(number) == entry
        assert mapped.text(number) == held.text(number) == entry.text
