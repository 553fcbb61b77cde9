"""What the measurements mean: one thing wrong at a time, and what must not be said then."""

from dataclasses import replace

import pytest

from desktop.session.sound_check.loudness import SILENT, Loudness
from desktop.session.sound_check.measured import Device, Heard, Measured, Output
from desktop.session.sound_check.verdict import judge
from tests.desktop.session.sound_check.measurements import BLEED, GOOD, QUESTION, ROOM, SPEECH, unheard

FAINT = Loudness(speech_db=-68.0, floor_db=-75.0, peak_db=-60.0, clipped=0.0, zeros=False)


def codes(measured: Measured) -> list[str]:
    return [finding.code for finding in judge(measured)]


def output(measured: Measured = GOOD, **changes: object) -> Measured:
    return replace(measured, output=replace(measured.output, **changes))  # type: ignore[arg-type]


def microphone(measured: Measured = GOOD, **changes: object) -> Measured:
    return replace(measured, microphone=replace(measured.microphone, **changes))  # type: ignore[arg-type]


def voice(text: str = "", loudness: Loudness = SPEECH, measured: Measured = GOOD) -> Measured:
    return replace(measured, voice=Heard(text=text, loudness=loudness))


def test_where_both_voices_arrive_as_words_there_is_nothing_to_say() -> None:
    assert judge(GOOD) == ()


# --- their side -----------------------------------------------------------------------------------------------------


def test_what_could_not_be_played_is_said_and_nothing_else_of_their_side() -> None:
    assert codes(output(unheard(), fault="PaErrorCode -9996", muted=True)) == ["nothing_played"]


def test_a_question_played_elsewhere_is_the_wrong_output_with_both_names() -> None:
    measured = output(unheard(), name="HDMI", listened=False)

    (finding,) = judge(measured)

    assert finding.code == "wrong_output"
    assert finding.sentence == "The question was played on “HDMI”, but the program listens to “Headphones”."


def test_music_on_the_device_listened_to_does_not_hide_that_it_is_the_wrong_one() -> None:
    assert codes(output(unheard(loudness=SPEECH), listened=False)) == ["wrong_output"]


def test_a_muted_output_is_said_even_where_the_words_arrive_because_the_person_hears_nothing() -> None:
    assert codes(output(muted=True)) == ["output_muted"]
    assert codes(output(unheard(), muted=True)) == ["output_muted"]


def test_a_program_that_is_muted_alone_is_called_that() -> None:
    (finding,) = judge(output(unheard(), own_muted=True))

    assert finding.code == "output_muted"
    assert "This program's own sound is muted" in finding.sentence


def test_an_output_turned_down_is_quiet_whether_or_not_words_arrive() -> None:
    assert [(one.code, one.severity) for one in judge(output(percent=5))] == [("output_quiet", "advice")]
    assert codes(output(unheard(), percent=0)) == ["output_quiet"]
    assert codes(replace(unheard(), question=Heard(loudness=FAINT, likeness=0.6))) == ["output_quiet"]


def test_zeros_from_the_right_device_are_zeros_and_not_another_device() -> None:
    assert codes(unheard()) == ["system_zeros"]
    assert codes(output(unheard(), tap_muted=True)) == ["system_zeros"]


@pytest.mark.parametrize("state", [None, "failed", "lost", "silent"])
def test_a_loudspeaker_that_cannot_be_listened_to_is_silent(state: object) -> None:
    measured = replace(unheard(), speaker=Device(name="Headphones", state=state))  # type: ignore[arg-type]

    assert codes(measured) == ["system_silent"]


def test_sound_without_the_right_words_is_not_understood() -> None:
    measured = replace(GOOD, question=Heard(text="Tally abound", loudness=SPEECH, likeness=0.2), matched=1)

    assert codes(measured) == ["words_not_understood"]


def test_where_the_recogniser_is_far_behind_it_is_slow_and_not_hard_of_hearing() -> None:
    measured = replace(GOOD, question=Heard(loudness=SPEECH, likeness=0.9), matched=0, lag_s=5.0)

    (finding,) = judge(measured)

    assert (finding.code, finding.severity) == ("recogniser_slow", "problem")


