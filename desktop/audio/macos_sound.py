"""Sound on macOS: microphones through Core Audio by PortAudio, everything that plays through a process tap."""

from types import ModuleType

from desktop.audio.audio_device import AudioDevice
from desktop.audio.audio_input import AudioInput
from desktop.audio.portaudio_devices import portaudio_input, portaudio_microphones
from desktop.audio.tap_input import TapInput

EVERYTHING = AudioDevice("tap:everything", "Everything this Mac plays", "system", is_default=True)
"""A tap hears the programs, not a loudspeaker, so there is nothing to choose."""


class MacSound:
    """`catap` and `sounddevice`: the modules of that name; tests give others."""

    def __init__(self, catap: ModuleType | None = None, sounddevice: ModuleType | None = None) -> None:
        self._catap = catap
        self._sounddevice = sounddevice

    def devices(self) -> list[AudioDevice]:
        return [*portaudio_microphones("Core Audio", self._sounddevice), EVERYTHING]

    def input_of(self, device: AudioDevice) -> AudioInput:
        if device.source == "microphone":
            return portaudio_input(device, self._sounddevice)
        return TapInput(device.name, self._catap)
