import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.questions.reader import QuestionReader
from desktop.questions.tracker import QuestionTracker
from shared.events import QuestionDetected, QuestionDismissed, SegmentFinal, SegmentRemoved, SegmentRevised
from shared.ids import QuestionId, SegmentId
from shared.vocabulary import SAMPLE_RATE

READER = QuestionReader.load(None)


class Room:
    """Says things to a tracker, one after the other."""

    def __init__(self, first_id: int = 1) -> None:
        self.tracker = QuestionTracker(READER, first_id)
        self._count = 0
        self._now = 0

    def hear(self, text: str, source: str = "system", pause_s: float = 1.0):
        self._count += 1
        start = self._now + int(pause_s * SAMPLE_RATE)
        self._now = start + SAMPLE_RATE
        self.last = SegmentId(f"{source}-{self._count}")
        return self.tracker.on_final(
            SegmentFinal(segment_id=self.last, source=source, text=text, start=start, end=self._now)
        )

    def revise(self, segment_id: SegmentId, text: str, reason: str = "merged"):
        return self.tracker.on_revised(
            SegmentRevised(segment_id=segment_id, text=text, start=0, end=self._now, reason=reason)
        )


@pytest.fixture
def room() -> Room:
    return Room()


def test_a_question_is_detected_once_with_its_segment(room):
    (detected,) = room.hear("What is your greatest weakness?")

    assert detected.question_id == 1
    assert detected.segment_ids == ("system-1",)
    assert detected.question_class == "weakness"
    assert detected.replaces is None


def test_numbers_go_on_from_the_first_id_given():
    assert Room(first_id=7).hear("Why do you want to work here?")[0].question_id == 7


def test_a_segment_told_twice_changes_nothing(room):
    room.hear("Why do you want to work here?")
    again = SegmentFinal(segment_id=room.last, source="system", text="Why?", start=0, end=1)

    assert room.tracker.on_final(again) == []


def test_a_question_split_by_a_pause_is_replaced_by_the_whole(room):
    (first,) = room.hear("Tell me about a conflict.")
    (second,) = room.hear("With your manager at the bank.")

    assert second.replaces == first.question_id
    assert second.segment_ids == ("system-1", "system-2")
    assert second.text == "Tell me about a conflict. With your manager at the bank."


def test_a_question_cut_off_waits_for_its_other_half(room):
    assert room.hear("Can you explain the difference between") == []
    (whole,) = room.hear("a process and a thread?", pause_s=4)

    assert whole.text == "Can you explain the difference between a process and a thread?"
    assert whole.replaces is None


def test_a_merged_segment_replaces_its_question(room):
    (first,) = room.hear("Why do you want to leave?")
    (second,) = room.revise(room.last, "Why do you want to leave your current company?")

    assert (second.replaces, second.text) == (first.question_id, "Why do you want to leave your current company?")


def test_a_question_revised_twice_names_the_form_before(room):
    (first,) = room.hear("Why do you want to leave?")
    (second,) = room.revise(room.last, "Why do you want to leave the bank?")
    (third,) = room.revise(room.last, "Why do you want to leave the bank in June?")

    assert [second.replaces, third.replaces] == [first.question_id, second.question_id]


def test_a_revision_in_case_and_punctuation_only_changes_nothing(room):
    room.hear("why do you want to leave")

    assert room.revise(room.last, "Why do you want to leave?") == []


def test_a_word_heard_better_in_idle_time_is_no_new_question(room):
    room.hear("What would you say is your greatest weakness at work?")

    assert room.revise(room.last, "What would you say is your greatest weakness at works?", "confirmed") == []


def test_a_question_that_was_misheard_is_dismissed(room):
    (detected,) = room.hear("How are your salary expectations?")
    changes = room.revise(room.last, "Okay, great, thank you.")

    assert changes == [QuestionDismissed(question_id=detected.question_id, reason="revised")]


def test_a_removed_segment_takes_its_question_along(room):
    (detected,) = room.hear("What is your notice period?")
    changes = room.tracker.on_removed(SegmentRemoved(segment_id=room.last, reason="echo"))

    assert changes == [QuestionDismissed(question_id=detected.question_id, reason="echo")]


def test_a_question_asked_again_is_the_same_question(room):
    room.hear("What is your greatest weakness?")
    room.hear("Sorry, could you say that again, I did not hear you.", "microphone")

    assert room.hear("What is your greatest weakness?") == []


def test_the_candidates_question_is_never_detected_nor_its_echo(room):
    assert room.hear("How big is the team I would join?", "microphone") == []
    assert room.hear("How big is the team you would join? About twelve.") == []


