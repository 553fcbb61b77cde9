from dataclasses import replace

from desktop.session.sound_check.report import SoundReport
from shared.events import SoundChecked
from tests.desktop.session.sound_check.measurements import BLEED, GOOD, unheard


def test_a_check_without_findings_passed() -> None:
    assert SoundReport.of(GOOD).event == SoundChecked(outcome="passed", findings=())


def test_advice_is_kept_but_fails_nothing() -> None:
    event = SoundReport.of(replace(GOOD, bleed=BLEED)).event

    assert event.outcome == "passed"
    assert event.findings == ("“USB Headset” also hears the interviewer's voice from the loudspeaker.",)


def test_a_problem_fails_it_and_its_sentence_is_what_the_session_keeps() -> None:
    event = SoundReport.of(unheard()).event

    assert event.outcome == "failed"
    assert event.findings == ("The question was played, but all that reached the program was complete silence.",)
