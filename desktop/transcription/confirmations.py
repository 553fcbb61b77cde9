"""Hearing committed turns once more, in idle time and with the full window."""

from dataclasses import dataclass

from desktop.transcription.actions import Confirm
from desktop.transcription.guards import bare_words
from desktop.transcription.messages import Revised
from desktop.transcription.turn import Part, join_texts
from shared.vocabulary import SAMPLE_RATE, Source

MOST_WAITING = 24
"""Parts. With sound that comes faster than it plays, idle moments are few; so are then second hearings."""


ANSWER_FIRST = 3 * SAMPLE_RATE
"""Samples after the interviewer's turn in which nothing is heard again: the writer reads their question then, and on
two cores a second hearing beside it made the first word of the answer late by 0.4 to 1.2 s."""


class IdleTime:
    """When second hearings may be made: not while the interviewer speaks, nor just after."""

    def __init__(self) -> None:
        self._interviewer_until: int | None = None

    def has_come(self, position: int, *, interviewer_quiet: bool) -> bool:
        """At this position of the session, in samples."""
        if not interviewer_quiet:
            self._interviewer_until = position
        return self._interviewer_until is None or position - self._interviewer_until >= ANSWER_FIRST


@dataclass(slots=True)
class _Open:
    """A turn whose parts are being heard again; `better` has an entry for each part that was answered."""

    source: Source
    asked: Confirm
    better: dict[int, Part | None]


class Confirmations:
    """Collects the second hearings of each turn's parts and says what the turn reads now.

    A second hearing replaces the first only where the model is surer of it: over 50 human clips that choice had fewer
    errors than either hearing alone.
    """

    def __init__(self) -> None:
        self._open: dict[int, tuple[_Open, int]] = {}
        self._requests = 0

    @property
    def pending(self) -> bool:
        return bool(self._open)

    def begin(self, source: Source, asked: Confirm) -> list[tuple[int, Part, str]]:
        """A number, the part, and what was said before it, for each part to hear again; nothing where much waits."""
        if len(self._open) >= MOST_WAITING:
            return []
        opened = _Open(source, asked, {})
        requests = []
        for index, part in enumerate(asked.parts):
            self._requests += 1
            self._open[self._requests] = (opened, index)
            requests.append((self._requests, part, join_texts([before.text for before in asked.parts[:index]])))
        return requests

    def heard(self, number: int, part: Part | None) -> Revised | None:
        """The turn's better text once its last part is answered, if there is one; None for "it stays as it is"."""
        opened, index = self._open.pop(number)
        opened.better[index] = part
        if len(opened.better) < len(opened.asked.parts):
            return None
        parts = [_surer(first, opened.better[at]) for at, first in enumerate(opened.asked.parts)]
        text = join_texts([chosen.text for chosen in parts])
        if bare_words(text) == bare_words(join_texts([part.text for part in opened.asked.parts])):
            return None
        return Revised(
            source=opened.source,
            turn=opened.asked.turn,
            text=text,
            words=tuple(word for chosen in parts for word in chosen.words),
            start=opened.asked.start,
            end=opened.asked.end,
            reason="confirmed",
        )


def _surer(first: Part, second: Part | None) -> Part:
    return second if second is not None and second.text and second.log_prob > first.log_prob else first
