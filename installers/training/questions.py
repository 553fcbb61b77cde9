"""`python -m installers.training.questions`: trains the question models and writes them into desktop/questions/data/.

Needs scikit-learn (a development extra) and the sentence embedding on disk. Takes about three minutes.
"""

import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, diags
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.preprocessing import normalize

from desktop.paths import Paths
from desktop.questions.features import BUCKETS, features
from desktop.text.embedding import Embedding, VectorCache
from installers.training.sentences import Example, class_examples, detector_examples

DATA = Path("desktop/questions/data")
WORD_C = 30.0
VECTOR_C = 10.0


@dataclass(frozen=True, slots=True)
class Fitted:
    rarity: NDArray[np.float32]
    by_words: LogisticRegression
    by_vector: LogisticRegression

    def probabilities(self, counts: csr_matrix, vectors: NDArray[np.float32]) -> NDArray[np.float64]:
        weighted = normalize(counts @ diags(self.rarity))
        result: NDArray[np.float64] = (
            self.by_words.predict_proba(weighted) + self.by_vector.predict_proba(vectors)
        ) / 2
        return result


def main() -> None:
    embedding = VectorCache(Embedding.load(Paths.of_this_user().weights / "all-MiniLM-L6-v2"), capacity=20_000)
    DATA.mkdir(exist_ok=True)
    for name, examples in (("classes", class_examples()), ("detector", detector_examples())):
        counts = _counts(examples)
        vectors = embedding.encode([example.text for example in examples])
        labels = np.array([example.label for example in examples])
        print(f"{name}: {len(examples)} examples, cross-validated accuracy {_validate(examples, counts, vectors):.3f}")
        _save(DATA / f"{name}.npz", _fit(counts, vectors, labels))


def _counts(examples: list[Example]) -> csr_matrix:
    rows = [features(example.text) for example in examples]
    places = np.cumsum([0] + [len(buckets) for buckets, _ in rows])
    buckets = np.concatenate([buckets for buckets, _ in rows])
    weights = np.concatenate([weights for _, weights in rows])
    return csr_matrix((weights, buckets, places), shape=(len(rows), BUCKETS))


def _fit(counts: csr_matrix, vectors: NDArray[np.float32], labels: NDArray[np.str_]) -> Fitted:
    present = np.asarray((counts > 0).sum(axis=0)).ravel()
    rarity = (np.log((1 + counts.shape[0]) / (1 + present)) + 1).astype(np.float32)
    weighted = normalize(counts @ diags(rarity))
    by_words = LogisticRegression(C=WORD_C, max_iter=400, class_weight="balanced").fit(weighted, labels)
    by_vector = LogisticRegression(C=VECTOR_C, max_iter=400, class_weight="balanced").fit(vectors, labels)
    return Fitted(rarity, by_words, by_vector)


def _validate(examples: list[Example], counts: csr_matrix, vectors: NDArray[np.float32]) -> float:
    """Five folds over written lines: no variant of a line is in both halves."""
    labels = np.array([example.label for example in examples])
    lines = np.array([example.line for example in examples])
    right = 0
    for train, test in GroupKFold(5, shuffle=True, random_state=0).split(counts, labels, lines):
        fitted = _fit(counts[train], vectors[train], labels[train])
        found = fitted.by_words.classes_[fitted.probabilities(counts[test], vectors[test]).argmax(axis=1)]
        right += int((found == labels[test]).sum())
    return right / len(examples)


def _save(path: Path, fitted: Fitted) -> None:
    """Word weights as whole numbers of 1/127 of the largest, per label: a quarter of the size, same verdicts."""
    word_weights, word_bias = _as_columns(fitted.by_words)
    vector_weights, vector_bias = _as_columns(fitted.by_vector)
    scale = np.maximum(np.abs(word_weights).max(axis=0), 1e-6) / 127
    np.savez_compressed(
        path,
        labels=fitted.by_words.classes_.astype(str),
        rarity=fitted.rarity.astype(np.float16),
        word_weights=np.round(word_weights / scale).astype(np.int8),
        word_scale=scale.astype(np.float32),
        word_bias=word_bias,
        vector_weights=vector_weights.astype(np.float16),
        vector_bias=vector_bias,
    )


def _as_columns(model: LogisticRegression) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """(features, labels) and (labels); scikit-learn keeps a single column where there are two labels."""
    weights, bias = model.coef_.T, model.intercept_
    if weights.shape[1] == 1:
        weights, bias = np.hstack([np.zeros_like(weights), weights]), np.array([0.0, bias[0]])
    return weights.astype(np.float32), bias.astype(np.float32)


if __name__ == "__main__":
    sys.exit(main())
