"""The one place that knows which system this is; each system's sound stands in a file of its own."""

import sys
from typing import Protocol

from desktop.audio.audio_device import AudioDevice
from desktop.audio.audio_input import AudioInput


class PlatformSound(Protocol):
    def devices(self) -> list[AudioDevice]:
        """What is plugged in now; empty where there is no sound at all. Takes up to two seconds."""

    def input_of(self, device: AudioDevice) -> AudioInput:
        """An input, not yet open."""


def sound_of_this_system(system: str = sys.platform) -> PlatformSound:
    # Imported here because each file needs libraries that only its own system has.
    if system == "win32":
        from desktop.audio.windows_sound import WindowsSound

        return WindowsSound()
    if system == "darwin":
        from desktop.audio.macos_sound import MacSound

        return MacSound()
    from desktop.audio.linux_sound import LinuxSound

    return LinuxSound()
