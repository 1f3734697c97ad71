"""What the user typed into earlier chats, for the arrow keys: a file only they can read."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from bot.cli.opening import user_folder

MOST_LINES = 1000


def history_file(environ: Mapping[str, str]) -> Path | None:
    """Return the file; ALTAI_CHAT_HISTORY names another, or, when empty, none."""
    if (chosen := environ.get("ALTAI_CHAT_HISTORY")) is not None:
        return Path(chosen) if chosen else None
    folder = user_folder(environ, "XDG_STATE_HOME", ".local/state")
    return folder / "chat-history" if folder else None


@contextmanager
def open_history(environ: Mapping[str, str]) -> Iterator[None]:
    """Give `input` line editing and the earlier lines for as long as it lasts, then keep the new ones."""
    try:
        # Only here: not every platform has it, and only a chat needs it
        import readline
    except ImportError:
        yield
        return
    path = history_file(environ)
    readline.set_history_length(MOST_LINES)
    if path is not None:
        with suppress(OSError):
            readline.read_history_file(path)
    try:
        yield
    finally:
        if path is not None:
            # A history that cannot be kept is no reason to end a chat with an error
            with suppress(OSError):
                _make_private(path)
                readline.write_history_file(path)


def _make_private(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600))
