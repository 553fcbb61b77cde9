"""The sound check's panel: both voices, what to do now, and what was found. For a page of its own or inside another."""

from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.session.sound_check.report import SoundReport
from desktop.session.sound_check.tellings import RowChanged, StepBegan, Telling, WordsHeard
from desktop.session.sound_check.vocabulary import SIDES, Step
from desktop.session.sound_check.your_side import SENTENCE
from desktop.ui.announce import announce
from desktop.ui.page import heading
from desktop.ui.scrolled import scroll_to
from desktop.ui.sound_check.finding_card import FindingCard
from desktop.ui.sound_check.state_sign import Sign, StateSign
from desktop.ui.sound_check.voice_row import VoiceRow
from desktop.ui.sound_check.wording import INTRO, STEPS, STOPPED, verdict
from desktop.ui.style import Theme
from shared.notices import LevelMeasured
from shared.vocabulary import SOURCES, Source


class SoundCheckPanel(QWidget):
    """Shows what it is told. `finished` carries the SoundChecked that the session keeps."""

    check_requested = Signal()
    stop_requested = Signal()
    settings_requested = Signal(str)  # Code
    finished = Signal(object)  # SoundChecked

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.running = False
        self.intro = heading(INTRO, "muted")
        self.rows: dict[Source, VoiceRow] = {source: VoiceRow(source, theme) for source in reversed(SOURCES)}
        self.step = QLabel(wordWrap=True)
        self.sentence = heading(f"“{SENTENCE}”", "question")
        self.bar = QProgressBar(textVisible=False, maximum=100)
        self.verdict_sign = StateSign(theme)
        self.verdict = heading("", "heading")
        self.cards: list[FindingCard] = []
        self.check = QPushButton("Start the sound check")
        self.check.setProperty("role", "primary")
        self.stop = QPushButton("Stop")
        self._lay_out()
        self.check.clicked.connect(self.check_requested)
        self.stop.clicked.connect(self.stop_requested)
        self._show_only_idle()

    # --- what it is told --------------------------------------------------------------------------------------------

    def show_started(self) -> None:
        """A check begins: what was found before is gone."""
        self._forget_findings()
        self.running = True
        for row in self.rows.values():
            row.clear()
        for part in (self.intro, self._verdict_box):
            part.hide()
        self._now.show()
        self._swap_buttons(self.stop, self.check)
        self._show_step("preparing")
        self._come_into_sight(self._now)

    def show_telling(self, telling: Telling) -> None:
        match telling:
            case StepBegan(step=step):
                self._show_step(step)
            case RowChanged(source=source, state=state):
                self.rows[source].show_state(state)
            case WordsHeard(source=source, text=text):
                self.rows[source].show_words(text)
            case LevelMeasured(source=source) if self.running:
                self.rows[source].show_level(telling)

    def show_report(self, report: SoundReport) -> None:
        """The end of a check."""
        self._end()
        heard = {"system": report.measured.question.text, "microphone": report.measured.voice.text}
        for source, row in self.rows.items():
            if heard[source]:  # by now they may have been heard better
                row.show_words(heard[source])
            if any(finding.severity == "problem" and finding.code in SIDES[source] for finding in report.findings):
                row.show_state("problem")
        for finding in report.findings:
            card = FindingCard(finding, report.measured.system, self._theme)
            card.settings_requested.connect(self.settings_requested)
            self.cards.append(card)
            self._findings.addWidget(card)
            card.show()
        self._set_tab_order()
        self._say("good" if report.passed else "problem", verdict(report))
        self.finished.emit(report.event)

    def show_stopped(self, words: str = STOPPED) -> None:
        """It ended without a verdict."""
        self._end()
        for row in self.rows.values():
            row.clear()
        self._say("skipped", words)

    def show_refused(self, words: str) -> None:
        """No check can be made now, and why."""
        self._forget_findings()
        self._say("advice", words)

    def show_settings_problem(self, code: str, words: str) -> None:
        """The settings for this finding did not open; `words` say how to get there by hand."""
        for card in self.cards:
            if card.code == code:
                card.show_by_hand(words)

    # --- keys -------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.running:
            self.stop_requested.emit()
        else:
            super().keyPressEvent(event)

    # --- inside -----------------------------------------------------------------------------------------------------

    def _show_step(self, step: Step) -> None:
        words, percent = STEPS[step]
        self.step.setText(words)
        self.bar.setValue(percent)
        self.bar.setAccessibleName(f"Sound check: {words}")
        self.sentence.setVisible(step == "speaking")
        self._speak(f"{words} {SENTENCE}" if step == "speaking" else words)

    def _say(self, sign: Sign, words: str) -> None:
        self.verdict_sign.show_sign(sign)
        self.verdict.setText(words)
        self._verdict_box.show()
        self._come_into_sight(self._verdict_box)
        self._speak(words)

    def _end(self) -> None:
        self.running = False
        for row in self.rows.values():
            row.show_level(None)
        self.check.setText("Check again")
        self._swap_buttons(self.check, self.stop)
        self._now.hide()

    def _swap_buttons(self, shown: QPushButton, hidden: QPushButton) -> None:
        """The focus stays where the person was, though the button has changed."""
        had_focus = hidden.hasFocus()
        shown.show()
        if had_focus:
            shown.setFocus()
        hidden.hide()

    def _speak(self, words: str) -> None:
        """For a screen reader, which does not watch labels: nobody has to look for what to do in ten seconds."""
        announce(self, words)

    def _come_into_sight(self, part: QWidget) -> None:
        """As soon as everything has found its place: what matters now stands above, and “Check again” below."""
        QTimer.singleShot(0, self, lambda: scroll_to(part))

    def _set_tab_order(self) -> None:
        """As it stands on the page: the findings from above to below, then “Check again”."""
        buttons = [*(card.button for card in self.cards), self.check]
        for one, other in pairwise(buttons):
            self.setTabOrder(one, other)

    def _forget_findings(self) -> None:
        for card in self.cards:
            self._findings.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards.clear()

    def _show_only_idle(self) -> None:
        for part in (self._now, self._verdict_box, self.stop):
            part.hide()

    def _lay_out(self) -> None:
        self._now = self._make_now()
        self._verdict_box = QWidget()
        said = QHBoxLayout(self._verdict_box)
        said.setContentsMargins(0, 0, 0, 0)
        said.setSpacing(8)
        said.addWidget(self.verdict_sign, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self.verdict, 1)
        self._findings = QVBoxLayout()
        self._findings.setSpacing(10)
        buttons = QHBoxLayout()
        buttons.addWidget(self.check)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self.intro, self._now, self._verdict_box, *self.rows.values()):
            column.addWidget(part)
        column.addLayout(self._findings)
        column.addLayout(buttons)

    def _make_now(self) -> QFrame:
        """What happens at this moment, and what the person is to say."""
        box = QFrame()
        box.setObjectName("banner")
        column = QVBoxLayout(box)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.step)
        column.addWidget(self.sentence)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        column.addLayout(row)
        return box
