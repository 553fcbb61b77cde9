"""The card of one question: folded it is one line; unfolded it holds the outline, the answer and the timing."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.session.asked import Asked
from desktop.ui.style import Theme
from shared.tokens import CARD_RADIUS_PX

LEFT_PX, RIGHT_PX, ABOVE_PX, GAP_PX = 16, 12, 7, 2
UNLIMITED_PX = 16_777_215


class QuestionCard(QWidget):
    """A click, Enter or Space on a folded card asks for it to be unfolded; the arrow keys ask for its neighbours.

    Tab reaches the unfolded card alone: nobody tabs through a hundred others.

    Painted, not composed: three hours of questions are a hundred cards, and each label in them would cost as much to
    lay out as the whole card does now.
    """

    chosen = Signal(object)  # QuestionId
    step_wanted = Signal(int)  # 1: the card below

    def __init__(self, asked: Asked, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._asked = asked
        self._body: QWidget | None = None
        self._column = QVBoxLayout(self)
        theme.changed.connect(self._dress)
        self._dress()
        self.show_asked(asked)

    @property
    def asked(self) -> Asked:
        return self._asked

    @property
    def unfolded(self) -> bool:
        return self._body is not None

    @property
    def head(self) -> str:
        """What stands above the question on the left."""
        return f"{self._asked.number} · {self._asked.time}" if self._asked.time else str(self._asked.number)

    def show_asked(self, asked: Asked) -> None:
        self._asked = asked
        self._name()
        self.update()

    def unfold(self, body: QWidget) -> None:
        """Takes the body in; it belongs to one card at a time."""
        self._body = body
        self._column.addWidget(body)
        body.show()
        self._dress()
        self._name()

    def fold(self) -> None:
        """Gives the body up; the next card takes it."""
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body = None
        self._dress()
        self._name()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self.unfolded:
            self.chosen.emit(self._asked.question_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not self.unfolded:
            self.chosen.emit(self._asked.question_id)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not event.modifiers():
            self.step_wanted.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    # --- painting ---------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_head(painter)
        if not self.unfolded:
            self._paint_question(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        """The card on display is marked as a question is everywhere, by a bar in its colour."""
        focus = self.hasFocus()
        width = self._theme.focus_px if focus else 1
        painter.setPen(QPen(self._theme.colour("accent" if focus else "line"), width))
        painter.setBrush(self._theme.colour("raised"))
        half = width / 2
        edge = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(edge, CARD_RADIUS_PX, CARD_RADIUS_PX)
        if self.unfolded:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("question"))
            painter.drawRoundedRect(QRectF(6, 10, 3, self.height() - 20), 1.5, 1.5)

    def _paint_head(self, painter: QPainter) -> None:
        place = QRect(LEFT_PX, ABOVE_PX, self.width() - LEFT_PX - RIGHT_PX, self._head_height)
        painter.setFont(self._theme.font("small", semibold=True, tabular=True))
        painter.setPen(self._theme.colour("question" if self.unfolded else "muted"))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft, self.head)
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.colour("muted"))
        painter.drawText(place, Qt.AlignmentFlag.AlignRight, self._asked.state)

    def _paint_question(self, painter: QPainter) -> None:
        font = self._theme.font("body")
        width = self.width() - LEFT_PX - RIGHT_PX
        place = QRect(LEFT_PX, ABOVE_PX + self._head_height + GAP_PX, width, QFontMetrics(font).height())
        painter.setFont(font)
        painter.setPen(self._theme.colour("text"))
        line = QFontMetrics(font).elidedText(self._asked.text, Qt.TextElideMode.ElideRight, width)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft, line)

    # --- inside -----------------------------------------------------------------------------------------------------

    def _name(self) -> None:
        state = f", {self._asked.state}" if self._asked.state else ""
        folded = "" if self.unfolded else ", folded"
        self.setAccessibleName(f"Question {self._asked.number}{state}{folded}: {self._asked.text}")
        self.setToolTip("" if self.unfolded else self._asked.text)

    def _dress(self) -> None:
        self._head_height = QFontMetrics(self._theme.font("small", semibold=True)).height()
        below = ABOVE_PX + self._head_height + GAP_PX
        self._column.setContentsMargins(LEFT_PX, below, RIGHT_PX, ABOVE_PX + 2)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self.unfolded else Qt.FocusPolicy.ClickFocus)
        if self.unfolded:
            self.setMinimumHeight(0)
            self.setMaximumHeight(UNLIMITED_PX)
            self.unsetCursor()
        else:
            self.setFixedHeight(below + QFontMetrics(self._theme.font("body")).height() + ABOVE_PX)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.update()
