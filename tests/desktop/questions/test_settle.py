"""What becomes of a turn that seemed to break off, when the interviewer falls silent."""

import pytest

from desktop.questions.reader import QuestionReader
from desktop.questions.tracker import SETTLED_GAP, QuestionTracker
from shared.events import QuestionDetected, SegmentFinal, SegmentRevised
from shared.ids import SegmentId
from shared.vocabulary import SAMPLE_RATE

BROKEN_OFF = "Why did you leave your last job when"
END = SAMPLE_RATE


@pytest.fixture
def tracker(reader: QuestionReader) -> QuestionTracker:
    return QuestionTracker(reader)


def say(tracker: QuestionTracker, text: str, number: int = 1, start: int = 0, end: int = END):
    segment_id = SegmentId(f"system-{number}")
    return tracker.on_final(SegmentFinal(segment_id=segment_id, source="system", text=text, start=start, end=end))


@pytest.mark.parametrize("text", [BROKEN_OFF, "What is your notice period,", "Why do you want to work here so"])
def test_a_waiting_question_is_one_after_two_seconds_of_silence(tracker, text):
    assert say(tracker, text) == []
    (settled,) = tracker.settle(END + SETTLED_GAP)

    assert isinstance(settled, QuestionDetected)
    assert (settled.text, settled.end, settled.replaces) == (text, END, None)


def test_a_shorter_silence_settles_nothing(tracker):
    say(tracker, BROKEN_OFF)

    assert tracker.settle(END + SETTLED_GAP - 1) == []


def test_a_question_is_settled_once(tracker):
    say(tracker, BROKEN_OFF)
    tracker.settle(END + SETTLED_GAP)

    assert tracker.settle(END + 2 * SETTLED_GAP) == []


def test_a_waiting_statement_stays_none(tracker):
    say(tracker, "We usually start at six in the morning so")

    assert tracker.settle(END + SETTLED_GAP) == []


def test_what_surely_lacks_words_waits_on(tracker):
    say(tracker, "Could you give me an example of a")

    assert tracker.settle(END + SETTLED_GAP) == []


def test_a_turn_that_was_no_waiting_one_or_none_at_all_changes_nothing(tracker):
    assert tracker.settle(SETTLED_GAP) == []
    say(tracker, "What is your greatest weakness?")

    assert tracker.settle(END + SETTLED_GAP) == []


def test_the_other_half_repairs_a_settled_question(tracker):
    say(tracker, BROKEN_OFF)
    (settled,) = tracker.settle(END + SETTLED_GAP)
    (whole,) = say(tracker, "you had just been promoted?", 2, END + 4 * SAMPLE_RATE, END + 5 * SAMPLE_RATE)

    assert whole.replaces == settled.question_id
    assert whole.text == f"{BROKEN_OFF} you had just been promoted?"


def test_a_settled_question_confirmed_in_the_same_words_stays(tracker):
    say(tracker, BROKEN_OFF)
    tracker.settle(END + SETTLED_GAP)
    again = SegmentRevised(segment_id=SegmentId("system-1"), text=BROKEN_OFF, start=0, end=END, reason="confirmed")

    assert tracker.on_revised(again) == []


def test_silence_after_the_candidate_began_still_settles(tracker):
    say(tracker, BROKEN_OFF)
    answer = SegmentFinal(
        segment_id=SegmentId("microphone-1"), source="microphone", text="Because of the hours.", start=END, end=2 * END
    )
    tracker.on_final(answer)

    assert len(tracker.settle(END + SETTLED_GAP)) == 1
