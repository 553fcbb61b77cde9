"""What is being said right now: the unfinished utterances below the transcript, muted until they are final.

They stand apart from the list because they change twenty times a second, and a list lays out all its rows anew
whenever one of them changes its height.
"""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.session.live_view import LiveView
from desktop.ui import wording
from desktop.ui.session.bubble import Bubbles
from desktop.ui.session.transcript_model import Row
from shared.vocabulary import SAMPLE_RATE

TAIL_WORDS = 40  # of a long turn the end is shown: it must not push the transcript away


class GoingOn(QWidget):
    """Call `refresh` after a change of the interims."""

    def __init__(self, view: LiveView, bubbles: Bubbles, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._bubbles = bubbles
        self.rows: list[Row] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("What is being said")
        self.refresh()

    def refresh(self) -> None:
        going_on = sorted(self._view.interim.values(), key=lambda utterance: utterance.start)
        rows = [
            Row(part.segment_id, part.source, _tail(part.text), wording.clock(part.start / SAMPLE_RATE), interim=True)
            for part in going_on
        ]
        if rows != self.rows:
            self.rows = rows
            self._fit()
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        top = 0
        for row in self.rows:
            height = self._bubbles.height(row, self.width())
            self._bubbles.paint(painter, QRect(0, top, self.width(), height), row)
            top += height

    def _fit(self) -> None:
        height = sum(self._bubbles.height(row, self.width()) for row in self.rows)
        if height != self.height():
            self.setFixedHeight(height)


def _tail(text: str) -> str:
    words = text.split()
    return text if len(words) <= TAIL_WORDS else "… " + " ".join(words[-TAIL_WORDS:])
