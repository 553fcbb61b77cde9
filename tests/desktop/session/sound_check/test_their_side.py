"""Where the question was played, as far as the system tells."""

from dataclasses import replace

from desktop.audio.audio_device import AudioDevice
from desktop.audio.pulse_volumes import OwnSound
from desktop.audio.volume import Volume
from desktop.session.sound_check.their_side import output_of

HEADPHONES = Volume("pulse:spk.monitor", "Headphones", "system", muted=False, percent=70, is_default=True)
HDMI = Volume("pulse:hdmi.monitor", "HDMI", "system", muted=False, percent=100)
MICROPHONE = Volume("pulse:mic", "USB Headset", "microphone", muted=True, percent=0, is_default=True)
ALL = [MICROPHONE, HDMI, HEADPHONES]
ON_HEADPHONES = AudioDevice("pulse:spk.monitor", "Headphones", "system", is_default=True)
ON_HDMI = AudioDevice("pulse:hdmi.monitor", "HDMI", "system", is_default=False)


def test_it_was_played_where_its_own_sound_was_seen() -> None:
    output = output_of(OwnSound("pulse:hdmi.monitor", muted=True), None, ALL, ON_HEADPHONES)

    assert (output.name, output.listened, output.own_muted) == ("HDMI", False, True)


def test_where_it_was_not_seen_the_default_output_is_meant_and_never_the_microphone() -> None:
    output = output_of(None, None, ALL, ON_HEADPHONES)

    assert (output.name, output.listened, output.muted) == ("Headphones", True, False)


def test_a_muted_tap_is_that_of_the_device_listened_to() -> None:
    deaf = [MICROPHONE, replace(HDMI, tap_muted=True), HEADPHONES]

    assert output_of(None, None, deaf, ON_HDMI).tap_muted
    assert not output_of(None, None, deaf, ON_HEADPHONES).tap_muted


def test_where_the_system_tells_no_volumes_the_default_device_is_the_one_that_plays() -> None:
    there, elsewhere = output_of(None, None, [], ON_HEADPHONES), output_of(None, None, [], ON_HDMI)

    assert (there.name, there.listened, there.muted) == ("Headphones", True, None)
    assert (elsewhere.name, elsewhere.listened) == ("", False)


def test_nothing_to_listen_to_says_nothing_about_where_it_was_played() -> None:
    assert output_of(None, "gone", [], None).listened is None
    assert output_of(None, "gone", [], None).fault == "gone"
