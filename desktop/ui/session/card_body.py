"""What an unfolded card holds: the whole question, the outline and the answer, and how long each took."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.session.live_view import LiveView
from desktop.ui import wording
from desktop.ui.clamped_text import ClampedText
from desktop.ui.elided_label import ElidedLabel
from desktop.ui.session.fitting_sheet import FittingSheet
from desktop.ui.style import Theme

QUESTION_LINES = 6


class CardBody(QWidget):
    """Shows the view's question. There is one of it: it moves from card to card."""

    def __init__(self, view: LiveView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._theme = theme
        self.question = ClampedText(QUESTION_LINES)
        self.sheet = FittingSheet(view, theme)
        self.timing = ElidedLabel()
        self.timing.setProperty("role", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.question, self.sheet, self.timing):
            column.addWidget(widget)
        theme.changed.connect(self._dress)
        self._dress()

    def refresh(self) -> None:
        shown = self._view.displayed
        self.question.set_text(shown.text if shown is not None else "")
        self.sheet.refresh()
        self.timing.setText(wording.timing_line(shown.timing) if shown is not None else "")
        self.timing.setVisible(bool(self.timing.text()))

    def _dress(self) -> None:
        self.question.set_look(self._theme.font("question", semibold=True), self._theme.colour("question"))
