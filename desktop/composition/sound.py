"""Where a session's sound comes from: its sources joined to devices or files."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

from desktop.audio.capture import Capture
from desktop.audio.file_input import FileInput
from desktop.audio.frames import Frame
from desktop.audio.platform_sound import PlatformSound
from desktop.audio.preferred_devices import PreferredDevices
from desktop.session.hearing import CaptureOf
from shared.events import DeviceChanged
from shared.notices import LevelMeasured
from shared.setup import SessionSetup
from shared.vocabulary import Source

Speed = Literal["realtime", "max"]

SOUND_FILE_ENDINGS = frozenset({".wav", ".flac"})


def is_sound_file(where: str) -> bool:
    """A device's id never ends like a sound file."""
    return Path(where).suffix.lower() in SOUND_FILE_ENDINGS


def only_files(setup: SessionSetup) -> bool:
    """Whether the session's sound has an end of its own."""
    places = {"microphone": setup.microphone, "system": setup.system}
    return all(is_sound_file(places[source]) for source in setup.sources)


def captures(
    setup: SessionSetup,
    preferred_ids: Callable[[Source], Sequence[str]],
    platform: PlatformSound,
    speed: Speed,
    start_positions: dict[Source, int],
) -> CaptureOf:
    """Makes the capture of a source as the setup says; without a word there, from the person's preferred devices."""

    def capture_of(
        source: Source,
        on_frame: Callable[[Frame], None],
        on_device: Callable[[DeviceChanged], None],
        on_level: Callable[[LevelMeasured], None],
    ) -> Capture:
        where = setup.microphone if source == "microphone" else setup.system
        start = start_positions.get(source, 0)
        if is_sound_file(where):
            # Made once and returned at every opening, so that a paused file goes on where it was.
            file = FileInput(Path(where), speed=speed)
            return Capture(source, lambda: file, on_frame, on_device, on_level, start_position=start)
        first = [where] if where else []
        devices = PreferredDevices(source, [*first, *preferred_ids(source)], platform)
        return Capture(source, devices, on_frame, on_device, on_level, start_position=start, on_fault=devices.avoid)

    return capture_of
