"""Being said: what they are in the middle of is waited for, as long as they go on with it."""

from desktop.session.being_said import STANDS_STILL_S, BeingSaid
from shared.ids import SegmentId
from shared.notices import InterimHeard
from shared.vocabulary import Source

SENTENCE = "We run everything on Kubernetes"
FIRST = SegmentId("system-1")


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def heard(text: str, source: Source = "system", segment_id: SegmentId = FIRST) -> InterimHeard:
    return InterimHeard(segment_id=segment_id, source=source, text=text, solid_words=0, start=0, end=1)


def test_a_sentence_that_they_are_in_the_middle_of_is_wanted_once() -> None:
    being_said = BeingSaid()
    being_said.hear(heard(SENTENCE))

    assert being_said.want()
    assert not being_said.take_wanted(SegmentId("system-2"))
    assert being_said.take_wanted(FIRST)
    assert not being_said.take_wanted(FIRST)


def test_a_nod_and_the_candidates_own_words_are_not_waited_for() -> None:
    being_said = BeingSaid()
    being_said.hear(heard(SENTENCE, "microphone", SegmentId("microphone-1")))
    being_said.hear(heard("Mm, right"))

    assert not being_said.want()


def test_what_was_said_to_the_end_is_not_waited_for() -> None:
    being_said = BeingSaid()
    being_said.hear(heard(SENTENCE))
    being_said.end(FIRST)

    assert not being_said.want()


def test_a_sentence_that_stands_still_is_not_waited_for() -> None:
    clock = Clock()
    being_said = BeingSaid(clock)
    being_said.hear(heard(SENTENCE))
    clock.now += STANDS_STILL_S

    assert not being_said.want()


def test_words_of_the_next_sentence_leave_the_wanted_one_wanted() -> None:
    being_said = BeingSaid()
    being_said.hear(heard(SENTENCE))
    being_said.want()
    being_said.hear(heard("And so", segment_id=SegmentId("system-2")))

    assert being_said.take_wanted(FIRST)
