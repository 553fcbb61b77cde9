"""Banners: one line at the top of the window that says something and offers what to do about it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

UNDO_MS = 8_000


class Banner(QFrame):
    """Words with one or two buttons. It is gone after either of them."""

    accepted = Signal()
    declined = Signal()

    def __init__(self, words: str, accept: str, decline: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.words = QLabel(words, wordWrap=True)
        self.accept = QPushButton(accept)
        self.accept.setProperty("role", "primary")
        self.decline = QPushButton(decline)
        self.decline.setProperty("role", "quiet")
        self.decline.setVisible(bool(decline))
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        self._buttons.addWidget(self.decline)
        self._buttons.addWidget(self.accept)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(16, 8, 12, 8)
        self._row.addWidget(self.words, 1)
        self._row.addLayout(self._buttons)
        self.accept.clicked.connect(self._on_accepted)
        self.decline.clicked.connect(self._on_declined)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where words and buttons would crowd each other, the buttons go below."""
        super().resizeEvent(event)
        crowded = self.width() < 2 * self._buttons.sizeHint().width() + 60
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if crowded else QBoxLayout.Direction.LeftToRight)

    def _on_accepted(self) -> None:
        self.hide()
        self.accepted.emit()

    def _on_declined(self) -> None:
        self.hide()
        self.declined.emit()


class UndoBanner(Banner):
    """Something is gone from sight; it is really done when the time is over, at `finish`, or never after Undo."""

    done = Signal(str)
    undone = Signal(str)

    def __init__(self, what: str, words: str, *, milliseconds: int = UNDO_MS, parent: QWidget | None = None) -> None:
        super().__init__(words, "Undo", parent=parent)
        self._what: str | None = what
        self._timer = QTimer(self, singleShot=True, interval=milliseconds)
        self._timer.timeout.connect(self.finish)
        self.accepted.connect(self._on_undone)
        self._timer.start()

    @property
    def what(self) -> str | None:
        """What can still be undone."""
        return self._what

    def finish(self) -> None:
        self._timer.stop()
        what, self._what = self._what, None
        self.hide()
        if what is not None:
            self.done.emit(what)

    def _on_undone(self) -> None:
        self._timer.stop()
        what, self._what = self._what, None
        if what is not None:
            self.undone.emit(what)


class DownloadStrip(QFrame):
    """A model on its way: what, how far, how long; it can be paused, taken up again and cancelled."""

    pause_clicked = Signal()
    cancel_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.words = QLabel()
        self.far = QLabel()
        self.far.setProperty("role", "small")
        self.bar = QProgressBar(textVisible=False)
        self.pause = QPushButton("Pause")
        self.cancel = QPushButton("Cancel")
        for button in (self.pause, self.cancel):
            button.setProperty("role", "quiet")
        self._lay_out()
        self.pause.clicked.connect(self.pause_clicked)
        self.cancel.clicked.connect(self.cancel_clicked)
        self.hide()

    def show_progress(self, what: str, done_bytes: int, total_bytes: int, left_s: float | None, paused: bool) -> None:
        """`total_bytes` 0: not known yet. `left_s` None: too early to say."""
        self.words.setText(f"{what}: paused" if paused else what)
        self.bar.setRange(0, 1000 if total_bytes else 0)
        self.bar.setValue(round(1000 * done_bytes / total_bytes) if total_bytes else 0)
        self.far.setText(how_far(done_bytes, total_bytes, None if paused else left_s))
        self.pause.setText("Go on" if paused else "Pause")
        self.show()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        column = QVBoxLayout()
        column.setSpacing(4)
        line = QHBoxLayout()
        line.addWidget(self.words, 1)
        line.addWidget(self.far)
        column.addLayout(line)
        column.addWidget(self.bar)
        row.addLayout(column, 1)
        row.addWidget(self.pause)
        row.addWidget(self.cancel)


def how_far(done_bytes: int, total_bytes: int, left_s: float | None) -> str:
    if not total_bytes:
        return f"{done_bytes / 1e6:.0f} MB"
    far = f"{done_bytes / 1e6:.0f} of {total_bytes / 1e6:.0f} MB"
    if left_s is None:
        return far
    left = f"{left_s:.0f} s" if left_s < 90 else f"{left_s / 60:.0f} min"
    return f"{far} · {left} left"
