"""The consent choices: what the others know, and the sentence for those who are yet to be told."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.ui.banner import put_below_if_crowded
from desktop.ui.home.choice_card import ChoiceCard
from desktop.ui.page import heading
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


class ConsentChoices(QWidget):
    """Nothing is chosen beforehand; only a person's hand chooses."""

    chosen = Signal(str)  # ConsentChoice

    def __init__(self, texts: ConsentTexts, title_role: str = "title", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self.cards = {
            option.choice: ChoiceCard(option.title, option.explanation, self._group) for option in texts.options
        }
        self.sentence_box = SentenceBox(texts.sentence)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(heading(texts.title, title_role))
        column.addWidget(heading(texts.explanation, "muted"))
        for card in self.cards.values():
            column.addWidget(card)
            if card is self.cards.get("will_tell_them"):
                column.addWidget(self.sentence_box)
        self._group.buttonToggled.connect(self._on_toggled)

    @property
    def choice(self) -> ConsentChoice | None:
        return next((choice for choice, card in self.cards.items() if card.radio.isChecked()), None)

    def show_choice(self, choice: ConsentChoice | None) -> None:
        """As it was chosen before in this wizard; None: nothing."""
        self._group.setExclusive(False)
        for known, card in self.cards.items():
            card.radio.setChecked(known == choice)
        self._group.setExclusive(True)
        self._show_sentence()

    def _on_toggled(self) -> None:
        self._show_sentence()
        if self.choice is not None:
            self.chosen.emit(self.choice)

    def _show_sentence(self) -> None:
        self.sentence_box.setVisible(self.choice == "will_tell_them")


class SentenceBox(QFrame):
    """The ready sentence, with a button that copies it."""

    def __init__(self, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._sentence = sentence
        self.words = QLabel(f"“{sentence}”", wordWrap=True)
        self.copy = QPushButton("Copy the sentence")
        self.copy.setProperty("role", "quiet")
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        self._buttons.addWidget(self.copy)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(16, 10, 10, 10)
        self._row.addWidget(self.words, 1)
        self._row.addLayout(self._buttons)
        self.copy.clicked.connect(self._on_copy_clicked)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        put_below_if_crowded(self._row, self._buttons, self.width())

    def say(self, sentence: str) -> None:
        """Another one, not copied yet."""
        if sentence != self._sentence:
            self._sentence = sentence
            self.words.setText(f"“{sentence}”")
            self.copy.setText("Copy the sentence")

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._sentence)
        self.copy.setText("Copied")
