"""The safetensors file format: a length, a JSON header with a name, type and place for every tensor, then the numbers.

Format: https://github.com/huggingface/safetensors (README, "Format").
"""

import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray


class BrokenTensors(ValueError):
    """The file is no safetensors file, or is cut short."""


def load_tensors(path: Path) -> dict[str, NDArray[np.float32]]:
    """Every float32 tensor of the file by name, read-only; BrokenTensors or OSError where it cannot be read."""
    content = path.read_bytes()
    if len(content) < 8:
        raise BrokenTensors("shorter than its own header's length")
    length = int.from_bytes(content[:8], "little")
    body = memoryview(content)[8 + length :]
    try:
        header = json.loads(content[8 : 8 + length])
        return {
            name: _tensor(body, entry["data_offsets"], entry["shape"])
            for name, entry in header.items()
            if name != "__metadata__" and entry["dtype"] == "F32"
        }
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise BrokenTensors(str(error)) from error


def _tensor(body: memoryview, offsets: list[int], shape: list[int]) -> NDArray[np.float32]:
    begin, end = offsets
    if not 0 <= begin <= end <= len(body):
        raise BrokenTensors("a tensor lies beyond the end of the file")
    return np.frombuffer(body[begin:end], dtype="<f4").reshape(shape)
