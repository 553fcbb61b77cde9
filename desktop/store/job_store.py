"""The jobs that sessions were set up for, so that the next one for the same job begins where the last one was."""

import sqlite3
import uuid
from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime

import msgspec

from desktop.store.clock import utc_now
from desktop.store.database import Database
from desktop.store.kept_table import KeptTable
from desktop.store.store_errors import JobUnknown
from shared.setup import SessionSetup


class SavedJob(msgspec.Struct, frozen=True, kw_only=True):
    """`used_at`: when a session was last set up for it."""

    job_id: str
    setup: SessionSetup
    used_at: datetime


class JobStore:
    """One setup for each company and job title, whatever their letters' case. A future is done when it is durable.

    Reading waits for the writer thread: milliseconds. What was deleted can be restored for as long as a session can.
    """

    def __init__(self, database: Database, now: Callable[[], datetime] = utc_now) -> None:
        self._database = database
        self._now = now
        self._table = KeptTable("job")

    def all(self) -> list[SavedJob]:
        """Newest first."""
        return sorted(self._database.answer(self._jobs), key=lambda job: job.used_at, reverse=True)

    def save(self, setup: SessionSetup) -> Future[SavedJob | None]:
        """In place of what was saved for the same job. None where the setup names neither a company nor a title."""
        used_at = self._now()

        def work(connection: sqlite3.Connection) -> SavedJob | None:
            if not any(_job_of(setup)):
                return None
            job = SavedJob(job_id=self._id_for(connection, setup), setup=setup, used_at=used_at)
            self._table.put(connection, job.job_id, msgspec.json.encode(job))
            return job

        return self._database.write(work, len(setup.resume_text) + len(setup.job_description))

    def delete(self, job_id: str) -> Future[None]:
        """Out of the list at once; `restore` brings it back until the sessions are purged. JobUnknown in the future."""
        return self._mark(job_id, self._now().isoformat())

    def restore(self, job_id: str) -> Future[None]:
        return self._mark(job_id, "")

    def _mark(self, job_id: str, deleted_at: str) -> Future[None]:
        def work(connection: sqlite3.Connection) -> None:
            if not self._table.mark_deleted(connection, job_id, deleted_at):
                raise JobUnknown()

        return self._database.write(work)

    def _jobs(self, connection: sqlite3.Connection) -> list[SavedJob]:
        return [job for row in self._table.all(connection) if (job := _read(row.payload)) is not None]

    def _id_for(self, connection: sqlite3.Connection, setup: SessionSetup) -> str:
        """A deleted one of the same job is taken over: there is nothing left of it to bring back."""
        for row in self._table.with_deleted(connection):
            job = _read(row.payload)
            if job is not None and _job_of(job.setup) == _job_of(setup):
                return job.job_id
        return uuid.uuid4().hex


def _job_of(setup: SessionSetup) -> tuple[str, str]:
    return " ".join(setup.company.casefold().split()), " ".join(setup.job_title.casefold().split())


def _read(payload: bytes) -> SavedJob | None:
    try:
        return msgspec.json.decode(payload, type=SavedJob)
    except msgspec.DecodeError:
        return None
