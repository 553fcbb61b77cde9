import pytest

from desktop.questions.dialogue import Dialogue
from desktop.questions.provisional import ProvisionalReader, asked_so_far


def test_a_turn_that_reads_as_a_question_is_one_before_it_is_certain(reader):
    read = ProvisionalReader(reader).read("Okay. What is your greatest weakness?", Dialogue())

    assert read is not None
    assert (read.text, read.classes.first) == ("What is your greatest weakness?", "weakness")


def test_a_turn_that_goes_on_or_asks_nothing_is_none(reader):
    provisional = ProvisionalReader(reader)

    assert provisional.read("What is the difference between", Dialogue()) is None
    assert provisional.read("Thanks for coming in today.", Dialogue()) is None


def test_fewer_than_four_words_are_left_to_the_end_of_the_turn(reader):
    assert ProvisionalReader(reader).read("What is your", Dialogue()) is None


@pytest.mark.parametrize(
    ("heard", "begun"),
    [
        ("Could you tell", ""),
        ("Great, so to start. Could you tell me a bit", "Could you tell me a bit"),
        ("Could you tell me a bit about your?", "Could you tell me a bit about your"),
        ("How did you bring down the latency? of the payment?", "How did you bring down the latency of the payment"),
        ("Have you ever cut cloud costs? And how", "Have you ever cut cloud costs? And how"),
        ("We run Kafka. And how do you", "And how do you"),
        ("", ""),
    ],
)
def test_a_question_still_being_asked_begins_where_its_sentence_begins(heard, begun):
    assert asked_so_far(heard) == begun
