"""Replies: what the candidate said to each question."""

from bisect import bisect_right
from dataclasses import dataclass

from shared.ids import QuestionId
from shared.session_view import QuestionView, SegmentView, SessionView


@dataclass(frozen=True, slots=True)
class Reply:
    """The candidate's segments between the end of a question and the beginning of the next, in their order."""

    question_id: QuestionId
    segments: tuple[SegmentView, ...]

    @property
    def text(self) -> str:
        return " ".join(segment.text.strip() for segment in self.segments if segment.text.strip())

    @property
    def words(self) -> int:
        return len(self.text.split())


@dataclass(frozen=True, slots=True)
class _Place:
    question_id: QuestionId
    start: int
    end: int


def replies(view: SessionView) -> dict[QuestionId, Reply]:
    """One for every current question, in the order in which they were asked.

    A segment belongs to the question before its middle: people begin to answer before the last word has died away.
    """
    places = sorted((_place(view, question) for question in view.current_questions), key=lambda place: place.start)
    found: dict[QuestionId, list[SegmentView]] = {place.question_id: [] for place in places}
    starts = [place.start for place in places]
    asking = {known for place in places for known in view.questions[place.question_id].detected.segment_ids}
    for segment in view.transcript:
        middle = (segment.start + segment.end) // 2
        before = bisect_right(starts, middle) - 1
        own = segment.source == "microphone" and segment.segment_id not in asking
        if own and before >= 0 and middle >= places[before].end:
            found[places[before].question_id].append(segment)
    return {question_id: Reply(question_id, tuple(segments)) for question_id, segments in found.items()}


def _place(view: SessionView, question: QuestionView) -> _Place:
    """Where its segments stand; where they are gone, the end that was measured when it was found."""
    detected = question.detected
    segments = [view.segments[known] for known in detected.segment_ids if known in view.segments]
    start = min((part.start for part in segments), default=detected.end)
    end = max((part.end for part in segments), default=detected.end)
    return _Place(detected.question_id, start, end)
