"""How the devices of PulseAudio or PipeWire are set, and where a program's own sound goes."""

import os
import re
from dataclasses import dataclass

from desktop.audio.pactl import device_blocks, fields_of, pactl
from desktop.audio.pulse_devices import PREFIX
from desktop.audio.volume import Volume
from shared.vocabulary import Source

_PERCENT = re.compile(r"(\d+)%")
_PROCESS = re.compile(r'application\.process\.id = "(\d+)"')


@dataclass(frozen=True, slots=True)
class OwnSound:
    """Where this process plays: the loudspeaker's `device_id`, and whether this program alone is muted there."""

    device_id: str
    muted: bool


def runs_pipewire(info: str) -> bool:
    """`info`: what `pactl info` says."""
    server = dict(fields_of(info)).get("Server Name", "")
    return "pipewire" in server.lower()


def pulse_volumes() -> list[Volume]:
    """Of microphones and loudspeakers; empty where no server answers."""
    info = dict(fields_of(pactl("info")))
    sources = list(device_blocks(pactl("list", "sources")))
    muted_taps = {one["Name"] for one in sources if one.get("Mute") == "yes"}
    microphones = [
        _volume(one, one["Name"], "microphone", is_default=one["Name"] == info.get("Default Source"))
        for one in sources
        if one.get("Monitor of Sink", "n/a") == "n/a"
    ]
    loudspeakers = [
        _volume(
            one,
            one["Monitor Source"],
            "system",
            is_default=one["Name"] == info.get("Default Sink"),
            tap_muted=one["Monitor Source"] in muted_taps,
        )
        for one in device_blocks(pactl("list", "sinks"))
    ]
    return microphones + loudspeakers


def own_sound(process: int | None = None) -> OwnSound | None:
    """None while this process plays nothing."""
    wanted = str(process or os.getpid())
    for block in pactl("list", "sink-inputs").split("\n\n"):
        found = _PROCESS.search(block)
        fields = dict(fields_of(block))
        if found and found[1] == wanted and "Sink" in fields:
            sink = _sinks_by_number().get(fields["Sink"], "")
            return OwnSound(f"{PREFIX}{sink}.monitor", fields.get("Mute") == "yes") if sink else None
    return None


def _sinks_by_number() -> dict[str, str]:
    lines = [line.split("\t") for line in pactl("list", "short", "sinks").splitlines()]
    return {line[0]: line[1] for line in lines if len(line) > 1}


def _volume(
    fields: dict[str, str], pulse_source: str, source: Source, *, is_default: bool, tap_muted: bool = False
) -> Volume:
    percents = [int(percent) for percent in _PERCENT.findall(fields.get("Volume", ""))]
    return Volume(
        device_id=PREFIX + pulse_source,
        name=fields["Description"],
        source=source,
        muted=fields.get("Mute") == "yes",
        percent=max(percents, default=100),
        is_default=is_default,
        tap_muted=tap_muted,
    )
