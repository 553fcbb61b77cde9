"""Second hearings of committed turns."""

from desktop.transcription.actions import Confirm
from desktop.transcription.confirmations import ANSWER_FIRST, MOST_WAITING, Confirmations, IdleTime
from desktop.transcription.turn import Part


def part(text: str, log_prob: float, start: int = 0) -> Part:
    return Part(start, start + 100, text, (), log_prob, placed=True)


FIRST = part("We use cough car.", -0.6)


def test_a_surer_second_hearing_replaces_the_first() -> None:
    confirmations = Confirmations()
    ((number, _, _),) = confirmations.begin("system", Confirm(3, 0, 90, (FIRST,)))

    revised = confirmations.heard(number, part("We use Kafka.", -0.2))

    assert revised is not None
    assert (revised.turn, revised.text, revised.reason) == (3, "We use Kafka.", "confirmed")
    assert not confirmations.pending


def test_a_less_sure_one_changes_nothing() -> None:
    confirmations = Confirmations()
    ((number, _, _),) = confirmations.begin("system", Confirm(3, 0, 90, (FIRST,)))

    assert confirmations.heard(number, part("We use car calf.", -0.9)) is None


def test_other_punctuation_is_no_better_text() -> None:
    confirmations = Confirmations()
    ((number, _, _),) = confirmations.begin("system", Confirm(3, 0, 90, (FIRST,)))

    assert confirmations.heard(number, part("we use cough, car", -0.1)) is None


def test_a_turn_of_several_parts_waits_for_the_last_and_takes_the_better_of_each() -> None:
    confirmations = Confirmations()
    asked = Confirm(1, 0, 200, (part("We cut it.", -0.5), part("it went well.", -0.1, 100)))
    (one, _, before_one), (two, _, before_two) = confirmations.begin("system", asked)

    assert confirmations.heard(two, part("It went hell.", -0.4, 100)) is None
    revised = confirmations.heard(one, part("We cut costs", -0.2))

    assert (before_one, before_two) == ("", "We cut it.")
    assert revised is not None
    assert revised.text == "We cut costs it went well."


def test_where_much_waits_nothing_more_is_asked_for() -> None:
    confirmations = Confirmations()
    for turn in range(MOST_WAITING):
        confirmations.begin("system", Confirm(turn, 0, 90, (FIRST,)))

    assert confirmations.begin("system", Confirm(99, 0, 90, (FIRST,))) == []


def test_second_hearings_wait_until_the_interviewers_question_can_have_been_read() -> None:
    idle = IdleTime()

    assert not idle.has_come(1_000, interviewer_quiet=False)
    assert not idle.has_come(1_000 + ANSWER_FIRST - 1, interviewer_quiet=True)
    assert idle.has_come(1_000 + ANSWER_FIRST, interviewer_quiet=True)


def test_where_no_interviewer_is_heard_any_time_is_idle() -> None:
    assert IdleTime().has_come(0, interviewer_quiet=True)
