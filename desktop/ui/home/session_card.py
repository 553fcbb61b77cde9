"""A past session as a card that opens it: two lines, clicked or chosen with the keyboard."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.elided_label import ElidedLabel
from desktop.ui.home.past_session import PastSession


class SessionCard(QPushButton):
    chosen = Signal(str)  # session id

    def __init__(self, session: PastSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.setProperty("role", "card")
        self.setAccessibleName(f"{session.heading}, {session.where_and_when}, {session.how_long}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 10, 16, 10)
        self._column.setSpacing(2)
        for words, role in (
            (session.heading, "heading"),
            (f"{session.where_and_when} · {session.how_long}", "small"),
        ):
            label = ElidedLabel()
            label.setText(words)
            label.setProperty("role", role)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._column.addWidget(label)
        self.clicked.connect(lambda: self.chosen.emit(session.session_id))

    def sizeHint(self) -> QSize:
        """A button asks for the room of its text only; this one's text stands in its layout."""
        return self._column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._column.minimumSize()
