"""What PulseAudio, or PipeWire in its place, has plugged in, as `pactl` tells it."""

from desktop.audio.audio_device import AudioDevice
from desktop.audio.pactl import device_blocks, fields_of, pactl

PREFIX = "pulse:"


def pulse_devices() -> list[AudioDevice]:
    """Sources that are no monitors, and for every sink its monitor. Empty where no server answers."""
    info = dict(fields_of(pactl("info")))
    default_sink, default_source = info.get("Default Sink", ""), info.get("Default Source", "")
    microphones = [
        AudioDevice(PREFIX + one["Name"], one["Description"], "microphone", one["Name"] == default_source)
        for one in device_blocks(pactl("list", "sources"))
        if one.get("Monitor of Sink", "n/a") == "n/a"
    ]
    loudspeakers = [
        AudioDevice(PREFIX + one["Monitor Source"], one["Description"], "system", one["Name"] == default_sink)
        for one in device_blocks(pactl("list", "sinks"))
    ]
    return microphones + loudspeakers
