"""The list of questions: each with its number, time and kind, and a star where its answer is kept as a story."""

from PySide6.QtCore import QItemSelection, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.session.editing import Record
from desktop.ui.record.question_model import Asked, Index, QuestionModel
from desktop.ui.style import Theme
from shared.ids import QuestionId

MOST_LINES = 2
PAD_PX = 8
STAR = "★"


class QuestionList(QListView):
    """Choosing a question, by click or arrow keys, says so at once."""

    chosen = Signal(int)  # question id

    def __init__(self, record: Record, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.questions = QuestionModel(record, self)
        self._delegate = QuestionDelegate(self.questions, theme, self)
        self.setAccessibleName("Questions")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(self._delegate)
        self.setModel(self.questions)
        theme.changed.connect(self.doItemsLayout)

    @property
    def question_id(self) -> QuestionId | None:
        index = self.currentIndex()
        return self.questions.rows[index.row()].question_id if index.isValid() else None

    def choose(self, question_id: QuestionId) -> None:
        index = self.questions.place_of(question_id)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if self.question_id is not None and not selected.isEmpty():
            self.chosen.emit(self.question_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.viewport().width()
        if width != self._delegate.width:
            self._delegate.width = width
            self.scheduleDelayedItemsLayout()


class QuestionDelegate(QStyledItemDelegate):
    """A line of details over at most two lines of question."""

    def __init__(self, model: QuestionModel, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self.width = 0
        self._fitted: dict[tuple[str, int], list[str]] = {}
        theme.changed.connect(self._forget)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = len(self._lines(self._model.rows[index.row()].text))
        text = lines * QFontMetrics(self._theme.font("body")).lineSpacing()
        return QSize(self.width, text + self._head_height() + 2 * PAD_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._model.rows[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        inside = option.rect.adjusted(PAD_PX, PAD_PX, -PAD_PX, -PAD_PX)
        self._paint_head(painter, inside, row)
        self._paint_text(painter, inside.adjusted(0, self._head_height(), 0, 0), row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        pointed = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen or pointed:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent_ground" if chosen else "raised"))
            painter.drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), 8, 8)

    def _paint_head(self, painter: QPainter, inside: QRect, row: Asked) -> None:
        font = self._theme.font("small", tabular=True)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        star = metrics.horizontalAdvance(f"{STAR} ") if row.story else 0
        painter.setPen(self._theme.colour("muted"))
        details = metrics.elidedText(row.details, Qt.TextElideMode.ElideRight, inside.width() - star - 4)
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, details)
        if row.story:
            painter.setPen(self._theme.colour("question"))
            painter.drawText(inside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, STAR)

    def _paint_text(self, painter: QPainter, inside: QRect, row: Asked) -> None:
        font = self._theme.font("body")
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(self._theme.colour("text"))
        for number, line in enumerate(self._lines(row.text)):
            painter.drawText(inside.left(), inside.top() + metrics.ascent() + number * metrics.lineSpacing(), line)

    def _head_height(self) -> int:
        return QFontMetrics(self._theme.font("small")).lineSpacing() + 1

    def _lines(self, text: str) -> list[str]:
        """As they fit; the last one says with an ellipsis that there is more."""
        width = max(40, self.width - 2 * PAD_PX)
        if (text, width) not in self._fitted:
            self._fitted[text, width] = self._fit(text, width)
        return self._fitted[text, width]

    def _forget(self) -> None:
        self._fitted = {}

    def _fit(self, text: str, width: int) -> list[str]:
        font = self._theme.font("body")
        layout = QTextLayout(text, font)
        layout.beginLayout()
        lines: list[str] = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            if len(lines) == MOST_LINES - 1:
                rest = text[line.textStart() :]
                lines.append(QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width))
                break
            lines.append(text[line.textStart() : line.textStart() + line.textLength()].rstrip())
        layout.endLayout()
        return lines or [""]
