"""Is there room on the disk for a session?"""

import shutil
from collections.abc import Callable
from pathlib import Path

from desktop.store.store_errors import TooLittleSpace

WARN_BELOW_BYTES = 500 * 1000**2
REFUSE_BELOW_BYTES = 100 * 1000**2


def free_bytes(folder: Path) -> int:
    return shutil.disk_usage(folder).free


def warn_of_little_room(folder: Path, free: Callable[[Path], int] = free_bytes) -> str:
    """A sentence for a person below 500 MB, empty otherwise; below 100 MB TooLittleSpace, for a new session only."""
    room = free(folder)
    if room < REFUSE_BELOW_BYTES:
        raise TooLittleSpace(detail=f"{room} bytes free")
    if room < WARN_BELOW_BYTES:
        return f"Only {room // 1000**2} MB are free on this disk. Free some space before a long session."
    return ""
