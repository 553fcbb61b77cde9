"""Hypothesis strategies: any event of the types, and logs of them in any senseless order."""

from datetime import UTC, datetime, timedelta
from typing import get_args

from hypothesis import strategies as st

from shared.events import LoggedEvent, SessionCreated, SessionEvent, SoundChecked, Word
from shared.ids import AnswerId, FactId, QuestionId, SegmentId
from tests.shared.samples import SESSION, SETUP

# Few ids, so that events meet; text as it may come from anywhere (no lone surrogates: nothing can encode those).
_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
_FLOAT = st.floats(allow_nan=False, allow_infinity=False, width=32)


def any_event() -> st.SearchStrategy[SessionEvent]:
    return st.one_of([_of(kind) for kind in get_args(SessionEvent)])


def any_log(max_size: int = 30) -> st.SearchStrategy[list[LoggedEvent]]:
    """Begins with SessionCreated; the rest may come in any order."""
    steps = st.lists(st.tuples(any_event(), st.floats(0, 1e5)), max_size=max_size)
    return steps.map(_numbered)


def _numbered(steps: list[tuple[SessionEvent, float]]) -> list[LoggedEvent]:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    log = [LoggedEvent(seq=1, at=at, event=SessionCreated(session_id=SESSION, setup=SETUP))]
    for event, seconds in steps:
        at += timedelta(seconds=seconds)
        log.append(LoggedEvent(seq=len(log) + 1, at=at, event=event))
    return log


def _of(kind: type) -> st.SearchStrategy[SessionEvent]:
    fields = {
        "segment_id": st.sampled_from(["system-1", "system-2", "microphone-1", "?"]).map(SegmentId),
        "segment_ids": st.lists(st.sampled_from(["system-1", "microphone-1"]).map(SegmentId), max_size=2).map(tuple),
        "question_id": st.integers(1, 3).map(QuestionId),
        "replaces": st.none() | st.integers(1, 3).map(QuestionId),
        "answer_id": st.integers(1, 3).map(AnswerId),
        "fact_ids": st.lists(_TEXT.map(FactId), max_size=2).map(tuple),
        "words": st.lists(st.builds(Word, _TEXT, st.integers(0, 2**40), st.integers(0, 2**40), _FLOAT), max_size=2).map(
            tuple
        ),
        "start": st.integers(0, 2**40),
        "end": st.integers(0, 2**40),
        "position": st.integers(0, 2**40),
        "confidence": _FLOAT,
        "gap_s": _FLOAT,
        "setup": st.just(SETUP),
        **{name: st.none() | _FLOAT for name in ("text_ms", "outline_ms", "answer_ms", "commit_ms")},
        "outcome": st.sampled_from(["passed", "failed", "skipped"]) if kind is SoundChecked else _TEXT,
        "findings": st.lists(_TEXT, max_size=2).map(tuple),
        **dict.fromkeys(("text", "reason", "message", "device", "service", "writer", "was"), _TEXT),
    }
    known = {name: strategy for name, strategy in fields.items() if name in kind.__struct_fields__}
    if "state" in kind.__struct_fields__ and kind.__name__ == "ServiceChanged":
        known["state"] = _TEXT
    return st.builds(kind, **known)
