"""The live bar: the state of the running session, who is heard, and what can be done about it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.session.live_view import LiveView
from desktop.ui import wording
from desktop.ui.keys import Key, KeyAction, shown
from desktop.ui.level_meter import LevelMeter
from desktop.ui.style import Theme
from shared.vocabulary import SOURCES, Source

CONFIRM_MS = 4_000


class LiveBar(QFrame):
    """`refresh` after a change of state, `refresh_levels` after one of levels, `tick` every second.

    Ending asks once more on the button itself: a second press within four seconds means it.
    """

    pause_clicked = Signal()
    end_clicked = Signal()
    said_no_clicked = Signal()

    def __init__(
        self,
        view: LiveView,
        theme: Theme,
        now: Callable[[], datetime],
        keys: tuple[Key, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._view = view
        self._theme = theme
        self._now = now
        self._keys = keys
        self.state = QLabel()
        self.meters: dict[Source, LevelMeter] = {
            "microphone": LevelMeter(theme, "candidate", "you"),
            "system": LevelMeter(theme, "interviewer", "them"),
        }
        self.said_no = self._button("They said no", "said_no", "Stop hearing them and remove what they said")
        self.pause = self._button("Pause", "pause", "Nothing is heard while paused")
        self.end = self._button("End", "end", "End the session")
        self._confirm = QTimer(self, singleShot=True, interval=CONFIRM_MS)
        self._lay_out()
        self._connect()
        self.refresh()

    @property
    def asks_to_confirm(self) -> bool:
        return self._confirm.isActive()

    def refresh(self) -> None:
        session = self._view.session
        running = session.state in ("active", "paused")
        self.pause.setText("Go on" if session.state == "paused" else "Pause")
        self.pause.setEnabled(running)
        self.end.setEnabled(running)
        self.said_no.setVisible(session.consent in ("everyone_agreed", "will_tell_them"))
        self.said_no.setEnabled(wording.can_say_no(session))
        for source, meter in self.meters.items():
            meter.set_captured(wording.is_captured(session, source))
        self.tick()

    def refresh_levels(self) -> None:
        for source, meter in self.meters.items():
            meter.set_level(self._view.levels.get(source))

    def tick(self) -> None:
        session = self._view.session
        text = f"{wording.STATE[session.state]} {wording.clock(session.active_s(self._now()))}"
        if text != self.state.text():
            self.state.setText(text)

    def _button(self, words: str, action: KeyAction, meaning: str) -> QPushButton:
        button = QPushButton(words)
        button.setToolTip(f"{meaning} ({shown(action, self._keys)})")
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 10, 20, 10)
        row.setSpacing(8)
        self.state.setProperty("role", "heading")
        self.end.setProperty("role", "danger")
        row.addWidget(self.state)
        for source in SOURCES:
            name = QLabel(wording.SPEAKER[source])
            name.setProperty("role", "small")
            row.addWidget(name)
            row.addWidget(self.meters[source])
        row.addStretch(1)
        for button in (self.said_no, self.pause, self.end):
            row.addWidget(button)

    def _connect(self) -> None:
        self.pause.clicked.connect(self.pause_clicked)
        self.said_no.clicked.connect(self.said_no_clicked)
        self.end.clicked.connect(self._on_end_clicked)
        self._confirm.timeout.connect(self._on_not_confirmed)

    def _on_end_clicked(self) -> None:
        if self._confirm.isActive():
            self._on_not_confirmed()
            self.end_clicked.emit()
        else:
            self.end.setText("Really end?")
            self._confirm.start()

    def _on_not_confirmed(self) -> None:
        self._confirm.stop()
        self.end.setText("End")
