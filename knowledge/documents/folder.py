"""A knowledge folder, read whole and checked: its documents, corpora, lexicons and golden questions."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from knowledge.documents.decoding import decode
from knowledge.documents.disk import Stamp, find_files, hash_file, read_bytes, read_lines
from knowledge.documents.forms import Content, is_corpus, is_golden, parse_file
from knowledge.documents.kept import keep, place_of, read_kept
from knowledge.documents.model import Document
from knowledge.errors import BadKnowledgeError, Problem

if TYPE_CHECKING:
    from knowledge.documents.golden import GoldenFile
    from knowledge.documents.lexiconfile import LexiconFile

MOST_PROBLEMS = 20
"""Problems told of one corpus, which may have a million bad lines."""

_REVISION_LENGTH = 12


@dataclass(frozen=True, slots=True)
class Corpus:
    """A large collection in BEIR's form, read line by line whenever it is gone through."""

    path: Path
    source: str
    """Path relative to the knowledge folder, with forward slashes."""
    stamp: Stamp | None = field(default=None, repr=False, compare=False)
    """Taken when it was hashed: another one later means that it is no longer what the revision stands for."""

    def entries(self) -> Iterator[Document]:
        """Yield every entry in order; raises BadKnowledgeError at the first bad line, or when the file has changed."""
        for parsed in self._parsed():
            if isinstance(parsed, tuple):
                raise BadKnowledgeError(parsed)
            yield parsed

    def problems(self) -> list[Problem]:
        """Return what is wrong with its lines, at most MOST_PROBLEMS, in one go through the file."""
        problems: list[Problem] = []
        first: dict[str, int] = {}
        for parsed in self._parsed():
            if isinstance(parsed, tuple):
                problems += parsed
            elif (line := parsed.line_starts[0][1]) != (earlier := first.setdefault(parsed.key, line)):
                remedy = f"Line {earlier} has it too: give each entry its own"
                problems.append(Problem(self.source, line, f'the _id "{parsed.key}" is used twice', remedy))
            if len(problems) >= MOST_PROBLEMS:
                return problems
        if not problems and not first:
            problems.append(Problem(self.source, 0, "the file is empty", "Fill it or remove it"))
        return problems

    def _parsed(self) -> Iterator[Document | tuple[Problem, ...]]:
        from knowledge.documents.corpusline import parse_entry  # only here: most folders hold no corpus

        for number, raw in read_lines(self.path, self.source, self.stamp):
            line = raw if isinstance(raw, Problem) else decode(raw, self.source, first_line=number)
            if isinstance(line, Problem):
                yield (line,)
            elif line.strip():
                yield parse_entry(line, self.source, number)


@dataclass(frozen=True, slots=True)
class Folder:
    """Everything that a knowledge folder holds, whole and valid."""

    documents: tuple[Document, ...] = ()
    corpora: tuple[Corpus, ...] = ()
    lexicons: "tuple[LexiconFile, ...]" = ()
    goldens: "tuple[GoldenFile, ...]" = ()
    skipped: tuple[str, ...] = ()
    """Files that are not knowledge, by their relative paths: hidden, backups, of unknown forms."""
    revision: str = ""
    """First 12 hex digits of a SHA-256 over names and content; the same wherever and whenever the folder is read."""


def load_folder(path: Path, *, check_corpora: bool = True, goldens: bool = True, cache: Path | None = None) -> Folder:
    """Read a knowledge folder, or a single file; raises BadKnowledgeError with every problem found in it.

    To start faster, `check_corpora` off leaves the lines of corpora to be checked as they are streamed, `goldens` off
    leaves out the golden questions, and `cache` is where documents are kept between runs. The revision is the same.
    """
    found = find_files(path)
    problems = found.problems
    files: list[tuple[str, bytes | Corpus]] = []
    revision = hashlib.sha256()
    for file, source in found.files:
        read = _read_corpus(file, source) if is_corpus(source) else read_bytes(file, source)
        if isinstance(read, Problem):
            problems.append(read)
            continue
        content, digest = read if isinstance(read, tuple) else (read, hashlib.sha256(read).digest())
        revision.update(source.encode() + b"\0" + digest)
        if goldens or not is_golden(source):
            files.append((source, content))
    place = place_of(cache, revision.digest()) if cache else None
    kept = read_kept(place)
    contents = [kept.get(source) or _parse(content, source, problems, check_corpora) for source, content in files]
    if problems:
        raise BadKnowledgeError(problems)
    folder = _folder(contents, tuple(sorted(found.skipped)), revision.hexdigest()[:_REVISION_LENGTH])
    if folder.documents and not kept:
        keep(place, folder.documents)
    return folder


def _read_corpus(path: Path, source: str) -> tuple[Corpus, bytes] | Problem:
    hashed = hash_file(path, source)
    if isinstance(hashed, Problem):
        return hashed
    digest, stamp = hashed
    return Corpus(path, source, stamp), digest


def _parse(
    content: bytes | Corpus, source: str, problems: list[Problem], check_corpora: bool
) -> "Content | Corpus | None":
    """Return what a file holds; None where that cannot be told, the problems with it added to the others."""
    if isinstance(content, Corpus):
        problems += content.problems() if check_corpora else []
        return content
    text = decode(content, source)
    parsed = (text,) if isinstance(text, Problem) else parse_file(text, source)
    if isinstance(parsed, tuple):
        problems += parsed
        return None
    return parsed


def _folder(contents: "Iterable[Content | Corpus | None]", skipped: tuple[str, ...], revision: str) -> Folder:
    by_kind: dict[str, list[Any]] = {}
    for content in contents:
        by_kind.setdefault(type(content).__name__, []).append(content)
    return Folder(
        documents=tuple(by_kind.get("Document", ())),
        corpora=tuple(by_kind.get("Corpus", ())),
        lexicons=tuple(by_kind.get("LexiconFile", ())),
        goldens=tuple(by_kind.get("GoldenFile", ())),
        skipped=skipped,
        revision=revision,
    )
