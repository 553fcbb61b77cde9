"""A paste field: a text of several lines that also takes a file dropped or pasted into it."""

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget


class PasteField(QPlainTextEdit):
    """Tab goes on to the next field, Ctrl+Enter is left to whoever stands around it."""

    file_given = Signal(str)

    def __init__(self, words: str, hint: str, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setAccessibleName(words)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)

    def take(self, text: str) -> None:
        """Instead of what stands here, shown from its beginning; Undo brings back what stood here."""
        self.selectAll()
        self.insertPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return bool(file_in(source)) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        path = file_in(source)
        if path:
            self.file_given.emit(path)
        else:
            super().insertFromMimeData(source)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height(self._lines))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self._height(min(3, self._lines)))

    def _height(self, lines: int) -> int:
        return round(self.fontMetrics().lineSpacing() * lines + 28)


def file_in(source: QMimeData) -> str:
    """The path of the first file in what is dropped or pasted; empty where there is none."""
    return next((url.toLocalFile() for url in source.urls() if url.isLocalFile()), "")
