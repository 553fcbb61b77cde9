"""The line editor: a field over one line of the transcript. Enter saves, Esc leaves it as it was."""

from collections.abc import Collection

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QPlainTextEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui.record.play_sign import PlaySign
from desktop.ui.record.said_model import Index, SaidModel
from desktop.ui.session.bubble import Bubbles
from desktop.ui.style import Theme

LEAST_LINES = 3
SAVING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
KEYS = "Enter saves, Esc leaves the line as it was."


class SaidDelegate(QStyledItemDelegate):
    """Draws lines as bubbles, beside them a sign where they can be played, lights one up, and edits them in place."""

    opened = Signal()
    """An editor; `closeEditor` says that it goes."""

    def __init__(self, bubbles: Bubbles, model: SaidModel, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._bubbles = bubbles
        self._model = model
        self._theme = theme
        self.width = 0
        """Of the list's viewport: told rather than asked for, since the list asks for every row's size at once."""
        self.lit: int | None = None
        """The row that is pointed to."""
        self.playable: Collection[str] = ()
        """Lines of which sound is here, by their segments' ids."""
        self.playing: str | None = None
        self._sign = PlaySign(theme)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if not self.width:  # not on screen yet: nothing worth measuring
            return QSize(1, 1)
        return QSize(self.width, self._bubbles.height(self._model.rows[index.row()], self.width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._model.rows[index.row()]
        if index.row() == self.lit or row.segment_id == self.playing:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent_ground"))
            painter.drawRoundedRect(option.rect.adjusted(0, -3, 0, -4), 8, 8)
            painter.restore()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self._bubbles.paint(painter, option.rect, row, chosen=chosen)
        if row.segment_id in self.playable:
            near = chosen or bool(option.state & QStyle.StateFlag.State_MouseOver)
            playing = row.segment_id == self.playing
            self._sign.paint(painter, self.sign_place(option.rect, index.row()), playing=playing, near=near)

    def sign_place(self, place: QRect, row: int) -> QRect:
        """Where the play sign of this row stands."""
        said = self._model.rows[row]
        return self._sign.place(self._bubbles.bubble(place, said), said.source)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QPlainTextEdit(parent)
        editor.setAccessibleName("Change this line")
        editor.setAccessibleDescription(KEYS)
        editor.setTabChangesFocus(True)
        editor.setFont(self._theme.font("body"))
        self.opened.emit()
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, QPlainTextEdit)
        editor.setPlainText(str(index.data(Qt.ItemDataRole.EditRole)))
        editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, QPlainTextEdit)
        model.setData(index, editor.toPlainText())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """As wide as the list: the bubble may be too narrow to write in."""
        least = LEAST_LINES * editor.fontMetrics().lineSpacing() + self._theme.scaled(20)
        place = option.rect.adjusted(0, 0, -4, -4)
        place.setHeight(max(place.height(), least))
        viewport = editor.parentWidget()
        if viewport is not None and place.bottom() > viewport.height():
            place.moveBottom(max(place.height(), viewport.height() - 2))
        editor.setGeometry(place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A line has no lines: Enter, which a text field keeps for itself, saves."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in SAVING
        if pressed and isinstance(watched, QWidget):
            self.commitData.emit(watched)
            self.closeEditor.emit(watched)
            return True
        return super().eventFilter(watched, event)
