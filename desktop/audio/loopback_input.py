"""What a Windows loudspeaker plays, through WASAPI loopback (the package soundcard)."""

import threading
from types import ModuleType
from typing import Any

import numpy as np

from desktop.audio.audio_input import Ended, OnSamples
from desktop.audio.frames import FRAME_SAMPLES
from shared.vocabulary import SAMPLE_RATE

CHANNELS = 2
"""soundcard's mono recording is garbage on Windows (its own documentation), so two are taken and mixed down."""

BUFFER_SAMPLES = 5 * FRAME_SAMPLES
END_LIMIT_S = 1.0


class LoopbackInput:
    """`speaker_id`: WASAPI's. Windows resamples to 16 kHz.

    WASAPI delivers nothing while nothing plays; soundcard then returns zeros for the time that has passed. Should a
    release not do so, `sparse` lets the capture fill the gap.
    """

    live = True
    sparse = True
    zeros_hint = ""
    sample_rate = SAMPLE_RATE

    def __init__(self, speaker_id: str, name: str, module: ModuleType | None = None) -> None:
        self.name = name
        self.ended: Ended | None = None
        self._speaker_id = speaker_id
        self._module: Any = module
        self._stopping = threading.Event()
        self._opened = threading.Event()
        self._error: Exception | None = None
        self._thread: threading.Thread | None = None

    def open(self, on_samples: OnSamples) -> None:
        self._thread = threading.Thread(target=self._run, args=(on_samples,), name=f"hears {self.name}", daemon=True)
        self._thread.start()
        self._opened.wait()
        if self._error is not None:
            raise self._error

    def close(self) -> None:
        self._stopping.set()
        if self._thread is not None:
            self._thread.join(END_LIMIT_S)

    def _run(self, on_samples: OnSamples) -> None:
        """Opens, reads and closes on one thread: COM objects belong to the thread that made them."""
        try:
            self._read(on_samples)
        except Exception as error:  # the library passes on COM errors as RuntimeError and fails assertions of its own
            self._error = None if self._opened.is_set() else error
        self.ended = Ended()
        self._opened.set()

    def _read(self, on_samples: OnSamples) -> None:
        module = self._module or soundcard_module()
        loopback = module.get_microphone(self._speaker_id, include_loopback=True)
        with loopback.recorder(samplerate=SAMPLE_RATE, channels=CHANNELS, blocksize=BUFFER_SAMPLES) as recorder:
            self._opened.set()
            while not self._stopping.is_set():
                on_samples(np.asarray(recorder.record(FRAME_SAMPLES), dtype=np.float32))


def soundcard_module() -> ModuleType:
    """Imported late: it starts COM in the thread that imports it, and raises where Windows has no audio service."""
    import soundcard

    module: ModuleType = soundcard
    return module
