"""A real process that appends a session through the real store, and says which numbers were acknowledged.

Run as `python -m tests.desktop.store.child PATH MODE`:
`append` prints each acknowledged number until it is killed; `cramped` may write files of 600 kB only, says what state
the store reports, makes room when it reads a line, and ends in order; `hold` opens the file and waits to be killed.
"""

import sys
from concurrent.futures import Future
from itertools import count
from pathlib import Path

from desktop.store.codec import JsonCodec
from desktop.store.database import Database
from desktop.store.session_store import SessionStore
from shared.events import ServiceChanged
from tests.shared.samples import SESSION, logged, running_session, segment

CRAMPED_BYTES = 600_000
CRAMPED_EVENTS = 400
TEXT = "words " * 500


def main(path: Path, mode: str) -> None:
    store = SessionStore(Database(path, retry_s=0.05), JsonCodec(), _say_state)
    if mode == "append":
        _append_for_ever(store)
    elif mode == "cramped":
        _append_in_little_room(store)
    else:
        _say("held")
        sys.stdin.read()


def _append_for_ever(store: SessionStore) -> None:
    """Starts behind what is there, as a continued session would."""
    begin = len(store.load(SESSION)) + 1
    for entry in running_session()[begin - 1 :]:
        _append(store, entry.seq)
    for seq in count(max(begin, 4)):
        future = _append(store, seq)
        if seq % 7 == 0:
            future.result()


def _append(store: SessionStore, seq: int) -> "Future[None]":
    beginning = running_session()
    entry = beginning[seq - 1] if seq <= len(beginning) else logged([segment(seq, f"Line {seq}")], first_seq=seq)[0]
    future = store.append(SESSION, entry)
    future.add_done_callback(lambda done: _say(f"ack {seq}") if done.exception() is None else None)
    return future


def _append_in_little_room(store: SessionStore) -> None:
    import resource  # not on Windows, where this mode is not used

    resource.setrlimit(resource.RLIMIT_FSIZE, (CRAMPED_BYTES, resource.RLIM_INFINITY))
    for entry in running_session([TEXT] * CRAMPED_EVENTS):
        store.append(SESSION, entry).add_done_callback(
            lambda done, seq=entry.seq: _say(f"ack {seq}") if done.exception() is None else _say(f"refused {seq}")
        )
    sys.stdin.readline()
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    _say(f"flushed {store.flush(30.0)}")
    _say(f"left {store.close()}")


def _say_state(state: ServiceChanged) -> None:
    _say(f"state {state.state}")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
