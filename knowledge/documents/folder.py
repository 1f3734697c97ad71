"""A knowledge folder: the one place where knowledge is read from the disk."""

import hashlib
import os
import stat
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from knowledge.documents.corpusline import parse_entry
from knowledge.documents.decoding import decode
from knowledge.documents.forms import KNOWN_FORMS, Content, is_backup, is_corpus, is_known, parse_file
from knowledge.documents.golden import GoldenFile
from knowledge.documents.lexiconfile import LexiconFile
from knowledge.documents.model import Document
from knowledge.errors import BadKnowledgeError, Problem

LARGEST_FILE = 32 * 1024 * 1024
"""Bytes; larger knowledge belongs in a corpus, which is streamed."""

LONGEST_LINE = 4 * 1024 * 1024
"""Bytes of one line of a corpus; the longest paragraphs of an encyclopedia have some 20 thousand."""

MOST_PROBLEMS = 20
"""Problems told of one corpus, which may have a million bad lines."""

_REVISION_LENGTH = 12
_CHANGED = ("the file changed while it was read", "Try again when nothing writes to it")


@dataclass(frozen=True, slots=True)
class Corpus:
    """A large collection in BEIR's form, read line by line whenever it is gone through."""

    path: Path
    source: str
    """Path relative to the knowledge folder, with forward slashes."""

    def entries(self) -> Iterator[Document]:
        """Yield every entry in order; raises BadKnowledgeError at the first bad line."""
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
        for number, raw in _lines(self.path, self.source):
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
    lexicons: tuple[LexiconFile, ...] = ()
    goldens: tuple[GoldenFile, ...] = ()
    skipped: tuple[str, ...] = ()
    """Files that are not knowledge, by their relative paths: hidden, backups, of unknown forms."""
    revision: str = ""
    """First 12 hex digits of a SHA-256 over names and content; the same wherever and whenever the folder is read."""


def load_folder(path: Path, *, check_corpora: bool = True) -> Folder:
    """Read a knowledge folder, or a single file; raises BadKnowledgeError with every problem found in it.

    With `check_corpora` off, corpora are only hashed here: their lines are checked as they are streamed.
    """
    found = _find(path)
    problems = found.problems
    contents: list[Content | Corpus] = []
    revision = hashlib.sha256()
    for file, source in sorted(found.files, key=lambda pair: pair[1]):
        content, digest = _read_corpus(file, source, check_corpora) if is_corpus(source) else _read_whole(file, source)
        if isinstance(content, tuple):
            problems += content
        else:
            contents.append(content)
        revision.update(source.encode() + b"\0" + digest)
    if problems:
        raise BadKnowledgeError(problems)
    return Folder(
        documents=tuple(content for content in contents if isinstance(content, Document)),
        corpora=tuple(content for content in contents if isinstance(content, Corpus)),
        lexicons=tuple(content for content in contents if isinstance(content, LexiconFile)),
        goldens=tuple(content for content in contents if isinstance(content, GoldenFile)),
        skipped=tuple(sorted(found.skipped)),
        revision=revision.hexdigest()[:_REVISION_LENGTH],
    )


Stamp = tuple[int, int]
"""Size in bytes and time of the last change in nanoseconds."""


def read_steadily(read: Callable[[], tuple[Stamp, bytes, Stamp]]) -> bytes | None:
    """Return what a file holds; None where it changed during both of two tries.

    `read` returns the file's stamp before, its content, and its stamp after.
    """
    for _ in range(2):
        before, content, after = read()
        if before == after and before[0] == len(content):
            return content
    return None


@dataclass(slots=True)
class _Found:
    """What a walk through a folder found: files to read with their sources, and the rest."""

    files: list[tuple[Path, str]] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def _find(path: Path) -> _Found:
    """List the files to read."""
    found = _Found()
    if path.is_dir():
        _walk(path, "", path.resolve(), found)
        if not found.files and not found.problems:
            found.problems.append(Problem(str(path), 0, "the folder holds no knowledge", f"Put {KNOWN_FORMS} there"))
    elif not path.exists():
        found.problems.append(Problem(str(path), 0, "no such file or folder", "Check the path"))
    elif not is_known(path.name):
        found.problems.append(Problem(str(path), 0, "not a form of knowledge", f"Known are {KNOWN_FORMS}"))
    else:
        found.files.append((path, unicodedata.normalize("NFC", path.name)))
    _refuse_alike(found)
    return found


