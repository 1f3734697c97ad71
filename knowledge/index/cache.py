"""The folder where indexes of large corpora are kept, each under the revision of the content it was built from."""

import shutil
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from hashlib import blake2b
from itertools import count
from pathlib import Path
from typing import BinaryIO

from knowledge.index.builder import Progress, write_index
from knowledge.index.files import SCHEMA, is_whole, open_index
from knowledge.index.locks import lock, try_lock
from knowledge.index.model import Entry
from knowledge.index.passages import PassageIndex

_BUILDING = ".building-"
_LOCK = "alive.lock"


def open_or_build(
    cache: Path,
    revision: str,
    entries: Callable[[], Iterable[Entry]],
    *,
    known: Collection[str] = frozenset(),
    progress: Progress | None = None,
) -> PassageIndex:
    """Return the index of a revision, mapped from the cache folder; built there first if it is not there yet.

    It is built in a directory of its own and takes its name only when whole, so that neither a killed build nor
    another process that builds the same can leave half an index. Raises OSError where the folder cannot be written.
    """
    directory = index_directory(cache, revision)
    if not is_whole(directory):
        cache.mkdir(parents=True, exist_ok=True)
        with _building(cache) as (aside, alive):
            write_index(aside, revision, entries(), progress)
            _put_in_place(cache, aside, alive, directory)
    return open_index(directory, known)


def index_directory(cache: Path, revision: str) -> Path:
    """Return where the index of a revision is kept."""
    name = blake2b(f"{SCHEMA}:{revision}".encode(), digest_size=12).hexdigest()
    return cache / f"passages-{name}"


@contextmanager
def _building(cache: Path) -> Iterator[tuple[Path, BinaryIO]]:
    """Give a new directory to build in and the lock that shows it is in use; removed unless it was renamed."""
    with _locked(cache):
        _remove_abandoned(cache)
        aside = _new_directory(cache)
        alive = (aside / _LOCK).open("wb")
        lock(alive)
    try:
        yield aside, alive
    finally:
        alive.close()
        shutil.rmtree(aside, ignore_errors=True)


def _new_directory(cache: Path) -> Path:
    for number in count():
        with suppress(FileExistsError):
            aside = cache / f"{_BUILDING}{number}"
            aside.mkdir()
            return aside
    raise AssertionError("count() has no end")


def _put_in_place(cache: Path, aside: Path, alive: BinaryIO, directory: Path) -> None:
    """Give a finished index its name, unless another process was first."""
    with _locked(cache):
        if is_whole(directory):
            return
        alive.close()
        (aside / _LOCK).unlink()
        shutil.rmtree(directory, ignore_errors=True)
        aside.rename(directory)


def _remove_abandoned(cache: Path) -> None:
    """Remove what killed builds left behind: directories whose builder holds their lock no more."""
    for aside in cache.glob(f"{_BUILDING}*"):
        try:
            with (aside / _LOCK).open("rb+") as alive:
                abandoned = try_lock(alive)
        except FileNotFoundError:
            abandoned = True
        if abandoned:
            shutil.rmtree(aside, ignore_errors=True)


@contextmanager
def _locked(cache: Path) -> Iterator[BinaryIO]:
    """Hold the folder's own lock for the moment that directories are made, removed or renamed."""
    with (cache / ".lock").open("ab") as file:
        lock(file)
        yield file
