"""Being said: the sentence that they are in the middle of, and whether the person wants it answered at its end."""

import time
from collections.abc import Callable

from desktop.session.meant_now import is_enough
from shared.ids import SegmentId
from shared.notices import InterimHeard, ProvisionalHeard

STANDS_STILL_S = 3.0
"""Nobody goes on with a sentence after so long; a pause, or a recogniser that starts anew, may have cut it off."""


class BeingSaid:
    """Of the other side alone."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._heard: InterimHeard | ProvisionalHeard | None = None
        self._heard_at = 0.0
        self._wanted: SegmentId | None = None

    def hear(self, heard: InterimHeard | ProvisionalHeard) -> None:
        if heard.source == "system":
            self._heard, self._heard_at = heard, self._clock()

    def end(self, segment_id: SegmentId) -> None:
        """It was said to the end, or was no speech."""
        if self._heard is not None and self._heard.segment_id == segment_id:
            self._heard = None

    def want(self) -> bool:
        """Whether they are in the middle of something worth waiting for; its end is wanted then."""
        heard = self._heard
        if heard is None or not is_enough(heard.text) or self._clock() - self._heard_at >= STANDS_STILL_S:
            return False
        self._wanted = heard.segment_id
        return True

    def take_wanted(self, segment_id: SegmentId) -> bool:
        """Whether this one was wanted; once."""
        wanted = self._wanted == segment_id
        if wanted:
            self._wanted = None
        return wanted
