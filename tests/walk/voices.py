"""The voices of the walk: lines of the bundled interview, played into the loudspeaker and into the microphone."""

import subprocess
import tempfile
from pathlib import Path

import soundfile

from desktop.demo.interview import DATA, SpokenLine, spoken_lines
from shared.vocabulary import Source
from tests.desktop.audio.pulse import PulseServer

SINKS: dict[Source, str] = {"system": PulseServer.sink, "microphone": PulseServer.feed}
BEFORE, AFTER = 1_600, 8_000  # samples at 16 kHz


class Voices:
    """Speaks where PULSE_SERVER in the environment says."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="ia-walk-"))
        self._speaking: list[subprocess.Popen[bytes]] = []

    def say(self, source: Source, words: str) -> None:
        """The first line of this side that holds these words; returns while it is being said."""
        line = line_of(source, words)
        path = self._folder / f"{source}-{line.start}.wav"
        sound, rate = soundfile.read(
            DATA / f"{source}.flac", start=line.start - BEFORE, stop=line.end + AFTER, dtype="int16"
        )
        soundfile.write(path, sound, rate)
        self._speaking.append(subprocess.Popen(["paplay", "-d", SINKS[source], str(path)]))


def line_of(source: Source, words: str) -> SpokenLine:
    return next(line for line in spoken_lines() if line.source == source and words in line.text)
