"""Microphones as PortAudio lists them, where no sound server tells more."""

from types import ModuleType

from desktop.audio.audio_device import AudioDevice
from desktop.audio.audio_input import NoSoundSystemError
from desktop.audio.portaudio_input import PortAudioInput, fresh_devices, sounddevice_module

PREFIX = "portaudio:"


def portaudio_microphones(host: str, module: ModuleType | None = None) -> list[AudioDevice]:
    """Those of one host API ("Windows WASAPI", "Core Audio", "ALSA"): the others show the same devices again."""
    try:
        module = module or sounddevice_module()
        with fresh_devices(module) as found:
            mine = [device for device in found if device["host"] == host]
            defaults = {api["name"]: api["default_input_device"] for api in module.query_hostapis()}
    except NoSoundSystemError:
        return []
    return [
        AudioDevice(f"{PREFIX}{host}/{one['name']}", one["name"], "microphone", one["index"] == defaults[host])
        for one in mine
    ]


def portaudio_input(device: AudioDevice, module: ModuleType | None = None) -> PortAudioInput:
    host, _, device_name = device.id.removeprefix(PREFIX).partition("/")
    return PortAudioInput(device.name, device_name, host, module=module)
