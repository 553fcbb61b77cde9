"""News that is true for a moment: no later event takes it back, so time does."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from shared.events import DeviceChanged, LoggedEvent, ServiceChanged, SessionReconnected

PASSING_S = 30.0


@dataclass(frozen=True, slots=True)
class Passing:
    """`overrun`: sound was lost. `continued`: the program had stopped, and `gap_s` seconds are missing."""

    what: Literal["overrun", "continued"]
    words: str = ""
    gap_s: float = 0.0


class PassingNews:
    """Keeps each piece for half a minute, of each source and of the session the newest."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._kept: dict[str, tuple[Passing, float]] = {}

    @property
    def now(self) -> list[Passing]:
        now = self._clock()
        return [news for news, at in self._kept.values() if now - at < PASSING_S]

    def take(self, logged: LoggedEvent) -> None:
        match logged.event:
            case DeviceChanged(state="open", message=words, source=source) if words:
                self._kept[source] = Passing("overrun", words), self._clock()
            case ServiceChanged(service="machine", state="slept"):
                self._kept.pop("session", None)  # the gap was a sleep, and is told as one
            case SessionReconnected(gap_s=gap_s):
                self._kept["session"] = Passing("continued", gap_s=gap_s), self._clock()
