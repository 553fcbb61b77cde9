"""What goes down the pipe to the recogniser's process: frames of sound, and the word that no more is coming."""

import struct
from dataclasses import dataclass

import numpy as np

from desktop.transcription.log_mel import Samples
from shared.vocabulary import SOURCES, Source

_HEADER = struct.Struct("<Bq")
FLUSH = b"\xff"


@dataclass(frozen=True, slots=True)
class Sound:
    source: Source
    start: int
    samples: Samples


def encode_sound(source: Source, start: int, samples: Samples) -> bytes:
    return _HEADER.pack(SOURCES.index(source), start) + np.ascontiguousarray(samples, np.float32).tobytes()


def decode_sound(payload: bytes) -> Sound:
    index, start = _HEADER.unpack_from(payload)
    return Sound(SOURCES[index], start, np.frombuffer(payload, np.float32, offset=_HEADER.size))
