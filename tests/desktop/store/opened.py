"""A database with its session store and everything it said about its state."""

from pathlib import Path

from desktop.store.codec import JsonCodec
from desktop.store.database import Database
from desktop.store.session_store import SessionStore
from shared.events import LoggedEvent, ServiceChanged
from shared.ids import SessionId
from tests.shared.samples import SESSION

LIMIT_S = 20.0
RETRY_S = 0.05


class Opened:
    def __init__(self, path: Path, kept_unwritten_bytes: int = 32 * 1024**2) -> None:
        self.path = path
        self.states: list[ServiceChanged] = []
        self.database = Database(path, retry_s=RETRY_S, kept_unwritten_bytes=kept_unwritten_bytes)
        self.store = SessionStore(self.database, JsonCodec(), self.states.append)
        self._closed = False

    def keep(self, log: list[LoggedEvent], session_id: SessionId = SESSION) -> None:
        """Appends and waits until all of it is durable."""
        for future in [self.store.append(session_id, entry) for entry in log]:
            future.result(LIMIT_S)

    def close(self) -> int:
        if self._closed:
            return 0
        self._closed = True
        return self.store.close()


def bytes_of_all_files(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file())
