"""Documents kept in the cache folder, so that the next start need not parse the files they were read from."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from knowledge.documents.compiled import Origin, read_compiled, write_compiled
from knowledge.documents.model import Document, Fact, Passage, Status

_MAKERS = ("documents/*.py", "text/*.py")
LIBRARIES = ("yaml", "markdown_it", "mwparserfromhell")
"""The libraries that documents are read with."""


def place_of(cache: Path, revision: bytes) -> Path:
    """Return the file that keeps the documents of a folder's revision, which stands for all that they are read from."""
    return Origin("documents", (revision,), _MAKERS, LIBRARIES).path(cache)


def read_kept(path: Path | None) -> Mapping[str, Document]:
    """Return the documents kept in a file by their sources; none where it cannot be used."""
    documents = map(_document, (read_compiled(path) if path else None) or ())
    return {document.source: document for document in documents}


def keep(path: Path | None, documents: Iterable[Document]) -> None:
    """Keep documents in a file, where that can be done."""
    if path:
        write_compiled(path, tuple(map(_plain, documents)))


def _plain(document: Document) -> dict[str, Any]:
    facts = [_values(fact) | {"status": str(fact.status)} for fact in document.facts]
    passages = [_values(passage) for passage in document.passages]
    return _values(document) | {"facts": facts, "passages": passages}


def _document(told: Mapping[str, Any]) -> Document:
    facts = tuple([Fact(**fact | {"status": Status(fact["status"])}) for fact in told["facts"]])
    passages = tuple([Passage(**passage) for passage in told["passages"]])
    return Document(**{**told, "facts": facts, "passages": passages})


def _values(value: Document | Fact | Passage) -> dict[str, Any]:
    return {field.name: getattr(value, field.name) for field in fields(value)}
