"""The choice to keep a session's sound: off each time, with what it means, and the sentence for the others."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from desktop.session.consent import (
    KEEP_OWN_SOUND_MEANS,
    KEEP_SOUND,
    KEEP_SOUND_MEANS,
    KEEP_SOUND_SENTENCE,
    NO_SOUND_CAPTIONS,
    NO_SOUND_OWN_VOICE,
)
from desktop.session.setup_flow import SetupFlow
from desktop.ui import wording
from desktop.ui.home.consent_choices import SentenceBox
from desktop.ui.page import heading


class KeepSoundChoice(QFrame):
    """`chosen` follows the person's hand only. Where it may not be chosen, it is not offered, and says why."""

    chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.box = QCheckBox(KEEP_SOUND)
        self.means = heading("", "muted")
        self.sentence = SentenceBox("")
        self._others = True
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for widget in (self.box, self.means, self.sentence):
            column.addWidget(widget)
        self.box.toggled.connect(self._on_toggled)

    def show_flow(self, flow: SetupFlow) -> None:
        """As it stands in the flow; nothing of this counts as chosen."""
        self._others = flow.needs_consent
        days = wording.counted(flow.keep_sound_days, "day")
        with QSignalBlocker(self.box):
            self.box.setChecked(flow.setup.keep_sound)
        self.box.setVisible(flow.may_keep_sound)
        self.means.setText(_means(flow).format(days=days))
        self.box.setAccessibleDescription(self.means.text())
        self.sentence.say(KEEP_SOUND_SENTENCE.format(days=days))
        self._show_sentence()

    def _on_toggled(self, keep: bool) -> None:
        self._show_sentence()
        self.chosen.emit(keep)

    def _show_sentence(self) -> None:
        self.sentence.setVisible(self._others and self.box.isChecked())


def _means(flow: SetupFlow) -> str:
    if flow.may_keep_sound:
        return KEEP_SOUND_MEANS if flow.needs_consent else KEEP_OWN_SOUND_MEANS
    return NO_SOUND_CAPTIONS if flow.setup.assistance == "captions" else NO_SOUND_OWN_VOICE
