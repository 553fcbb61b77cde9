"""How long sessions and their sound are kept: which are due, and what a person is told beforehand. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop.store.summary import SessionSummary
from shared.ids import SessionId

SOON = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Expiry:
    """`soon`: how many sessions go within the next seven days; `first_at`: when the first of all goes, if any; `due`:
    how many of them are too old already."""

    keep_days: int
    soon: int
    first_at: datetime | None
    due: int = 0


def due(sessions: Iterable[SessionSummary], keep_days: int, now: datetime) -> list[SessionId]:
    """Those older than that; never an unfinished one. 0 days: none, they stay until the person deletes them."""
    return [
        summary.session_id
        for summary in sessions
        if (goes_at := _goes_at(summary, keep_days)) is not None and goes_at <= now
    ]


def expiry(sessions: Iterable[SessionSummary], keep_days: int, now: datetime) -> Expiry:
    times = sorted(at for summary in sessions if (at := _goes_at(summary, keep_days)) is not None)
    soon, too_old = (sum(at <= limit for at in times) for limit in (now + SOON, now))
    return Expiry(keep_days, soon, times[0] if times else None, too_old)


def sound_goes_on(summary: SessionSummary, keep_days: int) -> datetime | None:
    """When its sound goes: counted from the session's beginning, as the session itself is. None: not known."""
    return None if summary.created_at is None else summary.created_at + timedelta(days=keep_days)


def sound_due(
    sessions: Iterable[SessionSummary], kept_at: Mapping[SessionId, datetime], keep_days: int, now: datetime
) -> list[SessionId]:
    """Whose sound is too old. `kept_at`: of each session with sound, when the last of it was kept.

    A session that goes on for days, or was left unfinished, counts from the last that was heard in it; so does sound
    of a session that is not among these.
    """
    known = {summary.session_id: summary for summary in sessions}
    return [
        session_id
        for session_id, heard_at in kept_at.items()
        if _sound_since(known.get(session_id), heard_at) + timedelta(days=keep_days) <= now
    ]


def _sound_since(summary: SessionSummary | None, heard_at: datetime) -> datetime:
    if summary is None or summary.created_at is None or summary.state in ("active", "paused"):
        return heard_at
    return summary.created_at


def _goes_at(summary: SessionSummary, keep_days: int) -> datetime | None:
    """Counted from the session's beginning, the one date that the list shows."""
    if not keep_days or summary.created_at is None or summary.state in ("active", "paused"):
        return None
    return summary.created_at + timedelta(days=keep_days)
