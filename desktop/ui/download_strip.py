"""The strip above the pages that speaks of models: missing, on their way, or stuck."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.ui.banner import put_below_if_crowded


class DownloadStrip(QFrame):
    """Says what is missing, how far it has come or what went wrong, and offers what can be done about it.

    It shows what it is told and stays until `hide`; whoever listens to its clicks decides what comes next.
    """

    fetch_clicked = Signal()  # for the first time, or once more
    later_clicked = Signal()
    pause_clicked = Signal()  # or go on
    cancel_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.words = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.more = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.far = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        for label in (self.more, self.far):
            label.setProperty("role", "small")
        self.bar = QProgressBar(textVisible=False)
        self.later = QPushButton("Not now")
        self.fetch = QPushButton("Fetch")
        self.fetch.setProperty("role", "primary")
        self.cancel = QPushButton("Cancel")
        self.pause = QPushButton("Pause")
        for button in (self.later, self.cancel, self.pause):
            button.setProperty("role", "quiet")
        self._lay_out()
        self._connect()
        self.hide()

    def show_offer(self, words: str, more: str, fetch: str, *, can_wait: bool) -> None:
        """`fetch` is what the button says. What cannot wait has no “Not now”."""
        self._say(words, more, tone="")
        self.fetch.setText(fetch)
        self._show_only(self.fetch, *([self.later] if can_wait else []))

    def show_progress(self, what: str, done_bytes: int, total_bytes: int, left_s: float | None, paused: bool) -> None:
        """`total_bytes` 0: not known yet. `left_s` None: too early to say."""
        self._say(f"{what}: paused" if paused else what, "", tone="")
        self.bar.setRange(0, 1000 if total_bytes else 0)
        self.bar.setValue(round(1000 * done_bytes / total_bytes) if total_bytes else 0)
        self.far.setText(how_far(done_bytes, total_bytes, None if paused else left_s))
        self.pause.setText("Go on" if paused else "Pause")
        self._show_only(self.bar, self.far, self.pause, self.cancel)

    def show_problem(self, words: str, more: str) -> None:
        """What went wrong, and what helps; it can be tried again."""
        self._say(words, more, tone="warn")
        self.fetch.setText("Try again")
        self._show_only(self.fetch, self.later)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        put_below_if_crowded(self._row, self._buttons, self.width())

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(4)
        for part in (self.words, self.more, self.bar, self.far):
            column.addWidget(part)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        for button in (self.later, self.fetch, self.pause, self.cancel):
            self._buttons.addWidget(button)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(16, 8, 12, 8)
        self._row.setSpacing(12)
        self._row.addLayout(column, 1)
        self._row.addLayout(self._buttons)

    def _connect(self) -> None:
        self.fetch.clicked.connect(self.fetch_clicked)
        self.later.clicked.connect(self.later_clicked)
        self.pause.clicked.connect(self.pause_clicked)
        self.cancel.clicked.connect(self.cancel_clicked)

    def _say(self, words: str, more: str, *, tone: str) -> None:
        self.words.setText(words)
        self.more.setText(more)
        self.more.setVisible(bool(more))
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            for dressed in (self, self.words, self.more):  # the style sheet looks at a property only when polished anew
                dressed.style().unpolish(dressed)
                dressed.style().polish(dressed)

    def _show_only(self, *parts: QWidget) -> None:
        for part in (self.far, self.bar, self.later, self.fetch, self.pause, self.cancel):
            part.setVisible(part in parts)
        put_below_if_crowded(self._row, self._buttons, self.width())
        self.show()


def how_far(done_bytes: int, total_bytes: int, left_s: float | None) -> str:
    if not total_bytes:
        return f"{done_bytes / 1e6:.0f} MB"
    percent = 100 * done_bytes // total_bytes
    far = f"{done_bytes / 1e6:.0f} of {total_bytes / 1e6:.0f} MB · {percent} %"
    if left_s is None:
        return far
    left = f"{left_s:.0f} s" if left_s < 90 else f"{left_s / 60:.0f} min"
    return f"{far} · {left} left"
