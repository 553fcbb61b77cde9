"""One model on the page of models: what it is, how it is, and its buttons."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.ui.banner import put_below_if_crowded
from desktop.ui.models.figures import kept_together
from desktop.ui.models.model_line import Act, ModelLine
from desktop.ui.page import heading

_ROLES: dict[Act, str] = {"cancel": "quiet", "pause": "quiet", "delete": "quiet"}


class ModelRow(QFrame):
    """Shows a line; `act` brings what the person wants of it. A shown button keeps the focus while its words change."""

    act = Signal(str, str)  # key, Act

    def __init__(self, line: ModelLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.line = line
        self.title = heading("", "heading")
        self.used = QLabel()
        self.recommended = QLabel("Recommended")
        for pill in (self.used, self.recommended):
            pill.setProperty("role", "pill")
        self.facts = heading("", "small")
        self.quality = heading("", "small")
        self.note = heading("", "small")
        self.said = heading("", "")
        self.bar = QProgressBar(textVisible=False)
        self.bar.setRange(0, 100)
        self.buttons: dict[Act, QPushButton] = {}
        self._lay_out()
        self.show_line(line)

    def show_line(self, line: ModelLine) -> None:
        self.line = line
        self._say(line)
        self.bar.setVisible(line.percent is not None)
        self.bar.setValue(line.percent or 0)
        self.bar.setAccessibleName(f"{line.title}: how far it has come")
        self._show_acts(line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    # --- inside -----------------------------------------------------------------------------------------------------

    def _say(self, line: ModelLine) -> None:
        self.setAccessibleName(line.title)
        self.title.setText(line.title)
        self.used.setText(line.used)
        self.used.setVisible(bool(line.used))
        self.recommended.setVisible(bool(line.recommended))
        self.recommended.setToolTip(line.recommended)
        self.recommended.setAccessibleDescription(line.recommended)
        for label, words in (
            (self.facts, line.facts),
            (self.quality, line.quality),
            (self.note, line.note),
            (self.said, line.said),
        ):
            label.setText(kept_together(words))
            label.setVisible(bool(words))
        _dress(self.said, "problem" if line.problem else "small")

    def _show_acts(self, line: ModelLine) -> None:
        wanted = dict(line.acts)
        for act, words in wanted.items():
            button = self._button(act)
            button.setText(words)
            button.setAccessibleName(f"{words}: {line.title}")
            _dress(button, "primary" if act == "fetch" and line.recommended else _ROLES.get(act, ""))
        had_focus = next((act for act, button in self.buttons.items() if button.hasFocus()), None)
        for act, button in self.buttons.items():
            button.setVisible(act in wanted)
        self._put_in_order([self.buttons[act] for act in wanted])
        if had_focus is not None and had_focus not in wanted and wanted:
            self.buttons[next(iter(wanted))].setFocus()
        self._make_room()

    def _put_in_order(self, wanted: Sequence[QPushButton]) -> None:
        """Where “Go on” stood, “Pause” comes: a second click there must not cancel."""
        at = [self._row_of_buttons.indexOf(button) for button in wanted]
        if at != sorted(at):
            for button in wanted:
                self._row_of_buttons.addWidget(button)

    def _button(self, act: Act) -> QPushButton:
        if act not in self.buttons:
            button = QPushButton()
            button.clicked.connect(lambda: self.act.emit(self.line.key, act))
            self.buttons[act] = button
            self._row_of_buttons.addWidget(button)
        return self.buttons[act]

    def _make_room(self) -> None:
        put_below_if_crowded(self._top, self._row_of_buttons, self.width())

    def _lay_out(self) -> None:
        pills = QHBoxLayout()
        pills.setSpacing(6)
        for pill in (self.used, self.recommended):
            pills.addWidget(pill)
        pills.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.title)
        words.addLayout(pills)
        self._row_of_buttons = QHBoxLayout()
        self._row_of_buttons.addStretch(1)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(8)
        self._top.addLayout(words, 1)
        self._top.addLayout(self._row_of_buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        column.addLayout(self._top)
        for part in (self.facts, self.quality, self.note, self.said, self.bar):
            column.addWidget(part)


def _dress(widget: QWidget, role: str) -> None:
    """The style sheet looks at a property only when polished anew."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
