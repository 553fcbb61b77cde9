"""Voice detection: streaming Silero v6, one state a source."""

from importlib.util import find_spec
from pathlib import Path

import numpy as np
import onnxruntime

from desktop.transcription.log_mel import Samples
from desktop.transcription.sound import BLOCK

_CONTEXT = 64
_STATE_SHAPE = (1, 1, 128)


def load_voice_network() -> onnxruntime.InferenceSession:
    """The network inside faster-whisper's package, found without importing that package.

    One session serves every source; it costs 0.1 ms a block on one thread.
    """
    spec = find_spec("faster_whisper")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("the package faster_whisper, which holds the voice detector, is not installed")
    options = onnxruntime.SessionOptions()
    options.inter_op_num_threads = 1
    options.intra_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    options.log_severity_level = 4
    path = Path(spec.submodule_search_locations[0]) / "assets" / "silero_vad_v6.onnx"
    return onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"], sess_options=options)


class VoiceDetector:
    """How likely it is that somebody speaks in each block of one source.

    Carries the network's memory and the 64 samples before the block, so that block by block gives exactly what the
    whole file at once would give.
    """

    def __init__(self, network: onnxruntime.InferenceSession) -> None:
        self._network = network
        self.reset()

    def reset(self) -> None:
        """Forgets what was heard: what follows is not its neighbour."""
        self._hidden = np.zeros(_STATE_SHAPE, np.float32)
        self._cell = np.zeros(_STATE_SHAPE, np.float32)
        self._context = np.zeros(_CONTEXT, np.float32)

    def probability(self, block: Samples) -> float:
        if len(block) != BLOCK:
            raise ValueError(f"a block has {BLOCK} samples, not {len(block)}")
        heard = np.concatenate([self._context, block])[None]
        spoken, self._hidden, self._cell = self._network.run(None, {"input": heard, "h": self._hidden, "c": self._cell})
        self._context = block[-_CONTEXT:]
        return float(np.ravel(spoken)[0])
