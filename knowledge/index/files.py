"""The files of an index on disk, and opening them mapped into memory."""

import json
import mmap
import os
import sys
from array import array
from collections.abc import Collection
from pathlib import Path

from tantivy import Index

from knowledge.index.entries import MappedEntries
from knowledge.index.passages import PassageIndex
from knowledge.index.vocabulary import WordTables
from knowledge.index.wordlist import WordList

SCHEMA = f"1-{sys.byteorder}"
"""Version of the form of these files; an index of another form is built anew."""
INDEX = "tantivy"
_MANIFEST = "manifest.json"
_LISTS = ("words", "backwards", "keys")


def write_tables(directory: Path, tables: WordTables) -> None:
    """Write the tables of a vocabulary."""
    for name in _LISTS:
        words: WordList = getattr(tables, name)
        (directory / name).write_bytes(words.block)
        (directory / f"{name}.sizes").write_text(json.dumps(words.sizes))
    (directory / "spelled").write_bytes(array("I", tables.spelled))


def write_manifest(directory: Path, revision: str, entries: int) -> None:
    """Write, last of all, what makes the index whole: its revision, schema and counts, and the size of every file."""
    sizes = {str(path.relative_to(directory)): path.stat().st_size for path in _files(directory)}
    for name in sizes:
        _to_disk(directory / name)
    manifest = {"schema": SCHEMA, "revision": revision, "entries": entries, "sizes": sizes}
    (directory / _MANIFEST).write_text(json.dumps(manifest, indent=1))
    _to_disk(directory / _MANIFEST)


def is_whole(directory: Path) -> bool:
    """Whether a directory holds a finished index in this form, with every file of the size it was written with."""
    try:
        manifest = json.loads((directory / _MANIFEST).read_text())
        sizes = manifest["sizes"].items()
        return manifest["schema"] == SCHEMA and all((directory / name).stat().st_size == size for name, size in sizes)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False


def open_index(directory: Path, known: Collection[str] = frozenset()) -> PassageIndex:
    """Return the index in a directory, mapped into memory rather than read."""
    lists = {name: _word_list(directory, name) for name in _LISTS}
    tables = WordTables(lists["words"], lists["backwards"], lists["keys"], _mapped(directory / "spelled").cast("I"))
    entries = MappedEntries(_mapped(directory / "entries"), _mapped(directory / "entries.ends").cast("Q"))
    return PassageIndex(Index.open(str(directory / INDEX)), entries, tables, known)


def _word_list(directory: Path, name: str) -> WordList:
    sizes = json.loads((directory / f"{name}.sizes").read_text())
    return WordList(_mapped(directory / name), [(width, count) for width, count in sizes])


def _mapped(path: Path) -> memoryview:
    with path.open("rb") as file:
        if not os.fstat(file.fileno()).st_size:
            return memoryview(b"")
        return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))


def _files(directory: Path) -> list[Path]:
    return [path for path in sorted(directory.rglob("*")) if path.is_file() and path.suffix != ".lock"]


def _to_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
