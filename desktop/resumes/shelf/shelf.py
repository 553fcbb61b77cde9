"""The shelf: adds résumés, opens them as the person wants them, and keeps what changes as versions."""

import tempfile
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from desktop.resumes.reading.limits import LARGEST_FILE_BYTES
from desktop.resumes.resume import ReadResume, Resume
from desktop.resumes.shelf.carrying_over import carry_over
from desktop.resumes.shelf.corrections import Corrected, Corrections, StandingPath, correct
from desktop.resumes.shelf.versions import new_id, trimmed, version_of
from desktop.store.clock import utc_now
from desktop.store.resume_store import NewReading, ResumeStore, SavedReading, SavedResume, SavedVersion
from desktop.store.store_errors import ResumeUnknown

MOST_VERSIONS = 30
"""The oldest but one goes first: what was read at the very beginning stays."""

ONE_SITTING = timedelta(minutes=30)
"""Corrections that follow each other so closely are one version."""

CORRECTED = "Corrected"
PASTED = "Pasted text"


@dataclass(frozen=True, slots=True)
class OpenResume:
    """One version: `reading` as it was read, `corrected` as the person wants it."""

    saved: SavedResume
    version: SavedVersion
    reading: ReadResume
    corrections: Corrections
    corrected: Corrected

    @property
    def resume(self) -> Resume:
        return self.corrected.read.resume

    def with_corrections(self, corrections: Corrections) -> "OpenResume":
        """As it will stand with these; nothing is kept by this."""
        return replace(self, corrections=corrections, corrected=correct(self.reading, corrections))

    @property
    def file_name(self) -> str:
        """Empty for pasted text."""
        return self.saved.reading(self.version.reading_id).file_name


@dataclass(frozen=True, slots=True)
class ReadAgain:
    """`lost`: corrections whose place the new reading no longer has."""

    opened: OpenResume
    lost: tuple[StandingPath, ...]


