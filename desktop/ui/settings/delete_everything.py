"""Deleting everything: what goes and what stays is said, a word is typed, and only then it can be done."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.ui.flow_layout import FlowLayout
from desktop.ui.page import heading
from desktop.ui.scrolled import scroll_to

WORD = "delete"
GOES = (
    "Every session goes, with what was said in it, its questions and answers, and its safety copies. So do saved "
    "jobs, stories, kept sound and the résumé of the last setup."
)
STAYS = "Models and settings stay, as do files that you exported. This cannot be undone."
TYPE = f"Type “{WORD}” to confirm."
DELETING = "Deleting…"
DONE = "Everything was deleted. Nothing of it is left on this machine."


class DeleteEverything(QFrame):
    """`confirmed` is emitted once; whoever listens says how it went with `show_done` or `show_problem`."""

    confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.title = heading("Delete everything", "heading")
        self.goes = heading(GOES, "")
        self.stays = heading(STAYS, "muted")
        self.said = heading("", "muted")
        self.ask = QPushButton("Delete everything…")
        self.type_it = heading(TYPE, "")
        self.typed = QLineEdit(placeholderText=WORD)
        self.typed.setAccessibleName(TYPE)
        self.go = QPushButton("Delete everything now")
        self.cancel = QPushButton("Keep everything")
        for button in (self.ask, self.go):
            button.setProperty("role", "danger")
        self._asking = QWidget()
        self._lay_out()
        self._connect()
        self._show_asking(False)

    def show_done(self) -> None:
        self._say(DONE)
        self.ask.setFocus()

    def show_problem(self, sentence: str) -> None:
        """Nothing, or not everything, is gone."""
        self._say(sentence)

    # --- inside -----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        asking = QVBoxLayout(self._asking)
        asking.setContentsMargins(0, 4, 0, 0)
        asking.setSpacing(8)
        asking.addWidget(self.type_it)
        asking.addWidget(self.typed)
        asking.addLayout(_row(self.cancel, self.go))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(6)
        for widget in (self.title, self.goes, self.stays, self.said, self._asking):
            column.addWidget(widget)
        column.addLayout(_row(self.ask))

    def _connect(self) -> None:
        self.ask.clicked.connect(self._on_ask_clicked)
        self.cancel.clicked.connect(self._on_cancel_clicked)
        self.typed.textChanged.connect(self._on_typed)
        self.typed.returnPressed.connect(self.go.click)
        self.go.clicked.connect(self._on_go_clicked)

    def _show_asking(self, asking: bool) -> None:
        self.typed.clear()
        self.go.setEnabled(False)
        self._asking.setVisible(asking)
        self.ask.setVisible(not asking)
        self.said.setVisible(bool(self.said.text()))

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.ask.setEnabled(True)
        self._show_asking(False)
        self._bring_into_sight()

    def _on_ask_clicked(self) -> None:
        self.said.setText("")
        self._show_asking(True)
        self.typed.setFocus()
        self._bring_into_sight()

    def _bring_into_sight(self) -> None:
        """As soon as everything has found its place: this stands last on a long page."""
        QTimer.singleShot(0, self, lambda: scroll_to(self))

    def _on_cancel_clicked(self) -> None:
        self._show_asking(False)
        self.ask.setFocus()

    def _on_typed(self, typed: str) -> None:
        self.go.setEnabled(typed.strip().strip("“”\"'").lower() == WORD)

    def _on_go_clicked(self) -> None:
        self._say(DELETING)
        self.ask.setEnabled(False)
        self.confirmed.emit()


def _row(*buttons: QPushButton) -> FlowLayout:
    row = FlowLayout()
    row.setContentsMargins(0, 0, 0, 0)
    for button in buttons:
        row.addWidget(button)
    return row
