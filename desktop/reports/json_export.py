"""A session as one JSON file: the whole log, readable without this program and replayable into the same view."""

import stat
from collections.abc import Sequence
from pathlib import Path

import msgspec

from desktop.errors import ProgramError
from desktop.reports.whole_file import ExportNotWritten, write_whole
from shared.events import LoggedEvent, SessionCreated

__all__ = ["ExportNotWritten", "decode_export", "encode_export", "load_export", "write_export"]

SCHEMA_VERSION = 1
LARGEST_FILE_BYTES = 64 * 1024**2
"""An hour of interview is about 1.5 MB."""

LARGEST_NUMBER = 2**53
"""Beyond it JSON readers of other languages lose digits; no sample position comes near."""


class ExportHead(msgspec.Struct, frozen=True, kw_only=True):
    """What is looked at before the events are."""

    program: str
    schema_version: int


class SessionExport(ExportHead, frozen=True, kw_only=True):
    events: tuple[LoggedEvent, ...]


class NotAnExport(ProgramError):
    title = "This file is not an exported session"
    message = "Choose a JSON file that was exported by this program."


class ExportTooLarge(ProgramError):
    title = "This file is too large for a session"
    message = "An exported session has a few megabytes; this file has more than 64. Choose another one."


class ExportFromNewerProgram(ProgramError):
    title = "This session was exported by a newer version"
    message = "Update the program to open it."


class ExportDamaged(ProgramError):
    title = "This exported session is incomplete"
    message = "Its entries do not follow one another, so it cannot be shown. Export the session again."


class ExportUnreadable(ProgramError):
    title = "The file cannot be read"
    message = "Check that it exists and that you may read it."


def encode_export(events: Sequence[LoggedEvent]) -> bytes:
    export = SessionExport(program="interview-assistant", schema_version=SCHEMA_VERSION, events=tuple(events))
    return msgspec.json.format(msgspec.json.encode(export), indent=1) + b"\n"


def write_export(events: Sequence[LoggedEvent], path: Path) -> None:
    """All or nothing; ExportNotWritten leaves what was at `path` as it was."""
    write_whole(encode_export(events), path)


def load_export(path: Path) -> list[LoggedEvent]:
    """The log, in order and without gaps. The file may come from anybody; what is wrong with it is a ProgramError."""
    events = list(decode_export(_read(path)))
    if not _is_log(events):
        raise ExportDamaged()
    return events


def decode_export(content: bytes) -> tuple[LoggedEvent, ...]:
    try:
        head = msgspec.json.decode(content, type=ExportHead)
        if head.schema_version > SCHEMA_VERSION:
            raise ExportFromNewerProgram(detail=f"schema {head.schema_version}")
        return msgspec.json.decode(content, type=SessionExport).events
    except (msgspec.DecodeError, RecursionError, UnicodeError, OverflowError) as error:
        raise NotAnExport(detail=str(error)) from error


def _read(path: Path) -> bytes:
    """A regular file of a sensible size; reading is bounded even if it grows meanwhile."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise ExportUnreadable()
        if found.st_size > LARGEST_FILE_BYTES:
            raise ExportTooLarge()
        with path.open("rb") as file:
            return file.read(LARGEST_FILE_BYTES)
    except OSError as error:
        raise ExportUnreadable(detail=str(error)) from error


def _is_log(events: Sequence[LoggedEvent]) -> bool:
    """From SessionCreated on, numbered from 1, in time zones that can be compared, with numbers that mean something."""
    if not events or not isinstance(events[0].event, SessionCreated):
        return False
    numbered = all(logged.seq == number for number, logged in enumerate(events, start=1))
    return numbered and all(logged.at.tzinfo is not None for logged in events) and all(map(_sensible, events))


def _sensible(logged: LoggedEvent) -> bool:
    numbers = (getattr(logged.event, name, 0) for name in ("start", "end", "position"))
    return all(0 <= number <= LARGEST_NUMBER for number in numbers)
