"""Compiled files: what was read and built from knowledge, kept in the cache folder so that the next start need not.

Like Python's own compiled modules these are files of `marshal`, used only where they are whole and were made of the
same content by the same code. Whatever is wrong with the folder, all is built anew and nothing is said.
"""

import marshal
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from zlib import crc32

LARGEST = 64 * 1024 * 1024
"""Bytes of a compiled file; what is larger is not kept."""
_KEPT = 8
"""Compiled files of one name that are kept, the last written: one for each knowledge folder in use."""
_DIGEST = 16
"""Bytes of a digest."""
_CHECKSUM = 4
"""Bytes of a checksum, which guards against damage, as a digest would in four times the time."""

Plain = tuple[Any, ...]
"""Tuples, dicts, lists, sets, text, bytes and numbers, nothing else."""


@dataclass(frozen=True)
class Origin:
    """What a compiled file is made of and by: when any of it changes, the file is out of date."""

    name: str
    """Names the kind of file: "english"."""
    sources: tuple[bytes, ...]
    modules: tuple[str, ...]
    """The modules that make it, as patterns in the engine's folder: "text/*.py"."""
    libraries: tuple[str, ...] = ()
    """The libraries that help: names of packages, told apart by when they were installed, and where."""
    files: tuple[Path, ...] = ()
    """Files of ours that it is made of. Like the modules they are told apart by size and time of the last change, as
    Python tells its own compiled modules apart: to read them takes 5 ms of each start."""

    @cached_property
    def digest(self) -> bytes:
        """What tells this origin from others."""
        digest = blake2b(f"{sys.version} {marshal.version}".encode(), digest_size=_DIGEST)
        stamps = (*_stamp_modules(self.modules), *map(_stamp, self.files), *map(_installed, self.libraries))
        for content in (*stamps, *self.sources):
            digest.update(b"%d:" % len(content) + content)
        return digest.digest()

    def path(self, folder: Path) -> Path:
        """Return the file in the cache folder."""
        return folder / f"{self.name}-{self.digest.hex()}.compiled"


def load_compiled(folder: Path | None, origin: Origin, build: Callable[[], Plain]) -> Plain:
    """Return what `build` makes: from the cache folder, else built, and kept there for the next time.

    Without a folder it is built. Raises nothing that `build` does not raise.
    """
    if folder is None:
        return build()
    path = origin.path(folder)
    kept = read_compiled(path)
    if kept is not None:
        return kept
    built = build()
    write_compiled(path, built)
    return built


def read_compiled(path: Path) -> Plain | None:
    """Return what a compiled file holds; None where it is missing, unreadable or damaged."""
    try:
        content = memoryview(path.read_bytes())
    except OSError:
        return None
    if _checksum(content[_CHECKSUM:]) != content[:_CHECKSUM]:
        return None
    held: Plain = marshal.loads(content[_CHECKSUM:])
    return held


def write_compiled(path: Path, built: Plain) -> None:
    """Write a compiled file if that can be done, and remove old ones of its name."""
    with suppress(OSError, ValueError):  # ValueError: text of a parser's own type, which marshal does not take
        content = marshal.dumps(built)
        if len(content) <= LARGEST:
            _write(path, content)
            _remove_old(path)


@cache
def _stamp_modules(patterns: tuple[str, ...]) -> tuple[bytes, ...]:
    engine = Path(__file__).parents[1]
    return tuple(_stamp(path) for pattern in patterns for path in sorted(engine.glob(pattern)))


def _stamp(path: Path) -> bytes:
    status = path.stat()
    return f"{path.name} {status.st_size} {status.st_mtime_ns}".encode()


@cache
def _installed(library: str) -> bytes:
    """Return what changes when a library is installed anew; it is not imported, nor its version looked up: both are
    slow."""
    spec = find_spec(library)
    place = spec.origin if spec and spec.origin else ""
    return f"{place} {os.stat(place).st_mtime_ns if place else ''}".encode()


def _write(path: Path, content: bytes) -> None:
    """Write a file that is either there and whole or not there. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_suffix(f".{os.getpid()}")
    try:
        aside.write_bytes(_checksum(content) + content)
        aside.replace(path)
    except OSError:
        aside.unlink(missing_ok=True)
        raise


def _remove_old(newest: Path) -> None:
    alike = newest.parent.glob(f"{newest.name.partition('-')[0]}-*.compiled")
    for path in sorted(alike, key=lambda path: path.stat().st_mtime_ns, reverse=True)[_KEPT:]:
        path.unlink(missing_ok=True)


def _checksum(content: bytes | memoryview) -> bytes:
    return crc32(content).to_bytes(_CHECKSUM)
