"""The device list, and which of them comes first for this person."""

from collections.abc import Sequence

from desktop.audio.audio_device import AudioDevice
from desktop.audio.platform_sound import PlatformSound, sound_of_this_system

__all__ = ["AudioDevice", "choose", "in_order", "list_devices"]


def list_devices(platform: PlatformSound | None = None) -> list[AudioDevice]:
    """Microphones, and loudspeakers as what they play. Empty on a machine without sound; never raises.

    Asks the system each time: some 20 ms, with a hung sound service two seconds, so not for the main thread.
    """
    return (platform or sound_of_this_system()).devices()


def in_order(devices: Sequence[AudioDevice], preferred_ids: Sequence[str]) -> list[AudioDevice]:
    """The preferred ones in the person's order, then the system's default, then the others as listed."""
    rank = {device_id: place for place, device_id in enumerate(preferred_ids)}
    return sorted(devices, key=lambda device: (rank.get(device.id, len(rank)), not device.is_default))


def choose(devices: Sequence[AudioDevice], preferred_ids: Sequence[str]) -> AudioDevice | None:
    """The first of `in_order`; None where there is none. Give it the devices of one source."""
    ordered = in_order(devices, preferred_ids)
    return ordered[0] if ordered else None
