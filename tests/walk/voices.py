"""The voices of the walk: lines of the bundled interview, played into the loudspeaker and into the microphone."""

import subprocess
import tempfile
from pathlib import Path

import numpy as np
import soundfile

from desktop.demo.interview import DATA, SpokenLine, spoken_lines
from shared.vocabulary import SAMPLE_RATE, Source
from tests.desktop.audio.pulse import PulseServer

SINKS: dict[Source, str] = {"system": PulseServer.sink, "microphone": PulseServer.feed}
ROOM_LEVEL, ROOM_S = 0.0005, 300  # some −66 dBFS
BEFORE, AFTER = 1_600, 8_000  # samples at 16 kHz


class Voices:
    """Speaks where PULSE_SERVER in the environment says."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="ia-walk-"))
        self._speaking: list[subprocess.Popen[bytes]] = []
        for sink in SINKS.values():
            self._breathe(sink)

    def say(self, source: Source, words: str) -> None:
        """The first line of this side that holds these words; returns while it is being said."""
        line = line_of(source, words)
        path = self._folder / f"{source}-{line.start}.wav"
        sound, rate = soundfile.read(
            DATA / f"{source}.flac", start=line.start - BEFORE, stop=line.end + AFTER, dtype="int16"
        )
        soundfile.write(path, sound, rate)
        self._play(path, SINKS[source])

    def close(self) -> None:
        for speaking in self._speaking:
            speaking.kill()
            speaking.wait()

    def _breathe(self, sink: str) -> None:
        """The faint noise of a room: nothing real is ever digitally silent."""
        path = self._folder / f"room-{sink}.wav"
        noise = np.random.default_rng(len(sink)).normal(0, ROOM_LEVEL, SAMPLE_RATE * ROOM_S)
        soundfile.write(path, noise.astype(np.float32), SAMPLE_RATE)
        self._play(path, sink)

    def _play(self, path: Path, sink: str) -> None:
        self._speaking.append(subprocess.Popen(["paplay", "-d", sink, str(path)]))


def line_of(source: Source, words: str) -> SpokenLine:
    return next(line for line in spoken_lines() if line.source == source and words in line.text)
