"""The history page: all sessions, a search through everything in them, and what can be done with the chosen one."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop.store.search import SessionHit
from desktop.ui.done_line import DoneLine
from desktop.ui.history.empty_history import EmptyHistory
from desktop.ui.history.history_list import HistoryList
from desktop.ui.history.history_model import HistoryModel, Order
from desktop.ui.history.search_field import SearchField
from desktop.ui.history.session_deeds import SessionDeeds
from desktop.ui.home.past_session import PastSession
from desktop.ui.page import heading
from desktop.ui.style import Theme
from desktop.ui.wording import counted

DEBOUNCE_MS = 150
ORDERS: tuple[tuple[str, Order], ...] = (("Newest first", "newest"), ("By name", "name"), ("Longest first", "longest"))


class HistoryPage(QWidget):
    """Shows what it is told and says what the person wants; sessions are named by their ids."""

    search_requested = Signal(str)  # never empty; answer with `show_found`
    open_requested = Signal(str, str)  # session, and the segment or question to show, or ""
    rename_requested = Signal(str, str)  # session, name
    duplicate_requested = Signal(str)
    export_requested = Signal(str, str)  # session, "markdown", "json", "docx" or "pdf"
    print_requested = Signal(str)
    delete_requested = Signal(str)
    start_requested = Signal()
    stories_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, debounce_ms: int = DEBOUNCE_MS) -> None:
        super().__init__(parent)
        self._theme = theme
        self.model = HistoryModel(self)
        self.heading = heading("Sessions", "title")
        self.stories = QPushButton("Stories")
        self.stories.setProperty("role", "link")
        self.stories.setToolTip("Good answers that you kept for later interviews")
        self.search = SearchField(theme)
        self.order = QComboBox()
        self.status = heading("", "small")
        self.list = HistoryList(self.model, theme)
        self.empty = EmptyHistory()
        self.retention = heading("", "small")
        self.done = DoneLine()
        self.deeds = self._make_deeds()
        self._pause = QTimer(self, singleShot=True, interval=debounce_ms)
        self._limit = 0
        self._preparing = 0
        self._lay_out()
        self._connect()
        self._refresh()

    @property
    def text(self) -> str:
        """What is searched for; empty where nothing is."""
        return self.search.text().strip()

    # --- what the page is told --------------------------------------------------------------------------------------

    def show_sessions(self, sessions: Sequence[PastSession]) -> None:
        self.model.show_sessions(sessions)
        self._refresh()

    def show_found(self, text: str, found: Sequence[SessionHit], *, limit: int = 0) -> None:
        """The answer to a search, unless another is wanted by now. `limit`: there may be more than so many."""
        if text == self.text:
            self._limit = limit
            self.model.show_found(found)
            self.list.scrollToTop()
            self._refresh()

    def show_preparing(self, sessions: int) -> None:
        """How many cannot be found yet, because their text is still being prepared for searching."""
        self._preparing = sessions
        self._refresh()

    def show_retention(self, words: str) -> None:
        """How long sessions are kept, and which go soon."""
        self.retention.setText(words)
        self.retention.setVisible(bool(words))

    def say(self, words: str, folder: Path | None = None) -> None:
        """What has just been done with the chosen session, until another is chosen. `folder` can be opened."""
        self.done.say(words, folder)

    def hide_session(self, session_id: str | None) -> None:
        """Its deletion can still be undone; None brings it back into sight. The place in the list stays."""
        chosen, came_back = self.list.chosen, self.model.hidden if session_id is None else None
        goes = chosen is not None and chosen.session.session_id == session_id
        follows = self.model.beside(session_id) if session_id is not None and goes else None
        self.model.hide(session_id)
        self._refresh()
        if follows is not None:
            self.select(follows)
        if came_back is not None:
            self.select(came_back)
            self.list.setFocus()

    def select(self, session_id: str) -> None:
        self.list.choose(self.model.index_of_session(session_id))

    # --- inside -----------------------------------------------------------------------------------------------------

    def _make_deeds(self) -> SessionDeeds:
        return SessionDeeds(
            open_it=self.list.open_chosen,
            rename=self.list.rename_chosen,
            duplicate=lambda: self._tell(self.duplicate_requested),
            export=lambda kind: self._tell(self.export_requested, kind),
            print_it=lambda: self._tell(self.print_requested),
            delete=lambda: self._tell(self.delete_requested),
        )

    def _lay_out(self) -> None:
        self.order.setAccessibleName("Order")
        for words, order in ORDERS:
            self.order.addItem(words, order)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(8)
        self._row.addWidget(self.search, 1)
        self._row.addWidget(self.order)
        self._shown = QStackedWidget()
        self._shown.addWidget(self.list)
        self._shown.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 16)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addLayout(self._row)
        column.addWidget(self.status)
        column.addWidget(self._shown, 1)
        kept = QHBoxLayout()
        kept.setSpacing(8)
        kept.addWidget(self.retention, 1)
        kept.addWidget(self.stories, 0, Qt.AlignmentFlag.AlignRight)
        column.addLayout(kept)
        column.addWidget(self.done)
        column.addWidget(self.deeds)
        self.retention.hide()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_text_changed)
        self.search.left_downwards.connect(self._on_search_left)
        self.search.returnPressed.connect(self.list.open_chosen)
        self._pause.timeout.connect(self._on_pause_over)
        self.order.currentIndexChanged.connect(self._on_order_chosen)
        self.list.chosen_changed.connect(self._on_chosen_changed)
        self.list.open_requested.connect(self.open_requested)
        self.list.delete_requested.connect(self.delete_requested)
        self.list.menu_requested.connect(self._on_menu_requested)
        self.list.typed.connect(self._on_typed)
        self.model.rename_requested.connect(self.rename_requested)
        self.stories.clicked.connect(self.stories_requested)
        self.empty.start_clicked.connect(self.start_requested)
        self.empty.clear_clicked.connect(self.search.clear)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._on_find)

    def _refresh(self) -> None:
        """List or empty state, and the line above them."""
        count, none = self.model.session_count, self.model.is_empty
        if none:
            self.empty.show_none_yet()
        elif not count:
            self.empty.show_nothing_found(self.text)
        self._shown.setCurrentWidget(self.list if count else self.empty)
        self.status.setText(self._status(count))
        for part in (self.search, self.order):
            part.setVisible(not none)
        self.status.setVisible(bool(count))
        self.deeds.setVisible(bool(count))
        self.setFocusProxy(self.empty.start if none else self.search)  # hidden, it would catch Tab for good

    def _status(self, count: int) -> str:
        if not self.text:
            return counted(count, "session")
        if not self.model.shows_found:
            return "Searching…"
        found = f"Found in {counted(count, 'session')}"
        if self._limit and count >= self._limit:
            found = f"Found in many sessions; these are the {count} newest"
        if self._preparing:
            found += f". {counted(self._preparing, 'older session')} can be searched in a moment"
        return f"{found}."

    def _tell(self, signal: SignalInstance, *more: str) -> None:
        row = self.list.chosen
        if row is not None:
            signal.emit(row.session.session_id, *more)

    def _on_text_changed(self) -> None:
        if self.text:
            self._pause.start()
            self.status.setText(self._status(self.model.session_count))
            return
        self._pause.stop()
        self.model.show_found(None)
        self._refresh()

    def _on_pause_over(self) -> None:
        self.search_requested.emit(self.text)

    def _on_order_chosen(self) -> None:
        self.model.sort_by(self.order.currentData())

    def _on_chosen_changed(self) -> None:
        self.deeds.set_available(self.list.chosen is not None)
        self.done.say("")

    def _on_search_left(self) -> None:
        self.list.setFocus()

    def _on_typed(self, text: str) -> None:
        self.search.setFocus()
        self.search.insert(text)

    def _on_find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _on_menu_requested(self, place: QPoint) -> None:
        self.deeds.menu(self).popup(place)
