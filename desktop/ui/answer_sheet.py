"""The answer sheet: outline on top, the answer growing below; what stands there neither moves nor changes."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QLinearGradient, QMouseEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QMenu, QTextEdit, QToolTip, QWidget

from desktop.session.live_view import Displayed, LiveView
from desktop.ui.chip_clicks import ChipClicks
from desktop.ui.chip_menu import add_doubts, add_facts
from desktop.ui.chips import CHIP_OBJECT, ChipPainter, chips_of
from desktop.ui.inert import plain_tip
from desktop.ui.sheet_writer import SheetWriter
from desktop.ui.style import Theme
from shared.events import AnswerExtended, OutlineLine


@dataclass(frozen=True, slots=True)
class Drawn:
    """What stands on the sheet, to know what is new."""

    lines: tuple[OutlineLine, ...] = ()
    sentences: tuple[AnswerExtended, ...] = ()
    ending: str = ""  # why the answer stopped early

    @classmethod
    def of(cls, shown: Displayed | None, *, outline_only: bool = False) -> "Drawn":
        if shown is None:
            return cls()
        answer = shown.answer
        if answer is None or outline_only:
            return cls(shown.lines)
        return cls(shown.lines, tuple(answer.sentences), answer.reason if answer.outcome == "failed" else "")

    def goes_on_in(self, other: "Drawn") -> bool:
        """Whether nothing of this would have to be taken back to show the other."""
        return (
            (self.lines == other.lines or not self.lines)
            and self.sentences == other.sentences[: len(self.sentences)]
            and not self.ending
        )


class AnswerSheet(QTextEdit):
    """Shows the view's question: call `refresh` after a change. Only what is new is added, at the end.

    The sheet never scrolls by itself: `read_on` turns a page, and `more_changed` says whether there is more below.
    """

    more_changed = Signal(bool)
    sentence_accepted = Signal(str)  # chosen in the menu

    def __init__(self, view: LiveView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._theme = theme
        self._drawn = Drawn()
        self._outline_only = False
        self._more = False
        self._writer = SheetWriter(self.document(), theme, lambda fact_id: view.facts.get(fact_id))
        self.clicks = ChipClicks(self)
        self._prepare()
        theme.changed.connect(self.redraw)
        self.redraw()

    def set_view(self, view: LiveView) -> None:
        self._view = view
        self._writer = SheetWriter(self.document(), self._theme, lambda fact_id: view.facts.get(fact_id))
        self.redraw()

    def set_outline_only(self, outline_only: bool) -> None:
        """Leaves the answer out: three lines are read faster than a paragraph."""
        if outline_only != self._outline_only:
            self._outline_only = outline_only
            self.redraw()

    def refresh(self) -> None:
        shown = self._view.displayed
        wanted = Drawn.of(shown, outline_only=self._outline_only)
        if self._drawn != wanted:
            late_outline = self._drawn.lines != wanted.lines and self._writer.answer_block is not None
            if late_outline or not self._drawn.goes_on_in(wanted):
                self._start_over()
            self._add(wanted)
        self._writer.grow(shown.growing if shown is not None and not self._outline_only else "")
        self._notice_more()

    def redraw(self) -> None:
        """Everything anew: another theme, another view."""
        self._start_over()
        self.refresh()

    def read_on(self) -> None:
        """One page down, keeping the last lines in sight; at the end back to the top."""
        bar = self.verticalScrollBar()
        page = bar.pageStep() - self._theme.px("answer") * 2
        bar.setValue(bar.value() + page if self.more_below else 0)

    @property
    def more_below(self) -> bool:
        return self.verticalScrollBar().value() < self.verticalScrollBar().maximum()

    @property
    def chips(self) -> list[tuple[str, str]]:
        """Every chip on the sheet with its explanation, in reading order."""
        return chips_of(self.document())

    def menu(self) -> QMenu:
        """What is usual for a text, then what a click on each of its chips would do."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        cited = [fact_id for line in self._drawn.lines for fact_id in line.fact_ids]
        cited += [fact_id for sentence in self._drawn.sentences for fact_id in sentence.fact_ids]
        add_facts(menu, cited, self.clicks.fact_chosen.emit)
        doubted = [sentence.text for sentence in self._drawn.sentences if sentence.verdict == "unsupported"]
        add_doubts(menu, doubted, self.sentence_accepted.emit)
        return menu

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.clicks.moved(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.clicks.released(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu().popup(event.globalPos())

    def showEvent(self, event: QShowEvent) -> None:
        """QTextEdit would scroll to its cursor, which what was added has pushed to the end."""
        before = self.verticalScrollBar().value()
        super().showEvent(event)
        self.verticalScrollBar().setValue(before)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), plain_tip(self.tip_at(event.pos())), self)
            return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        if self._writer.answer_block:
            self._paint_separator(painter)
        if self.more_below:
            self._paint_fade(painter)

    # --- inside -----------------------------------------------------------------------------------------------------

    def _prepare(self) -> None:
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Outline and answer")
        self.document().setDocumentMargin(0)
        self.document().setUndoRedoEnabled(False)
        self.document().documentLayout().registerHandler(CHIP_OBJECT, ChipPainter(self._theme, self))
        self.verticalScrollBar().valueChanged.connect(self._notice_more)
        self.verticalScrollBar().rangeChanged.connect(self._notice_more)

    def _start_over(self) -> None:
        self._drawn = Drawn()
        self._writer.start_over()
        self.verticalScrollBar().setValue(0)

    def _add(self, wanted: Drawn) -> None:
        if not self._drawn.lines:
            for line in wanted.lines:
                self._writer.add_line(line)
        for sentence in wanted.sentences[len(self._drawn.sentences) :]:
            self._writer.add_sentence(sentence)
        if wanted.ending:
            self._writer.add_note(wanted.ending)
        self._drawn = wanted

    def tip_at(self, place: QPoint) -> str:
        """What the chip or struck sentence at this place of the viewport explains; empty elsewhere."""
        scrolled = QPointF(place) + QPointF(0, self.verticalScrollBar().value())
        return self.document().documentLayout().formatAt(scrolled).toCharFormat().toolTip()

    def _paint_separator(self, painter: QPainter) -> None:
        block = self.document().findBlockByNumber(self._writer.answer_block or 0)
        top = self.document().documentLayout().blockBoundingRect(block).top()
        y = round(top - self.verticalScrollBar().value() - self._theme.scaled(8))
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(0, y, self.viewport().width() - self._theme.scaled(6), y)

    def _paint_fade(self, painter: QPainter) -> None:
        """The last line fades out where there is more below."""
        ground, clear = self._theme.colour("raised"), self._theme.colour("raised")
        clear.setAlpha(0)
        height = self._theme.px("answer")
        fade = QLinearGradient(0, self.viewport().height() - height, 0, self.viewport().height())
        fade.setColorAt(0, clear)
        fade.setColorAt(1, ground)
        painter.fillRect(0, self.viewport().height() - height, self.viewport().width(), height, fade)

    def _notice_more(self) -> None:
        if self.more_below != self._more:
            self._more = self.more_below
            self.viewport().update()
            self.more_changed.emit(self._more)
