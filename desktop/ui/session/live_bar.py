"""The live bar: the state of the running session, who is heard, and what can be done about it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.session.keeping_sound import sound_can_be_dropped, sound_is_kept
from desktop.session.live_view import LiveView
from desktop.ui import wording
from desktop.ui.flow_layout import FlowLayout
from desktop.ui.keys import Key, KeyAction, shown
from desktop.ui.level_meter import LevelMeter
from desktop.ui.style import Theme
from desktop.ui.twice_button import CONFIRM_MS, TwiceButton
from shared.vocabulary import SOURCES, Source

TOLD_MS = 3_000
MEANINGS: dict[KeyAction, str] = {
    "answer_now": "Take what they said last for a question and answer it",
    "said_no": "Stop hearing them and remove what they said",
    "stop_sound": "Keep no more sound, and delete what was kept of this session",
    "pause": "Nothing is heard while paused",
    "end": "End the session",
}


class LiveBar(QFrame):
    """`refresh` after a change of state, `refresh_levels` after one of levels, `tick` every second.

    Ending asks once more on the button itself: a second press within four seconds means it. `say_ending` as soon as it
    was meant, by whichever way: what was said last is still being written down then.
    """

    answer_now_clicked = Signal()
    pause_clicked = Signal()
    end_clicked = Signal()
    said_no_clicked = Signal()
    stop_sound_clicked = Signal()

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
        self._ending = False
        self.state = QLabel()
        self.heard = QLabel()
        self.meters: dict[Source, LevelMeter] = {
            "microphone": LevelMeter(theme, "candidate", "you"),
            "system": LevelMeter(theme, "interviewer", "them"),
        }
        self.answer_now = QPushButton("Answer now")
        self.kept = QLabel(f"● {wording.SOUND_IS_KEPT}")
        self.said_no = QPushButton("They said no")
        self.stop_sound = TwiceButton("Stop keeping sound", "Delete the sound?")
        self.pause = QPushButton("Pause")
        self.end = QPushButton("End")
        self._confirm = QTimer(self, singleShot=True, interval=CONFIRM_MS)
        self._told = QTimer(self, singleShot=True, interval=TOLD_MS)
        self._lay_out()
        self._connect()
        self.use_keys(keys)
        self.refresh()

    @property
    def asks_to_confirm(self) -> bool:
        return self._confirm.isActive()

    def use_keys(self, keys: tuple[Key, ...]) -> None:
        for action, button in self._buttons.items():
            button.setToolTip(f"{MEANINGS[action]} ({shown(action, keys)})")

    def tell(self, words: str) -> None:
        """Says for three seconds what a wish came to, where it says otherwise who is heard."""
        self.heard.setText(words)
        self._told.start()

    def say_ending(self) -> None:
        self._on_not_confirmed()
        self._ending = True
        self.refresh()

    def refresh(self) -> None:
        session = self._view.session
        running = session.state in ("active", "paused") and not self._ending
        self.end.setText("Ending …" if self._ending else self.end.text())
        self.pause.setText("Go on" if session.state == "paused" else "Pause")
        for button in (self.pause, self.end):
            button.setEnabled(running)
        self.answer_now.setEnabled(running and not session.consent_withdrawn)
        self.answer_now.setVisible(self._view.assistance != "captions")
        self.said_no.setVisible(session.consent in ("everyone_agreed", "will_tell_them"))
        self.said_no.setEnabled(wording.can_say_no(session) and not self._ending)
        kept = sound_is_kept(session)
        self.kept.setVisible(kept)
        self.stop_sound.say("Stop keeping sound" if kept else "Delete the kept sound")
        self.stop_sound.setVisible(sound_can_be_dropped(session))
        self.stop_sound.setEnabled(running)
        for source, meter in self.meters.items():
            meter.set_captured(wording.is_captured(session, source))
        if not self._told.isActive():
            self._show_heard()
        self.refresh_levels()
        self.tick()

    def refresh_levels(self) -> None:
        for source, meter in self.meters.items():
            meter.set_level(self._view.levels.get(source))

    def tick(self) -> None:
        session = self._view.session
        text = f"{wording.STATE[session.state]} {wording.clock(session.active_s(self._now()))}"
        if text != self.state.text():
            self.state.setText(text)

    # --- inside -----------------------------------------------------------------------------------------------------

    def _show_heard(self) -> None:
        running = self._view.session.state != "completed"
        self.heard.setText(wording.ENDING if self._ending and running else wording.consent_line(self._view.session))

    def _lay_out(self) -> None:
        self._buttons: dict[KeyAction, QPushButton] = {
            "answer_now": self.answer_now,
            "said_no": self.said_no,
            "stop_sound": self.stop_sound,
            "pause": self.pause,
            "end": self.end,
        }
        row = FlowLayout(self)
        row.setContentsMargins(20, 8, 20, 8)
        self.state.setProperty("role", "heading")
        self.heard.setProperty("role", "pill")
        self.kept.setProperty("role", "recording")
        self.kept.setToolTip(wording.SOUND_IS_KEPT_MEANS)
        self.end.setProperty("role", "danger")
        row.addWidget(self.state)
        for source in SOURCES:
            row.addWidget(self._named(source))
        row.addWidget(self.heard)
        row.addWidget(self.kept)
        for button in self._buttons.values():
            row.add_right(button)

    def _named(self, source: Source) -> QWidget:
        """A meter does not part from its name."""
        both = QWidget()
        pair = QHBoxLayout(both)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(6)
        name = QLabel(wording.SPEAKER[source])
        name.setProperty("role", "small")
        pair.addWidget(name)
        pair.addWidget(self.meters[source])
        return both

    def _connect(self) -> None:
        self.answer_now.clicked.connect(self.answer_now_clicked)
        self.pause.clicked.connect(self.pause_clicked)
        self.said_no.clicked.connect(self.said_no_clicked)
        self.stop_sound.meant.connect(self.stop_sound_clicked)
        self.end.clicked.connect(self._on_end_clicked)
        self._confirm.timeout.connect(self._on_not_confirmed)
        self._told.timeout.connect(self._show_heard)

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
