"""The keychain does not take the key: says so, and offers to unlock it or to keep the key for this run."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from desktop.ui.flow_layout import FlowLayout
from desktop.ui.page import heading


class KeychainTrouble(QFrame):
    try_again_clicked = Signal()
    keep_for_this_run_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setProperty("tone", "warn")
        self.title = heading("", "heading")
        self.message = heading("", "")
        self.try_again = QPushButton("Unlock and try again")
        self.keep = QPushButton("Keep for this run only")
        buttons = FlowLayout()
        buttons.setContentsMargins(0, 0, 0, 0)
        for button in (self.try_again, self.keep):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(8)
        for part in (self.title, self.message):
            column.addWidget(part)
        column.addLayout(buttons)
        self.try_again.clicked.connect(self.try_again_clicked)
        self.keep.clicked.connect(self.keep_for_this_run_clicked)
        self.hide()

    def show_trouble(self, title: str, message: str, *, can_unlock: bool) -> None:
        """`can_unlock`: there is a keychain, and the system asks for its passphrase."""
        self.title.setText(title)
        self.message.setText(message)
        self.try_again.setVisible(can_unlock)
        self.show()
        (self.try_again if can_unlock else self.keep).setFocus()
