"""The list of past sessions, newest first."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QMenu, QVBoxLayout, QWidget

from desktop.ui.elided_label import ElidedLabel
from desktop.ui.home.past_session import PastSession
from desktop.ui.style import Theme


class SessionsList(QWidget):
    """Shows what it is given; asks to open, export or delete by the session's id."""

    open_requested = Signal(str)
    export_requested = Signal(str, str)  # session id, "markdown" or "json"
    delete_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sessions: dict[str, PastSession] = {}
        self.list = QListWidget()
        self.list.setAccessibleName("Past sessions")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.empty = QLabel(
            "Your sessions will be kept here.\nStart one, or try the demo.",
            wordWrap=True,
            alignment=Qt.AlignmentFlag.AlignTop,
        )
        self.empty.setProperty("role", "muted")
        self.empty.setContentsMargins(8, 4, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        self.list.itemClicked.connect(self._on_item_chosen)
        self.list.itemActivated.connect(self._on_item_chosen)
        theme.changed.connect(self._fill)
        self._fill()

    def show_sessions(self, sessions: Sequence[PastSession]) -> None:
        self._sessions = {session.session_id: session for session in sessions}
        self._fill()

    def select(self, session_id: str | None) -> None:
        """Marks one as the one on display, without asking to open it."""
        for number in range(self.list.count()):
            item = self.list.item(number)
            if item.data(Qt.ItemDataRole.UserRole) == session_id:
                self.list.setCurrentItem(item)
                return
        self.list.setCurrentRow(-1)

    @property
    def headings(self) -> list[str]:
        return [session.heading for session in self._sessions.values()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        session_id = self._current()
        if event.key() == Qt.Key.Key_Delete and session_id is not None:
            self.delete_requested.emit(session_id)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        item = self.list.itemAt(self.list.viewport().mapFrom(self, event.pos()))
        if item is not None:
            self.menu_for(item.data(Qt.ItemDataRole.UserRole)).popup(event.globalPos())

    def menu_for(self, session_id: str) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Open", lambda: self.open_requested.emit(session_id))
        menu.addAction("Export as Markdown…", lambda: self.export_requested.emit(session_id, "markdown"))
        menu.addAction("Export as JSON…", lambda: self.export_requested.emit(session_id, "json"))
        menu.addSeparator()
        menu.addAction("Delete", lambda: self.delete_requested.emit(session_id))
        return menu

    # --- inside -----------------------------------------------------------------------------------------------------

    def _current(self) -> str | None:
        item = self.list.currentItem()
        return None if item is None else str(item.data(Qt.ItemDataRole.UserRole))

    def _fill(self) -> None:
        chosen = self._current()
        self.list.clear()
        for session in self._sessions.values():
            self._add(session)
        self.empty.setVisible(not self._sessions)
        self.list.setVisible(bool(self._sessions))
        self.select(chosen)

    def _add(self, session: PastSession) -> None:
        item = QListWidgetItem()
        item.setData(Qt.ItemDataRole.UserRole, session.session_id)
        item.setData(
            Qt.ItemDataRole.AccessibleTextRole, f"{session.heading}, {session.where_and_when}, {session.how_long}"
        )
        shown = self._two_lines(session)
        item.setSizeHint(shown.sizeHint())
        self.list.addItem(item)
        self.list.setItemWidget(item, shown)

    def _two_lines(self, session: PastSession) -> QWidget:
        lines = QWidget()
        lines.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(lines)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(1)
        for text, role in (
            (session.heading, "heading"),
            (session.where_and_when, "small"),
            (session.how_long, "small"),
        ):
            label = ElidedLabel()
            label.setText(text)
            label.setProperty("role", role)
            column.addWidget(label)
        return lines

    def _on_item_chosen(self, item: QListWidgetItem) -> None:
        self.open_requested.emit(item.data(Qt.ItemDataRole.UserRole))
