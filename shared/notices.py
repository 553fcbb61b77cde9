"""Live notices: what a person sees for a moment and nobody keeps. They are neither numbered nor stored."""

import msgspec

from shared.events import OutlineLine
from shared.ids import AnswerId, SegmentId
from shared.vocabulary import QuestionClass, Source


class Notice(msgspec.Struct, frozen=True, kw_only=True, tag_field="event", tag=True):
    """Base of every notice."""


class InterimHeard(Notice, frozen=True, kw_only=True):
    """Text of a turn that still goes on; the first `solid_words` words will not change."""

    segment_id: SegmentId
    source: Source
    text: str
    solid_words: int
    start: int
    end: int


class ProvisionalHeard(Notice, frozen=True, kw_only=True):
    """The whole turn at the onset of a pause; it becomes final if nothing follows."""

    segment_id: SegmentId
    source: Source
    text: str
    start: int
    end: int


class ProvisionalQuestion(Notice, frozen=True, kw_only=True):
    """A turn that reads as a question before its end is certain, with its outline (empty once it is no question)."""

    segment_id: SegmentId
    text: str
    question_class: QuestionClass
    second_class: QuestionClass
    confidence: float
    end: int
    lines: tuple[OutlineLine, ...] = ()


class ProvisionalWithdrawn(Notice, frozen=True, kw_only=True):
    """What was heard provisionally is no question, or no speech, after all."""

    segment_id: SegmentId


class AnswerGrew(Notice, frozen=True, kw_only=True):
    """The unfinished sentence of an answer, whole; empty when the sentence has ended and was checked."""

    answer_id: AnswerId
    text: str


class LevelMeasured(Notice, frozen=True, kw_only=True):
    """Loudness of a source, dBFS (−90 for digital silence)."""

    source: Source
    rms_db: float
    peak_db: float


class LagMeasured(Notice, frozen=True, kw_only=True):
    """How far the transcript is behind the sound, in seconds."""

    lag_s: float


LiveNotice = (
    InterimHeard
    | ProvisionalHeard
    | ProvisionalQuestion
    | ProvisionalWithdrawn
    | AnswerGrew
    | LevelMeasured
    | LagMeasured
)
