"""Timing: how long after the last word of a question each thing was on screen."""

from collections.abc import Callable

from shared.events import TimingMeasured
from shared.ids import QuestionId, SegmentId


class Timing:
    """Collects the moments of a question and says them once in a TimingMeasured.

    All moments are of one monotonic clock. `last_word_at` is when the sound of the last word was captured, so the
    figures hold everything in between: the pause test, the decode, the queues, the drawing's hand-over.
    """

    def __init__(self, clock: Callable[[], float], append: Callable[[TimingMeasured], object]) -> None:
        self._clock = clock
        self._append = append
        self._text_at: dict[SegmentId, tuple[str, float]] = {}
        self._outline_at: dict[SegmentId, tuple[str, float]] = {}
        self._open: dict[QuestionId, TimingMeasured] = {}
        self._last_word_at: dict[QuestionId, float] = {}

    def text_shown(self, segment_id: SegmentId, text: str) -> None:
        """The whole turn is on screen; the first time it stood there as it ended up counts."""
        if self._text_at.get(segment_id, ("", 0.0))[0] != text:
            self._text_at[segment_id] = (text, self._clock())

    def outline_shown(self, segment_id: SegmentId, question: str) -> None:
        if self._outline_at.get(segment_id, ("", 0.0))[0] != question:
            self._outline_at[segment_id] = (question, self._clock())

    def committed(
        self, question_id: QuestionId, segment_id: SegmentId, question: str, last_word_at: float | None
    ) -> None:
        """The question is certain and its outline on screen."""
        if last_word_at is None:
            return
        self._last_word_at[question_id] = last_word_at
        _, text_at = self._text_at.pop(segment_id, ("", self._clock()))
        shown_as, outline_at = self._outline_at.pop(segment_id, ("", self._clock()))
        self._open[question_id] = TimingMeasured(
            question_id=question_id,
            text_ms=_ms(text_at - last_word_at),
            outline_ms=_ms((outline_at if shown_as == question else self._clock()) - last_word_at),
            commit_ms=_ms(self._clock() - last_word_at),
        )
        self._append(self._open[question_id])

    def first_word_shown(self, question_id: QuestionId) -> None:
        measured = self._open.pop(question_id, None)
        if measured is None:
            return
        self._append(
            TimingMeasured(
                question_id=question_id,
                text_ms=measured.text_ms,
                outline_ms=measured.outline_ms,
                commit_ms=measured.commit_ms,
                answer_ms=_ms(self._clock() - self._last_word_at.pop(question_id)),
            )
        )


def _ms(seconds: float) -> float:
    return round(seconds * 1000, 1)
