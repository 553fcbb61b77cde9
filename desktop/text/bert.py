"""The forward pass of MiniLM (a small BERT) in NumPy: word pieces in, one sentence vector out.

Devlin et al. 2018 (BERT), Wang et al. 2020 (MiniLM); mean pooling as Reimers and Gurevych 2019 (Sentence-BERT).
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]

WIDTH = 384
HEADS = 12
LAYERS = 6
INNER = 4 * WIDTH
EPSILON = np.float32(1e-12)  # of the published configuration


@dataclass(frozen=True, slots=True)
class _Linear:
    weight: Matrix  # (inputs, outputs)
    bias: Matrix

    def __call__(self, x: Matrix) -> Matrix:
        result: Matrix = x @ self.weight + self.bias
        return result


@dataclass(frozen=True, slots=True)
class _Norm:
    weight: Matrix
    bias: Matrix

    def __call__(self, x: Matrix) -> Matrix:
        centred = x - x.mean(axis=-1, keepdims=True)
        variance = np.square(centred).mean(axis=-1, keepdims=True)
        result: Matrix = centred / np.sqrt(variance + EPSILON) * self.weight + self.bias
        return result


@dataclass(frozen=True, slots=True)
class _Layer:
    query_key_value: _Linear
    attended: _Linear
    attended_norm: _Norm
    inner: _Linear
    outer: _Linear
    outer_norm: _Norm

    def __call__(self, x: Matrix) -> Matrix:
        x = self.attended_norm(x + self.attended(self._attend(x)))
        return self.outer_norm(x + self.outer(_gelu(self.inner(x))))

    def _attend(self, x: Matrix) -> Matrix:
        count = len(x)
        parts = self.query_key_value(x).reshape(count, 3, HEADS, WIDTH // HEADS)
        query, key, value = parts.transpose(1, 2, 0, 3)
        scores = query @ key.transpose(0, 2, 1) / np.float32(math.sqrt(WIDTH // HEADS))
        scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
        scores /= scores.sum(axis=-1, keepdims=True)
        result: Matrix = (scores @ value).transpose(1, 0, 2).reshape(count, WIDTH)
        return result


class SentenceEncoder:
    """One vector for one sequence of word-piece ids; KeyError or ValueError where a tensor is missing or misshapen.

    Holds nothing that changes, so threads may share it.
    """

    def __init__(self, tensors: Mapping[str, Matrix]) -> None:
        self._words = _shaped(tensors, "embeddings.word_embeddings.weight", None, WIDTH)
        self._places = _shaped(tensors, "embeddings.position_embeddings.weight", None, WIDTH)
        self._type = _shaped(tensors, "embeddings.token_type_embeddings.weight", None, WIDTH)[0]
        self._norm = _norm(tensors, "embeddings.LayerNorm")
        self._layers = [_layer(tensors, f"encoder.layer.{number}.") for number in range(LAYERS)]

    def encode(self, ids: Sequence[int]) -> Matrix:
        """The mean over the pieces, of length 1: (384,)."""
        return unit(self.layers(ids)[-1])

    def layers(self, ids: Sequence[int]) -> Matrix:
        """The mean over the pieces behind each layer: (6, 384). The last tells the matter, those between the build."""
        x = self._norm(self._words[list(ids)] + self._places[: len(ids)] + self._type)
        means = np.empty((LAYERS, WIDTH), np.float32)
        for number, layer in enumerate(self._layers):
            x = layer(x)
            means[number] = x.mean(axis=0)
        return means


def unit(vector: Matrix) -> Matrix:
    """The vector at length 1."""
    length = max(float(np.linalg.norm(vector)), 1e-12)
    return (vector / length).astype(np.float32)


def _layer(tensors: Mapping[str, Matrix], prefix: str) -> _Layer:
    own = prefix + "attention.self."
    three = [_linear(tensors, own + part, WIDTH, WIDTH) for part in ("query", "key", "value")]
    # one product instead of three: a query has few pieces, and a call costs more than its arithmetic
    joined = _Linear(np.concatenate([part.weight for part in three], 1), np.concatenate([part.bias for part in three]))
    return _Layer(
        joined,
        _linear(tensors, prefix + "attention.output.dense", WIDTH, WIDTH),
        _norm(tensors, prefix + "attention.output.LayerNorm"),
        _linear(tensors, prefix + "intermediate.dense", WIDTH, INNER),
        _linear(tensors, prefix + "output.dense", INNER, WIDTH),
        _norm(tensors, prefix + "output.LayerNorm"),
    )


def _linear(tensors: Mapping[str, Matrix], name: str, inputs: int, outputs: int) -> _Linear:
    weight = _shaped(tensors, name + ".weight", outputs, inputs)
    return _Linear(np.ascontiguousarray(weight.T), _shaped(tensors, name + ".bias", outputs))


def _norm(tensors: Mapping[str, Matrix], name: str) -> _Norm:
    return _Norm(_shaped(tensors, name + ".weight", WIDTH), _shaped(tensors, name + ".bias", WIDTH))


def _shaped(tensors: Mapping[str, Matrix], name: str, *shape: int | None) -> Matrix:
    tensor = tensors[name]
    fits = len(tensor.shape) == len(shape) and all(
        want is None or want == got for want, got in zip(shape, tensor.shape, strict=True)
    )
    if not fits or tensor.size == 0:
        raise ValueError(f"{name} has the shape {tensor.shape}")
    return tensor


def _gelu(x: Matrix) -> Matrix:
    """x·Φ(x), with erf by Abramowitz and Stegun 7.1.26 (error below 1.5e-7: NumPy has none of its own)."""
    z = np.abs(x) * np.float32(1 / math.sqrt(2))
    t: Matrix = np.reciprocal(1 + np.float32(0.3275911) * z)
    series: Matrix = np.full_like(t, 1.061405429)
    for factor in (-1.453152027, 1.421413741, -0.284496736, 0.254829592):
        series = series * t + np.float32(factor)
    erf = np.copysign(1 - series * t * np.exp(-z * z), x)
    result: Matrix = np.float32(0.5) * x * (1 + erf)
    return result