def test_a_nod_of_the_candidate_leaves_the_question_whole(room):
    (first,) = room.hear("Tell me about a conflict.")
    room.hear("Mm-hmm.", "microphone", pause_s=0.2)
    (second,) = room.hear("With your manager at the bank.", pause_s=0.2)

    assert second.replaces == first.question_id


def test_a_short_question_after_an_answer_follows_up(room):
    room.hear("Tell me about a time you failed.")
    room.hear("We lost a client because the order was late.", "microphone")
    (detected,) = room.hear("And what did you learn from that?")

    assert detected.question_class == "follow_up"


def test_two_questions_in_one_turn_are_two(room):
    detected = room.hear("What's your notice period? And when could you start?")

    assert [change.text for change in detected] == ["What's your notice period?", "And when could you start?"]


def test_a_segment_marked_by_the_person_is_a_question(room):
    room.hear("The shop floor team starts at six.")
    (marked,) = room.tracker.mark(room.last)

    assert marked.marked_by_person
    assert marked.text == "The shop floor team starts at six."
    assert room.tracker.mark(room.last) == []


def test_a_question_unmarked_by_the_person_is_not_found_again(room):
    (detected,) = room.hear("What are your salary expectations?")

    assert room.tracker.unmark(detected.question_id) == [QuestionDismissed(question_id=QuestionId(1), reason="person")]
    assert room.hear("Take your time.") == []
    assert room.tracker.unmark(detected.question_id) == []


def taken_up() -> Room:
    """The tracker of a session that went on: it was asked one question and told one thing before."""
    room = Room(first_id=3)
    said = [
        SegmentFinal(
            segment_id=SegmentId(f"system-old-{at}"),
            source="system",
            text=text,
            start=at * 100_000,
            end=at * 100_000 + 9,
        )
        for at, text in enumerate(["Why do you want to work here?", "We have two hundred services."])
    ]
    (asked,) = Room().hear("Why do you want to work here?")
    room.tracker.recall(said, [msgspec.structs.replace(asked, segment_ids=(said[0].segment_id,))])
    return room


def test_what_was_said_before_a_session_went_on_can_be_marked():
    (marked,) = taken_up().tracker.mark(SegmentId("system-old-1"))

    assert marked.text == "We have two hundred services."
    assert marked.question_id == 3


def test_a_question_from_before_a_session_went_on_is_neither_marked_nor_found_twice():
    room = taken_up()

    assert room.tracker.mark(SegmentId("system-old-0")) == []
    assert room.hear("Why do you want to work here?") == []


def test_a_question_from_before_a_session_went_on_can_be_dismissed():
    (dismissed,) = taken_up().tracker.unmark(QuestionId(1))

    assert dismissed == QuestionDismissed(question_id=QuestionId(1), reason="person")


def test_what_is_unknown_changes_nothing(room):
    assert room.tracker.mark(SegmentId("system-99")) == []
    assert room.tracker.unmark(QuestionId(99)) == []
    assert room.revise(SegmentId("system-99"), "Why?") == []


TEXTS = [
    "What is your greatest weakness?",
    "Tell me about a conflict.",
    "when you were at the bank",
    "So what would you",
    "Okay, great.",
    "Why do you want to leave? And when could you start?",
    "We use Terraform here.",
    "",
]
STEPS = st.tuples(
    st.sampled_from(["hear", "answer", "revise", "remove", "mark", "unmark"]),
    st.sampled_from(TEXTS),
    st.integers(1, 12),
    st.sampled_from([0.3, 2.0, 10.0]),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(STEPS, max_size=20))
def test_ids_are_unique_and_replaced_or_dismissed_at_most_once(steps):
    room, changes = Room(), []
    for step in steps:
        changes += _take(room, *step)
    detected = [change for change in changes if isinstance(change, QuestionDetected)]
    replaced = [change.replaces for change in detected if change.replaces is not None]
    dismissed = [change.question_id for change in changes if isinstance(change, QuestionDismissed)]

    assert [change.question_id for change in detected] == list(range(1, len(detected) + 1))
    assert len({*replaced, *dismissed}) == len(replaced) + len(dismissed)
    assert all(change.replaces is None or change.replaces < change.question_id for change in detected)
    assert all(change.segment_ids for change in detected)


def _take(room: Room, kind: str, text: str, number: int, pause_s: float):
    segment_id = SegmentId(f"system-{number}")
    match kind:
        case "hear":
            return room.hear(text, pause_s=pause_s)
        case "answer":
            return room.hear("I would talk to both of them first.", "microphone", pause_s)
        case "revise":
            return room.revise(segment_id, text, "merged" if number % 2 else "confirmed")
        case "remove":
            return room.tracker.on_removed(SegmentRemoved(segment_id=segment_id, reason="echo"))
        case "mark":
            return room.tracker.mark(segment_id)
        case _:
            return room.tracker.unmark(QuestionId(number))
