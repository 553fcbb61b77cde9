"""The ready page: in one look what will run, and who writes the answers."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLabel, QPushButton, QWidget

from desktop.audio.audio_device import AudioDevice
from desktop.session.assistance import allows_answer
from desktop.session.setup_flow import SetupFlow
from desktop.ui.home.consent_choices import ConsentTexts
from desktop.ui.page import heading
from desktop.ui.wizard.offers import NOBODY, NOT_LOOKED_YET, AnswerOffer, SpeechModel
from desktop.ui.wizard.summary import LINES, Row, summary
from desktop.ui.wizard.wizard_page import WizardPage

ANSWERS = "Answers by"


class ReadyPage(WizardPage):
    """Each line can be changed where it was said; who writes the answers is chosen here."""

    change_requested = Signal(str)  # a step's name, or "models"

    def __init__(self, texts: ConsentTexts, parent: QWidget | None = None) -> None:
        super().__init__("Ready", parent=parent)
        self._texts = texts
        self._offers: list[AnswerOffer] = [NOBODY]
        self._devices: list[AudioDevice] = []
        self._facts: int | None = None
        self._hears = NOT_LOOKED_YET
        self.lines: dict[str, QLabel] = {}
        self.changes: dict[str, QPushButton] = {}
        self.answers = QComboBox()
        self.answers.setAccessibleName("Who writes the answers")
        self.answers.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.body.addWidget(self._card())
        self.body.addStretch(1)
        self.answers.activated.connect(self._on_answers_activated)

    @property
    def first_field(self) -> QWidget:
        return self.changes["For"] if self.answers.isHidden() else self.answers

    @property
    def obstacle(self) -> str:
        """Why no session can start at all, in words."""
        return self._hears.obstacle

    def show_offers(self, offers: Sequence[AnswerOffer]) -> None:
        self._offers = list(offers)
        self._show_again()

    def show_devices(self, devices: Sequence[AudioDevice]) -> None:
        self._devices = list(devices)
        self._show_again()

    def show_facts(self, facts: int | None) -> None:
        """How many were found in the résumé; None: not counted yet."""
        self._facts = facts
        self._show_again()

    def show_speech_model(self, hears: SpeechModel) -> None:
        self._hears = hears
        self._show_again()

    def fill(self, flow: SetupFlow) -> None:
        allowed = allows_answer(flow.setup.assistance)
        self.answers.setVisible(allowed)
        self.lines[ANSWERS].setVisible(not allowed)
        self.changes[ANSWERS].setVisible(not allowed)
        self._fill_answers(flow.setup.answer_source)
        offer = next((offer for offer in self._offers if offer.source == flow.setup.answer_source), None)
        for row in summary(flow, self._texts, self._facts, self._devices, self._hears, offer):
            self._say(row)

    # --- inside -----------------------------------------------------------------------------------------------------

    def _card(self) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        self._grid = QGridLayout(card)
        self._grid.setContentsMargins(16, 8, 8, 8)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        for line, (title, where) in enumerate(LINES):
            self._add_line(line, title, where)
        return card

    def _add_line(self, line: int, title: str, where: str) -> None:
        self._grid.addWidget(heading(title, "section"), line, 0)
        self.lines[title] = heading("", "")
        self._grid.addWidget(self.lines[title], line, 1)
        if title == ANSWERS:
            self._grid.addWidget(self.answers, line, 1)
        if where:
            button = QPushButton("Change")
            button.setProperty("role", "quiet")
            button.setAccessibleName(f"Change: {title}")
            button.clicked.connect(lambda: self.change_requested.emit(where))
            self._grid.addWidget(button, line, 2)
            self.changes[title] = button

    def _show_again(self) -> None:
        if self.flow is not None:
            self.show_flow(self.flow)

    def _say(self, row: Row) -> None:
        label = self.lines[row.title]
        label.setText(f"⚠ {row.words}" if row.trouble else row.words)
        label.setProperty("role", "warn" if row.trouble else "")
        label.style().unpolish(label)
        label.style().polish(label)
        self._grid.setRowMinimumHeight(list(self.lines).index(row.title), self.answers.sizeHint().height())

    def _fill_answers(self, source: str) -> None:
        self.answers.clear()
        for offer in self._offers:
            self.answers.addItem(offer.words, offer.source)
        self.answers.setCurrentIndex(max(0, self.answers.findData(source)))

    def _on_answers_activated(self) -> None:
        if self.flow is not None:
            self.enter(answer_source=str(self.answers.currentData()))
            self.show_flow(self.flow)
