import pytest

from desktop.ui import wording
from shared.events import AnswerEnded, ConsentWithdrawn, DeviceChanged, SessionPaused, TimingMeasured
from shared.ids import AnswerId, FactId, QuestionId
from shared.setup import SessionSetup
from tests.desktop.ui.scripted import NOW, SENTENCES, Script, answered


@pytest.mark.parametrize(("seconds", "said"), [(0, "0:00"), (59.9, "0:59"), (761, "12:41"), (3_725, "1:02:05")])
def test_a_clock_shows_hours_only_when_there_are_any(seconds: float, said: str) -> None:
    assert wording.clock(seconds) == said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (12, "12 s"),
        (1.6, "2 s"),
        (45, "45 s"),
        (59.7, "1 min"),
        (95, "2 min"),
        (2_460, "41 min"),
        (4_150, "1 h 09 min"),
    ],
)
def test_a_duration_is_said_as_people_say_it(seconds: float, said: str) -> None:
    assert wording.spoken_duration(seconds) == said


def test_timing_leaves_out_what_did_not_come() -> None:
    timing = TimingMeasured(question_id=QuestionId(1), text_ms=401.0, commit_ms=1_500.0)

    assert wording.timing_line(timing) == "heard 0.4 s · certain 1.5 s"
    assert wording.timing_line(None) == ""


def test_a_chip_names_the_line_of_the_resume() -> None:
    assert wording.chip(FactId("F12")) == "R 12"
    assert wording.chip_explained(FactId("F12"), "Led the cut-over.") == "Your résumé, R 12: Led the cut-over."
    assert wording.chip_explained(FactId("F12"), None) == "Your résumé, R 12"


def test_only_a_supported_sentence_goes_untagged() -> None:
    assert wording.verdict_tag(answered(1, "I did.", "supported"))[0] == ""
    assert wording.verdict_tag(answered(1, "One does.", "general"))[0] == "general"
    assert wording.verdict_tag(answered(1, "I did more.", "unsupported"))[0] == "not in your résumé"


def test_the_reason_of_a_verdict_is_given_where_there_is_one() -> None:
    assert wording.verdict_tag(SENTENCES[3])[1] == "No line of your résumé names forty engineers."
    assert "Say it only if it is true" in wording.verdict_tag(answered(1, "I did.", "unsupported"))[1]


def test_before_the_start_and_while_paused_nobody_is_heard() -> None:
    waiting, running = Script(started=False), Script()
    running.add(SessionPaused(), at=NOW)

    assert wording.captured(waiting.view.session) == "hears nobody"
    assert wording.captured(running.view.session) == "hears nobody"


def test_a_lost_microphone_is_not_said_to_be_heard() -> None:
    script = Script()

    script.add(DeviceChanged(source="microphone", state="lost", device="x", position=0))

    assert wording.captured(script.view.session) == "hears them"


def test_without_a_choice_the_other_side_is_not_said_to_be_heard() -> None:
    assert wording.captured(Script(consent=None).view.session) == "hears you"


def test_in_practice_both_sources_are_heard_without_a_choice() -> None:
    script = Script(SessionSetup(assistance="practice"), consent=None)

    assert wording.captured(script.view.session) == "hears you + them"


def test_they_can_say_no_while_paused_but_only_once() -> None:
    script = Script()
    script.add(SessionPaused(), at=NOW)
    paused = wording.can_say_no(script.view.session)

    script.add(ConsentWithdrawn())

    assert paused
    assert not wording.can_say_no(script.view.session)


def test_the_bar_says_who_is_heard_and_what_they_know() -> None:
    script = Script()
    before = wording.consent_line(script.view.session)

    script.add(ConsentWithdrawn())

    assert before == "hears you + them · everyone agreed"
    assert wording.consent_line(script.view.session) == "hears you · they said no"


def test_how_far_an_answer_is_stands_in_a_word() -> None:
    script = Script()
    script.ask(1, "Why us?")
    unanswered = wording.answer_state(script.view.session.questions[QuestionId(1)])
    script.answer(1, SENTENCES[:1])
    begun = wording.answer_state(script.view.session.questions[QuestionId(1)])

    script.add(AnswerEnded(answer_id=AnswerId(1), outcome="complete"))

    assert (unanswered, begun) == ("", "being written")
    assert wording.answer_state(script.view.session.questions[QuestionId(1)]) == "answered"


def test_what_is_too_long_is_cut_with_a_mark() -> None:
    assert wording.shortened("Led six engineers", 17) == "Led six engineers"
    assert wording.shortened("Led six engineers", 9) == "Led six…"
