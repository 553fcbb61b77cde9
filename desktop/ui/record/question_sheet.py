"""The question sheet: outline and answers of one past question with their evidence, to be read and scrolled."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from desktop.session.editing import Record
from desktop.ui import wording
from desktop.ui.chips import CHIP_OBJECT, ChipPainter
from desktop.ui.record.evidence_writer import add_evidence_list, add_paragraph
from desktop.ui.sheet_writer import SheetWriter
from desktop.ui.style import Theme
from shared.ids import FactId, QuestionId
from shared.session_view import AnswerView, QuestionView

NAME = "Outline and answer"
NOTHING_WRITTEN = "No outline and no answer were written for this question."


class QuestionSheet(QTextEdit):
    """Shows one question of the record; `show_question` with None empties it."""

    def __init__(self, record: Record, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record = record
        self._theme = theme
        self._shown: QuestionId | None = None
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(2)
        self.document().documentLayout().registerHandler(CHIP_OBJECT, ChipPainter(theme, self))
        theme.changed.connect(self._draw)

    def show_question(self, question_id: QuestionId | None) -> None:
        self._shown = question_id
        self._draw()

    def tip_at(self, place: QPoint) -> str:
        """What the chip or struck sentence at this place of the viewport explains; empty elsewhere."""
        scrolled = QPointF(place) + QPointF(0, self.verticalScrollBar().value())
        return self.document().documentLayout().formatAt(scrolled).toCharFormat().toolTip()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    # --- inside -----------------------------------------------------------------------------------------------------

    def _draw(self) -> None:
        writer = self._writer()
        writer.start_over()
        question = self._record.view.questions.get(self._shown) if self._shown is not None else None
        self.setAccessibleName(f"{NAME}: {question.detected.text}" if question is not None else NAME)
        if question is None:
            return
        for line in question.outline:
            writer.add_line(line)
        answers = [answer for answer in question.answers if answer.sentences or answer.reason]
        for answer in answers:
            self._add_answer(answer)
        if not question.outline and not answers:
            add_paragraph(self.document(), self._theme, NOTHING_WRITTEN, "muted")
        if timing := wording.timing_line(question.timing):
            add_paragraph(self.document(), self._theme, timing, "muted", above=12)
        add_evidence_list(self.document(), self._theme, _cited(question), self._record.facts)
        self.moveCursor(QTextCursor.MoveOperation.Start)  # it had been pushed along, and the sheet with it

    def _add_answer(self, answer: AnswerView) -> None:
        """A writer of its own each: that one begins a new paragraph with its first sentence."""
        writer = self._writer()
        for sentence in answer.sentences:
            writer.add_sentence(sentence)
        if answer.outcome != "complete":
            writer.add_note(answer.reason or "This answer was not finished.")

    def _writer(self) -> SheetWriter:
        return SheetWriter(self.document(), self._theme, self._record.facts.get)


def _cited(question: QuestionView) -> list[FactId]:
    """In the order in which they are met."""
    cited = [fact_id for line in question.outline for fact_id in line.fact_ids]
    for answer in question.answers:
        cited += [fact_id for sentence in answer.sentences for fact_id in sentence.fact_ids]
    return list(dict.fromkeys(cited))
