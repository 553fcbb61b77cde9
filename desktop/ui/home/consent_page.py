"""The consent page: before anybody else is heard, the person says what the others know."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.ui.home.choice_card import ChoiceCard
from desktop.ui.home.consent_choices import ConsentChoices, ConsentOption, ConsentTexts
from desktop.ui.scrolled import scrolled
from shared.vocabulary import ConsentChoice

__all__ = ["ConsentOption", "ConsentPage", "ConsentTexts"]


class ConsentPage(QWidget):
    """Nothing is chosen beforehand, and nothing goes on before a choice."""

    given = Signal(str)  # ConsentChoice
    back_clicked = Signal()

    def __init__(self, texts: ConsentTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices = ConsentChoices(texts)
        self.go_on = QPushButton("Start listening")
        self.go_on.setProperty("role", "primary")
        self.go_on.setEnabled(False)
        self.back = QPushButton("Back")
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(32, 20, 32, 10)
        column.addWidget(self.choices)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(body), 1)
        outer.addLayout(self._foot())
        self._connect()

    @property
    def choice(self) -> ConsentChoice | None:
        return self.choices.choice

    @property
    def cards(self) -> dict[ConsentChoice, ChoiceCard]:
        return self.choices.cards

    @property
    def sentence(self) -> QLabel:
        return self.choices.sentence_box.words

    @property
    def copy(self) -> QPushButton:
        return self.choices.sentence_box.copy

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(32, 10, 32, 16)
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.go_on)
        return row

    def _connect(self) -> None:
        self.choices.chosen.connect(lambda: self.go_on.setEnabled(True))
        self.go_on.clicked.connect(self._on_go_on_clicked)
        self.back.clicked.connect(self.back_clicked)

    def _on_go_on_clicked(self) -> None:
        if self.choice is not None:
            self.given.emit(self.choice)
