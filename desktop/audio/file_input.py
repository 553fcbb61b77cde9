"""Sound files as an input: WAV, FLAC and whatever else libsndfile reads, at real time or as fast as it is taken."""

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import soundfile

from desktop.audio.audio_input import Ended, OnSamples
from desktop.audio.frames import FRAME_SAMPLES
from desktop.errors import ProgramError
from shared.vocabulary import SAMPLE_RATE

Speed = Literal["realtime", "max"]

BLOCK_S = FRAME_SAMPLES / SAMPLE_RATE


class SoundFileError(ProgramError):
    title = "The sound file cannot be used"
    message = "It is missing, empty or holds no sound. Choose another file, such as a WAV, FLAC or MP3."


class FileInput:
    """One file. Closed and opened again, it goes on where it was.

    At `max` the reader waits as long as the taker does. A SoundFileError at once where the file is absent, empty
    or no sound; where it breaks off in the middle, what was readable is delivered and `ended` says so.
    """

    live = False
    sparse = False
    zeros_hint = ""

    def __init__(
        self, path: Path | str, speed: Speed = "realtime", clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._path = Path(path)
        self._speed = speed
        self._clock = clock
        self.name = self._path.name
        self.sample_rate = _sample_rate_of(self._path)
        self.ended: Ended | None = None
        self._offset = 0
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None

    def open(self, on_samples: OnSamples) -> None:
        self._stopping = threading.Event()
        self._thread = threading.Thread(
            target=self._read, args=(on_samples, self._stopping), name=f"reads {self.name}", daemon=True
        )
        self._thread.start()

    def close(self) -> None:
        self._stopping.set()
        if self._thread is not None:
            self._thread.join()

    def _read(self, on_samples: OnSamples, stopping: threading.Event) -> None:
        try:
            with soundfile.SoundFile(self._path) as file:
                file.seek(self._offset)
                self._deliver(file, on_samples, stopping)
        except (soundfile.LibsndfileError, OSError) as error:
            self.ended = Ended(f"{self.name} breaks off after {self._offset / self.sample_rate:.1f} s: {error}")

    def _deliver(self, file: soundfile.SoundFile, on_samples: OnSamples, stopping: threading.Event) -> None:
        """By an absolute schedule, so that a late block is followed by a punctual one and nothing drifts."""
        block = max(1, round(BLOCK_S * self.sample_rate))
        began_at, began = self._clock(), self._offset
        while not stopping.is_set():
            samples = file.read(block, dtype="float32", always_2d=True)
            if not len(samples):
                self.ended = Ended()
                return
            due_at = began_at + (self._offset + len(samples) - began) / self.sample_rate
            if self._speed == "realtime" and stopping.wait(max(0.0, due_at - self._clock())):
                return
            on_samples(samples)
            self._offset += len(samples)


def _sample_rate_of(path: Path) -> int:
    if not path.is_file():
        raise SoundFileError(f"There is no file {path}. Check the name and the folder.")
    if path.stat().st_size == 0:
        raise SoundFileError(f"{path.name} is empty (0 bytes). Record or export it again.")
    try:
        info = soundfile.info(str(path))
    except (soundfile.LibsndfileError, OSError) as error:
        message = (
            f"{path.name} is damaged or no sound file. WAV and FLAC files are read; export it again as one of them."
        )
        raise SoundFileError(message, detail=str(error)) from error
    if info.frames == 0:
        raise SoundFileError(f"{path.name} holds no sound. Record or export it again.")
    return int(info.samplerate)
