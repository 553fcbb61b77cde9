"""The sessions' file and the one thread that writes it."""

import logging
import sqlite3
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from desktop.store.check import is_damage, primary_code
from desktop.store.clock import utc_now
from desktop.store.file_lock import FileLock
from desktop.store.opening import open_file
from desktop.store.salvage import SalvageReport
from desktop.store.search_index import remake
from desktop.store.set_aside import drop_old
from desktop.store.snapshots import Snapshots
from desktop.store.store_errors import FileBeingRepaired, FolderNotWritable, StoreBusy
from desktop.store.waiting import Job, Waiting, Work

logger = logging.getLogger(__name__)

KEPT_UNWRITTEN_BYTES = 32 * 1024**2
"""What is kept in memory while the disk takes nothing. An hour of interview is about 1.5 MB of payload."""

RETRY_S = 1.0
ANSWER_LIMIT_S = 15.0

Result = TypeVar("Result")


class Database:
    """Opens, repairs and owns one SQLite file; everything touches it in one thread.

    `write` is grouped with what else waits into one synced commit and repeated until the disk takes it, in order;
    its future is done when the data is durable. `ask` reads, and sees every write requested before it as long as the
    disk works. `on_trouble` is called in the writer thread: with the error when writing begins to fail, with None when
    it works again. `salvaged` says what was repaired at the start.
    """

    def __init__(
        self,
        path: Path,
        *,
        kept_unwritten_bytes: int = KEPT_UNWRITTEN_BYTES,
        retry_s: float = RETRY_S,
        now: Callable[[], datetime] = utc_now,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """StoreInUse, MadeByNewerProgram, NoRoomToRepair or FolderNotWritable where it cannot be opened."""
        self.path = path
        self.snapshots = Snapshots(path, now)
        self.on_trouble: Callable[[sqlite3.Error | None], None] = lambda _: None
        self._retry_s = retry_s
        self._waiting = Waiting(kept_unwritten_bytes)
        self._retry_at: float | None = None  # None while the disk takes what is written
        self._damaged = False
        self._index_remade = False  # since the last commit that held
        self._now = now
        self._clock = clock
        self._lock, self._connection, self.salvaged = _open(path, self.snapshots, now)
        self._given_up = 0
        self._thread = threading.Thread(target=self._run, name="session-store", daemon=True)
        self._thread.start()

    def write(self, work: Work[Result], size_bytes: int = 0) -> Future[Result]:
        """Runs `work` inside a transaction, perhaps several times until it holds; never waits."""
        return self._waiting.add_write(work, size_bytes)

    def ask(self, work: Work[Result]) -> Future[Result]:
        """Runs `work` once, between transactions; never waits."""
        return self._waiting.add_question(work)

    def answer(self, work: Work[Result]) -> Result:
        """`ask`, and waits for it: milliseconds, unless the disk hangs (StoreBusy after 15 s)."""
        try:
            return self.ask(work).result(ANSWER_LIMIT_S)
        except TimeoutError as error:
            raise StoreBusy() from error

    def flush(self, timeout_s: float) -> bool:
        """Waits until everything requested so far is durable; False when the time ran out first."""
        return self._waiting.wait_until_written(timeout_s)

    def close(self, timeout_s: float = ANSWER_LIMIT_S) -> int:
        """One last try at what waits, then closes. How many writes the disk did not take (their futures say so)."""
        self._waiting.close()
        self._thread.join(timeout_s)
        return self._waiting.unwritten if self._thread.is_alive() else self._given_up

    def _run(self) -> None:
        while True:
            work = self._waiting.next_round(self._hold_s())
            if self._damaged:
                self._repair()
                if not self._damaged and not work.writes:
                    self._recovered()
            if work.writes and not self._damaged:
                self._commit(work.writes)
            for question in work.questions:
                self._answer(question)
            if work.last:
                self._shut()
                return

    def _hold_s(self) -> float | None:
        return None if self._retry_at is None else max(0.0, self._retry_at - self._clock())

    def _answer(self, question: Job[object]) -> None:
        try:
            result = question.work(self._connection)
        except sqlite3.Error as error:
            if is_damage(error):
                self._note_trouble(error)
            failure = FileBeingRepaired() if self._damaged else FolderNotWritable(detail=str(error))
            failure.__cause__ = error
            question.future.set_exception(failure)
        except Exception as error:
            question.future.set_exception(error)
        else:
            question.future.set_result(result)

    def _commit(self, jobs: list[Job[object]]) -> None:
        """All of them in one transaction; where one is refused for itself, each in its own."""
        try:
            results = self._transaction(jobs)
        except sqlite3.Error as error:
            if self._is_worth_another_try(error):
                self._note_trouble(error)
            else:
                self._commit_singly(jobs)
        except Exception:
            self._commit_singly(jobs)
        else:
            self._done(jobs, results)

    def _transaction(self, jobs: list[Job[object]]) -> list[object]:
        connection = self._connection
        connection.execute("BEGIN IMMEDIATE")
        try:
            results = [job.work(connection) for job in jobs]
            connection.execute("COMMIT")
        except BaseException:
            self._roll_back()
            raise
        return results

    def _roll_back(self) -> None:
        try:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
        except sqlite3.Error:
            logger.warning("Rolling back failed; SQLite has done so by itself")

    def _commit_singly(self, jobs: list[Job[object]]) -> None:
        for job in jobs:
            try:
                results = self._transaction([job])
            except sqlite3.Error as error:
                if self._is_worth_another_try(error):
                    self._note_trouble(error)
                    return
                self._refuse(job, error)
            except Exception as error:
                self._refuse(job, error)
            else:
                self._done([job], results)

    def _done(self, jobs: list[Job[object]], results: list[object]) -> None:
        self._waiting.written(len(jobs))
        self._index_remade = False
        self._recovered()
        for job, result in zip(jobs, results, strict=True):
            job.future.set_result(result)

    def _refuse(self, job: Job[object], error: Exception) -> None:
        self._waiting.written(1)
        job.future.set_exception(error)

    def _is_worth_another_try(self, error: sqlite3.Error) -> bool:
        """Full, failing, locked or damaged. A refused row is not, unless the index may have refused it: once."""
        if isinstance(error, sqlite3.IntegrityError):
            return not self._index_remade
        return isinstance(error, sqlite3.OperationalError) or is_damage(error)

    def _note_trouble(self, error: sqlite3.Error) -> None:
        first = self._retry_at is None
        self._damaged = self._damaged or is_damage(error) or isinstance(error, sqlite3.IntegrityError)
        self._retry_at = self._clock() + (0.0 if self._damaged and first else self._retry_s)
        if first:
            logger.warning("Saving sessions failed, SQLite code %d", primary_code(error))
            self.on_trouble(error)

    def _recovered(self) -> None:
        if self._retry_at is not None:
            self._retry_at = None
            self.on_trouble(None)

    def _repair(self) -> None:
        """The file went bad while the program runs: the same repair as at a start, then what waits is written."""
        try:
            self._connection.close()
            self._connection, report = open_file(self.path, self._lock, self.snapshots, self._now)
            if report is None:  # the file is whole: what SQLite stumbled over can only be inside the search index
                remake(self._connection)
                self._index_remade = True
        except Exception as error:
            logger.warning("Repairing the sessions' file failed (%s); it is tried again", type(error).__name__)
            self._retry_at = self._clock() + self._retry_s
            return
        self.salvaged = report or self.salvaged
        self._damaged = False

    def _shut(self) -> None:
        self._given_up = self._waiting.give_up()
        try:
            # First: a kill between the two leaves a log that SQLite reads in again, which is harmless.
            self._lock.mark_clean()
            self._connection.close()
        finally:
            self._lock.release()


def _open(
    path: Path, snapshots: Snapshots, now: Callable[[], datetime]
) -> tuple[FileLock, sqlite3.Connection, SalvageReport | None]:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = FileLock(path.with_name(path.name + ".lock"))
    except OSError as error:
        raise FolderNotWritable(detail=str(error)) from error
    try:
        connection, report = open_file(path, lock, snapshots, now)
        lock.mark_in_use()
        drop_old(path, now())
        return lock, connection, report
    except (OSError, sqlite3.Error) as error:
        lock.release()
        raise FolderNotWritable(detail=str(error)) from error
    except BaseException:
        lock.release()
        raise
