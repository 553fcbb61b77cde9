"""The history's desk: lists, searches and renames sessions for the history page, and drops those that are too old."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime

from PySide6.QtCore import QTimer

from desktop.composition.program import Program
from desktop.store.clock import utc_now
from desktop.store.retention import SOON, Expiry, expiry, sound_due, sound_goes_on
from desktop.store.store_errors import SessionUnknown
from desktop.store.summary import SessionSummary
from desktop.ui.history.history_page import HistoryPage
from desktop.ui.home.past_session import PastSession
from desktop.ui.wording import counted, day
from shared.ids import SessionId

MOST_FOUND = 100
WHEN_DUE = "when the program next starts, or tomorrow"
LOOK_AT_AGE_MS = 60 * 60 * 1000
"""A machine sleeps; the day's end is noticed within an hour of its waking."""

Wish = Coroutine[object, object, None]


class HistoryDesk:
    """Feeds the page. The store is asked in a thread, so that nothing here keeps the windows waiting.

    `running` names the session that runs, which is not history yet. Opening, exporting, printing and duplicating are
    the main window's: the page's signals say what is wanted.
    """

    def __init__(
        self,
        program: Program,
        page: HistoryPage,
        spawn: Callable[[Wish], None],
        running: Callable[[], str | None] = lambda: None,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self._program = program
        self._page = page
        self._spawn = spawn
        self._running = running
        self._now = now
        self.retention = Expiry(0, 0, None)
        self.sound_overdue = 0
        """Of how many sessions the sound is too old already."""
        self._expired_on = now().date()  # the program's start looks at the age once
        page.search_requested.connect(lambda text: spawn(self.search(text)))
        page.rename_requested.connect(lambda session_id, name: spawn(self.rename(SessionId(session_id), name)))
        self._daily = QTimer(page, interval=LOOK_AT_AGE_MS)
        self._daily.timeout.connect(self._on_hour)
        self._daily.start()

    async def refresh(self) -> None:
        """After anything changed: the list, what is found, and what is said about how long sessions stay."""
        summaries = await asyncio.to_thread(self._program.store.sessions)
        running = self._running()
        with_sound = await asyncio.to_thread(self._program.kept_sound.kept_times)
        sound_days = self._program.settings.keep_sound_days
        self.sound_overdue = len(sound_due(summaries, with_sound, sound_days, self._now()))
        self._page.show_sessions(
            [
                _past(summary, sound_goes_on(summary, sound_days) if summary.session_id in with_sound else None)
                for summary in summaries
                if summary.session_id != running and summary.created_at
            ]
        )
        keep_days = self._program.settings.keep_sessions_days
        self.retention = expiry(summaries, keep_days, self._now())
        self._page.show_retention(in_words(self.retention))
        if self._page.text:
            await self.search(self._page.text)

    async def search(self, text: str) -> None:
        store = self._program.store
        found = await asyncio.to_thread(store.search, text, MOST_FOUND)
        preparing = await asyncio.to_thread(store.not_searched_yet)
        self._page.show_preparing(preparing)
        self._page.show_found(text, found, limit=MOST_FOUND)

    async def rename(self, session_id: SessionId, name: str) -> None:
        """The page shows the new name already; where it could not be kept, the old one comes back."""
        try:
            await asyncio.wrap_future(self._program.store.rename(session_id, name))
        finally:
            await self.refresh()

    async def delete(self, session_id: SessionId) -> None:
        """Out of the list; `restore` takes it back, `purge` makes it final, as the program's end does."""
        await asyncio.wrap_future(self._program.store.delete(session_id))
        await self.refresh()

    async def restore(self, session_id: SessionId) -> None:
        """Too late is no error worth a dialog of its own: SessionUnknown says where it went."""
        try:
            await asyncio.wrap_future(self._program.store.restore(session_id))
        except SessionUnknown:
            await self.refresh()
            raise
        await self.refresh()
        self._page.select(session_id)

    async def purge(self) -> None:
        await asyncio.wrap_future(self._program.store.purge())

    async def apply_retention(self) -> None:
        """Now, with the setting as it is now: after it was changed, and daily."""
        self._expired_on = self._now().date()
        running = self._running()
        await asyncio.wrap_future(self._program.apply_retention(None if running is None else SessionId(running)))
        await self.refresh()

    async def delete_everything(self) -> None:
        """Sessions, jobs, stories, copies: the person has confirmed it, and no session runs."""
        await self._program.delete_everything()
        await self.refresh()

    def _on_hour(self) -> None:
        if self._now().date() != self._expired_on:
            self._spawn(self.apply_retention())


def in_words(told: Expiry) -> str:
    """How long sessions are kept, and which go soon."""
    if not told.keep_days:
        return "Sessions are kept until you delete them."
    kept = f"Sessions are kept for {counted(told.keep_days, 'day')}."
    if not told.soon or told.first_at is None:
        return kept
    if told.due:
        return f"{kept} {overdue_in_words(told)}"
    days = f"the next {counted(SOON.days, 'day')}"
    if told.soon == 1:
        return f"{kept} One of them goes on {day(told.first_at)}."
    return f"{kept} {told.soon} of them go in {days}, the first on {day(told.first_at)}."


def overdue_in_words(told: Expiry) -> str:
    """For whoever has just chosen a shorter time: it can still be chosen otherwise. Empty where nothing is too old."""
    if not told.due:
        return ""
    one = told.due == 1
    return (
        f"{counted(told.due, 'session')} {'is' if one else 'are'} older: {'it goes' if one else 'they go'} {WHEN_DUE}."
    )


def sound_overdue_in_words(sessions: int) -> str:
    """The same for sound."""
    if not sessions:
        return ""
    return f"Sound of {counted(sessions, 'session')} is older: it goes {WHEN_DUE}."


def _past(summary: SessionSummary, sound_until: datetime | None) -> PastSession:
    return PastSession(
        summary.session_id,
        summary.name,
        summary.company,
        summary.created_at or datetime.now(UTC),
        summary.active_s,
        summary.questions,
        sound_until,
    )
