"""The question sheet: outline and answers of one past question with their evidence, to be read and scrolled."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QMenu, QTextEdit, QToolTip, QWidget

from desktop.session.editing import Record
from desktop.ui import wording
from desktop.ui.chip_clicks import ChipClicks
from desktop.ui.chip_menu import add_doubts, add_facts, doubt_menu
from desktop.ui.chips import CHIP_OBJECT, ChipPainter
from desktop.ui.inert import plain_tip
from desktop.ui.record.evidence_writer import add_evidence_list, add_paragraph
from desktop.ui.sheet_writer import SheetWriter
from desktop.ui.style import Theme
from shared.ids import FactId, QuestionId
from shared.session_view import AnswerView, QuestionView

NAME = "Outline and answer"
NOTHING_WRITTEN = "No outline and no answer were written for this question."


class QuestionSheet(QTextEdit):
    """Shows one question of the record; `show_question` with None empties it.

    What a click on a mark does, the menu offers for each of them.
    """

    fact_chosen = Signal(str)
    sentence_accepted = Signal(int, str)  # question, sentence

    def __init__(self, record: Record, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record = record
        self._theme = theme
        self._shown: QuestionId | None = None
        self.clicks = ChipClicks(self)
        self.clicks.fact_chosen.connect(self.fact_chosen)
        self.clicks.sentence_chosen.connect(self._on_sentence_chosen)
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
            QToolTip.showText(event.globalPos(), plain_tip(self.tip_at(event.pos())), self.viewport())
            return True
        return super().viewportEvent(event)

    def menu(self) -> QMenu:
        """What is usual for a text, then where its facts stand, then what was doubted."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question = self._record.view.questions.get(self._shown) if self._shown is not None else None
        if question is None:
            return menu
        add_facts(menu, _cited(question), self.fact_chosen.emit)
        add_doubts(menu, _doubted(question), self._accept)
        return menu

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.clicks.moved(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.clicks.released(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu().popup(event.globalPos())

    # --- inside -----------------------------------------------------------------------------------------------------

    def _on_sentence_chosen(self, sentence: str, place: QPoint) -> None:
        doubt_menu(self, lambda: self._accept(sentence)).popup(place)

    def _accept(self, sentence: str) -> None:
        if self._shown is not None:
            self.sentence_accepted.emit(self._shown, sentence)

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


def _doubted(question: QuestionView) -> list[str]:
    sentences = (sentence for answer in question.answers for sentence in answer.sentences)
    return list(dict.fromkeys(sentence.text for sentence in sentences if sentence.verdict == "unsupported"))


def _cited(question: QuestionView) -> list[FactId]:
    """In the order in which they are met."""
    cited = [fact_id for line in question.outline for fact_id in line.fact_ids]
    for answer in question.answers:
        cited += [fact_id for sentence in answer.sentences for fact_id in sentence.fact_ids]
    return list(dict.fromkeys(cited))
