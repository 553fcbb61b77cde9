"""The sentence embedding: texts to vectors whose dot product says how near their meanings are."""

from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path
from threading import Lock
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from desktop.errors import ProgramError
from desktop.text.bert import LAYERS, WIDTH, SentenceEncoder
from desktop.text.one_thread import one_thread
from desktop.text.safetensors import BrokenTensors, load_tensors

MAX_PIECES = 128  # about 95 words; a longer text is judged by its beginning, and stays within a tenth of a second


class EmbeddingUnusable(ProgramError):
    """A file of the embedding is missing or broken."""

    title = "The model for finding facts cannot be used"
    message = (
        "A file of it is missing or damaged. Questions and facts are now matched by their words "
        "alone, which is less exact. Fetch the model again under Settings, Models."
    )


class Encoder(Protocol):
    """Whatever turns texts into vectors: the embedding, or its cache."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]: ...


class Embedding:
    """all-MiniLM-L6-v2. Threads may share it; a text's vector never depends on the texts beside it."""

    def __init__(self, tokenizer: Tokenizer, encoder: SentenceEncoder) -> None:
        self._tokenizer = tokenizer
        self._encoder = encoder

    @classmethod
    def load(cls, folder: Path) -> "Embedding":
        """From `model.safetensors` and `tokenizer.json`, 0.2 s; EmbeddingUnusable where either cannot be used."""
        try:
            tokenizer = Tokenizer.from_buffer((folder / "tokenizer.json").read_bytes())
            encoder = SentenceEncoder(load_tensors(folder / "model.safetensors"))
        except (OSError, KeyError, ValueError, BrokenTensors) as error:
            raise EmbeddingUnusable(detail=f"{folder}: {error!r}") from error
        except Exception as error:  # tokenizers raises bare Exception for a file it cannot read
            if type(error) is not Exception:
                raise
            raise EmbeddingUnusable(detail=f"{folder}: {error!r}") from error
        tokenizer.no_padding()
        tokenizer.enable_truncation(MAX_PIECES)
        return cls(tokenizer, encoder)

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One row of length 1 for each text: (n, 384). About 8 ms a question on one core."""
        vectors = np.empty((len(texts), WIDTH), np.float32)
        with one_thread():
            # one at a time: a batch would be padded, and padding changes the last bits
            for row, text in enumerate(texts):
                vectors[row] = self._encoder.encode(self._tokenizer.encode(text).ids)
        return vectors

    def layers(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """What each layer makes of each text, for telling how it is built: (n, 6, 384). As long as `encode` takes."""
        found = np.empty((len(texts), LAYERS, WIDTH), np.float32)
        with one_thread():
            for row, text in enumerate(texts):
                found[row] = self._encoder.layers(self._tokenizer.encode(text).ids)
        return found


class VectorCache:
    """The vectors of the texts asked for last, so that a question is read once although many parts ask about it."""

    def __init__(self, encoder: Encoder, capacity: int = 512) -> None:
        self._encoder = encoder
        self._capacity = capacity
        self._vectors: OrderedDict[str, NDArray[np.float32]] = OrderedDict()
        self._lock = Lock()

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """As Embedding.encode, bit for bit."""
        vectors = np.empty((len(texts), WIDTH), np.float32)
        for row, text in enumerate(texts):
            vectors[row] = self._vector(text)
        return vectors

    def _vector(self, text: str) -> NDArray[np.float32]:
        with self._lock:
            if (found := self._vectors.get(text)) is not None:
                self._vectors.move_to_end(text)
                return found
        vector: NDArray[np.float32] = self._encoder.encode([text])[0]
        # outside the lock: two threads may read one text twice, none waits
        with self._lock:
            self._vectors[text] = vector
            while len(self._vectors) > self._capacity:
                self._vectors.popitem(last=False)
        return vector
