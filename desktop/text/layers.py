"""What each layer of the sentence embedding makes of a text, read once for all who ask.

The last layer tells what a sentence is about, the ones between how it is built (Tenney et al. 2019, "BERT rediscovers
the classical NLP pipeline"): a question and a statement about overtime differ there.
"""

from collections import OrderedDict
from collections.abc import Sequence
from threading import Lock
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from desktop.text.bert import LAYERS, WIDTH


class LayerEncoder(Protocol):
    """The embedding, or the cache of its layers."""

    def layers(self, texts: Sequence[str]) -> NDArray[np.float32]: ...


class LayerCache:
    """The layers of the texts asked for last, so that a text is read once although several models ask for it."""

    def __init__(self, encoder: LayerEncoder, capacity: int = 512) -> None:
        self._encoder = encoder
        self._capacity = capacity
        self._read: OrderedDict[str, NDArray[np.float32]] = OrderedDict()
        self._lock = Lock()

    def layers(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """As Embedding.layers: (n, 6, 384)."""
        found = np.empty((len(texts), LAYERS, WIDTH), np.float32)
        for row, text in enumerate(texts):
            found[row] = self._layers_of(text)
        return found

    def _layers_of(self, text: str) -> NDArray[np.float32]:
        with self._lock:
            if (known := self._read.get(text)) is not None:
                self._read.move_to_end(text)
                return known
        read: NDArray[np.float32] = self._encoder.layers([text])[0]
        # outside the lock: two threads may read one text twice, none waits
        with self._lock:
            self._read[text] = read
            while len(self._read) > self._capacity:
                self._read.popitem(last=False)
        return read
