"""Lines for terminals and for programs: every event has its place in them."""

import json

import pytest

from desktop.reports.json_lines import JsonLines
from desktop.reports.plain_lines import clock, plain_line, timing_strip
from shared.events import SegmentFinal, SegmentRemoved, SessionEvent, TimingMeasured
from shared.ids import AnswerId, QuestionId, SegmentId
from shared.notices import AnswerGrew, LevelMeasured, ProvisionalHeard
from tests.shared.samples import EVERY_EVENT

NAMES = {"story", "segment", "revision", "question", "outline", "answer", "device", "state", "timing"}


def lines() -> JsonLines:
    return JsonLines(lambda source, position: position / 16_000)


@pytest.mark.parametrize("event", EVERY_EVENT, ids=lambda event: type(event).__name__)
def test_every_event_is_a_line_with_a_known_name_its_number_and_its_time(event: SessionEvent) -> None:
    line = json.loads(lines().of_event(event, 7, 12.5))

    assert line["event"] in NAMES
    assert (line["seq"], line["monotonic"]) == (7, 12.5)


@pytest.mark.parametrize("event", EVERY_EVENT, ids=lambda event: type(event).__name__)
def test_every_event_has_a_plain_line_or_none_but_never_an_error(event: SessionEvent) -> None:
    line = plain_line(event)

    assert line is None or line.strip()


def test_a_segment_says_whose_where_and_when_it_was_captured() -> None:
    event = SegmentFinal(segment_id=SegmentId("system-1"), source="system", text="Why us?", start=16_000, end=32_000)

    line = json.loads(lines().of_event(event, 1, 3.0))

    assert (line["source"], line["sample"], line["sound_at"]) == ("system", 32_000, 2.0)


def test_a_removed_segment_is_a_revision_to_nothing_with_its_reason() -> None:
    event = SegmentRemoved(segment_id=SegmentId("microphone-3"), reason="echo")

    line = json.loads(lines().of_event(event, 1, 3.0))

    assert (line["event"], line["source"], line["text"], line["reason"]) == ("revision", "microphone", "", "echo")


def test_what_was_heard_provisionally_is_a_line_and_levels_are_none() -> None:
    heard = ProvisionalHeard(segment_id=SegmentId("system-1"), source="system", text="Why", start=0, end=160)
    level = LevelMeasured(source="system", rms_db=-20.0, peak_db=-3.0)
    growing = AnswerGrew(answer_id=AnswerId(1), text="I made")

    assert json.loads(lines().of_notice(heard, 1.0) or "")["event"] == "provisional"
    assert json.loads(lines().of_notice(growing, 1.0) or "")["stage"] == "words"
    assert lines().of_notice(level, 1.0) is None


def test_a_position_is_shown_as_minutes_and_seconds() -> None:
    assert clock(65 * 16_000) == "01:05"


def test_the_timing_strip_leaves_out_what_did_not_come() -> None:
    timing = TimingMeasured(question_id=QuestionId(1), text_ms=310.0, outline_ms=420.0, commit_ms=900.0)

    assert timing_strip(timing) == "heard 0.3 s · outline 0.4 s · certain 0.9 s"
