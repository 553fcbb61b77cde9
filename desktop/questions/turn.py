"""One turn of one speaker: its segments as one text, and the questions found in it so far."""

from dataclasses import dataclass, field

from desktop.questions.clauses import core
from desktop.questions.dialogue import Dialogue, same
from shared.ids import QuestionId, SegmentId
from shared.vocabulary import Source


@dataclass(slots=True)
class Heard:
    """A segment as it is known now; `start` and `end` in samples."""

    segment_id: SegmentId
    source: Source
    text: str
    start: int
    end: int


@dataclass(slots=True)
class Asked:
    """A question of the turn. `dismissed` ones are remembered, so that they are not found again."""

    question_id: QuestionId
    text: str
    segment_ids: tuple[SegmentId, ...]
    marked: bool = False
    dismissed: bool = False

    def is_said_by(self, text: str) -> bool:
        return core(self.text) == core(text)

    def is_revised_by(self, text: str, segment_ids: tuple[SegmentId, ...]) -> bool:
        """Whether `text` is this question gone on, cut or heard better: it shares a segment and most of the words."""
        ours, theirs = set(core(self.text).split()), set(core(text).split())
        fewer = min(len(ours), len(theirs))
        return bool(set(self.segment_ids) & set(segment_ids)) and len(ours & theirs) * 2 >= fewer


@dataclass(slots=True)
class SpokenTurn:
    """`before` is the dialogue as it was when the turn began: what its questions are read against."""

    before: Dialogue
    segments: list[Heard] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    waits: bool = False

    @property
    def text(self) -> str:
        return " ".join(segment.text for segment in self.segments)

    @property
    def end(self) -> int:
        return max((segment.end for segment in self.segments), default=0)

    @property
    def current(self) -> list[Asked]:
        return [question for question in self.asked if not question.dismissed]

    def segments_of(self, span: tuple[int, int]) -> tuple[Heard, ...]:
        """Those that hold the characters from span[0] to before span[1] of `text`."""
        begin, found = 0, []
        for segment in self.segments:
            end = begin + len(segment.text)
            if begin < span[1] and span[0] < end:
                found.append(segment)
            begin = end + 1  # the space between
        return tuple(found)

    def repeats(self, text: str) -> bool:
        """Whether a question of this turn was just this one, in nearly the same words."""
        return any(same(question.text, text) for question in self.asked)
