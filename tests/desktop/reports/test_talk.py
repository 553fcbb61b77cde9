import pytest

from desktop.reports.talk import longest_monologue, measure_talk
from shared.session_view import SessionView
from tests.desktop.session.past_sessions import Log


def view_of(log: Log) -> SessionView:
    return SessionView.of(log.events)


def test_the_share_of_talk_is_that_of_the_time_spoken_not_of_the_session() -> None:
    log = Log()
    log.say("system", "Hello.", 0, 10)
    log.say("microphone", "Hello.", 100, 30)

    talk = measure_talk(view_of(log))

    assert (talk.own_s, talk.other_s, talk.both_s) == (30, 10, 0)
    assert talk.own_share == 0.75


def test_what_both_say_at_once_counts_for_both_and_is_said() -> None:
    log = Log()
    log.say("system", "So then", 0, 10)
    log.say("microphone", "Yes", 8, 4)
    log.say("system", "as I said", 11, 3)

    talk = measure_talk(view_of(log))

    assert (talk.own_s, talk.other_s) == (4, 13)
    assert talk.both_s == pytest.approx(3)


def test_segments_of_one_side_that_overlap_are_counted_once() -> None:
    log = Log()
    log.say("microphone", "One", 0, 10)
    log.say("microphone", "Two", 5, 10)

    assert measure_talk(view_of(log)).own_s == 15


def test_without_the_other_side_there_is_no_share() -> None:
    log = Log()
    log.say("microphone", "One", 0, 10)

    assert measure_talk(view_of(log)).own_share is None


def test_a_monologue_goes_on_over_short_silences_and_nods() -> None:
    log = Log()
    log.say("microphone", "It began with the cut-over.", 10, 5)
    log.say("system", "Right, okay.", 15, 1)
    log.say("microphone", "And then we went on.", 17, 5)

    longest = longest_monologue(view_of(log), "microphone")

    assert longest is not None
    assert (longest.start_s, longest.length_s) == (10, 12)


def test_a_sentence_of_the_other_side_or_a_long_silence_ends_a_monologue() -> None:
    log = Log()
    log.say("microphone", "First part of it.", 0, 5)
    log.say("system", "Could you say more?", 5, 1)
    log.say("microphone", "Second part of it.", 6, 6)
    log.say("microphone", "Much later.", 20, 4)

    longest = longest_monologue(view_of(log), "microphone")

    assert longest is not None
    assert (longest.start_s, longest.length_s) == (6, 6)


def test_who_says_nothing_has_no_monologue() -> None:
    assert longest_monologue(view_of(Log()), "system") is None
