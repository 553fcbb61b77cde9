"""The surroundings: what the desktop around the program is joined to. A second start, keys from elsewhere, the tray,
closing and logging out, the computer's sleep."""

import asyncio
import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.app.application import Application
from desktop.app.live.live_controls import DONE, LiveControls, SessionHolder
from desktop.app.surroundings.close_guard import CloseGuard
from desktop.app.surroundings.global_keys.global_keys import GlobalKeys
from desktop.app.surroundings.single_instance import SingleInstance
from desktop.app.surroundings.sleep_signal import SleepSignal
from desktop.app.surroundings.stall_watch import StallWatch
from desktop.app.surroundings.tray import Tray
from desktop.composition.instance_place import InstancePlace
from desktop.composition.instance_wish import InstanceWish, Reply
from desktop.session.live_session import LiveSession
from desktop.session.sleep_watch import SleepWatch, note_sleep
from desktop.settings import Settings
from desktop.ui.style import Theme
from shared.events import ServiceChanged

LOOK_MS = 1_000
"""How soon the tray shows that a session has begun, was paused or has ended; keys and commands look at once."""

TOGETHER_MS = 300
SLEEP_SHOWN_S = 20.0


class Surroundings(QObject):
    """From `open` to `close`. `on_file` is called with the path of a session that somebody wants to see.

    `keys_troubled` brings sentences for the person about keys that the desktop did not give, those of one try together.
    """

    keys_troubled = Signal(list)  # of str

    def __init__(
        self,
        window: QWidget,
        theme: Theme,
        desk: SessionHolder,
        settings: Settings,
        quit_program: Callable[[], object],
        on_file: Callable[[Path], object],
        keys: GlobalKeys | None = None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._settings = settings
        self._on_file = on_file
        self.controls = LiveControls(desk)
        self.tray = Tray(self)
        self.guard = CloseGuard(window, theme, self.controls, quit_program, lambda: self.tray.available)
        self.keys = keys if keys is not None else GlobalKeys.of_this_system(self)
        self.stalls = StallWatch()
        self.sleep = SleepWatch(self.on_slept)
        self._sleep_signal = SleepSignal(self.sleep.look)
        self._instance: SingleInstance | None = None
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self.look)
        self.keys.pressed.connect(self.controls.do)
        self.keys.troubled.connect(self._on_key_trouble)
        self._troubles: list[str] = []
        self._tell_troubles = QTimer(self, singleShot=True, interval=TOGETHER_MS)
        self._tell_troubles.timeout.connect(self._on_troubles_known)
        self._connect_tray()

    def open(self, application: QGuiApplication, place: InstancePlace | None) -> None:
        """On the loop, once the window can take wishes. `place` is None where this process holds no lock."""
        if isinstance(application, Application):
            application.file_opened.connect(lambda path: self.on_wish(InstanceWish("open", path)))
        self.guard.watch(application)
        if place is not None:
            self._instance = SingleInstance(place, self.on_wish, self)
            self._instance.open()
        self.tray.open()
        self.apply_keys()
        self.sleep.start()
        self._sleep_signal.start()
        self.stalls.start()
        self._look.start()

    def close(self) -> None:
        self._look.stop()
        self.stalls.stop()
        self._sleep_signal.stop()
        self.sleep.stop()
        self.keys.close()
        self.tray.close()
        if self._instance is not None:
            self._instance.close()

    def apply_keys(self) -> None:
        """After the settings changed."""
        self._troubles.clear()
        self.keys.apply(on=self._settings.global_keys_on, keys=self._settings.global_keys)

    def look(self) -> None:
        """Tells the tray what is the case now."""
        self.tray.show_state(self.controls.liveness, overlay_shown=self.controls.overlay_shown)

    def on_wish(self, wish: InstanceWish) -> Reply:
        """What a second start or a command wants."""
        match wish.kind:
            case "overlay":
                return self.controls.overlay(wish.what)
            case "do":
                return self.controls.do(wish.what)
            case "open":
                self._come_forward(wish.token)
                self._on_file(Path(wish.what))
            case _:
                self._come_forward(wish.token)
        return DONE

    def on_slept(self, seconds: float) -> None:
        """The record of the session that runs says so; the windows for a while."""
        session = self._desk.session
        if session is None or session.view.state not in ("active", "paused"):
            return
        note_sleep(session, seconds)
        asyncio.get_running_loop().call_later(SLEEP_SHOWN_S, self._all_well_again, session)

    def _on_key_trouble(self, sentence: str) -> None:
        self._troubles.append(sentence)
        self._tell_troubles.start()

    def _on_troubles_known(self) -> None:
        if self._troubles:
            self.keys_troubled.emit(list(self._troubles))

    def _connect_tray(self) -> None:
        tray, controls = self.tray, self.controls
        tray.show_wanted.connect(lambda: self._come_forward(""))
        tray.pause_wanted.connect(lambda: self._told(controls.do("pause")))
        tray.overlay_wanted.connect(lambda: self._told(controls.overlay("toggle")))
        tray.end_wanted.connect(controls.end)
        tray.quit_wanted.connect(self.guard.ask)

    def _told(self, _reply: Reply) -> None:
        self.look()

    def _come_forward(self, token: str) -> None:
        """`token`: what a Wayland desktop wants to see before a window may come to the front; Qt reads it there."""
        if token and token.isprintable() and len(token) <= 256:
            os.environ["XDG_ACTIVATION_TOKEN"] = token
        if self._window.isMinimized():
            self._window.showNormal()
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def _all_well_again(self, session: LiveSession) -> None:
        if self._desk.session is session and session.view.state in ("active", "paused"):
            session.log.append(ServiceChanged(service="machine", state="working"))
