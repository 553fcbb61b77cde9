"""The list of sessions and of what was found in them, used with mouse or keyboard."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QListView, QWidget

from desktop.ui.history.history_delegate import HistoryDelegate
from desktop.ui.history.history_model import HistoryModel, Row
from desktop.ui.style import Theme

_HELD = Qt.KeyboardModifier
_OF_SHORTCUTS = _HELD.ControlModifier | _HELD.AltModifier | _HELD.MetaModifier


class HistoryList(QListView):
    """Enter and a double click open; a single click opens what was found at its place. Typing is for the search."""

    open_requested = Signal(str, str)  # session id, segment or question id
    delete_requested = Signal(str)
    menu_requested = Signal(QPoint)  # on the screen
    chosen_changed = Signal()
    typed = Signal(str)

    def __init__(self, model: HistoryModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._kept: tuple[str, str, str, int] | None = None
        self.setAccessibleName("Sessions")
        self.setProperty("role", "rows")  # the chosen row wears the ring of the focus, not the list
        self.setModel(model)
        self.setItemDelegate(HistoryDelegate(theme, model, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        theme.changed.connect(self.doItemsLayout)
        model.modelAboutToBeReset.connect(self._on_reset_coming)
        model.modelReset.connect(self._on_reset)

    @property
    def chosen(self) -> Row | None:
        return self._model.row(self.currentIndex()) if self.selectionModel().hasSelection() else None

    def choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def rename_chosen(self) -> None:
        """The name becomes a field in its place; Enter keeps what was typed, Escape the old name."""
        row = self.chosen
        if row is not None:
            index = self._model.index_of_session(row.session.session_id)
            self.choose(index)
            self.scrollTo(index)
            self.edit(index)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Tab keeps the name and stays here; Qt would open the next session's name, and the next, and the next."""
        leads_on = QAbstractItemDelegate.EndEditHint.EditNextItem, QAbstractItemDelegate.EndEditHint.EditPreviousItem
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint if hint in leads_on else hint)

    def open_chosen(self) -> None:
        row = self.chosen
        if row is not None:
            self.open_requested.emit(row.session.session_id, row.ref)

    # --- mouse and keyboard -----------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QAbstractItemView.State.EditingState:
            return  # the field passes on what it is done with: the Enter that keeps a name opens nothing
        row = self.chosen
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.open_chosen()
            case Qt.Key.Key_F2:
                self.rename_chosen()
            case Qt.Key.Key_Delete if row is not None:
                self.delete_requested.emit(row.session.session_id)
            case _ if event.text().strip().isprintable() and event.text().strip() and not _is_shortcut(event):
                self.typed.emit(event.text())
            case _:
                super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        row = self._model.row(self.indexAt(event.position().toPoint()))
        if (
            event.button() == Qt.MouseButton.LeftButton
            and row is not None
            and row == self.chosen
            and not row.is_session
        ):
            self.open_chosen()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self._model.row(self.indexAt(event.position().toPoint()))
        if event.button() == Qt.MouseButton.LeftButton and row is not None and row.is_session:
            self.open_chosen()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if self._model.row(index) is not None:
            self.choose(index)
            place = event.pos() if by_mouse else self.visualRect(index).center()
            self.menu_requested.emit(self.viewport().mapToGlobal(place))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.chosen_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # what was found wraps anew

    # --- staying where the person was -------------------------------------------------------------------------------

    def _on_reset_coming(self) -> None:
        row = self.chosen
        self._kept = row.key if row is not None else None

    def _on_reset(self) -> None:
        """The same row again, or the same session; the first where neither is in sight any more."""
        index = QModelIndex()
        if self._kept is not None:
            index = self._model.index_of(self._kept)
            index = index if index.isValid() else self._model.index_of_session(self._kept[0])
        self.choose(index if index.isValid() else self._model.index(0))
        self.chosen_changed.emit()


def _is_shortcut(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & _OF_SHORTCUTS)
