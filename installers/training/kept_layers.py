"""The layers of every training sentence, kept on disk between trainings: reading them takes longer than all the rest.

Kept at half precision, also in the run that read them, so that every training sees the same numbers.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop.text.bert import LAYERS, WIDTH
from desktop.text.layers import LayerEncoder


class KeptLayers:
    """A `LayerEncoder`; `save` writes what was read anew."""

    def __init__(self, encoder: LayerEncoder, path: Path) -> None:
        self._encoder = encoder
        self._path = path
        self._known = _load(path)

    def layers(self, texts: Sequence[str]) -> NDArray[np.float32]:
        for text in texts:
            if text not in self._known:
                self._known[text] = self._encoder.layers([text])[0].astype(np.float16)
        found = np.empty((len(texts), LAYERS, WIDTH), np.float32)
        for row, text in enumerate(texts):
            found[row] = self._known[text]
        return found

    def save(self) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        np.savez(self._path, texts=np.array(list(self._known)), layers=np.array(list(self._known.values()), np.float16))


def _load(path: Path) -> dict[str, NDArray[np.float16]]:
    if not path.exists():
        return {}
    with np.load(path, allow_pickle=False) as stored:
        return dict(zip(stored["texts"].tolist(), stored["layers"], strict=True))
