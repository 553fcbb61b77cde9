"""One program at a time owns the sessions' file; the lock also remembers whether the last owner left in order."""

import os
import sys
from pathlib import Path

from desktop.store.store_errors import StoreInUse

_IN_USE = b"open"
_CLEAN = b"shut"
_LOCKED_BYTE = 1024
"""Beyond the content: a lock on Windows also keeps others from reading what it covers."""


class FileLock:
    """A lock file held while the process lives; the system lets go of it however the process ends.

    `had_owner`: the file it guards has been opened before. `was_unclean`: the last owner never said `mark_clean`, so it
    was killed or the machine lost power.
    """

    def __init__(self, path: Path) -> None:
        """StoreInUse where another process, or another object of this one, holds it."""
        self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(self._descriptor)
        except OSError as error:
            os.close(self._descriptor)
            raise StoreInUse() from error
        said = os.read(self._descriptor, len(_IN_USE))
        self.had_owner = bool(said)
        self.was_unclean = said == _IN_USE

    def mark_in_use(self) -> None:
        self._write(_IN_USE)

    def mark_clean(self) -> None:
        self._write(_CLEAN)

    def release(self) -> None:
        os.close(self._descriptor)

    def _write(self, content: bytes) -> None:
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        os.ftruncate(self._descriptor, 0)
        try:
            os.write(self._descriptor, content)
            os.fsync(self._descriptor)
        except OSError:
            return  # a full disk: the next start merely checks less, or once more


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        os.lseek(descriptor, 0, os.SEEK_SET)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
