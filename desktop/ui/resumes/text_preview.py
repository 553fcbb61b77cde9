"""A document without pages (Word, text) line by line, with what is pointed at lit up in it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from desktop.resumes.document import Document, Line
from desktop.resumes.resume import Place
from desktop.ui.style import Theme

GAP_PX = 10
INDENT_PX = 16
KEYS = "The field that was read from a line is marked in the list; Enter changes it."


class TextPreview(QTextEdit):
    """One block a line, so that a block's number is its line's. Inert text: nothing in it is loaded or followed."""

    line_pointed = Signal(object)  # line's index, or None
    line_chosen = Signal(int)

    def __init__(self, document: Document, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._place: Place | None = None
        self._pointed: int | None = None
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName("The document's text")
        self.setAccessibleDescription(KEYS)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.viewport().setMouseTracking(True)
        self._write(document)
        theme.changed.connect(lambda: self.light(self._place))
        self.cursorPositionChanged.connect(self._on_caret_moved)

    def light(self, place: Place | None) -> None:
        """Instead of what was lit before; what is out of sight is brought into it."""
        self._place = place
        lit = (
            [each for number in place.lines for each in self._lit_on(number, place.quote)] if place is not None else []
        )
        self.setExtraSelections(lit)
        if lit:
            self._bring_into_sight(lit[0].cursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._point_at(self.cursorForPosition(event.position().toPoint()).blockNumber())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.line_chosen.emit(self.cursorForPosition(event.position().toPoint()).blockNumber())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.line_chosen.emit(self.textCursor().blockNumber())
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(None)

    def _on_caret_moved(self) -> None:
        if self.hasFocus():
            self._point_at(self.textCursor().blockNumber())

    def _point_at(self, line: int | None) -> None:
        if line != self._pointed:
            self._pointed = line
            self.line_pointed.emit(line)

    def _bring_into_sight(self, cursor: QTextCursor) -> None:
        place = self.cursorRect(cursor)
        if not 0 <= place.top() < self.viewport().height() - place.height():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + place.center().y() - self.viewport().height() // 3)

    def _lit_on(self, number: int, quote: str) -> list[QTextEdit.ExtraSelection]:
        """The parts of the quote that stand on this line; of a sentence over several lines the whole line."""
        line = self.document().findBlockByNumber(number).text()
        parts = [part for part in quote.split("\n") if part and part in line]
        if parts:
            return [self._selection(number, line.index(part), len(part)) for part in parts]
        return [self._selection(number, 0, len(line))]

    def _selection(self, number: int, at: int, length: int) -> QTextEdit.ExtraSelection:
        block = self.document().findBlockByNumber(number)
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + at)
        cursor.setPosition(block.position() + at + length, QTextCursor.MoveMode.KeepAnchor)
        lit = QTextEdit.ExtraSelection()
        lit.cursor = cursor
        lit.format.setBackground(self._theme.colour("accent_ground"))
        return lit

    def _write(self, document: Document) -> None:
        cursor = QTextCursor(self.document())
        for number, line in enumerate(document.lines):
            if number:
                cursor.insertBlock()
            cursor.setBlockFormat(_block(line, number))
            cursor.insertText(("• " if line.bullet else "") + line.text, _characters(line))
        self.moveCursor(QTextCursor.MoveOperation.Start)


def _block(line: Line, number: int) -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setTopMargin(GAP_PX if line.gap_before and number else 0)
    form.setLeftMargin(INDENT_PX * line.level)
    return form


def _characters(line: Line) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.DemiBold if line.bold or line.heading else QFont.Weight.Normal)
    return form
