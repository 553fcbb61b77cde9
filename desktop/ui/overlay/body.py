"""The overlay below its first line: question, outline, answer and timing; or captions; or a hint before all that."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.session.live_view import Change, LiveView
from desktop.ui import wording
from desktop.ui.answer_sheet import AnswerSheet
from desktop.ui.elided_label import ElidedLabel
from desktop.ui.keys import KEYS, Key, shown
from desktop.ui.overlay.captions import Captions
from desktop.ui.question_band import QuestionBand
from desktop.ui.style import Theme
from desktop.ui.trouble_line import TroubleLine
from desktop.ui.troubles import troubles

TOLD_MS = 3_000


class OverlayBody(QWidget):
    """Follows the view: call `refresh` with each change. What the session may not do is not there at all."""

    def __init__(self, view: LiveView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._theme = theme
        self.question = QuestionBand(view, theme)
        self.sheet = AnswerSheet(view, theme)
        self.captions = Captions(view, theme)
        self.hint = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble = TroubleLine(theme)
        self.through = QLabel(wordWrap=True)
        self.through.hide()
        self.timing = ElidedLabel()
        self.captured = QLabel()
        self._told = QTimer(self, singleShot=True, interval=TOLD_MS)
        self._told.timeout.connect(self._refresh_timing)
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()

    def tell(self, words: str) -> None:
        """Says something in the last line for three seconds."""
        self.timing.setText(words)
        self._dress_timing(told=True)
        self._told.start()

    def show_outline_only(self, outline_only: bool) -> None:
        """Without the answer: question, outline, and what is heard."""
        self.sheet.set_outline_only(outline_only)

    def say_clicks_go_through(self, through: bool, keys: tuple[Key, ...] = KEYS) -> None:
        """Nothing here answers to the mouse then, so the way back is said where it is looked for."""
        key = shown("click_through", keys)
        self.through.setText(f"⇣ Clicks go through. {key} in the main window takes them back.")
        self.through.setVisible(through)

    def refresh(self, change: Change) -> None:
        match change:
            case "lag":
                self.refresh_trouble()
            case "interim" | "transcript":
                self._refresh_heard()
            case "answer":
                self.sheet.refresh()
            case "question":
                self._refresh_question()
            case "state":
                self.captured.setText(wording.captured(self._view.session))
                self._refresh_question()
                self.refresh_trouble()

    def refresh_trouble(self) -> None:
        """Also by the clock: some news is over after half a minute."""
        self.trouble.show_troubles(troubles(self._view))

    # --- inside -----------------------------------------------------------------------------------------------------

    def _refresh_question(self) -> None:
        captions = self._view.assistance == "captions"
        asked = self._view.displayed is not None and not captions
        self.captions.setVisible(captions)
        self.hint.setVisible(not asked and not captions)
        self.question.refresh()
        self.question.setVisible(asked)
        self.sheet.refresh()
        self.sheet.setVisible(asked)
        self._refresh_heard()
        if not self._told.isActive():
            self._refresh_timing()

    def _refresh_heard(self) -> None:
        if not self.captions.isHidden():
            self.captions.refresh()
        if not self.hint.isHidden():
            self.hint.setText(self._hint_text())

    def _refresh_timing(self) -> None:
        question = self._view.displayed
        self.timing.setText(wording.timing_line(question.timing if question is not None else None))
        self._dress_timing(told=False)

    def _hint_text(self) -> str:
        """What was heard last stands below: the proof that it hears."""
        heard = self._view.utterances(1)
        plain = wording.no_question_yet(self._view)
        return f"{plain}\n\n{wording.SPEAKER[heard[-1].source]}: {heard[-1].text}" if heard else plain

    def _lay_out(self) -> None:
        footer = QHBoxLayout()
        footer.addWidget(self.timing, 1)
        footer.addWidget(self.captured)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.question)
        for widget in (self.sheet, self.captions, self.hint):
            column.addWidget(widget, 1)
        column.addWidget(self.trouble)
        column.addWidget(self.through)
        column.addLayout(footer)

    def _dress(self) -> None:
        small, colours = self._theme.px("small"), self._theme.colours
        self.captured.setStyleSheet(f"font-size: {small}px; color: {colours.muted};")
        self.through.setStyleSheet(
            f"font-size: {small}px; font-weight: 600; color: {colours.accent}; background: {colours.accent_ground};"
            "border-radius: 6px; padding: 3px 8px;"
        )
        self.hint.setStyleSheet(f"font-size: {self._theme.px('body')}px; color: {colours.muted};")
        self._dress_timing(told=self._told.isActive())

    def _dress_timing(self, *, told: bool) -> None:
        """Figures stay in the background; an answer to what the person just did does not."""
        look = f"color: {self._theme.colours.accent}; font-weight: 600;" if told else ""
        self.timing.setStyleSheet(f"font-size: {self._theme.px('small')}px; color: {self._theme.colours.muted}; {look}")
