"""Captions: the last two utterances, large, for sessions in which nothing else is allowed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from desktop.session.live_view import LiveView, Utterance
from desktop.ui import wording
from desktop.ui.style import Theme

SHOWN = 2
TAIL_WORDS = 24  # a caption shows the end of a long turn: the beginning has been read


class Captions(QWidget):
    """Call `refresh` after a change of the transcript or of what is being said."""

    def __init__(self, view: LiveView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._theme = theme
        self._speakers = [QLabel(alignment=Qt.AlignmentFlag.AlignTop) for _ in range(SHOWN)]
        self._texts = [QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignTop) for _ in range(SHOWN)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setColumnStretch(1, 1)
        for row in range(SHOWN):
            self._texts[row].setTextFormat(Qt.TextFormat.PlainText)
            self._texts[row].setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
            grid.addWidget(self._speakers[row], row, 0)
            grid.addWidget(self._texts[row], row, 1)
        grid.setRowStretch(SHOWN, 1)
        theme.changed.connect(self.refresh)

    @property
    def lines(self) -> list[str]:
        return [text.text() for text in self._texts if text.text()]

    def refresh(self) -> None:
        newest = self._view.utterances(SHOWN)
        for row in range(SHOWN):
            self._show(row, newest[row] if row < len(newest) else None)

    def _show(self, row: int, utterance: Utterance | None) -> None:
        speaker, text = self._speakers[row], self._texts[row]
        speaker.setText(wording.SPEAKER[utterance.source] if utterance else "")
        text.setText(_tail(utterance.text) if utterance else "")
        if utterance is None:
            return
        colours = self._theme.colours
        colour = colours.candidate if utterance.source == "microphone" else colours.interviewer
        speaker.setStyleSheet(
            f"color: {colour}; font-size: {self._theme.px('small')}px; font-weight: 600; padding-top: 5px;"
        )
        ink = colours.muted if utterance.interim else colours.text
        text.setStyleSheet(f"color: {ink}; font-size: {self._theme.px('title')}px;")


def _tail(text: str) -> str:
    words = text.split()
    return text if len(words) <= TAIL_WORDS else "… " + " ".join(words[-TAIL_WORDS:])
