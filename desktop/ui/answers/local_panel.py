"""The writers on this machine: the built-in one with its models, and servers that were found here."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QVBoxLayout, QWidget

from desktop.ui.answers.answer_choice import WriterHere, Writers
from desktop.ui.page import heading
from desktop.ui.settings.field import CalmComboBox

LOOK = "Look for other servers here"
LOOKING = "Looking…"
NONE_FOUND = "No other server was found: Ollama, LM Studio, llama.cpp and vLLM are looked for at their usual ports."


class LocalPanel(QWidget):
    """`edited` when another one was chosen."""

    edited = Signal()
    look_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.writers = CalmComboBox()
        self.writers.setAccessibleName("Writer on this machine")
        self.writers.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.said = heading("", "small")
        self.look = QPushButton(LOOK)
        self.look.setProperty("role", "link")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.writers, self.said):
            column.addWidget(part)
        column.addWidget(self.look, 0, Qt.AlignmentFlag.AlignLeft)
        self.said.hide()
        self.writers.currentIndexChanged.connect(self.edited)
        self.writers.currentTextChanged.connect(self.writers.setToolTip)
        self.look.clicked.connect(self._on_look_clicked)

    @property
    def chosen(self) -> str:
        return str(self.writers.currentData() or "")

    def show_writers(self, writers: Writers, chosen: str) -> None:
        """What was chosen stays so, even where it is not here any more: then that is said."""
        if chosen not in {writer.value for writer in writers}:
            writers = [*writers, WriterHere(chosen, f"{chosen.rpartition('#')[2]} (not here now)")]
        with QSignalBlocker(self.writers):
            self.writers.clear()
            for writer in writers:
                self.writers.addItem(writer.words, writer.value)
                self.writers.setItemData(self.writers.count() - 1, writer.words, Qt.ItemDataRole.ToolTipRole)
            self.writers.setCurrentIndex([writer.value for writer in writers].index(chosen))

    def show_found(self, words: str) -> None:
        """What came of looking for servers; empty says nothing."""
        self.look.setEnabled(True)
        self.look.setText(LOOK)
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def _on_look_clicked(self) -> None:
        self.look.setEnabled(False)
        self.look.setText(LOOKING)
        self.look_clicked.emit()
