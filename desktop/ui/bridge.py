"""The bridge: from the session's log and notices to Qt signals, at a pace that eyes can use."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from shared.events import AnswerEnded, AnswerExtended, LoggedEvent, SegmentFinal, SegmentRemoved, SegmentRevised
from shared.notices import AnswerGrew, InterimHeard, LagMeasured, LevelMeasured, LiveNotice, ProvisionalHeard

PACE_MS = 50  # 20 a second: faster than reading, slow enough to leave the loop to others

Key = tuple[str, object]


class Bridge(QObject):
    """Emits every logged event at once, and of interims, levels, lag and growing sentences the newest of each 50 ms.

    The first of a burst is emitted at once, so nothing waits that need not. An event overtakes the notices that it
    settles: they are dropped. Call it in the main thread only.
    """

    logged = Signal(object)
    noticed = Signal(object)

    def __init__(self, parent: QObject | None = None, *, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._clock = clock
        self._waiting: dict[Key, LiveNotice] = {}
        self._flushed_at = float("-inf")
        self._timer = QTimer(self, singleShot=True, interval=PACE_MS)
        self._timer.timeout.connect(self.flush)

    def publish_logged(self, logged: LoggedEvent) -> None:
        settled = _settled_by(logged)
        if settled is not None:
            self._waiting.pop(settled, None)
        self.logged.emit(logged)

    def publish_notice(self, notice: LiveNotice) -> None:
        key = _stream_of(notice)
        if key is None:
            if isinstance(notice, ProvisionalHeard):
                self._waiting.pop(("turn", notice.segment_id), None)
            self.noticed.emit(notice)
            return
        self._waiting[key] = notice
        if self._clock() - self._flushed_at >= PACE_MS / 1000:
            self.flush()
        elif not self._timer.isActive():
            self._timer.start()

    def flush(self) -> None:
        """Emits what waits."""
        waiting, self._waiting = self._waiting, {}
        self._flushed_at = self._clock()
        for notice in waiting.values():
            self.noticed.emit(notice)


def _stream_of(notice: LiveNotice) -> Key | None:
    """Notices of one stream replace each other; None for those of which each counts."""
    match notice:
        case InterimHeard(segment_id=segment_id):
            return "turn", segment_id
        case AnswerGrew(answer_id=answer_id):
            return "answer", answer_id
        case LevelMeasured(source=source):
            return "level", source
        case LagMeasured():
            return "lag", None
    return None


def _settled_by(logged: LoggedEvent) -> Key | None:
    match logged.event:
        case SegmentFinal(segment_id=segment_id) | SegmentRevised(segment_id=segment_id):
            return "turn", segment_id
        case SegmentRemoved(segment_id=segment_id):
            return "turn", segment_id
        case AnswerExtended(answer_id=answer_id) | AnswerEnded(answer_id=answer_id):
            return "answer", answer_id
    return None
