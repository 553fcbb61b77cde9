"""What "answer this now" means: the last of what they said that is long enough to be worth an answer."""

import itertools

from shared.session_view import SegmentView, SessionView

ENOUGH_WORDS = 4
"""A shorter sentence ("Right.", "Okay?") is mostly a nod behind the one that is meant."""

LOOK_BACK = 4


def is_enough(text: str) -> bool:
    return len(text.split()) >= ENOUGH_WORDS


def meant_now(view: SessionView) -> SegmentView | None:
    """Their newest segment that is a question already or long enough; else their newest. None before they spoke."""
    theirs = [segment for segment in view.segments.values() if segment.source == "system"]
    newest = sorted(theirs, key=lambda segment: segment.end, reverse=True)
    for segment in itertools.islice(newest, LOOK_BACK):
        if asked_in(view, segment) or is_enough(segment.text):
            return segment
    return newest[0] if newest else None


def asked_in(view: SessionView, segment: SegmentView) -> bool:
    return any(view.questions[known].current for known in segment.question_ids if known in view.questions)
