"""Clicks on chips: evidence leads to the résumé, a doubt to what can be done about it."""

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QTextCharFormat
from PySide6.QtWidgets import QTextEdit

from desktop.ui.chips import FACT, SENTENCE


class ChipClicks(QObject):
    """Of one text, which calls `moved` and `released`. A click that selects nothing and is on a chip is told; the
    pointer shows where that works.

    No event filter: the text's viewport still sends events while the text, and this with it, is being destroyed.
    """

    fact_chosen = Signal(str)  # FactId
    sentence_chosen = Signal(str, QPoint)  # an unsupported sentence, and where on the screen

    def __init__(self, text: QTextEdit) -> None:
        super().__init__(text)
        self._text = text
        text.viewport().setMouseTracking(True)

    def moved(self, event: QMouseEvent) -> None:
        self._show_pointer(event.position().toPoint())

    def released(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._tell(event.position().toPoint())

    def _tell(self, place: QPoint) -> None:
        if self._text.textCursor().hasSelection():
            return
        chip = self._format_at(place)
        if fact_id := chip.property(FACT):
            self.fact_chosen.emit(str(fact_id))
        elif sentence := chip.property(SENTENCE):
            self.sentence_chosen.emit(str(sentence), self._text.viewport().mapToGlobal(place))

    def _show_pointer(self, place: QPoint) -> None:
        chip = self._format_at(place)
        leads = bool(chip.property(FACT) or chip.property(SENTENCE))
        self._text.viewport().setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.IBeamCursor)

    def _format_at(self, place: QPoint) -> QTextCharFormat:
        scrolled = QPointF(place) + QPointF(0, self._text.verticalScrollBar().value())
        return self._text.document().documentLayout().formatAt(scrolled).toCharFormat()
