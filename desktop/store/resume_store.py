"""The résumés on this machine: each with its readings, the file each was read from, and its versions."""

import sqlite3
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime

import msgspec

from desktop.store.clock import utc_now
from desktop.store.database import Database
from desktop.store.kept_table import KeptTable
from desktop.store.store_errors import ResumeUnknown


class SavedReading(msgspec.Struct, frozen=True, kw_only=True):
    """`reading_id` is the key of its content and, where `file_name` is given, of the file it was read from."""

    reading_id: str
    read_at: datetime
    file_name: str = ""


class SavedVersion(msgspec.Struct, frozen=True, kw_only=True):
    """A reading with what the person corrected in it. `reason`: how it came to be, in words."""

    number: int
    made_at: datetime
    reason: str
    reading_id: str
    corrections: msgspec.Raw = msgspec.Raw(b"{}")


class SavedResume(msgspec.Struct, frozen=True, kw_only=True):
    """`versions`: oldest first, at least one. `active_at`: when it was last made the active one; the latest is.

    `for_job`: what a duplicate was made for, else empty. `label`: who and what, for the list.
    """

    resume_id: str
    name: str
    versions: tuple[SavedVersion, ...]
    readings: tuple[SavedReading, ...]
    active_at: datetime
    for_job: str = ""
    label: str = ""

    @property
    def newest(self) -> SavedVersion:
        return self.versions[-1]

    def reading(self, reading_id: str) -> SavedReading:
        return next(reading for reading in self.readings if reading.reading_id == reading_id)

    def version(self, number: int) -> SavedVersion | None:
        return next((version for version in self.versions if version.number == number), None)


@dataclass(frozen=True, slots=True)
class NewReading:
    """What is kept of one reading: its result and, unless the text was pasted, the file's bytes."""

    reading_id: str
    content: bytes
    file: bytes | None = None

    @property
    def size_bytes(self) -> int:
        return len(self.content) + len(self.file or b"")


class ResumeStore:
    """Opaque contents under the ids above; a future is done when its change is durable.

    Reading waits for the writer thread: milliseconds. What was deleted can be restored for as long as a session can,
    and is then removed with its readings and files.
    """

    def __init__(self, database: Database, now: Callable[[], datetime] = utc_now) -> None:
        self._database = database
        self._now = now
        self._resumes = KeptTable("resume")
        self._contents = KeptTable("resume_reading")
        self._files = KeptTable("resume_file")

    def all(self) -> list[SavedResume]:
        """The active one first, then the latest changed."""
        found = self._database.answer(self._all)
        active = max(found, key=lambda resume: resume.active_at, default=None)
        return sorted(found, key=lambda resume: (resume is active, resume.newest.made_at), reverse=True)

    def active(self) -> SavedResume | None:
        return next(iter(self.all()), None)

    def get(self, resume_id: str) -> SavedResume | None:
        """None where there is none or it was deleted."""
        return next((resume for resume in self.all() if resume.resume_id == resume_id), None)

    def content(self, reading_id: str) -> bytes | None:
        """The result of a reading, as it was saved."""
        return self._payload(self._contents, reading_id)

    def file(self, reading_id: str) -> bytes | None:
        """The bytes of the file that was read; None where it was pasted."""
        return self._payload(self._files, reading_id)

    def save(self, resume: SavedResume, reading: NewReading | None = None) -> Future[None]:
        """In place of what has this id, with a new reading where there is one; both are there or neither.

        Readings that no version rests on any more are removed.
        """
        payload = msgspec.json.encode(resume)

        def work(connection: sqlite3.Connection) -> None:
            self._resumes.put(connection, resume.resume_id, payload)
            if reading is not None:
                self._contents.put(connection, reading.reading_id, reading.content)
                if reading.file is not None:
                    self._files.put(connection, reading.reading_id, reading.file)
            self._drop_unused(connection, resume)

        return self._database.write(work, len(payload) + (reading.size_bytes if reading is not None else 0))

    def delete(self, resume_id: str) -> Future[None]:
        """Out of the list at once, with its readings and files. ResumeUnknown in the future where there is none."""
        return self._mark(resume_id, self._now().isoformat())

    def restore(self, resume_id: str) -> Future[None]:
        """Takes a deletion back; ResumeUnknown in the future once it was purged."""
        return self._mark(resume_id, "")

    def _mark(self, resume_id: str, deleted_at: str) -> Future[None]:
        def work(connection: sqlite3.Connection) -> None:
            if not self._resumes.mark_deleted(connection, resume_id, deleted_at):
                raise ResumeUnknown()
            for table in (self._contents, self._files):
                for key in table.keys_under(connection, f"{resume_id}/"):
                    table.mark_deleted(connection, key, deleted_at)

        return self._database.write(work)

    def _drop_unused(self, connection: sqlite3.Connection, resume: SavedResume) -> None:
        used = {reading.reading_id for reading in resume.readings}
        for table in (self._contents, self._files):
            for key in table.keys_under(connection, f"{resume.resume_id}/"):
                if key not in used:
                    table.remove(connection, key)

    def _payload(self, table: KeptTable, key: str) -> bytes | None:
        row = self._database.answer(lambda connection: table.get(connection, key))
        return None if row is None or row.deleted_at else row.payload

    def _all(self, connection: sqlite3.Connection) -> list[SavedResume]:
        return [resume for row in self._resumes.all(connection) if (resume := _read(row.payload)) is not None]


def _read(payload: bytes) -> SavedResume | None:
    try:
        resume = msgspec.json.decode(payload, type=SavedResume)
    except msgspec.DecodeError:
        return None
    return resume if resume.versions else None
