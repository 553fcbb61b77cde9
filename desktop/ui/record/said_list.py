"""The transcript of a past session: two sides, each line can be changed, any line can be pointed to."""

from collections.abc import Collection

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget

from desktop.session.editing import Record
from desktop.ui.record.line_editor import SaidDelegate
from desktop.ui.record.said_model import SaidModel
from desktop.ui.session.bubble import Bubbles
from desktop.ui.style import Theme
from shared.ids import SegmentId

LIT_MS = 1_800
"""How long a line that was looked for stays lit: long enough to be found with the eyes."""


class SaidList(QListView):
    """`line_chosen` follows a click or Enter on a line; double click, F2 or the menu change it.

    `editing` says whether an editor is open. A line with sound has a sign beside it, which plays it, as Space does.
    """

    line_chosen = Signal(str)  # segment id
    editing = Signal(bool)
    question_chosen = Signal(int)  # question id
    change_wanted = Signal(str, str)  # segment id, text
    play_wanted = Signal(str)  # segment id
    stop_wanted = Signal()

    def __init__(self, record: Record, theme: Theme, *, editable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editable = editable
        self.said = SaidModel(record, editable=editable, parent=self)
        self._delegate = SaidDelegate(Bubbles(theme, self), self.said, theme, self)
        self._unlight = QTimer(self, singleShot=True, interval=LIT_MS)
        self._wanted: SegmentId | None = None
        self._prepare()  # before the rows come: each of these would lay all of them out anew
        self.setItemDelegate(self._delegate)
        self.setModel(self.said)
        self.said.change_wanted.connect(self.change_wanted)
        self._delegate.opened.connect(lambda: self.editing.emit(True))
        self._delegate.closeEditor.connect(lambda: self.editing.emit(False))
        self.activated.connect(self._on_chosen)
        self.clicked.connect(self._on_chosen)
        self.customContextMenuRequested.connect(self._on_menu_wanted)
        self.verticalScrollBar().rangeChanged.connect(self._go_to_wanted)
        self._unlight.timeout.connect(self._on_unlight)
        theme.changed.connect(self.doItemsLayout)

    @property
    def lit(self) -> str | None:
        """The line that is lit, by its id."""
        number = self._delegate.lit
        return None if number is None else self.said.rows[number].segment_id

    @property
    def chosen(self) -> str | None:
        """The line that is chosen, by its id."""
        index = self.currentIndex()
        return self.said.rows[index.row()].segment_id if index.isValid() else None

    def show_line(self, segment_id: SegmentId) -> None:
        """Chooses the line, brings it into sight and lights it for a moment."""
        index = self.said.place_of(segment_id)
        if not index.isValid():
            return
        self.setCurrentIndex(index)
        self._delegate.lit = index.row()
        self._wanted = segment_id
        self._unlight.start()
        self._go_to_wanted()
        self.viewport().update()

    @property
    def playing(self) -> str | None:
        """The line that is being played, by its id."""
        return self._delegate.playing

    def show_playable(self, segment_ids: Collection[str]) -> None:
        self._delegate.playable = frozenset(segment_ids)
        self.said.playable = frozenset(segment_ids)
        self.viewport().update()

    def show_playing(self, segment_id: str | None) -> None:
        """Lit as long as it plays; each new line comes into sight, unless one is being changed."""
        if segment_id == self._delegate.playing:
            return
        self._delegate.playing, self._delegate.lit, self._wanted = segment_id, None, None
        if segment_id is not None and self.state() != QAbstractItemView.State.EditingState:
            self.scrollTo(self.said.place_of(SegmentId(segment_id)))
        self.viewport().update()

    def play_or_stop(self, segment_id: str | None = None) -> None:
        """This line, or the chosen one, or the first that can be played; stops where something plays."""
        wanted = segment_id or self.chosen
        if self.playing is not None and segment_id in (None, self.playing):
            self.stop_wanted.emit()
        elif wanted is not None and wanted in self._delegate.playable:
            self.play_wanted.emit(wanted)
        elif segment_id is None:
            first = next((row.segment_id for row in self.said.rows if row.segment_id in self._delegate.playable), None)
            if first is not None and wanted is None:
                self.play_wanted.emit(first)

    def change(self, segment_id: SegmentId) -> None:
        """Opens the editor of this line."""
        index = self.said.place_of(segment_id)
        if index.isValid() and self._editable:
            self.setCurrentIndex(index)
            self.edit(index)

    def menu_for(self, segment_id: SegmentId) -> QMenu:
        """What can be done with one line."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        row = self.said.rows[self.said.place_of(segment_id).row()]
        if segment_id in self._delegate.playable:
            plays = segment_id == self.playing
            menu.addAction("Stop" if plays else "Play from here", lambda: self.play_or_stop(segment_id))
        if self._editable:
            menu.addAction("Change the line", lambda: self.change(segment_id))
        menu.addAction("Copy", lambda: QGuiApplication.clipboard().setText(row.text))
        if row.question_id is not None:
            asked = row.question_id
            menu.addAction("Show this question", lambda: self.question_chosen.emit(asked))
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 on every system: on some Qt waits for another key. Copy takes the line."""
        self._wanted = None
        if event.key() == Qt.Key.Key_F2 and self.chosen is not None:
            self.change(SegmentId(self.chosen))
        elif event.key() == Qt.Key.Key_Space and self._delegate.playable:
            self.play_or_stop()
        elif event.matches(QKeySequence.StandardKey.Copy) and self.chosen is not None:
            QGuiApplication.clipboard().setText(str(self.currentIndex().data()))
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Whoever scrolls has seen enough of what was shown."""
        self._wanted = None
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._wanted = None
        on_sign = self._sign_at(event.position().toPoint())
        if on_sign is None:
            super().mousePressEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self.play_or_stop(on_sign)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._sign_at(event.position().toPoint()) is None:
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two quick presses on the sign are two presses."""
        if self._sign_at(event.position().toPoint()) is None:
            super().mouseDoubleClickEvent(event)
        else:
            self.mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.viewport().width()
        if width != self._delegate.width:
            self._delegate.width = width
            self.scheduleDelayedItemsLayout()

    # --- inside -----------------------------------------------------------------------------------------------------

    def _prepare(self) -> None:
        self.setAccessibleName("Transcript")
        self.setMouseTracking(True)  # the sign under the pointer stands out
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setLayoutMode(QListView.LayoutMode.Batched)  # three hours of lines: the first are in sight at once
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            if self._editable
            else QAbstractItemView.EditTrigger.NoEditTriggers
        )

    def _sign_at(self, place: QPoint) -> str | None:
        """The line whose play sign is there."""
        index = self.indexAt(place)
        if not index.isValid() or self.said.rows[index.row()].segment_id not in self._delegate.playable:
            return None
        on_it = self._delegate.sign_place(self.visualRect(index), index.row()).contains(place)
        return self.said.rows[index.row()].segment_id if on_it else None

    def _go_to_wanted(self) -> None:
        """Lines are laid out in portions: one far down is gone to again with each of them, while it is lit."""
        if self._wanted is not None:
            self.scrollTo(self.said.place_of(self._wanted), QAbstractItemView.ScrollHint.PositionAtCenter)

    def _on_unlight(self) -> None:
        self._delegate.lit, self._wanted = None, None
        self.viewport().update()

    def _on_chosen(self, index: QModelIndex) -> None:
        self.line_chosen.emit(self.said.rows[index.row()].segment_id)

    def _on_menu_wanted(self, place: QPoint) -> None:
        index = self.indexAt(place)
        if index.isValid():
            self.menu_for(self.said.rows[index.row()].segment_id).popup(self.viewport().mapToGlobal(place))
