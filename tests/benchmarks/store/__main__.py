"""Measures the store with many sessions: python -m tests.benchmarks.store [number of sessions].

Makes them as an older version had saved them (without a search index), opens them with this one, and prints a table.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from desktop.store.codec import JsonCodec
from desktop.store.database import Database
from desktop.store.session_store import SessionStore
from shared.ids import SessionId
from shared.session_view import SessionView
from tests.benchmarks.store.filling import make_old_file
from tests.shared.samples import running_session

SESSIONS = 500
REPEATS = 20
LIMIT = 100
"""Sessions that the history page asks for."""

QUERIES = {
    "a rare word": "kafka",
    "two words": "kafka migration",
    "company and word": "fabrikam postgres",
    "a common word": "the",
    "two common words": "the people",
    "one letter": "s",
    "three letters": "mig",
    "nothing to be found": "xyzzy",
}


def main(count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sessions.db"
        make_old_file(path, count)
        print(f"{count} sessions, {path.stat().st_size / 1e6:.0f} MB as an older version left them\n")
        _measure(path, SessionId(f"{count // 2:032x}"))


def _measure(path: Path, one: SessionId) -> None:
    begin = time.perf_counter()
    store = SessionStore(Database(path), JsonCodec(), lambda state: None)
    _row("start of this version, first time", time.perf_counter() - begin)
    _row("list while the index is made", _timed(store.sessions))
    waits = []
    while store.not_searched_yet():
        waits.append(_timed(store.sessions))
        time.sleep(0.05)
    _row("index made beside the work", time.perf_counter() - begin)
    _row("longest wait for the list meanwhile", max(waits, default=0.0))
    print(f"{'file with index':44} {path.stat().st_size / 1e6:8.1f} MB")
    store.close()
    begin = time.perf_counter()
    store = SessionStore(Database(path), JsonCodec(), lambda state: None)
    _row("start, every other time", time.perf_counter() - begin)
    _row("first list", _timed(store.sessions))
    _row("first search", _timed(lambda: store.search("kafka", LIMIT)))
    _row("list", _typical(store.sessions))
    for words, query in QUERIES.items():
        found = len(store.search(query, LIMIT))
        _row(f"search: {words} ({found} sessions)", _typical(partial(store.search, query, LIMIT)))
    _row("opening a session", _typical(lambda: SessionView.of(store.load(one))))
    _measure_changes(store, path, one)
    store.close()


def _measure_changes(store: SessionStore, path: Path, one: SessionId) -> None:
    new = SessionId("f" * 32)
    times = [_timed(store.append(new, entry).result) for entry in running_session(["words " * 15] * 200)]
    _row("saving an event", statistics.median(times))
    _row("saving an event, slowest of 200", max(times))
    _row("copy at a session's end", _timed(lambda: store.take_snapshot().result()))
    _row("erasing without a trace", _timed(lambda: store.erase(one, [4, 5, 6]).result()))
    store.delete(one).result()
    _row("deleting a session for good", _timed(lambda: store.purge(0.0).result()))
    _row("deleting everything", _timed(lambda: store.delete_everything().result()))
    print(f"{'file afterwards':44} {path.stat().st_size / 1e6:8.1f} MB")


def _timed(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def _typical(work: Callable[[], object]) -> float:
    return statistics.median(_timed(work) for _ in range(REPEATS))


def _row(words: str, seconds: float) -> None:
    print(f"{words:44} {seconds * 1000:8.1f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else SESSIONS)
