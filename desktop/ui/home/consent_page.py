"""The consent page: before anybody else is heard, the person says what the others know."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.ui.home.choice_card import ChoiceCard
from desktop.ui.scrolled import scrolled
from shared.vocabulary import ConsentChoice


@dataclass(frozen=True, slots=True)
class ConsentOption:
    choice: ConsentChoice
    title: str
    explanation: str


@dataclass(frozen=True, slots=True)
class ConsentTexts:
    """`sentence` is the ready one to read out or paste; it is offered with the choice `will_tell_them`."""

    title: str
    explanation: str
    options: Sequence[ConsentOption]
    sentence: str


class ConsentPage(QWidget):
    """Nothing is chosen beforehand, and nothing goes on before a choice."""

    given = Signal(str)  # ConsentChoice
    back_clicked = Signal()

    def __init__(self, texts: ConsentTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self.cards = {
            option.choice: ChoiceCard(option.title, option.explanation, self._group) for option in texts.options
        }
        self.sentence = QLabel(f"“{texts.sentence}”", wordWrap=True)
        self.copy = QPushButton("Copy the sentence")
        self.go_on = QPushButton("Start listening")
        self.back = QPushButton("Back")
        self._sentence_text = texts.sentence
        self._lay_out(texts)
        self._connect()

    @property
    def choice(self) -> ConsentChoice | None:
        return next((choice for choice, card in self.cards.items() if card.radio.isChecked()), None)

    def _lay_out(self, texts: ConsentTexts) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(32, 20, 32, 10)
        column.setSpacing(10)
        title = QLabel(texts.title, wordWrap=True)
        title.setProperty("role", "title")
        explanation = QLabel(texts.explanation, wordWrap=True)
        explanation.setProperty("role", "muted")
        for widget in (title, explanation, *self.cards.values(), self._sentence_box()):
            column.addWidget(widget)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(body), 1)
        outer.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(32, 10, 32, 16)
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.go_on)
        return row

    def _sentence_box(self) -> QFrame:
        self._box = QFrame()
        self._box.setObjectName("banner")
        row = QHBoxLayout(self._box)
        row.setContentsMargins(16, 10, 10, 10)
        row.addWidget(self.sentence, 1)
        self.copy.setProperty("role", "quiet")
        row.addWidget(self.copy)
        self._box.hide()
        return self._box

    def _connect(self) -> None:
        self.go_on.setProperty("role", "primary")
        self.go_on.setEnabled(False)
        self._group.buttonToggled.connect(self._on_chosen)
        self.copy.clicked.connect(self._on_copy_clicked)
        self.go_on.clicked.connect(self._on_go_on_clicked)
        self.back.clicked.connect(self.back_clicked)

    def _on_chosen(self) -> None:
        self.go_on.setEnabled(self.choice is not None)
        self._box.setVisible(self.choice == "will_tell_them")

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._sentence_text)
        self.copy.setText("Copied")

    def _on_go_on_clicked(self) -> None:
        if self.choice is not None:
            self.given.emit(self.choice)
