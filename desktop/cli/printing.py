"""Prints a running session: as lines to read, or as a JSON line for everything."""

import sys
import threading
import time
from typing import TextIO

from desktop.reports.json_lines import JsonLines
from desktop.reports.plain_lines import plain_line
from desktop.session.live_session import LiveSession
from shared.events import LoggedEvent, ServiceChanged
from shared.notices import LiveNotice
from shared.vocabulary import Source


class Printer:
    """Writes whole lines from the loop's thread and the store's thread, one at a time."""

    def __init__(self, out: TextIO | None = None) -> None:
        self._out = out or sys.stdout
        self._lock = threading.Lock()
        self._session: LiveSession | None = None
        self.transcription_worked = False

    def attach(self, session: LiveSession) -> None:
        """Prints this session from now on."""
        self._session = session
        session.log.subscribe(self._on_logged)

    def stored(self, logged: LoggedEvent, happened_at: float) -> None:
        """Called in the store's thread."""

    def notice(self, notice: LiveNotice) -> None:
        """Called on the loop."""

    def logged(self, logged: LoggedEvent) -> None:
        """Called on the loop, before the event is on disk."""

    def _on_logged(self, logged: LoggedEvent) -> None:
        match logged.event:
            case ServiceChanged(service="transcription", state="working"):
                self.transcription_worked = True
            case ServiceChanged(service="transcription", state="failed", message=message):
                self.transcription_worked = False
                sys.stderr.write(f"{message}\n")
        self.logged(logged)

    def _print(self, line: str | None) -> None:
        if line is not None:
            with self._lock:
                self._out.write(line + "\n")
                self._out.flush()


class PlainPrinter(Printer):
    def logged(self, logged: LoggedEvent) -> None:
        self._print(plain_line(logged.event))


class JsonPrinter(Printer):
    """Lines of the log are printed when they are on disk, everything else at once."""

    def __init__(self, out: TextIO | None = None) -> None:
        super().__init__(out)
        self._lines = JsonLines(self._captured_time)

    def stored(self, logged: LoggedEvent, happened_at: float) -> None:
        self._print(self._lines.of_event(logged.event, logged.seq, happened_at))

    def notice(self, notice: LiveNotice) -> None:
        self._print(self._lines.of_notice(notice, time.monotonic()))

    def _captured_time(self, source: Source, position: int) -> float | None:
        return self._session.hearing.captured_time(source, position) if self._session is not None else None
