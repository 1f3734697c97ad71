"""Watching a knowledge folder: what changes in it is reloaded once it has come to rest."""

import asyncio
import logging
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from pathlib import Path

from watchfiles import Change, awatch

from bot.library.live import LiveKnowledge, Reload, ReloadRefused

Observe = Callable[[Reload | ReloadRefused], None]
"""Is told how each reload went."""

_LOOK = 5.0
"""Seconds between two looks whether the folder is still there and the same: what replaces it tells nobody."""
_REST = 0.5
"""Seconds without another change after which a folder counts as at rest: an editor or a copy is done by then."""
_PATIENCE = 20
"""After so many times that it is reloaded even if it never rests."""

_log = logging.getLogger(__name__)


async def watch_folder(
    path: Path,
    library: LiveKnowledge,
    observe: Observe = lambda outcome: None,
    *,
    look: float = _LOOK,
    rest: float = _REST,
) -> None:
    """Reload whenever something in a knowledge folder, or a knowledge file, has changed; ends when cancelled.

    Outlives the folder's absence, and its replacement by another of the same name. `look` and `rest` are in seconds.
    """
    async with aclosing(_changes(path, look, rest)) as changes:
        async for _ in changes:
            observe(await _reload(library))


async def _reload(library: LiveKnowledge) -> Reload | ReloadRefused:
    try:
        return await library.reload_anew()
    except ReloadRefused as refused:  # the library's own observer tells of it
        return refused


async def _changes(path: Path, look: float, rest: float) -> AsyncGenerator[None, None]:
    """Yield whenever something has changed and come to rest, and when the folder is there again."""
    seen, polling = _identity(path), False
    while True:
        if seen is None:
            _log.warning("%s is gone; what was read from it goes on answering", path.name)
            seen = await _return(path, look)
            yield
        try:
            async with aclosing(_batches(path, look, rest, polling=polling)) as batches:
                async for changed in batches:
                    if _identity(path) != seen:
                        break
                    if changed:
                        yield
        except (OSError, RuntimeError) as error:  # gone this moment, or the system has no watch to give
            polling = polling or _identity(path) is not None
            _log.info("watching %s%s: %s", path.name, ", from now on by looking" if polling else "", error)
            await asyncio.sleep(look)
        replaced, seen = seen, _identity(path)
        if seen is not None and seen != replaced:
            yield


async def _batches(path: Path, look: float, rest: float, *, polling: bool) -> AsyncGenerator[bool, None]:
    """Yield True for changes, False when there were none for a while. A file is watched by way of its folder, since
    editors put a new file in its place."""
    folder = path.is_dir()
    changes = awatch(
        path if folder else path.parent,
        watch_filter=None if folder else lambda change, changed: _is_file(path, change, changed),
        debounce=int(rest * 1000) * _PATIENCE,
        step=int(rest * 1000),
        rust_timeout=int(look * 1000),
        yield_on_timeout=True,
        force_polling=polling or None,
        recursive=folder,
    )
    async with aclosing(changes):
        async for found in changes:
            yield bool(found)


def _is_file(path: Path, change: Change, changed: str) -> bool:
    return Path(changed).name == path.name


async def _return(path: Path, look: float) -> tuple[int, int]:
    """Wait until a folder or file is there; return what tells it from another of the same name."""
    while (found := _identity(path)) is None:
        await asyncio.sleep(look)
    return found


def _identity(path: Path) -> tuple[int, int] | None:
    """Return what tells a folder from another of the same name; for a file only that it is there; None for neither."""
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if path.is_dir() else (found.st_dev, 0)
