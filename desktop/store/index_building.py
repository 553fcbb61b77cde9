"""Making the search index for sessions that have none yet, a few at a time, beside everything else."""

import logging
import sqlite3
import time
from collections.abc import Callable
from concurrent.futures import Future

from desktop.store.database import Database
from desktop.store.search_index import SearchIndex
from desktop.store.session_table import SessionTable
from desktop.store.store_errors import StoreClosed

logger = logging.getLogger(__name__)

STEP_S = 0.04
"""How long one step keeps the writer thread: what is asked meanwhile waits no longer than that."""


class IndexBuilding:
    """After the first start of a newer version, and after a repair. What was begun goes on at the next start."""

    def __init__(
        self,
        database: Database,
        sessions: SessionTable,
        index: SearchIndex,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._database = database
        self._sessions = sessions
        self._index = index
        self._clock = clock

    def begin(self) -> None:
        """Never waits; costs nothing where the index is complete."""
        self._database.write(self._step).add_done_callback(self._after)

    def _step(self, connection: sqlite3.Connection) -> int:
        """How many sessions are left."""
        missing = self._index.missing(connection)
        until = self._clock() + STEP_S
        while missing and self._clock() < until:
            session_id = missing.pop(0)
            folded = self._sessions.read(connection, session_id)
            self._index.take(connection, session_id, folded.view, folded.name)
        return len(missing)

    def _after(self, done: Future[int]) -> None:
        error = done.exception()
        if error is None:
            if done.result():
                self.begin()
        elif not isinstance(error, StoreClosed):
            logger.warning("Older sessions could not be prepared for searching (%s)", type(error).__name__)