class ResumeShelf:
    """Everything here waits for the disk, and reading a file for its child process: call it in a thread.

    Raises ResumeUnknown for ids that are not there, and what `read_file` raises for a file that cannot be read.
    """

    def __init__(
        self,
        store: ResumeStore,
        read_file: Callable[[Path], ReadResume],
        read_text: Callable[[str], ReadResume],
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self._store = store
        self._read_file = read_file
        self._read_text = read_text
        self._now = now
        self._changing = threading.Lock()

    def all(self) -> list[SavedResume]:
        """The active one first, then the latest changed."""
        return self._store.all()

    def active(self) -> SavedResume | None:
        return self._store.active()

    def open(self, resume_id: str, version: int | None = None) -> OpenResume:
        """Its newest version, or the one of that number."""
        saved = self._saved(resume_id)
        wanted = saved.newest if version is None else saved.version(version)
        content = self._store.content(wanted.reading_id) if wanted is not None else None
        if wanted is None or content is None:
            raise ResumeUnknown()
        reading = msgspec.json.decode(content, type=ReadResume)
        corrections = msgspec.json.decode(wanted.corrections, type=Corrections)
        return OpenResume(saved, wanted, reading, corrections, correct(reading, corrections))

    def file(self, opened: OpenResume) -> bytes | None:
        """The bytes it was read from; None for pasted text."""
        return self._store.file(opened.version.reading_id)

    # --- adding -----------------------------------------------------------------------------------------------------

    def add_file(self, path: Path) -> OpenResume:
        """Reads it and makes it the active one."""
        reading, file = self._read(path)
        saved = self._new(path.stem, reading, path.name, Corrections(), f"Read from {path.name}")
        return self._save(saved, reading, file)

    def add_text(self, text: str, name: str = "") -> OpenResume:
        reading = self._read_text(text)
        return self._save(self._new(name or PASTED, reading, "", Corrections(), "Pasted"), reading, None)

    def duplicate(self, resume_id: str, name: str, for_job: str = "") -> OpenResume:
        """A résumé of its own with the same content, to be changed for one job."""
        opened = self.open(resume_id)
        made = self._new(name, opened.reading, opened.file_name, opened.corrections, f"Copied from {opened.saved.name}")
        saved = msgspec.structs.replace(made, for_job=for_job, label=opened.saved.label)
        return self._save(saved, opened.reading, self.file(opened))

    # --- changing ---------------------------------------------------------------------------------------------------

    def correct(self, resume_id: str, corrections: Corrections) -> OpenResume:
        """All corrections of the newest version from now on; within one sitting they are one version."""
        with self._changing:
            opened = self.open(resume_id)
            newest = opened.version
            same_sitting = newest.reason == CORRECTED and self._now() - newest.made_at < ONE_SITTING
            return self._with_version(opened, corrections, newest.number if same_sitting else None, CORRECTED)

    def go_back_to(self, resume_id: str, version: int) -> OpenResume:
        """That version once more, as the newest; nothing in between is lost."""
        with self._changing:
            old = self.open(resume_id, version)
            return self._with_version(old, old.corrections, None, f"Back to version {version}")

    def read_again(self, resume_id: str, path: Path | None = None) -> ReadAgain:
        """From a newer file, or the kept one where the reader has learned something; corrections go along."""
        reading, file, name = self._second_reading(self.open(resume_id), path)
        reason = f"Read from {path.name}" if path is not None else "Read again"
        with self._changing:
            opened = self.open(resume_id)  # once more: it may have been corrected, renamed or deleted meanwhile
            carried = carry_over(opened.corrections, opened.reading.resume, reading.resume)
            saved = self._with_reading(opened.saved, reading, name, carried.corrections, reason)
            return ReadAgain(self._save(saved, reading, file), carried.lost)

    def rename(self, resume_id: str, name: str) -> None:
        with self._changing:
            self._store.save(msgspec.structs.replace(self._saved(resume_id), name=name)).result()

    def make_active(self, resume_id: str) -> None:
        with self._changing:
            self._store.save(msgspec.structs.replace(self._saved(resume_id), active_at=self._now())).result()

    def delete(self, resume_id: str) -> None:
        self._store.delete(resume_id).result()

    def restore(self, resume_id: str) -> None:
        self._store.restore(resume_id).result()

    # --- inside -----------------------------------------------------------------------------------------------------

    def _saved(self, resume_id: str) -> SavedResume:
        saved = self._store.get(resume_id)
        if saved is None:
            raise ResumeUnknown()
        return saved

    def _with_reading(
        self, saved: SavedResume, reading: ReadResume, file_name: str, corrections: Corrections, reason: str
    ) -> SavedResume:
        reading_id = f"{saved.resume_id}/{new_id()}"
        entry = SavedReading(reading_id=reading_id, read_at=self._now(), file_name=file_name)
        version = self._version(saved, reading_id, corrections, reason)
        return msgspec.structs.replace(
            saved,
            label=label_of(correct(reading, corrections).read.resume),
            versions=(*saved.versions, version),
            readings=(*saved.readings, entry),
        )

    def _new(
        self, name: str, reading: ReadResume, file_name: str, corrections: Corrections, reason: str
    ) -> SavedResume:
        resume_id, now = new_id(), self._now()
        reading_id = f"{resume_id}/{new_id()}"
        return SavedResume(
            resume_id=resume_id,
            name=name,
            label=label_of(correct(reading, corrections).read.resume),
            versions=(version_of(1, now, reason, reading_id, corrections),),
            readings=(SavedReading(reading_id=reading_id, read_at=now, file_name=file_name),),
            active_at=now,
        )

    def _save(self, saved: SavedResume, reading: ReadResume, file: bytes | None) -> OpenResume:
        kept = trimmed(saved, MOST_VERSIONS)
        content = msgspec.json.encode(reading)
        self._store.save(kept, NewReading(kept.newest.reading_id, content, file)).result()
        return self.open(kept.resume_id)

    def _with_version(
        self, opened: OpenResume, corrections: Corrections, in_place_of: int | None, reason: str
    ) -> OpenResume:
        saved = opened.saved
        kept = tuple(version for version in saved.versions if version.number != in_place_of)
        version = self._version(saved, opened.version.reading_id, corrections, reason)
        label = label_of(correct(opened.reading, corrections).read.resume)
        made = msgspec.structs.replace(saved, versions=(*kept, version), label=label)
        self._store.save(trimmed(made, MOST_VERSIONS)).result()
        return self.open(saved.resume_id)

    def _version(self, saved: SavedResume, reading_id: str, corrections: Corrections, reason: str) -> SavedVersion:
        return version_of(saved.newest.number + 1, self._now(), reason, reading_id, corrections)

    def _second_reading(self, opened: OpenResume, path: Path | None) -> tuple[ReadResume, bytes | None, str]:
        if path is not None:
            return *self._read(path), path.name
        file = self.file(opened)
        if file is None:
            return self._read_text(opened.reading.document.text), None, ""
        return self._read_kept(file, opened.file_name), file, opened.file_name

    def _read(self, path: Path) -> tuple[ReadResume, bytes]:
        """What a file holds and its bytes, of one moment: its program may save it anew meanwhile."""
        try:
            readable = path.is_file() and path.stat().st_size <= LARGEST_FILE_BYTES
            file = path.read_bytes() if readable else b""
        except OSError:
            file = b""
        # one that is no such file is told what is wrong with it where it lies
        return (self._read_kept(file, path.name), file) if file else (self._read_file(path), path.read_bytes())

    def _read_kept(self, file: bytes, name: str) -> ReadResume:
        with tempfile.TemporaryDirectory(prefix="resume-") as folder:  # readable by this user alone
            path = Path(folder) / (Path(name).name or "resume")
            path.write_bytes(file)
            return self._read_file(path)


def label_of(resume: Resume) -> str:
    """Who and what, in one line: "Dana Whitfield, Ward Sister"."""
    position = next((work.position for work in resume.work if work.position), "")
    return ", ".join(part for part in (resume.basics.name, resume.basics.label or position) if part)