def test_words_that_come_late_are_advice() -> None:
    (finding,) = judge(replace(GOOD, question=replace(GOOD.question, delay_s=6.0)))

    assert (finding.code, finding.severity) == ("recogniser_slow", "advice")


# --- your side ------------------------------------------------------------------------------------------------------


def test_a_muted_microphone_is_muted_and_not_merely_silent() -> None:
    assert codes(replace(microphone(muted=True), voice=Heard(), room=SILENT, asked=False)) == ["microphone_muted"]


def test_a_microphone_of_zeros_that_nobody_muted_delivers_silence() -> None:
    assert codes(replace(voice(loudness=SILENT), room=SILENT)) == ["microphone_zeros"]
    unknown = microphone(replace(voice(loudness=SILENT), room=SILENT), muted=None, percent=None)
    assert codes(unknown) == ["microphone_zeros"]


def test_a_microphone_that_is_zero_between_words_is_no_fault() -> None:
    """Headsets with a noise gate."""
    assert codes(replace(GOOD, room=SILENT)) == []


def test_zeros_count_without_a_sentence_too_where_they_went_on_for_long() -> None:
    unasked = replace(GOOD, voice=Heard(), room=SILENT, asked=False, recogniser_fault="It stopped.")

    assert codes(unasked) == ["recogniser_missing"]
    assert codes(microphone(unasked, state="zeros")) == ["microphone_zeros", "recogniser_missing"]


def test_a_microphone_that_is_not_there_is_silent() -> None:
    (finding,) = judge(replace(GOOD, microphone=Device(state="failed"), voice=Heard(), asked=False))

    assert finding.code == "microphone_silent"
    assert finding.sentence == "No sound at all came from the microphone."


def test_a_microphone_turned_down_to_nothing_is_quiet() -> None:
    assert codes(replace(microphone(percent=0), voice=Heard(), room=SILENT)) == ["microphone_quiet"]


def test_nobody_louder_than_the_room_is_quiet() -> None:
    assert codes(voice(loudness=ROOM)) == ["microphone_quiet"]


def test_a_loud_voice_without_words_was_not_understood() -> None:
    assert codes(voice(loudness=SPEECH)) == ["voice_not_understood"]


def test_a_distorted_voice_is_advice() -> None:
    (finding,) = judge(voice(QUESTION, replace(SPEECH, clipped=0.01)))

    assert (finding.code, finding.severity) == ("microphone_clipping", "advice")


def test_a_noisy_room_is_advice_where_the_voice_is_hardly_louder() -> None:
    noisy = replace(GOOD, room=Loudness(speech_db=-30.0, floor_db=-33.0, peak_db=-20.0, clipped=0.0, zeros=False))

    (finding,) = judge(noisy)

    assert (finding.code, finding.severity) == ("noisy_room", "advice")
    assert codes(replace(noisy, voice=Heard(text=QUESTION, loudness=replace(SPEECH, speech_db=-10.0)))) == []


# --- both -----------------------------------------------------------------------------------------------------------


def test_an_echo_in_the_microphone_is_advice_with_headphones_in_it() -> None:
    (finding,) = judge(replace(GOOD, bleed=BLEED))

    assert (finding.code, finding.severity) == ("microphone_hears_output", "advice")
    assert "headphones" in finding.mend.lower()


def test_without_a_recogniser_only_that_is_said_with_its_own_reason() -> None:
    (finding,) = judge(Measured(system="windows", recogniser_fault="No model. Fetch one.", opened=False))

    assert finding.code == "recogniser_missing"
    assert finding.mend == "No model. Fetch one."


def test_a_recogniser_that_failed_does_not_hide_a_muted_microphone() -> None:
    measured = replace(microphone(unheard(), muted=True), recogniser_fault="It stopped.", asked=False)
    heard = replace(measured, question=Heard(loudness=SPEECH, likeness=0.9), voice=Heard())

    assert codes(heard) == ["microphone_muted", "recogniser_missing"]


def test_problems_come_before_advice() -> None:
    measured = replace(microphone(muted=True), bleed=BLEED, output=Output(fault="gone"))

    assert [finding.severity for finding in judge(measured)] == ["problem", "problem", "advice"]
