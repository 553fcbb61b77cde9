from desktop.reports.replies import replies
from shared.session_view import SessionView
from tests.desktop.session.past_sessions import COSTS, DISAGREED, ROLLOUT, Log


def view_of(log: Log) -> SessionView:
    return SessionView.of(log.events)


def test_what_follows_a_question_up_to_the_next_belongs_to_it() -> None:
    log = Log()
    first, second = None, None
    first = log.ask(DISAGREED, 10)
    log.say("microphone", ROLLOUT, 16)
    log.say("microphone", "It went well.", 30)
    second = log.ask("Have you reduced costs?", 40)
    log.say("microphone", COSTS, 45)

    found = replies(view_of(log))

    assert found[first].text == f"{ROLLOUT} It went well."
    assert found[second].text == COSTS


def test_what_the_other_side_says_is_no_reply() -> None:
    log = Log()
    asked = log.ask(DISAGREED, 10)
    log.say("system", "Take your time.", 16)

    assert replies(view_of(log))[asked].text == ""


def test_small_talk_before_the_first_question_belongs_to_none() -> None:
    log = Log()
    log.say("microphone", "Nice to meet you.", 2)
    asked = log.ask(DISAGREED, 10)

    assert replies(view_of(log))[asked].words == 0


def test_a_reply_that_begins_over_the_last_word_still_counts() -> None:
    log = Log()
    asked = log.ask(DISAGREED, 10)  # ten words: until 13.8 s
    log.say("microphone", ROLLOUT, 13.0)

    assert replies(view_of(log))[asked].text == ROLLOUT


def test_a_question_that_the_person_repeats_aloud_is_not_its_own_reply() -> None:
    log = Log()
    asked = log.ask(DISAGREED, 10)
    view = view_of(log)
    for segment in view.segments.values():
        segment.source = "microphone"

    assert replies(view)[asked].text == ""
