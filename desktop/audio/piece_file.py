"""A piece file: half a minute of one side's sound as FLAC, written as it is heard and readable even if cut off."""

from pathlib import Path

import numpy as np
import soundfile

from desktop.audio.frames import Samples
from shared.vocabulary import SAMPLE_RATE

BLOCK = 4096


class PieceNotWritten(OSError):
    """The disk took no more."""


class PieceFile:
    """Open from its making to `close`. libFLAC holds back a quarter of a second; all before that is in the file."""

    def __init__(self, path: Path, start: int) -> None:
        self.path = path
        self.start = start
        self.end = start
        try:
            self._file = soundfile.SoundFile(
                path, "w", samplerate=SAMPLE_RATE, channels=1, format="FLAC", subtype="PCM_16"
            )
        except (soundfile.LibsndfileError, OSError) as error:
            raise PieceNotWritten(str(error)) from error

    def write(self, samples: Samples) -> None:
        try:
            self._file.write(samples)
        except (soundfile.LibsndfileError, AssertionError) as error:  # what was written is fewer than was asked for
            raise PieceNotWritten(str(error)) from error
        self.end += len(samples)

    def close(self) -> None:
        """Never raises: what could not be written any more is short by a quarter of a second."""
        try:
            self._file.close()
        except (soundfile.LibsndfileError, AssertionError):
            return


def read_piece(path: Path) -> Samples:
    """All of it, mono at 16 kHz. A piece cut off in the middle does not know its length and is read up to its end.

    Empty where nothing of it can be read.
    """
    blocks: list[Samples] = []
    try:
        with soundfile.SoundFile(path) as file:
            while len(block := file.read(BLOCK, dtype="float32")):
                blocks.append(block)
    except (soundfile.LibsndfileError, OSError):
        pass  # the end of what can be read
    return np.concatenate(blocks) if blocks else np.zeros(0, dtype=np.float32)


def length_of(path: Path) -> int:
    """Samples in it; quick unless it was cut off."""
    try:
        frames = soundfile.info(str(path)).frames
    except (soundfile.LibsndfileError, OSError):
        return 0
    return int(frames) if 0 < frames < 2**40 else len(read_piece(path))
