"""Compiled tables: what is built from lexicon files, kept in the cache folder so that the next start need not build it.

Like Python's own compiled modules these are files of `marshal`, read only where they are whole and were made from the
same sources by the same code. Whatever is wrong with the folder, the tables are built anew and nothing is said.
"""

import marshal
import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

_KEPT = 8
"""Compiled files of one name that are kept: one for each knowledge folder with a lexicon of its own, lately used."""
_DIGEST = 16
"""Bytes of a digest."""
_CODE = ("lexicon/*.py", "text/normalize.py", "text/tokens.py")
"""The modules that make the tables: when one of them changes, what it made is out of date."""

Plain = TypeVar("Plain", bound=tuple[object, ...])
"""Tuples of dicts, tuples, lists, sets, text and numbers, nothing else."""


def load_compiled(cache: Path | None, name: str, sources: Iterable[bytes], build: Callable[[], Plain]) -> Plain:
    """Return what `build` makes of some sources: from the cache folder, else built, and kept there for the next time.

    Without a folder it is built. Raises nothing that `build` does not raise.
    """
    if cache is None:
        return build()
    path = cache / f"{name}-{_key(sources)}.tables"
    kept: Plain | None = _read(path)
    if kept is not None:
        return kept
    built = build()
    with suppress(OSError):
        _write(path, marshal.dumps(built))
        _remove_old(cache, name)
    return built


def _key(sources: Iterable[bytes]) -> str:
    """Return the digest of all that the tables are made from, Python and the stemmer among it."""
    from tantivy import __version__ as stemmer

    digest = blake2b(f"{sys.version} {marshal.version} {stemmer}".encode(), digest_size=_DIGEST)
    for content in (*_code(), *sources):
        digest.update(b"%d:" % len(content) + content)
    return digest.hexdigest()


def _code() -> Iterable[bytes]:
    engine = Path(__file__).parents[1]
    for pattern in _CODE:
        for path in sorted(engine.glob(pattern)):
            yield path.read_bytes()


def _read(path: Path) -> Plain | None:
    """Return the tables in a file; None where it is missing, unreadable or damaged."""
    try:
        content = memoryview(path.read_bytes())
    except OSError:
        return None
    if _digest(content[_DIGEST:]) != content[:_DIGEST]:
        return None
    tables: Plain = marshal.loads(content[_DIGEST:])
    return tables


def _write(path: Path, content: bytes) -> None:
    """Write a file that is either there and whole or not there. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_suffix(f".{os.getpid()}")
    try:
        aside.write_bytes(_digest(content) + content)
        aside.replace(path)
    except OSError:
        aside.unlink(missing_ok=True)
        raise


def _remove_old(cache: Path, name: str) -> None:
    files = sorted(cache.glob(f"{name}-*.tables"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for path in files[_KEPT:]:
        path.unlink(missing_ok=True)


def _digest(content: bytes | memoryview) -> bytes:
    return blake2b(content, digest_size=_DIGEST).digest()
