"""Where the one running app of this user is found: a lock that it holds, and an address at which it listens."""

import hashlib
import os
import stat
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from desktop.errors import ProgramError
from desktop.paths import Paths

LONGEST_SOCKET_PATH = 100
"""Of the 104 bytes that macOS allows (Linux: 108)."""


class PlaceNotPrivate(ProgramError):
    title = "The app cannot be reached safely"
    message = "The folder in which its windows find each other belongs to somebody else. Remove it, and start again."


@dataclass(frozen=True, slots=True)
class InstancePlace:
    """`address`: a socket's path in a folder that only this user enters; on Windows the name of a pipe."""

    lock: Path
    address: str

    @classmethod
    def of(cls, paths: Paths, platform: str = sys.platform) -> "InstancePlace":
        """The same for every start with these folders, whatever the surroundings of the start are."""
        lock = paths.data / "app.lock"
        mark = hashlib.sha256(str(paths.data.absolute()).encode()).hexdigest()[:16]
        if platform == "win32":
            return cls(lock, rf"\\.\pipe\interview-assistant-{mark}")
        socket = paths.data / "run" / "app.socket"
        if len(os.fsencode(socket)) > LONGEST_SOCKET_PATH:
            socket = Path(tempfile.gettempdir()) / f"interview-assistant-{os.getuid()}-{mark}" / "app.socket"
        return cls(lock, str(socket))

    @property
    def is_pipe(self) -> bool:
        return self.address.startswith("\\\\")

    def prepare(self) -> None:
        """Makes the folders. PlaceNotPrivate where somebody else owns the socket's, OSError where none can be made."""
        self.lock.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self.is_pipe:
            return
        folder = Path(self.address).parent
        folder.mkdir(mode=0o700, exist_ok=True)
        if not is_private(folder):
            raise PlaceNotPrivate(
                f"{folder} belongs to somebody else. Remove it, or ask whoever looks after the system."
            )
        folder.chmod(0o700)


def is_private(folder: Path) -> bool:
    """A real folder, not a link, and this user's own."""
    found = folder.lstat()
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid()
