"""What is allowed: which help the employer permits, and what the others know."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QButtonGroup, QWidget

from desktop.session.setup_flow import SetupFlow
from desktop.ui import wording
from desktop.ui.home.choice_card import ChoiceCard
from desktop.ui.home.consent_choices import ConsentChoices, ConsentTexts
from desktop.ui.page import heading
from desktop.ui.scrolled import scroll_to
from desktop.ui.style import Theme
from desktop.ui.wizard.card_grid import CardGrid
from desktop.ui.wizard.wizard_page import WizardPage
from shared.vocabulary import Assistance

NOT_SURE = (
    "Not sure what the employer allows? The invitation often says it. If not, ask: “May I have my own notes and a "
    "transcript on my screen?” Until you know, Captions is the careful choice."
)


class AllowedPage(WizardPage):
    """The consent is asked only where somebody else is in the room, and never filled in."""

    def __init__(self, texts: ConsentTexts, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("What is allowed in this interview?", parent=parent)
        self._group = QButtonGroup(self)
        self.cards: dict[Assistance, ChoiceCard] = {
            kind: ChoiceCard(wording.ASSISTANCE[kind], meaning, self._group)
            for kind, meaning in wording.ASSISTANCE_MEANS.items()
        }
        self.consent = ConsentChoices(texts, "question")
        self.body.addWidget(CardGrid(list(self.cards.values()), theme))
        self.body.addWidget(heading(NOT_SURE, "small"))
        self.body.addSpacing(10)
        self.body.addWidget(self.consent)
        self.body.addStretch(1)
        self._group.buttonToggled.connect(self._on_assistance_toggled)
        self.consent.chosen.connect(self._on_consent_chosen)

    @property
    def first_field(self) -> QWidget:
        return next(card.radio for card in self.cards.values() if card.radio.isChecked())

    @property
    def missing_field(self) -> QWidget:
        return next(iter(self.consent.cards.values())).radio

    def fill(self, flow: SetupFlow) -> None:
        self.cards[flow.setup.assistance].radio.setChecked(True)
        self.consent.show_choice(flow.consent)
        self.consent.setVisible(flow.needs_consent)

    def _on_assistance_toggled(self) -> None:
        chosen = next((kind for kind, card in self.cards.items() if card.radio.isChecked()), None)
        if self.flow is None or chosen is None or chosen == self.flow.setup.assistance:
            return
        self.enter(assistance=chosen)
        self.consent.setVisible(self.flow.needs_consent)

    def _on_consent_chosen(self) -> None:
        if self.flow is not None:
            self.flow.consent = self.consent.choice
            self.changed.emit()
        if self.consent.choice == "will_tell_them":  # its sentence has just come, and may be below the window's edge
            QTimer.singleShot(0, self, lambda: scroll_to(self.consent.sentence_box))
