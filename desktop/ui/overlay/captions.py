"""Captions: the last two utterances, large, for sessions in which nothing else is allowed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.session.live_view import LiveView, Utterance
from desktop.ui import wording
from desktop.ui.overlay.caption_text import CaptionText
from desktop.ui.style import Theme

NEWEST_PX, BEFORE_PX = 26, 18
BEFORE_LINES = 2  # of what was said before, its end: the beginning has been read


class Caption(QWidget):
    """One utterance under its speaker's name; empty without one."""

    def __init__(self, theme: Theme, size_px: int, max_lines: int | None) -> None:
        super().__init__()
        self._theme = theme
        self._size_px = size_px
        self.speaker = QLabel()
        self.text = CaptionText(max_lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self.speaker)
        column.addWidget(self.text, 1)

    def show_utterance(self, utterance: Utterance | None, *, newest: bool) -> None:
        self.setVisible(utterance is not None)
        if utterance is None:
            self.text.set_text("")
            return
        colours = self._theme.colours
        mine = utterance.source == "microphone"
        self.speaker.setText(wording.SPEAKER[utterance.source] + (" · speaking" if utterance.interim else ""))
        self.speaker.setStyleSheet(
            f"color: {colours.candidate if mine else colours.interviewer}; font-size: {self._theme.px('small')}px;"
            "font-weight: 600;"
        )
        font = self._theme.font("title", semibold=newest)
        font.setPixelSize(self._theme.scaled(self._size_px))
        self.text.set_look(font, self._theme.colour("text" if newest else "muted"), self._theme.colour("muted"))
        self.text.set_text(utterance.text, utterance.solid_words if utterance.interim else None)


class Captions(QWidget):
    """Call `refresh` after a change of the transcript or of what is being said.

    The newest is large, the one before smaller; words that may still change are grey.
    """

    def __init__(self, view: LiveView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.before = Caption(theme, BEFORE_PX, BEFORE_LINES)
        self.newest = Caption(theme, NEWEST_PX, None)
        self.empty = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self.empty.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.before)
        column.addWidget(self.newest, 1)
        column.addWidget(self.empty, 1)
        theme.changed.connect(self.refresh)
        self.refresh()

    @property
    def lines(self) -> list[str]:
        return [caption.text.text for caption in (self.before, self.newest) if caption.text.text]

    def refresh(self) -> None:
        said = self._view.utterances(2)
        self.newest.show_utterance(said[-1] if said else None, newest=True)
        self.before.show_utterance(said[-2] if len(said) > 1 else None, newest=False)
        self.empty.setVisible(not said)
        self.empty.setText(wording.nothing_said_yet(self._view))
