"""Sound on Linux: PulseAudio or PipeWire for both sources; bare ALSA gives microphones only."""

import shutil

from desktop.audio.audio_device import AudioDevice
from desktop.audio.audio_input import AudioInput
from desktop.audio.parec_input import ParecInput
from desktop.audio.portaudio_devices import portaudio_input, portaudio_microphones
from desktop.audio.portaudio_input import PortAudioInput
from desktop.audio.pulse_devices import PREFIX, pulse_devices


class LinuxSound:
    def __init__(self, has_parec: bool | None = None) -> None:
        """`has_parec`: as found on this machine where left open."""
        self._has_parec = shutil.which("parec") is not None if has_parec is None else has_parec

    def devices(self) -> list[AudioDevice]:
        return pulse_devices() or portaudio_microphones(host="ALSA")

    def input_of(self, device: AudioDevice) -> AudioInput:
        """Through parec wherever there is a sound server, through PortAudio where there is only ALSA.

        Measured on PulseAudio 16 with null sinks, two cores: parec's first sound comes after 0.4-2.0 s, PortAudio's
        after 2.06 s every time; parec finds a restarted server again, while soundcard, a library for the same purpose,
        keeps one connection a process and never does.
        """
        if not device.id.startswith(PREFIX):
            return portaudio_input(device)
        pulse_source = device.id.removeprefix(PREFIX)
        if device.source == "microphone" and not self._has_parec:
            return PortAudioInput(device.name, device_name="pulse", pulse_source=pulse_source)
        return ParecInput(pulse_source, device.name)
