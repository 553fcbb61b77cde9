"""Sound on Windows: microphones through WASAPI by PortAudio, loudspeakers through WASAPI loopback."""

from types import ModuleType
from typing import Any

from desktop.audio.audio_device import AudioDevice
from desktop.audio.audio_input import AudioInput
from desktop.audio.loopback_input import LoopbackInput, soundcard_module
from desktop.audio.portaudio_devices import portaudio_input, portaudio_microphones

PREFIX = "wasapi:"


class WindowsSound:
    """`soundcard` and `sounddevice`: the modules of that name; tests give others."""

    def __init__(self, soundcard: ModuleType | None = None, sounddevice: ModuleType | None = None) -> None:
        self._soundcard = soundcard
        self._sounddevice = sounddevice

    def devices(self) -> list[AudioDevice]:
        return portaudio_microphones("Windows WASAPI", self._sounddevice) + self._loudspeakers()

    def input_of(self, device: AudioDevice) -> AudioInput:
        if device.source == "microphone":
            return portaudio_input(device, self._sounddevice)
        return LoopbackInput(device.id.removeprefix(PREFIX), device.name, self._soundcard)

    def _loudspeakers(self) -> list[AudioDevice]:
        try:
            module: Any = self._soundcard or soundcard_module()
            default_id, speakers = module.default_speaker().id, module.all_speakers()
        except Exception:  # soundcard raises RuntimeError and AssertionError alike where there is no loudspeaker
            return []
        return [AudioDevice(PREFIX + one.id, one.name, "system", one.id == default_id) for one in speakers]
