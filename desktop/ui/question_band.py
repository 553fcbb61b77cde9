"""The question band: the question on display, marked as such, with the way to the others."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.session.live_view import LiveView
from desktop.ui.clamped_text import ClampedText
from desktop.ui.sign_button import sign_button
from desktop.ui.style import Theme

MAX_LINES = 4
WAYS_FIT_PX = 180
"""With less, at 100 %, the question needs the room of the buttons; the keys and the menu still lead to the others."""


class QuestionBand(QWidget):
    """Call `refresh` after a change. As high as the question needs, up to four lines; the tooltip has the rest."""

    previous_clicked = Signal()
    next_clicked = Signal()

    def __init__(self, view: LiveView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._theme = theme
        self._others = False
        self._text = ClampedText(MAX_LINES)
        self._previous = sign_button("‹", "Previous question")
        self._count = QLabel()
        self._count.setProperty("role", "small")
        self._next = sign_button("›", "Next question")
        self._previous.clicked.connect(self.previous_clicked)
        self._next.clicked.connect(self.next_clicked)
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def text(self) -> str:
        return self._text.text

    @property
    def place(self) -> str:
        """Which question this is: "2 / 5"; empty with only one."""
        return self._count.text()

    def set_view(self, view: LiveView) -> None:
        self._view = view
        self.refresh()

    def refresh(self) -> None:
        shown = self._view.displayed
        self.setVisible(shown is not None)
        self._say(shown.text if shown is not None else "")  # what was taken back must not linger in a hidden widget
        if shown is None:
            return
        ids = self._view.question_ids
        at = ids.index(shown.question_id) if shown.question_id in ids else len(ids)
        total = max(len(ids), at + 1)
        self._count.setText(f"{at + 1} / {total}" if total > 1 else "")
        self._others = total > 1
        self._show_ways()
        self._previous.setEnabled(at > 0 and bool(ids))
        self._next.setEnabled(at + 1 < total)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_ways()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("question_ground"))
        painter.drawRoundedRect(self.rect(), 8, 8)
        mark = self.rect().adjusted(0, 6, 3 - self.width(), -6)
        painter.setBrush(self._theme.colour("question"))
        painter.drawRoundedRect(mark.translated(4, 0), 1.5, 1.5)

    def _say(self, text: str) -> None:
        self._text.set_text(text)
        self.setAccessibleName(f"Question: {text}")

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 6, 6)
        row.setSpacing(2)
        row.addWidget(self._text, 1)
        for widget in (self._previous, self._count, self._next):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        self._count.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _show_ways(self) -> None:
        fit = self._others and self.width() >= self._theme.scaled(WAYS_FIT_PX)
        for widget in (self._previous, self._count, self._next):
            widget.setVisible(fit)

    def _dress(self) -> None:
        self._show_ways()
        self._text.set_look(self._theme.font("question", semibold=True), self._theme.colour("question"))
        self.update()
