"""Transcribing: the recogniser's messages in the words of the session."""

from desktop.transcription.messages import (
    Failed,
    Final,
    Interim,
    Lag,
    Message,
    Provisional,
    Ready,
    Removed,
    Restarting,
    Revised,
)
from shared.events import SegmentFinal, SegmentRemoved, SegmentRevised, ServiceChanged
from shared.ids import SegmentId
from shared.notices import InterimHeard, LagMeasured, ProvisionalHeard
from shared.vocabulary import Source

Told = SegmentFinal | SegmentRevised | SegmentRemoved | ServiceChanged | InterimHeard | ProvisionalHeard | LagMeasured


def segment_id_of(source: Source, turn: int) -> SegmentId:
    return SegmentId(f"{source}-{turn}")


def told(message: Message) -> Told | None:
    """None for what concerns only the supervisor."""
    match message:
        case Interim() | Provisional() | Final() | Revised() | Removed():
            return _of_a_turn(message)
        case Lag(seconds=seconds):
            return LagMeasured(lag_s=seconds)
        case Ready(model=model):
            return ServiceChanged(service="transcription", state="working", message=model)
        case Restarting(reason=reason):
            return ServiceChanged(service="transcription", state="restarting", message=reason)
        case Failed(reason=reason):
            return ServiceChanged(service="transcription", state="failed", message=reason)
        case _:
            return None


def _of_a_turn(message: Interim | Provisional | Final | Revised | Removed) -> Told:
    segment_id = segment_id_of(message.source, message.turn)
    match message:
        case Interim(source=source, text=text, solid_words=solid, start=start, end=end):
            return InterimHeard(
                segment_id=segment_id, source=source, text=text, solid_words=solid, start=start, end=end
            )
        case Provisional(source=source, text=text, start=start, end=end):
            return ProvisionalHeard(segment_id=segment_id, source=source, text=text, start=start, end=end)
        case Final(source=source, text=text, words=words, start=start, end=end):
            return SegmentFinal(segment_id=segment_id, source=source, text=text, words=words, start=start, end=end)
        case Revised(text=text, words=words, start=start, end=end, reason=reason):
            return SegmentRevised(segment_id=segment_id, text=text, words=words, start=start, end=end, reason=reason)
        case Removed(reason=reason):
            return SegmentRemoved(segment_id=segment_id, reason=reason)
