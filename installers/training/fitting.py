"""Fits the question models: words and vectors to labels, and the weights of the signs of a question."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, diags
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import normalize

from desktop.questions import starts
from desktop.questions.features import BUCKETS, features
from desktop.questions.starts import QuestionStarts
from desktop.questions.text_model import TextModel
from desktop.questions.weighing import Weighing
from desktop.text.embedding import Encoder
from installers.training.sentences import Example


@dataclass(frozen=True, slots=True)
class Strength:
    """How freely a model may follow the examples (scikit-learn's C), chosen by cross-validation."""

    words: float = 30.0
    vector: float = 3.0
    starts: float = 1.0
    weighing: float = 1.0
    threshold: float = 0.2  # probability from which a question begins inside a run of words


def train_classes(made: list[Example], encoder: Encoder, strength: Strength) -> TextModel:
    classed = [(each.text, each.question_class) for each in made if each.question_class is not None]
    return _fit_text_model([text for text, _ in classed], [label for _, label in classed], encoder, strength)


def train_detector(made: list[Example], encoder: Encoder, strength: Strength) -> TextModel:
    return _fit_text_model([each.text for each in made], [each.kind for each in made], encoder, strength)


def fit_starts(places: list[tuple[starts.Place, bool]], strength: Strength) -> QuestionStarts:
    """From places where a question could begin, and whether it does."""
    buckets = [place.buckets for place, _ in places]
    ends = np.cumsum([0] + [len(each) for each in buckets])
    seen = csr_matrix((np.ones(ends[-1]), np.concatenate(buckets), ends), shape=(len(places), starts.BUCKETS))
    model = LogisticRegression(C=strength.starts, max_iter=400).fit(seen, [begins for _, begins in places])
    return QuestionStarts(model.coef_[0].astype(np.float32), float(model.intercept_[0]), strength.threshold)


def fit_weighing(seen: NDArray[np.float32], asks: list[bool], strength: Strength) -> Weighing:
    """From the evidence of sentences that the models did not learn from; its last column is the vector's."""
    return Weighing(_weights(seen[:, :-1], asks, strength), _weights(seen, asks, strength))


def _fit_text_model(texts: list[str], labels: list[str], encoder: Encoder, strength: Strength) -> TextModel:
    counts = _counts(texts)
    present = np.asarray((counts > 0).sum(axis=0)).ravel()
    rarity = (np.log((1 + counts.shape[0]) / (1 + present)) + 1).astype(np.float32)
    by_words = _fit(normalize(counts @ diags(rarity)), labels, strength.words)
    by_vector = _fit(encoder.encode(texts), labels, strength.vector)
    known = tuple(str(label) for label in by_words.classes_)
    return TextModel(known, rarity, *_as_columns(by_words), *_as_columns(by_vector))


def _weights(seen: NDArray[np.float32], asks: list[bool], strength: Strength) -> NDArray[np.float32]:
    model = LogisticRegression(C=strength.weighing, class_weight="balanced", max_iter=400).fit(seen[:, 1:], asks)
    return np.concatenate([model.intercept_, model.coef_[0]]).astype(np.float32)


def _counts(texts: list[str]) -> csr_matrix:
    rows = [features(text) for text in texts]
    ends = np.cumsum([0] + [len(buckets) for buckets, _ in rows])
    buckets = np.concatenate([buckets for buckets, _ in rows])
    weights = np.concatenate([weights for _, weights in rows])
    return csr_matrix((weights, buckets, ends), shape=(len(rows), BUCKETS))


def _fit(seen: csr_matrix | NDArray[np.float32], labels: list[str], strength: float) -> LogisticRegression:
    return LogisticRegression(C=strength, max_iter=200, tol=1e-3, class_weight="balanced").fit(seen, labels)


def _as_columns(model: LogisticRegression) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """(features, labels) and (labels); scikit-learn keeps a single column where there are two labels."""
    weights, bias = model.coef_.T, model.intercept_
    if weights.shape[1] == 1:
        weights, bias = np.hstack([np.zeros_like(weights), weights]), np.array([0.0, bias[0]])
    return weights.astype(np.float32), bias.astype(np.float32)
