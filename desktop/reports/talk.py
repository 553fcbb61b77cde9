"""Talk: how long each side spoke, and the longest that either went on."""

from dataclasses import dataclass

from shared.ids import SegmentId
from shared.session_view import SegmentView, SessionView
from shared.vocabulary import SAMPLE_RATE, Source

LONGEST_BREATH_S = 3.0
"""A longer silence ends a monologue: pauses above it count as long ones (definitions of pauses in spoken answers)."""
NOD_WORDS = 2
"""The other side's "Right, okay" does not end a monologue."""


@dataclass(frozen=True, slots=True)
class Talk:
    """Seconds that each side spoke, from the first to the last word of each segment; `both_s` at the same time."""

    own_s: float
    other_s: float
    both_s: float

    @property
    def own_share(self) -> float | None:
        """Of all that both sides spoke, what both said at once counted for each. None where one side is not known."""
        if not self.own_s or not self.other_s:
            return None
        return self.own_s / (self.own_s + self.other_s)


@dataclass(frozen=True, slots=True)
class Monologue:
    segment_id: SegmentId
    start_s: float
    length_s: float


def measure_talk(view: SessionView) -> Talk:
    own, other = _stretches(view, "microphone"), _stretches(view, "system")
    return Talk(_length(own) / SAMPLE_RATE, _length(other) / SAMPLE_RATE, _common(own, other) / SAMPLE_RATE)


def longest_monologue(view: SessionView, source: Source) -> Monologue | None:
    """The longest run of one side's segments with short silences and nothing but nods from the other."""
    longest: Monologue | None = None
    first: SegmentView | None = None
    end = 0
    for segment in view.transcript:
        if segment.source != source:
            if len(segment.text.split()) > NOD_WORDS:
                first = None
            continue
        if first is None or segment.start - end > LONGEST_BREATH_S * SAMPLE_RATE:
            first, end = segment, segment.end
        end = max(end, segment.end)
        length_s = (end - first.start) / SAMPLE_RATE
        if longest is None or length_s > longest.length_s:
            longest = Monologue(first.segment_id, first.start / SAMPLE_RATE, length_s)
    return longest


def _stretches(view: SessionView, source: Source) -> list[tuple[int, int]]:
    """Where this side spoke, in order, without overlaps of its own."""
    joined: list[tuple[int, int]] = []
    for segment in view.transcript:
        if segment.source != source or segment.end <= segment.start:
            continue
        if joined and segment.start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], segment.end))
        else:
            joined.append((segment.start, segment.end))
    return joined


def _common(one: list[tuple[int, int]], other: list[tuple[int, int]]) -> int:
    """How much of both lies on top of each other."""
    mine, theirs, total = 0, 0, 0
    while mine < len(one) and theirs < len(other):
        (start, end), (their_start, their_end) = one[mine], other[theirs]
        total += max(0, min(end, their_end) - max(start, their_start))
        if end < their_end:
            mine += 1
        else:
            theirs += 1
    return total


def _length(stretches: list[tuple[int, int]]) -> int:
    return sum(end - start for start, end in stretches)
