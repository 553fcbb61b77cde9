"""The drop card: the ways to add a file, and the place where one can be dropped."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget


class DropCard(QFrame):
    """The page around it takes what is dropped; `show_over` says that letting go now would do that."""

    def __init__(self, *parts: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drop")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(8)
        for part in parts:
            column.addWidget(part)

    def show_over(self, over: bool) -> None:
        self.setProperty("over", over)
        self.style().polish(self)
