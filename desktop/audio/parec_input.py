"""Sound from PulseAudio or PipeWire through a `parec` child.

A child rather than a library: every opening is a fresh connection, so a sound server that was restarted is simply
connected to again, and one that hangs holds up nobody but the child.
"""

import os
import subprocess
import threading
from typing import IO

import numpy as np

from desktop.audio.audio_input import DeviceFailedError, Ended, NoSoundSystemError, OnSamples
from shared.vocabulary import SAMPLE_RATE

FIRST_SOUND_LIMIT_S = 0.7
"""An idle null sink wakes every 2 s, so its first sound may take that long; with the 1.5 s after which a device counts
as silent, opening such a one is no false alarm."""

END_LIMIT_S = 0.5
SAMPLE_BYTES = 4


class ParecInput:
    """`pulse_source`: the server's name of a source, or of a sink's monitor. The server mixes down and resamples."""

    live = True
    sparse = False
    zeros_hint = ""
    sample_rate = SAMPLE_RATE

    def __init__(self, pulse_source: str, name: str, program: str = "parec") -> None:
        self.name = name
        self.ended: Ended | None = None
        self._command = (
            program,
            f"--device={pulse_source}",
            f"--rate={SAMPLE_RATE}",
            "--channels=1",
            "--format=float32le",
            "--raw",
            "--latency-msec=20",
            "--client-name=Interview Assistant",
            f"--stream-name=Hears {name}",
        )
        self._child: subprocess.Popen[bytes] | None = None
        self._heard = threading.Event()
        self._closing = False
        self._complaint = ""

    def open(self, on_samples: OnSamples) -> None:
        """Returns with the first sound, or after 0.7 s without any."""
        try:
            self._child = subprocess.Popen(
                self._command,
                env={**os.environ, "LC_ALL": "C"},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
            )
        except OSError as error:
            message = "The program parec is missing; install the package pulseaudio-utils."
            raise NoSoundSystemError(message, detail=str(error)) from error
        threading.Thread(
            target=self._read, args=(self._child, on_samples), name=f"hears {self.name}", daemon=True
        ).start()
        self._heard.wait(FIRST_SOUND_LIMIT_S)
        if self.ended is not None:
            raise DeviceFailedError(detail=self._complaint)

    def close(self) -> None:
        self._closing = True
        child = self._child
        if child is None:
            return
        child.terminate()
        try:
            child.wait(END_LIMIT_S)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()

    def _read(self, child: subprocess.Popen[bytes], on_samples: OnSamples) -> None:
        assert child.stdout is not None
        assert child.stderr is not None
        with child.stdout, child.stderr:
            self._pass_on(child.stdout, on_samples)
            self._complaint = child.stderr.read(2000).decode(errors="replace").strip()
        child.wait()
        self.ended = Ended()
        self._heard.set()

    def _pass_on(self, stream: IO[bytes], on_samples: OnSamples) -> None:
        rest = b""
        while piece := os.read(stream.fileno(), 65536):
            whole = rest + piece
            usable = len(whole) - len(whole) % SAMPLE_BYTES
            rest = whole[usable:]
            self._heard.set()
            if usable and not self._closing:
                on_samples(np.frombuffer(whole[:usable], dtype="<f4"))
