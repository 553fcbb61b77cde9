"""The transcript: both sides of the conversation, following it unless the person scrolls up."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from desktop.session.live_view import LiveView
from desktop.ui.session.bubble import Bubbles
from desktop.ui.session.bubble_list import BubbleList
from desktop.ui.session.going_on import GoingOn
from desktop.ui.session.transcript_model import Role, Row, TranscriptModel
from desktop.ui.style import Theme
from shared.ids import SegmentId


class Transcript(QWidget):
    """A list of bubbles. Choosing a question shows it; any other line can be marked as one, by key or by menu."""

    question_chosen = Signal(int)  # question id
    mark_requested = Signal(str)  # segment id
    dismiss_requested = Signal(int)  # question id

    def __init__(self, view: LiveView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = TranscriptModel(view, self)
        bubbles = Bubbles(theme, self)
        self.list = BubbleList(self.model, bubbles)
        self.going_on = GoingOn(view, bubbles)
        self.back_to_live = QPushButton("Back to live", self)
        self._following = True
        self._seen = 0  # rows there were when the person scrolled up
        self._stick = QTimer(self, singleShot=True, interval=0)
        self._below = QVBoxLayout()
        self._align = QTimer(self, singleShot=True, interval=0)
        self._align.timeout.connect(self._align_going_on)
        self._prepare_list()
        self._lay_out()
        self._connect()
        theme.changed.connect(self.list.measure_anew)

    @property
    def following(self) -> bool:
        """The newest line is in sight and will stay so."""
        return self._following

    @property
    def chosen(self) -> Row | None:
        index = self.list.currentIndex()
        return index.data(Role.ROW) if index.isValid() else None

    def refresh(self) -> None:
        self.model.refresh()
        self.going_on.refresh()
        self._count_new()

    def refresh_segment(self, segment_id: SegmentId) -> None:
        self.model.refresh_segment(segment_id)
        self.going_on.refresh()
        self._count_new()

    def refresh_interim(self) -> None:
        self.going_on.refresh()

    def follow(self) -> None:
        """Back to the newest line."""
        self._set_following(True)
        self.list.scrollToBottom()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._align.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The list also changes its height with what is being said below it."""
        if watched is self.list and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place_button()
        return super().eventFilter(watched, event)

    # --- inside -----------------------------------------------------------------------------------------------------

    def _prepare_list(self) -> None:
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.setAccessibleName("Transcript")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        self._below.addWidget(self.going_on)
        column.addLayout(self._below)
        self.back_to_live.setProperty("role", "primary")
        self.back_to_live.hide()

    def _connect(self) -> None:
        bar = self.list.verticalScrollBar()
        bar.valueChanged.connect(self._on_scrolled)
        bar.rangeChanged.connect(self._on_grown)
        self.list.installEventFilter(self)
        self._stick.timeout.connect(self.list.scrollToBottom)
        self.back_to_live.clicked.connect(self.follow)
        self.list.activated.connect(self._on_chosen)
        self.list.clicked.connect(self._on_chosen)
        self.list.customContextMenuRequested.connect(self._on_menu_wanted)

    def _on_scrolled(self, value: int) -> None:
        self._set_following(value >= self.list.verticalScrollBar().maximum() - 4)

    def _on_grown(self) -> None:
        if self._following:
            self._stick.start()

    def _set_following(self, following: bool) -> None:
        if self._following and not following:
            self._seen = len(self.model.rows)
        self._following = following
        self.back_to_live.setVisible(not following)
        self._count_new()

    def _count_new(self) -> None:
        if self._following:
            return
        new = len(self.model.rows) - self._seen
        self.back_to_live.setText(f"Back to live ↓ ({new} new)" if new > 0 else "Back to live ↓")
        self._place_button()

    def _align_going_on(self) -> None:
        """What is being said stands where it will stand in the list."""
        inside = self.list.viewport().geometry()
        self._below.setContentsMargins(inside.left(), 0, self.list.width() - inside.right() - 1, 0)

    def _place_button(self) -> None:
        self.back_to_live.adjustSize()
        right = self.list.width() - self.back_to_live.width() - 20
        self.back_to_live.move(right, self.list.height() - self.back_to_live.height() - 12)
        self.back_to_live.raise_()

    def _on_chosen(self, index: QModelIndex) -> None:
        row: Row = index.data(Role.ROW)
        if row.question_id is not None:
            self.question_chosen.emit(row.question_id)

    def _on_menu_wanted(self, place: QPoint) -> None:
        index = self.list.indexAt(place)
        if index.isValid():
            self.menu_for(index.data(Role.ROW)).popup(self.list.viewport().mapToGlobal(place))

    def menu_for(self, row: Row) -> QMenu:
        """What can be done with one line."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question_id = row.question_id
        if question_id is not None:
            menu.addAction("Show this question", lambda: self.question_chosen.emit(question_id))
            menu.addAction("This is no question", lambda: self.dismiss_requested.emit(question_id))
        elif not row.interim:
            menu.addAction("This is a question", lambda: self.mark_requested.emit(row.segment_id))
        return menu
