"""What of the sentence embedding tells a question's class: its matter and, from a layer between, its build."""

import numpy as np
from numpy.typing import NDArray

BUILD, MATTER = 3, 5
"""Layers. Cross-validated on the training questions, first class right in 77 of 100 with the last layer alone, in 78
with both."""


def class_vectors(layers: NDArray[np.float32]) -> NDArray[np.float32]:
    """(n, 768) from (n, 6, 384); each half of length 1."""
    return np.concatenate([_units(layers[:, BUILD]), _units(layers[:, MATTER])], axis=1)


def _units(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    lengths = np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), np.float32(1e-12))
    result: NDArray[np.float32] = vectors / lengths
    return result