def _walk(folder: Path, prefix: str, root: Path, found: _Found) -> None:
    """Sort the entries of a folder and its sub-folders into files to read and files to skip."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        found.problems.append(_unreadable(prefix or str(folder), error))
        return
    for entry in entries:
        name = unicodedata.normalize("NFC", os.fsencode(entry.name).decode(errors="replace"))
        source = f"{prefix}{name}"
        if name.startswith(".") or is_backup(name):
            found.skipped.append(source)
        elif entry.is_symlink() and not _leads_inside(entry.path, root):
            what = "a link that leads out of the folder"
            found.problems.append(Problem(source, 0, what, "Copy what it leads to into the folder, or remove it"))
        elif entry.is_dir(follow_symlinks=False):
            _walk(Path(entry.path), f"{source}/", root, found)
        elif is_known(name) and not entry.is_dir():
            found.files.append((Path(entry.path), source))
        else:
            found.skipped.append(source)


def _leads_inside(path: str, root: Path) -> bool:
    try:
        return Path(path).resolve(strict=True).is_relative_to(root)
    except (OSError, RuntimeError):  # leads nowhere, or round in a circle
        return False


def _refuse_alike(found: _Found) -> None:
    """Note files whose sources only their spelling's case tells apart: a citation could mean either."""
    first: dict[str, str] = {}
    for _, source in found.files:
        other = first.setdefault(source.casefold(), source)
        if other is not source:
            what = f'its name is that of "{other}" but for case or the way accents are stored'
            found.problems.append(Problem(source, 0, what, "Rename one of them"))


def _read_whole(path: Path, source: str) -> tuple[Content | tuple[Problem, ...], bytes]:
    """Read and parse one file that is no corpus; returns its content, or problems, and its digest."""
    raw = _bytes(path, source)
    if isinstance(raw, Problem):
        return (raw,), b""
    text = decode(raw, source)
    if isinstance(text, Problem):
        return (text,), b""
    return parse_file(text, source), hashlib.sha256(raw).digest()


def _bytes(path: Path, source: str) -> bytes | Problem:
    """Return what a file holds, if it is a file of reasonable size that keeps still."""

    def read() -> tuple[Stamp, bytes, Stamp]:
        with path.open("rb") as file:
            return _stamp(file.fileno()), file.read(LARGEST_FILE + 1), _stamp(file.fileno())

    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return Problem(source, 0, "not an ordinary file", "Remove it")
        if status.st_size > LARGEST_FILE:
            what = f"{status.st_size // 2**20} MB large; {LARGEST_FILE // 2**20} MB are read"
            return Problem(source, 0, what, "Split it, or make it a corpus (.jsonl), which may have any size")
        content = read_steadily(read)
    except OSError as error:
        return _unreadable(source, error)
    return Problem(source, 0, *_CHANGED) if content is None else content


def _read_corpus(path: Path, source: str, check: bool) -> tuple[Corpus | tuple[Problem, ...], bytes]:
    """Hash a corpus and, where wanted, check its lines; returns it, or problems, and its digest."""
    corpus = Corpus(path, source)
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return (Problem(source, 0, "not an ordinary file", "Remove it"),), b""
        with path.open("rb") as file:
            before = _stamp(file.fileno())
            digest = hashlib.file_digest(file, "sha256").digest()
            problems = corpus.problems() if check else []
            if before != _stamp(file.fileno()):
                problems = [Problem(source, 0, *_CHANGED)]
    except OSError as error:
        return (_unreadable(source, error),), b""
    return tuple(problems) or corpus, digest


def _lines(path: Path, source: str) -> Iterator[tuple[int, bytes | Problem]]:
    """Yield every line of a corpus with its number, never holding more than one; ends at one that is too long."""
    with path.open("rb") as file:
        number = 0
        while line := file.readline(LONGEST_LINE):
            number += 1
            if len(line) == LONGEST_LINE and not line.endswith(b"\n"):
                what = f"a line of more than {LONGEST_LINE // 2**20} MB"
                yield number, Problem(source, number, what, "Write one JSON object a line, a paragraph or so in each")
                return
            yield number, line


def _stamp(descriptor: int) -> Stamp:
    status = os.fstat(descriptor)
    return status.st_size, status.st_mtime_ns


def _unreadable(source: str, error: OSError) -> Problem:
    reason = (error.strerror or "unknown reason").lower()
    return Problem(source, 0, f"cannot be read ({reason})", "Check that it is there and may be read")
