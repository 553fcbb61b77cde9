"""The sessions room: the list of past sessions, and the records that are opened from it."""

from collections.abc import Callable, Coroutine

from PySide6.QtWidgets import QWidget

from desktop.app.resumes.evidence_desk import EvidenceDesk
from desktop.app.sessions.deleting import Deleting
from desktop.app.sessions.history_desk import HistoryDesk
from desktop.app.sessions.record_desk import RecordDesk
from desktop.app.sessions.stories_desk import StoriesDesk
from desktop.composition.program import Program
from desktop.ui.history.history_page import HistoryPage
from desktop.ui.home.past_session import PastSession
from desktop.ui.main_window import MainWindow
from desktop.ui.style import Theme
from shared.ids import SessionId

Wish = Coroutine[object, object, None]


class SessionsRoom:
    """`on_listed` is called with the sessions that are to be seen, whenever they changed."""

    def __init__(
        self,
        program: Program,
        theme: Theme,
        window: MainWindow,
        spawn: Callable[[Wish], None],
        running: Callable[[], str | None],
        on_listed: Callable[[list[PastSession]], None],
        evidence: EvidenceDesk,
    ) -> None:
        self._window = window
        self._spawn = spawn
        self._on_listed = on_listed
        self.page = HistoryPage(theme)
        self.history = HistoryDesk(program, self.page, spawn, running)
        self.deleting = Deleting(window.add_banner, lambda gone: spawn(self._delete(gone)), self._on_hidden_changed)
        self.record = RecordDesk(
            program.store,
            program.stories,
            program.settings,
            theme,
            window,
            self._show_guest,
            self._begin_deleting,
            spawn,
            lambda _: spawn(self.refresh()),
            self.page.say,
            kept_sound=program.kept_sound,
            evidence=evidence,
            compare=program.resumes.comparison,
        )
        self.stories = StoriesDesk(program, self.record, spawn, self._show_guest, self.open, self._show_list)
        self._connect()

    async def refresh(self) -> None:
        await self.history.refresh()
        self._on_listed(self.page.model.sessions)

    async def open(self, session_id: SessionId, place: str = "") -> None:
        await self.record.open(session_id, place)
        self.page.select(session_id)

    def _connect(self) -> None:
        page, spawn = self.page, self._spawn
        page.open_requested.connect(lambda session, place: spawn(self.open(SessionId(session), place)))
        page.export_requested.connect(lambda session, kind: spawn(self.record.export(SessionId(session), kind)))
        page.print_requested.connect(lambda session: spawn(self.record.print(SessionId(session))))
        page.stories_requested.connect(lambda: spawn(self.stories.open()))
        page.delete_requested.connect(lambda session: self._begin_deleting(SessionId(session), self._name(session)))

    def _show_guest(self, page: QWidget) -> None:
        self._window.show_guest(page, "sessions")

    def _show_list(self) -> None:
        self._window.show_room("sessions")

    def _name(self, session_id: str) -> str:
        named = (past.heading for past in self.page.model.sessions if past.session_id == session_id)
        return next(named, "The session")

    # --- deleting ---------------------------------------------------------------------------------------------------

    def _begin_deleting(self, session_id: SessionId, name: str) -> None:
        self.record.playing.stop()
        self.deleting.begin(session_id, name)
        if self._window.page is self.record.page:
            self._window.show_room("sessions")

    def _on_hidden_changed(self) -> None:
        self.page.hide_session(self.deleting.hidden)
        self._on_listed(self.page.model.sessions)

    async def _delete(self, session_id: str) -> None:
        await self.history.delete(SessionId(session_id))
        await self.history.purge()
        await self.refresh()
