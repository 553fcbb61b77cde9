"""One side of the sound check: whose voice, how far its check is, how loud it is, and the words that arrived."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.session.sound_check.vocabulary import RowState
from desktop.ui.level_meter import LevelMeter
from desktop.ui.page import heading
from desktop.ui.sound_check.state_sign import StateSign
from desktop.ui.sound_check.wording import COME_HERE, HEARD_TOO, NO_WORDS, STATES, TITLES
from desktop.ui.style import Theme
from shared.notices import LevelMeasured
from shared.vocabulary import Source

COLOURS: dict[Source, str] = {"system": "interviewer", "microphone": "candidate"}


class VoiceRow(QFrame):
    """Shows what it is told."""

    def __init__(self, source: Source, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._source = source
        self.state: RowState = "waiting"
        self.title = heading(TITLES[source], "heading")
        self.title.setWordWrap(False)
        self.sign = StateSign(theme)
        self.said = heading("", "muted")
        self.meter = LevelMeter(theme, COLOURS[source], TITLES[source])
        self.words = heading("", "muted")
        self.note = heading(HEARD_TOO, "small")
        self._lay_out()
        self.clear()

    def clear(self) -> None:
        """As before the first check."""
        self.words.setText(COME_HERE[self._source])
        self._dress_words(arrived=False)
        self.show_state("waiting")
        self.show_level(None)

    def show_state(self, state: RowState) -> None:
        self.state = state
        said = STATES[self._source][state]
        self.sign.show_sign(state)
        self.said.setText(said)
        self.said.setAccessibleName(f"{TITLES[self._source]}: {said}")
        self.note.setVisible(state == "good" and self._source == "system")
        if state == "problem" and self.words.text() == COME_HERE[self._source]:
            self.words.setText(NO_WORDS)

    def show_words(self, text: str) -> None:
        self.words.setText(f"“{text}”" if text else COME_HERE[self._source])
        self._dress_words(arrived=bool(text))

    def show_level(self, level: LevelMeasured | None) -> None:
        """None: it is not captured."""
        self.meter.set_captured(level is not None)
        self.meter.set_level(level)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.sign)
        head.addWidget(self.title)
        head.addWidget(self.said, 1)
        head.addWidget(self.meter)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.words)
        column.addWidget(self.note)

    def _dress_words(self, *, arrived: bool) -> None:
        role = "" if arrived else "muted"
        if self.words.property("role") != role:
            self.words.setProperty("role", role)
            self.words.style().unpolish(self.words)
            self.words.style().polish(self.words)
