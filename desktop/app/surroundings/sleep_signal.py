"""The sleep signal: systemd's login service says when the computer wakes up, so that nobody waits for the next look."""

from collections.abc import Callable

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection

PATH = "/org/freedesktop/login1"
INTERFACE = "org.freedesktop.login1.Manager"
MEMBER = "PrepareForSleep"
TO_SLOT = SLOT("on_prepare(bool)")


class SleepSignal(QObject):
    """Calls `on_awake`. Where nobody speaks on the system's bus it is never called, and nothing is lost by that."""

    def __init__(self, on_awake: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._on_awake = on_awake
        self._listening = False

    @property
    def listening(self) -> bool:
        return self._listening

    def start(self) -> None:
        bus = QDBusConnection.systemBus()
        if bus.isConnected():
            # From any sender: a false alarm makes the program look at its clocks, no more.
            self._listening = bus.connect("", PATH, INTERFACE, MEMBER, self, TO_SLOT)  # type: ignore[call-overload]

    def stop(self) -> None:
        if self._listening:
            bus = QDBusConnection.systemBus()
            bus.disconnect("", PATH, INTERFACE, MEMBER, self, TO_SLOT)  # type: ignore[call-overload]
            self._listening = False

    @Slot(bool)
    def on_prepare(self, going_to_sleep: bool) -> None:
        if not going_to_sleep:
            self._on_awake()
