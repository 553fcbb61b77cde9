"""Whole files: an export is there completely, or what was there before is left as it was."""

import os
from contextlib import suppress
from pathlib import Path

from desktop.errors import ProgramError

LONGEST_NAME_BYTES = 120
"""Of a proposed file name without its ending; 255 is what most systems take, and folders may be synchronised."""

_REFUSED = frozenset('<>:"/\\|?*')
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in "0123456789")}
)
"""Names that Windows keeps for devices, whatever their ending."""


class ExportNotWritten(ProgramError):
    title = "The file could not be written"
    message = "Check that there is room on the disk and that you may write to this folder."


def write_whole(content: bytes, path: Path) -> None:
    """All or nothing; ExportNotWritten leaves what was at `path` as it was."""
    part = path.with_name(path.name + ".part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise ExportNotWritten(detail=str(error)) from error


def safe_name(name: str, otherwise: str = "interview") -> str:
    """The name without its ending as every file system takes it; `otherwise` where nothing of it is left."""
    kept = "".join(" " if sign in _REFUSED or not sign.isprintable() else sign for sign in name)
    kept = _shortened(" ".join(kept.split())).strip(" .")
    if kept.split(".")[0].strip().lower() in _RESERVED:
        return f"{otherwise} {kept}"
    return kept or otherwise


def _shortened(name: str) -> str:
    return name.encode("utf-8", "ignore")[:LONGEST_NAME_BYTES].decode("utf-8", "ignore")
