"""The disk: the one place where knowledge is read from it, guarded against whatever may lie there."""

import hashlib
import os
import stat
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from knowledge.documents.forms import KNOWN_FORMS, is_backup, is_known
from knowledge.errors import Problem

LARGEST_FILE = 32 * 1024 * 1024
"""Bytes; larger knowledge belongs in a corpus, which is streamed."""

LONGEST_LINE = 4 * 1024 * 1024
"""Bytes of one line of a corpus; the longest paragraphs of an encyclopedia have some 20 thousand."""

_CHANGED = ("the file changed while it was read", "Try again when nothing writes to it")

Stamp = tuple[int, int]
"""Size in bytes and time of the last change in nanoseconds."""


@dataclass(slots=True)
class Found:
    """What a walk through a folder found: files to read with their sources, and the rest."""

    files: list[tuple[Path, str]] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def find_files(path: Path) -> Found:
    """List the files of a folder, or the one file, that are to be read."""
    found = Found()
    if path.is_dir():
        _walk(path, found)
        if not found.files and not found.problems:
            found.problems.append(Problem(str(path), 0, "the folder holds no knowledge", f"Put {KNOWN_FORMS} there"))
    elif not path.exists():
        found.problems.append(Problem(str(path), 0, "no such file or folder", "Check the path"))
    elif not is_known(path.name):
        found.problems.append(Problem(str(path), 0, "not a form of knowledge", f"Known are {KNOWN_FORMS}"))
    else:
        found.files.append((path, _shown(path.name)))
    found.files.sort(key=lambda pair: pair[1])
    _refuse_alike(found)
    return found


def read_bytes(path: Path, source: str) -> bytes | Problem:
    """Return what a file holds, if it is an ordinary file of reasonable size that keeps still."""

    def read() -> tuple[Stamp, bytes, Stamp]:
        with path.open("rb") as file:
            return _stamp(file.fileno()), file.read(LARGEST_FILE + 1), _stamp(file.fileno())

    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return _special(source)
        if status.st_size > LARGEST_FILE:
            what = f"{status.st_size // 2**20} MB large, where {LARGEST_FILE // 2**20} MB are read"
            return Problem(source, 0, what, "Split it, or make it a corpus (.jsonl), which may have any size")
        content = read_steadily(read)
    except OSError as error:
        return _unreadable(source, error)
    return Problem(source, 0, *_CHANGED) if content is None else content


def read_steadily(read: Callable[[], tuple[Stamp, bytes, Stamp]]) -> bytes | None:
    """Return what a file holds; None where it changed during both of two tries.

    `read` returns the file's stamp before, its content, and its stamp after.
    """
    for _ in range(2):
        before, content, after = read()
        if before == after and before[0] == len(content):
            return content
    return None


def hash_file(path: Path, source: str) -> tuple[bytes, Stamp] | Problem:
    """Return the SHA-256 digest of a file of any size, and its stamp."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return _special(source)
        with path.open("rb") as file:
            before = _stamp(file.fileno())
            digest = hashlib.file_digest(file, "sha256").digest()
            return (digest, before) if before == _stamp(file.fileno()) else Problem(source, 0, *_CHANGED)
    except OSError as error:
        return _unreadable(source, error)


def read_lines(path: Path, source: str, stamp: Stamp | None) -> Iterator[tuple[int, bytes | Problem]]:
    """Yield every line of a file with its number, never holding more than one.

    Ends with a problem at a line too long, where reading fails, and where the file is not what the stamp was taken of.
    """
    number = 0
    try:
        with path.open("rb") as file:
            while line := file.readline(LONGEST_LINE):
                number += 1
                if len(line) == LONGEST_LINE and not line.endswith(b"\n"):
                    what = f"a line of more than {LONGEST_LINE // 2**20} MB"
                    yield number, Problem(source, number, what, "Write one JSON object a line, one paragraph in each")
                    return
                yield number, line
            if stamp not in (None, _stamp(file.fileno())):
                yield number, Problem(source, 0, *_CHANGED)
    except OSError as error:
        yield number, _unreadable(source, error)


def _walk(root: Path, found: Found) -> None:
    """Sort the entries of a folder and its sub-folders into files to read and files to skip."""
    inside = root.resolve()
    folders = [(root, "")]
    while folders:
        folder, prefix = folders.pop()
        try:
            entries = list(os.scandir(folder))
        except OSError as error:
            found.problems.append(_unreadable(prefix or str(folder), error))
            continue
        for entry in entries:
            source = prefix + _shown(entry.name)
            if entry.is_dir(follow_symlinks=False) and not entry.name.startswith("."):
                folders.append((Path(entry.path), f"{source}/"))
            else:
                _sort_file(entry, source, inside, found)


def _sort_file(entry: os.DirEntry[str], source: str, inside: Path, found: Found) -> None:
    """Add one file or link to those to read, to skip or to refuse; links to folders inside are read in their place."""
    if entry.name.startswith(".") or is_backup(entry.name):
        found.skipped.append(source)
    elif entry.is_symlink() and (what := _wrong_link(Path(entry.path), inside)):
        found.problems.append(Problem(source, 0, what, "Copy what it should lead to into the folder, or remove it"))
    elif is_known(entry.name) and not entry.is_dir():
        found.files.append((Path(entry.path), source))
    else:
        found.skipped.append(source)


def _wrong_link(link: Path, inside: Path) -> str:
    """Return what is wrong with a link; "" where it leads to something in the folder."""
    try:
        return "" if link.resolve(strict=True).is_relative_to(inside) else "a link that leads out of the folder"
    except (OSError, RuntimeError):  # RuntimeError: links that lead round in a circle, before Python 3.13
        return "a link that leads nowhere"


def _refuse_alike(found: Found) -> None:
    """Note files whose sources only case or the way accents are stored tells apart: a citation could mean either."""
    first: dict[str, str] = {}
    for _, source in found.files:
        if source.casefold() in first:
            what = f'its name is that of "{first[source.casefold()]}" but for upper and lower case or stored accents'
            found.problems.append(Problem(source, 0, what, "Rename one of them"))
        first.setdefault(source.casefold(), source)


def _stamp(descriptor: int) -> Stamp:
    status = os.fstat(descriptor)
    return status.st_size, status.st_mtime_ns


def _shown(name: str) -> str:
    """Return a file's name as it is cited; bytes that are no UTF-8 are marked."""
    return unicodedata.normalize("NFC", os.fsencode(name).decode(errors="replace"))


def _special(source: str) -> Problem:
    return Problem(source, 0, "a device, pipe or folder, not an ordinary file", "Remove or rename it")


def _unreadable(source: str, error: OSError) -> Problem:
    reason = (error.strerror or "unknown reason").lower()
    return Problem(source, 0, f"cannot be read ({reason})", "Check that it is there and may be read")
