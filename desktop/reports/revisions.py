"""Revisions by hand: which lines of a transcript the person changed, and how they were heard."""

from collections.abc import Iterable

from shared.events import LoggedEvent, SegmentFinal, SegmentRemoved, SegmentRevised
from shared.ids import SegmentId

EDITED = "edited"
"""The reason of a SegmentRevised that came from the person."""


def heard_texts(events: Iterable[LoggedEvent]) -> dict[SegmentId, str]:
    """Lines that read differently from what was heard, with what was heard. One that was changed back is not in it."""
    heard: dict[SegmentId, str] = {}
    now: dict[SegmentId, str] = {}
    for logged in events:
        match logged.event:
            case SegmentRevised(reason="edited", segment_id=segment_id, text=text):
                now[segment_id] = text
            case SegmentFinal(segment_id=segment_id, text=text) | SegmentRevised(segment_id=segment_id, text=text):
                heard[segment_id] = now[segment_id] = text
            case SegmentRemoved(segment_id=segment_id):
                heard.pop(segment_id, None)
    return {segment_id: text for segment_id, text in heard.items() if now[segment_id] != text}
