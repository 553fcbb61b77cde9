"""The sleep watch: a computer that slept during a session is noticed, said, and not counted as active time."""

import asyncio
from collections.abc import Callable

from desktop.session.live_session import LiveSession
from desktop.session.sleep_clock import SleptS, slept_s
from shared.events import ServiceChanged, SessionReconnected

LOOK_EVERY_S = 2.0

SHORTEST_S = 3.0
"""Clocks are set and drift against each other; no computer sleeps for less."""


class SleepWatch:
    """Calls `on_slept(seconds)` on the loop after the computer has slept, from `start` to `stop`.

    `look` looks at once: for whoever learns from the system that it is awake again.
    """

    def __init__(
        self, on_slept: Callable[[float], object], clock: SleptS = slept_s, every_s: float = LOOK_EVERY_S
    ) -> None:
        self._on_slept = on_slept
        self._clock = clock
        self._every_s = every_s
        self._known_s = 0.0
        self._next: asyncio.TimerHandle | None = None

    def start(self) -> None:
        self._known_s = self._clock()
        self._wait()

    def stop(self) -> None:
        if self._next is not None:
            self._next.cancel()
            self._next = None

    def look(self) -> None:
        now_s = self._clock()
        slept, self._known_s = now_s - self._known_s, now_s
        if slept >= SHORTEST_S:
            self._on_slept(slept)

    def _wait(self) -> None:
        self._next = asyncio.get_running_loop().call_later(self._every_s, self._on_time)

    def _on_time(self) -> None:
        self._wait()
        self.look()


def note_sleep(session: LiveSession, seconds: float) -> None:
    """The record says so and the clock leaves it out. Devices that did not survive are opened anew by their captures,
    the recogniser and the writer go on: what they owed before is still there."""
    if session.view.state not in ("active", "paused"):
        return
    session.log.append(SessionReconnected(gap_s=seconds))
    session.log.append(
        ServiceChanged(
            service="machine",
            state="slept",
            message=f"This computer slept for {_duration(seconds)}; the session goes on.",
        )
    )


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{round(seconds)} seconds"
    minutes = round(seconds / 60)
    if minutes < 60:
        return f"{minutes} minutes"
    hours, minutes = divmod(minutes, 60)
    counted = "1 hour" if hours == 1 else f"{hours} hours"
    return f"{counted} and {minutes} minutes" if minutes else counted
