"""The main window: the rail on the left, one page on the right, banners above it."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop.session.live_view import LiveView
from desktop.ui.banner import Banner, UndoBanner
from desktop.ui.download_strip import DownloadStrip
from desktop.ui.error_dialog import ErrorDialog
from desktop.ui.home.consent_page import ConsentPage, ConsentTexts
from desktop.ui.home.past_session import PastSession
from desktop.ui.home.rail import Rail
from desktop.ui.home.start_form import StartChoices, StartForm
from desktop.ui.home.welcome_page import WelcomePage
from desktop.ui.keys import KEYS, Key
from desktop.ui.session.session_page import SessionPage
from desktop.ui.style import Theme
from shared.setup import SessionSetup

DEFAULT_SIZE = QSize(800, 620)


class MainWindow(QWidget):
    """Shows what it is told and says what the person wants; the composition root does the rest.

    `start_form_wanted` asks for `show_start_form`; `start_requested` (a setup) is followed by `show_consent` or at
    once by `show_live`. Closing emits `close_requested` and leaves it to the listener whether the window closes.
    """

    start_form_wanted = Signal()
    start_requested = Signal(object)  # SessionSetup
    consent_given = Signal(object, str)  # SessionSetup, ConsentChoice
    resume_chosen = Signal(str)  # path
    demo_requested = Signal()
    open_requested = Signal(str)  # session id
    export_requested = Signal(str, str)  # session id, "markdown" or "json"
    delete_requested = Signal(str)  # session id; the time for undoing is over
    continue_requested = Signal(str)  # session id
    complete_requested = Signal(str)  # session id: the unfinished one is to stay as it is
    close_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        keys: tuple[Key, ...] = KEYS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setWindowTitle("Interview Assistant")
        self.resize(_default_size(theme))
        self._theme, self._now, self._keys = theme, now, keys
        self._past: list[PastSession] = []
        self.undo: UndoBanner | None = None
        self.rail = Rail(theme)
        self.welcome = WelcomePage()
        self.downloads = DownloadStrip()
        self.live: SessionPage | None = None
        self._pages = QStackedWidget()
        self._banners = QVBoxLayout()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        self._connect()
        self.setFocus()

    @property
    def page(self) -> QWidget:
        """What is on the right."""
        page = self._pages.currentWidget()
        assert page is not None
        return page

    @property
    def page_count(self) -> int:
        """Pages that are kept."""
        return self._pages.count()

    # --- what the window is told ------------------------------------------------------------------------------------

    def show_past_sessions(self, sessions: Sequence[PastSession]) -> None:
        """Newest first. One whose deletion can still be undone stays out of sight."""
        self._past = list(sessions)
        self._fill_rail()

    def show_welcome(self) -> None:
        self._show(self.welcome)

    def show_start_form(self, last: SessionSetup, choices: StartChoices) -> StartForm:
        form = StartForm(last, choices)
        form.start_requested.connect(self.start_requested)
        form.resume_chosen.connect(self.resume_chosen)
        form.cancelled.connect(self.show_welcome)
        self._show(form)
        form.company.setFocus()
        return form

    def show_consent(self, setup: SessionSetup, texts: ConsentTexts, choices: StartChoices) -> ConsentPage:
        """The gate; `consent_given` brings the setup back together with the choice."""
        page = ConsentPage(texts)
        page.given.connect(lambda choice: self.consent_given.emit(setup, choice))
        page.back_clicked.connect(lambda: self.show_start_form(setup, choices))
        self._show(page)
        return page

    def show_live(self, view: LiveView) -> SessionPage:
        """The running session. Connect to the page's `wishes` for what the person wants."""
        self.end_live()
        self.live = SessionPage(view, self._theme, live=True, now=self._now, keys=self._keys)
        self.live.wishes.bind(self.live, {"more": self.live.sheet.read_on})
        self.rail.set_running(True)
        self._show(self.live)
        return self.live

    def end_live(self) -> None:
        """The session runs no longer; its page goes when another is shown."""
        if self.live is not None:
            self.live.detach()
        self.live = None
        self.rail.set_running(False)

    def show_past(self, session_id: str, view: LiveView) -> SessionPage:
        """A past session, as it was."""
        page = SessionPage(view, self._theme, live=False, now=self._now, keys=self._keys)
        page.head_row.addWidget(self._export_button(session_id, page))
        page.head_row.addWidget(self._delete_button(session_id))
        self._show(page)
        self.rail.sessions.select(session_id)
        return page

    def offer_to_continue(self, session_id: str, words: str) -> Banner:
        """For a session that the program left unfinished."""
        banner = Banner(words, "Continue", "Leave it as it is")
        banner.accepted.connect(lambda: self.continue_requested.emit(session_id))
        banner.declined.connect(lambda: self.complete_requested.emit(session_id))
        self._add_banner(banner)
        return banner

    def show_error(self, error: BaseException) -> ErrorDialog:
        dialog = ErrorDialog.of(error, self)
        dialog.open()
        return dialog

    def finish_deleting(self) -> None:
        """What was deleted and can still be undone is deleted for good; call it before the program ends."""
        if self.undo is not None:
            self.undo.finish()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.close_requested.emit()

    # --- inside -----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        self._banners.setContentsMargins(16, 12, 16, 0)
        self._banners.addWidget(self.downloads)
        right.addLayout(self._banners)
        right.addWidget(self._pages, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        self._pages.addWidget(self.welcome)

    def _connect(self) -> None:
        self.rail.start_clicked.connect(self.start_form_wanted)
        self.rail.demo_clicked.connect(self.demo_requested)
        self.rail.running_clicked.connect(self._on_running_clicked)
        self.welcome.start_clicked.connect(self.start_form_wanted)
        self.welcome.demo_clicked.connect(self.demo_requested)
        sessions = self.rail.sessions
        sessions.open_requested.connect(self.open_requested)
        sessions.export_requested.connect(self.export_requested)
        sessions.delete_requested.connect(self._on_delete_requested)

    def _show(self, page: QWidget) -> None:
        """The page before goes, unless it can be come back to."""
        before = self.page
        if page is before:
            return
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        if before not in (self.welcome, self.live):
            self._pages.removeWidget(before)
            if isinstance(before, SessionPage):
                before.detach()
            before.deleteLater()

    def _export_button(self, session_id: str, owner: QWidget) -> QPushButton:
        menu = QMenu(owner)
        menu.addAction("Markdown", lambda: self.export_requested.emit(session_id, "markdown"))
        menu.addAction("JSON", lambda: self.export_requested.emit(session_id, "json"))
        button = QPushButton("Export ▾")
        button.setMenu(menu)
        return button

    def _delete_button(self, session_id: str) -> QPushButton:
        button = QPushButton("Delete")
        button.setProperty("role", "danger")
        button.clicked.connect(lambda: self._on_delete_requested(session_id))
        return button

    def _add_banner(self, banner: QWidget) -> None:
        self._banners.insertWidget(0, banner)

    def _fill_rail(self) -> None:
        hidden = self.undo.what if self.undo is not None else None
        self.rail.show_sessions([session for session in self._past if session.session_id != hidden])

    def _on_running_clicked(self) -> None:
        if self.live is not None:
            self._show(self.live)
            self.rail.sessions.select(None)

    def _on_delete_requested(self, session_id: str) -> None:
        self.finish_deleting()
        name = next((session.heading for session in self._past if session.session_id == session_id), "The session")
        self.undo = UndoBanner(session_id, f"“{name}” was deleted.")
        self.undo.done.connect(self._on_deleted)
        self.undo.undone.connect(self._on_undone)
        self._add_banner(self.undo)
        self._fill_rail()
        if self.page is not self.live:
            self.show_welcome()

    def _on_deleted(self, session_id: str) -> None:
        self.undo = None
        self._past = [session for session in self._past if session.session_id != session_id]
        self.delete_requested.emit(session_id)

    def _on_undone(self, session_id: str) -> None:
        self.undo = None
        self._fill_rail()
        self.open_requested.emit(session_id)


def _default_size(theme: Theme) -> QSize:
    """Larger text needs a larger window, but not as much: lines may wrap."""
    growth = 1 + max(0.0, theme.text_percent / 100 - 1) / 2
    return DEFAULT_SIZE * growth
