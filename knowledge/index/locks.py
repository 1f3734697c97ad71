"""Advisory locks on files, released by the system when their process ends, however it ends."""

import sys
from typing import BinaryIO

if sys.platform == "win32":
    import msvcrt

    def lock(file: BinaryIO) -> None:
        """Wait until no other process holds the lock of an open file, and take it until the file is closed."""
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)

    def try_lock(file: BinaryIO) -> bool:
        """Take the lock of an open file if no other process holds it; tell whether it was taken."""
        try:
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def lock(file: BinaryIO) -> None:
        """Wait until no other process holds the lock of an open file, and take it until the file is closed."""
        fcntl.flock(file, fcntl.LOCK_EX)

    def try_lock(file: BinaryIO) -> bool:
        """Take the lock of an open file if no other process holds it; tell whether it was taken."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
