"""Keeping a session that came as a file: it becomes one of the person's own, once."""

from collections.abc import Sequence
from uuid import uuid4

import msgspec

from desktop.store.session_store import SessionStore
from shared.events import LoggedEvent, SessionCompleted, SessionCreated
from shared.ids import SessionId
from shared.session_view import SessionView

SAVE_LIMIT_S = 30.0


def find_kept(store: SessionStore, events: Sequence[LoggedEvent]) -> SessionId | None:
    """The session of this store that holds all of these events, under whatever id; None where there is none.

    One that was edited differently here and there is another session: nothing of either may be lost.
    """
    created_at = events[0].at
    for summary in store.sessions():
        if summary.created_at == created_at:
            stored = store.load(summary.session_id)[: len(events)]
            if _without_id(stored) == _without_id(events):
                return summary.session_id
    return None


def keep_session(store: SessionStore, events: Sequence[LoggedEvent]) -> SessionId:
    """Appends them under a new id and waits until all of it is on the disk; nothing stays of what fails half-way.

    A session that was never ended is ended here: it cannot go on from a file.
    """
    session_id = SessionId(uuid4().hex)
    try:
        for future in [store.append(session_id, logged) for logged in _ended(_renamed(events, session_id))]:
            future.result(SAVE_LIMIT_S)
    except Exception:
        store.delete(session_id)
        store.purge(0.0)
        raise
    return session_id


def _without_id(events: Sequence[LoggedEvent]) -> list[LoggedEvent]:
    return _renamed(events, SessionId(""))


def _renamed(events: Sequence[LoggedEvent], session_id: SessionId) -> list[LoggedEvent]:
    return [
        msgspec.structs.replace(logged, event=msgspec.structs.replace(logged.event, session_id=session_id))
        if isinstance(logged.event, SessionCreated)
        else logged
        for logged in events
    ]


def _ended(events: list[LoggedEvent]) -> list[LoggedEvent]:
    if SessionView.of(events).state == "completed":
        return events
    last = events[-1]
    return [*events, LoggedEvent(seq=last.seq + 1, at=last.at, event=SessionCompleted())]
