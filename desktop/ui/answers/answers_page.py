"""The page that says who writes the answers: nobody, this machine, or a provider; and what leaves the machine."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QButtonGroup, QPushButton, QVBoxLayout, QWidget

from desktop.ui.answers.answer_choice import AnswerChoice, FieldName, Who, Writers
from desktop.ui.answers.keychain_trouble import KeychainTrouble
from desktop.ui.answers.local_panel import LocalPanel
from desktop.ui.answers.provider_panel import ProviderPanel
from desktop.ui.answers.verdict_line import VerdictLine
from desktop.ui.home.choice_card import ChoiceCard
from desktop.ui.page import heading
from desktop.ui.scrolled import scroll_to, scrolled

ABOUT = "Outlines from your résumé are shown in any case. This is about whole sentences to lean on."
CHOICES: tuple[tuple[Who, str, str], ...] = (
    ("none", "Nobody", "Only outlines are shown. Nothing leaves this machine."),
    ("local", "This machine", "Nothing leaves this machine: the writer runs on it."),
    (
        "provider",
        "A provider, with your key",
        "Text leaves this machine, sound never does. Below stands what goes where.",
    ),
)
SAVED = "Saved. New sessions use it."


class AnswersPage(QWidget):
    """Shows what it is told; a choice leaves as an AnswerChoice when the person wants it saved, tested or used now.

    `opened` when it comes into sight; `edited` while the person chooses and types, `settled` when a field was left.
    It scrolls by itself.
    """

    opened = Signal()
    edited = Signal()
    settled = Signal()
    look_requested = Signal()
    save_requested = Signal(object)  # AnswerChoice
    use_now_requested = Signal(object)
    test_requested = Signal(object)
    test_cancelled = Signal()
    forget_key_requested = Signal(object)
    try_again_requested = Signal()
    keep_for_this_run_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self.cards: dict[Who, ChoiceCard] = {
            who: ChoiceCard(title, leaves, self._group) for who, title, leaves in CHOICES
        }
        self.local = LocalPanel()
        self.provider = ProviderPanel()
        self.leaves = heading("", "")
        self.verdict = VerdictLine()
        self.trouble = KeychainTrouble()
        self.test = QPushButton("Test")
        self.save = QPushButton("Save")
        self.use_now = QPushButton("Use it now")
        self.said = heading("", "small")
        self._lay_out()
        self._connect()
        self.show_live(False)
        self._show_panel()

    @property
    def who(self) -> Who:
        return next((who for who, card in self.cards.items() if card.radio.isChecked()), "local")

    @property
    def choice(self) -> AnswerChoice:
        panel = self.provider
        return AnswerChoice(
            self.who, self.local.chosen, panel.chosen_kind, panel.address.text(), panel.model.text(), panel.key.text()
        )

    def show_choice(self, choice: AnswerChoice, writers: Writers) -> None:
        """What is saved. Nothing that was typed before is left."""
        self.local.show_writers(writers, choice.here)
        self.provider.show_provider(choice.kind, choice.address, choice.model)
        self.provider.clear_key()
        with QSignalBlocker(self._group):
            self.cards[choice.who].radio.setChecked(True)
        self._show_panel()
        self._say("")

    def show_leaves(self, words: str) -> None:
        """What leaves this machine with the provider as typed."""
        self.leaves.setText(words)

    def show_live(self, live: bool) -> None:
        """While a session runs, it can change to this writer at once."""
        self.use_now.setVisible(live)

    def show_problem(self, name: FieldName, words: str) -> None:
        self.provider.show_problem(name, words)
        self._say("")
        self._bring_into_sight(self.provider.problems[name])

    def show_saved(self, words: str = SAVED) -> None:
        self.trouble.hide()
        self.provider.clear_problems()
        self.provider.clear_key()
        self._say(words)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.opened.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Buttons that would not fit beside each other stand below each other."""
        super().resizeEvent(event)
        needed = sum(button.sizeHint().width() + 8 for button in (self.test, self.save, self.use_now)) + 40
        crowded = self.width() < needed
        self._foot.setDirection(QBoxLayout.Direction.TopToBottom if crowded else QBoxLayout.Direction.LeftToRight)

    # --- inside -----------------------------------------------------------------------------------------------------

    def _on_edited(self) -> None:
        self._say("")
        self.verdict.hide()
        self.trouble.hide()
        self.provider.clear_problems()
        self.edited.emit()

    def _on_chosen(self) -> None:
        self._show_panel()
        if self.who == "provider":
            self._bring_into_sight(self.leaves, self.provider, self.cards["provider"])
        self._on_edited()
        self.settled.emit()

    def _bring_into_sight(self, *parts: QWidget) -> None:
        """As soon as they have found their place; the last one for certain."""
        for part in parts:
            QTimer.singleShot(0, self, partial(scroll_to, part))

    def _show_panel(self) -> None:
        who = self.who
        self.local.setVisible(who == "local")
        self.provider_box.setVisible(who == "provider")
        self.test.setVisible(who != "none")

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 4, 24, 20)
        column.setSpacing(10)
        column.addWidget(heading("Who writes the answers", "subtitle"))
        column.addWidget(heading(ABOUT, "muted"))
        column.addWidget(self.cards["none"])
        column.addWidget(self.cards["local"])
        column.addWidget(_indented(self.local))
        column.addWidget(self.cards["provider"])
        column.addWidget(self._provider_box())
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scrolled(inside), 1)
        outer.addLayout(self._always_in_sight())

    def _always_in_sight(self) -> QVBoxLayout:
        """What came of it, and the buttons, however long the page is."""
        column = QVBoxLayout()
        column.setContentsMargins(14, 8, 24, 16)
        column.setSpacing(8)
        for part in (self.trouble, self.verdict, self.said):
            column.addWidget(part)
        column.addLayout(self._buttons())
        return column

    def _provider_box(self) -> QWidget:
        self.provider_box = QWidget()
        column = QVBoxLayout(self.provider_box)
        column.setContentsMargins(14, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.provider)
        column.addWidget(self.leaves)
        return self.provider_box

    def _buttons(self) -> QBoxLayout:
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot.addWidget(self.test)
        self._foot.addStretch(1)
        self._foot.addWidget(self.use_now)
        self.save.setProperty("role", "primary")
        self._foot.addWidget(self.save)
        return self._foot

    def _connect(self) -> None:
        self._group.buttonToggled.connect(self._on_toggled)
        self.local.edited.connect(self._on_edited)
        self.local.look_clicked.connect(self.look_requested)
        self.provider.edited.connect(self._on_edited)
        self.provider.settled.connect(self.settled)
        self.provider.forget_clicked.connect(lambda: self.forget_key_requested.emit(self.choice))
        self.test.clicked.connect(lambda: self.test_requested.emit(self.choice))
        self.save.clicked.connect(lambda: self.save_requested.emit(self.choice))
        self.use_now.clicked.connect(lambda: self.use_now_requested.emit(self.choice))
        self.verdict.cancel_clicked.connect(self._on_test_cancelled)
        self.trouble.try_again_clicked.connect(self.try_again_requested)
        self.trouble.keep_for_this_run_clicked.connect(self._on_keep_clicked)

    def _on_test_cancelled(self) -> None:
        """The button goes; without another the focus would leave the page."""
        self.save.setFocus()
        self.test_cancelled.emit()

    def _on_keep_clicked(self) -> None:
        self.save.setFocus()
        self.keep_for_this_run_requested.emit()

    def _on_toggled(self, _button: QAbstractButton, chosen: bool) -> None:
        if chosen:
            self._on_chosen()


def _indented(panel: QWidget) -> QWidget:
    panel.setContentsMargins(14, 0, 0, 0)
    return panel
