"""PortAudio's inputs and playback against sounddevice's documented interface."""

import os
import threading
from typing import Any

import numpy as np
import pytest

from desktop.audio.audio_device import AudioDevice
from desktop.audio.audio_input import DeviceFailedError
from desktop.audio.playback import look_for_outputs, play
from desktop.audio.portaudio_devices import portaudio_input, portaudio_microphones
from desktop.audio.portaudio_input import PortAudioInput
from desktop.audio.windows_sound import WindowsSound
from shared.vocabulary import SAMPLE_RATE
from tests.desktop.audio.fake_sounddevice import FakeSounddevice
from tests.desktop.audio.fakes import tone

WEBCAM = AudioDevice("portaudio:Windows WASAPI/Webcam", "Webcam", "microphone", is_default=True)


def test_only_one_view_of_each_microphone_is_listed() -> None:
    module: Any = FakeSounddevice()

    assert [
        AudioDevice(
            "portaudio:Windows WASAPI/Headset (truncated by MME)", "Headset (truncated by MME)", "microphone", False
        ),
        WEBCAM,
    ] == portaudio_microphones("Windows WASAPI", module)


def test_the_named_device_of_the_named_host_is_opened() -> None:
    module: Any = FakeSounddevice()
    portaudio_input(WEBCAM, module).open(lambda block: None)

    assert module.streams[0].options["device"] == 3
    assert module.streams[0].options["samplerate"] == 16_000
    assert module.streams[0].state == "started"


def test_a_device_that_refuses_16_khz_is_opened_at_its_own_rate() -> None:
    module: Any = FakeSounddevice(rates=(48_000,))
    source = portaudio_input(WEBCAM, module)
    source.open(lambda block: None)

    assert source.sample_rate == 48_000
    assert module.streams[0].options["blocksize"] == 960


def test_a_device_that_takes_no_rate_is_refused_in_plain_words() -> None:
    module: Any = FakeSounddevice(rates=())

    with pytest.raises(DeviceFailedError):
        portaudio_input(WEBCAM, module).open(lambda block: None)


def test_a_device_that_is_gone_is_named() -> None:
    module: Any = FakeSounddevice()

    with pytest.raises(DeviceFailedError, match="Old headset"):
        PortAudioInput("Old headset", "Old headset", module=module).open(lambda block: None)


def test_blocks_are_copied_because_portaudio_uses_its_buffer_again() -> None:
    module: Any = FakeSounddevice()
    blocks: list[Any] = []
    portaudio_input(WEBCAM, module).open(blocks.append)
    buffer = np.ones((320, 1), dtype=np.float32)
    module.streams[0].options["callback"](buffer, 320, None, None)
    buffer[:] = 0

    assert blocks[0].all()


def test_a_stream_that_finishes_by_itself_has_ended_and_a_closed_one_has_not() -> None:
    module: Any = FakeSounddevice()
    lost, closed = portaudio_input(WEBCAM, module), portaudio_input(WEBCAM, module)
    lost.open(lambda block: None)
    closed.open(lambda block: None)
    module.streams[0].options["finished_callback"]()
    closed.close()

    assert lost.ended is not None
    assert closed.ended is None


def test_listing_never_takes_portaudio_down_under_an_open_stream() -> None:
    module: Any = FakeSounddevice()
    source = portaudio_input(WEBCAM, module)
    source.open(lambda block: None)
    lowest: list[int] = []
    terminate = module._terminate
    module._terminate = lambda: (terminate(), lowest.append(module.initialised))
    portaudio_microphones("Windows WASAPI", module)
    source.close()

    assert min(lowest) == 1
    assert module.initialised == 1


def test_the_pulse_source_is_in_the_environment_only_while_opening(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PULSE_SOURCE", raising=False)
    module: Any = FakeSounddevice()
    seen: list[str | None] = []
    make = module.InputStream
    module.InputStream = lambda **options: (seen.append(os.environ.get("PULSE_SOURCE")), make(**options))[1]
    PortAudioInput("Webcam", "Webcam", pulse_source="usb.webcam", module=module).open(lambda block: None)

    assert seen == ["usb.webcam"]
    assert "PULSE_SOURCE" not in os.environ


def test_playing_writes_everything_and_stops_when_told() -> None:
    module: Any = FakeSounddevice()
    stopping = threading.Event()
    stopping.set()
    play(tone(0.55), 16_000, module=module)
    play(tone(0.55), 16_000, stopping, module=module)

    assert np.array_equal(tone(0.55), np.concatenate(module.streams[0].written)[: len(tone(0.55)), 0])
    assert module.streams[1].state in ("aborted", "closed")
    assert not module.streams[1].written


def test_playing_without_an_output_says_what_to_do() -> None:
    module: Any = FakeSounddevice(rates=())

    with pytest.raises(DeviceFailedError, match="loudspeaker"):
        play(tone(0.1), 16_000, module=module)


def test_windows_lists_microphones_even_where_no_loudspeaker_is_there() -> None:
    class NoSpeaker:
        def default_speaker(self) -> None:
            raise RuntimeError("Error 0x80070490")

    module: Any = FakeSounddevice()
    soundcard: Any = NoSpeaker()

    assert {"microphone"} == {device.source for device in WindowsSound(soundcard, module).devices()}


def test_looking_for_outputs_lets_portaudio_start_anew_and_leaves_it_as_it_was() -> None:
    module: Any = FakeSounddevice()
    counts: list[int] = []
    module._initialize = lambda: counts.append(module.initialised) or FakeSounddevice._initialize(module)

    look_for_outputs(module)

    assert counts == [0]
    assert module.initialised == 1


def test_an_output_plugged_in_since_the_last_look_is_played_on() -> None:
    module: Any = FakeSounddevice()
    opened: list[bool] = []
    initialise = module._initialize

    def refused(**options: Any) -> Any:
        opened.append(False)
        raise module.PortAudioError("no default output")

    def plugged_in() -> None:
        initialise()
        module.OutputStream = lambda **options: opened.append(True) or FakeSounddevice.OutputStream(module, **options)

    module.OutputStream, module._initialize = refused, plugged_in
    play(np.zeros(1600, dtype=np.float32), SAMPLE_RATE, module=module)

    assert opened == [False, True]
