import pytest

from desktop.ui import wording
from shared.events import ConsentWithdrawn, DeviceChanged, ServiceChanged, SessionPaused, TimingMeasured
from shared.ids import FactId, QuestionId
from shared.notices import LagMeasured
from shared.setup import SessionSetup
from shared.vocabulary import DeviceState
from tests.desktop.ui.scripted import NOW, SENTENCES, Script, answered


@pytest.mark.parametrize(("seconds", "said"), [(0, "0:00"), (59.9, "0:59"), (761, "12:41"), (3_725, "1:02:05")])
def test_a_clock_shows_hours_only_when_there_are_any(seconds: float, said: str) -> None:
    assert wording.clock(seconds) == said


@pytest.mark.parametrize(("seconds", "said"), [(12, "12 s"), (95, "2 min"), (2_460, "41 min"), (4_150, "1 h 09 min")])
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


@pytest.mark.parametrize("state", ["silent", "zeros", "lost", "failed"])
def test_every_trouble_of_a_device_has_its_words(state: DeviceState) -> None:
    script = Script()

    script.add(DeviceChanged(source="microphone", state=state, device="x", position=0))

    assert wording.degraded_line(script.view).startswith("Your microphone")


def test_a_device_that_explains_itself_is_quoted() -> None:
    script = Script()

    script.add(DeviceChanged(source="system", state="failed", device="x", position=0, message="Access denied."))

    assert wording.degraded_line(script.view) == "Access denied."


def test_devices_come_before_services_and_services_before_lag() -> None:
    script = Script()
    script.view.notice(LagMeasured(lag_s=3.0))
    late = wording.degraded_line(script.view)
    script.add(ServiceChanged(service="answers", state="unavailable", message="No key."))
    keyless = wording.degraded_line(script.view)
    script.add(DeviceChanged(source="system", state="zeros", device="x", position=0))

    assert (late, keyless) == ("The transcript is 3.0 s behind.", "No key.")
    assert wording.degraded_line(script.view).startswith("Their sound")


def test_what_works_again_is_no_longer_said() -> None:
    script = Script()
    script.add(ServiceChanged(service="answers", state="unavailable", message="No key."))

    script.add(ServiceChanged(service="answers", state="working"))

    assert wording.degraded_line(script.view) == ""


def test_the_side_that_said_no_is_not_reported_missing() -> None:
    script = Script()
    script.add(ConsentWithdrawn())

    script.add(DeviceChanged(source="system", state="lost", device="x", position=0))

    assert wording.degraded_line(script.view) == ""


def test_a_source_that_is_not_used_has_no_troubles() -> None:
    script = Script(SessionSetup(sources=("microphone",)))

    script.add(DeviceChanged(source="system", state="lost", device="x", position=0))

    assert wording.degraded_line(script.view) == ""


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
