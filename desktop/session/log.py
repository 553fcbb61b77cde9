"""The session log: every event once, in order."""

import logging
import threading
from collections import deque
from collections.abc import Callable, Collection, Iterable
from datetime import datetime

from desktop.store.clock import utc_now
from shared.events import Erased, LoggedEvent, SessionEvent

logger = logging.getLogger(__name__)

Reader = Callable[[LoggedEvent], None]
ReaderFailed = Callable[[Reader, Exception], None]


def report_to_logbook(reader: Reader, error: Exception) -> None:
    """The default `on_error`: the type of the error and nothing that was said."""
    logger.error("A reader of the session log failed: %r (%s)", reader, type(error).__name__)


class SessionLog:
    """Numbers events and tells its readers.

    Append only. It belongs to the thread that made it; an append from another one is a RuntimeError. Every reader gets
    every event in order, even where a reader appends while it is being told. A reader that raises is reported through
    `on_error` and stops nobody else. Times never run backwards, whatever the machine's clock does.
    """

    def __init__(
        self,
        now: Callable[[], datetime] = utc_now,
        first_seq: int = 1,
        on_error: ReaderFailed = report_to_logbook,
    ) -> None:
        self._now = now
        self._next_seq = first_seq
        self._on_error = on_error
        self._events: list[LoggedEvent] = []
        self._readers: list[Reader] = []
        self._untold: deque[LoggedEvent] = deque()
        self._telling = False
        self._owner = threading.get_ident()

    @classmethod
    def resumed(
        cls,
        events: Iterable[LoggedEvent],
        now: Callable[[], datetime] = utc_now,
        on_error: ReaderFailed = report_to_logbook,
    ) -> "SessionLog":
        """The log of a session that had begun earlier; the next event follows its last one."""
        log = cls(now, on_error=on_error)
        log._events = list(events)
        if log._events:
            log._next_seq = log._events[-1].seq + 1
        return log

    @property
    def events(self) -> tuple[LoggedEvent, ...]:
        return tuple(self._events)

    def append(self, event: SessionEvent) -> LoggedEvent:
        if threading.get_ident() != self._owner:
            raise RuntimeError("the session log was appended to from a thread that does not own it")
        logged = LoggedEvent(seq=self._next_seq, at=self._time(), event=event)
        self._next_seq += 1
        self._events.append(logged)
        self._untold.append(logged)
        self._tell_readers()
        return logged

    def subscribe(self, reader: Reader) -> Callable[[], None]:
        """Tells `reader` of every later event, until the function that comes back is called (twice does no harm)."""
        self._readers.append(reader)

        def unsubscribe() -> None:
            if reader in self._readers:
                self._readers.remove(reader)

        return unsubscribe

    def erase(self, seqs: Collection[int]) -> None:
        """Takes the content of these events out of memory; the numbers and times stay. Readers are not told."""
        wanted = set(seqs)
        self._events = [erased(logged) if logged.seq in wanted else logged for logged in self._events]

    def _time(self) -> datetime:
        now = self._now()
        return max(now, self._events[-1].at) if self._events else now

    def _tell_readers(self) -> None:
        if self._telling:
            return
        self._telling = True
        try:
            while self._untold:
                self._tell(self._untold.popleft())
        finally:
            self._telling = False

    def _tell(self, logged: LoggedEvent) -> None:
        for reader in tuple(self._readers):
            try:
                reader(logged)
            except Exception as error:
                self._on_error(reader, error)


def erased(logged: LoggedEvent) -> LoggedEvent:
    """The same place in the log without its content."""
    if isinstance(logged.event, Erased):
        return logged
    return LoggedEvent(seq=logged.seq, at=logged.at, event=Erased(was=type(logged.event).__name__))
