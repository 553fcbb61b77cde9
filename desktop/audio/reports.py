"""Device reports: what people are told about a source's device; each piece of news once."""

from collections.abc import Callable

from shared.events import DeviceChanged
from shared.vocabulary import DeviceState, Source

OVERRUN_EVERY_S = 5.0

NOTHING_PLAYS = (
    "Nothing has been played yet. If the other side is speaking, choose the loudspeaker that you hear it on."
)
MUTED = "It delivers no sound at all. Check that it is not muted and that the system lets this program listen to it."
SILENT = "It stopped delivering sound. It is opened again."


class DeviceReports:
    """Belongs to the pump's thread. `position` is asked at each report."""

    def __init__(self, source: Source, on_device: Callable[[DeviceChanged], None], position: Callable[[], int]) -> None:
        self._source = source
        self._on_device = on_device
        self._position = position
        self._last: tuple[DeviceState, str] | None = None
        self._lost_s = 0.0
        self._overrun_told_at: float | None = None
        self.device = ""

    def open(self) -> None:
        self._tell_news("open", "")

    def zeros(self, hint: str) -> None:
        self._tell_news("zeros", hint or (MUTED if self._source == "microphone" else NOTHING_PLAYS))

    def silent(self) -> None:
        self._tell_news("silent", SILENT)

    def lost(self, message: str) -> None:
        self._tell_news("lost", message)

    def failed(self, message: str) -> None:
        """Where it was lost or silent before, that it does not open again is no news."""
        if self._last is None or self._last[0] not in ("lost", "silent"):
            self._tell_news("failed", message)

    def closed(self) -> None:
        self._tell_news("closed", "")

    def overrun(self, lost_s: float, now: float) -> None:
        """Sound was lost because nobody took it in time: told at once, then at most every five seconds."""
        self._lost_s += lost_s
        if self._overrun_told_at is None or now - self._overrun_told_at >= OVERRUN_EVERY_S:
            self._tell("open", f"The machine was too busy: {self._lost_s:.1f} s of sound were lost.")
            self._overrun_told_at, self._lost_s = now, 0.0

    def forget(self) -> None:
        """After a pause the same state is news again."""
        self._last = None

    def _tell_news(self, state: DeviceState, message: str) -> None:
        if self._last != (state, self.device):
            self._last = (state, self.device)
            self._tell(state, message)

    def _tell(self, state: DeviceState, message: str) -> None:
        self._on_device(
            DeviceChanged(
                source=self._source, state=state, device=self.device, position=self._position(), message=message
            )
        )
