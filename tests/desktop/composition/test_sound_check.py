from desktop.audio.audio_device import AudioDevice
from desktop.audio.capture import Capture
from desktop.audio.frames import Frame
from desktop.composition.sound import captures
from desktop.composition.sound_check import RememberingPlatform, tapped
from shared.setup import SessionSetup
from tests.desktop.audio.fakes import FakeInput, Listener

SPEAKER = AudioDevice("pulse:spk.monitor", "Headphones", "system", is_default=True)


class OneSpeaker:
    """Headphones that always play the same."""

    def devices(self) -> list[AudioDevice]:
        return [SPEAKER]

    def input_of(self, device: AudioDevice) -> FakeInput:
        return FakeInput(name=device.name)


def test_the_device_given_last_is_remembered() -> None:
    platform = RememberingPlatform(OneSpeaker())
    assert platform.given == {}

    platform.input_of(platform.devices()[0])

    assert platform.given == {"system": SPEAKER}


def test_a_capture_that_is_listened_to_beside_still_gives_its_frames() -> None:
    beside: list[Frame] = []
    listener, platform = Listener(), RememberingPlatform(OneSpeaker())
    capture_of = tapped(captures(SessionSetup(), lambda source: (), platform, "realtime", {}), beside.append)
    capture = capture_of("system", listener.on_frame, listener.on_device, listener.on_level)
    capture.start()
    listener.wait(lambda told: len(told.frames) > 3)
    capture.stop()

    assert isinstance(capture, Capture)
    assert [frame.start for frame in beside] == [frame.start for frame in listener.frames]
    assert platform.given["system"] is SPEAKER
