"""Fits the question models: words and vectors to labels, and the weights of the signs of a question."""

import warnings
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, diags
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LogisticRegression
from sklearn.neural_network import MLPClassifier
from sklearn.preprocessing import normalize

from desktop.questions import starts
from desktop.questions.build_model import BuildModel
from desktop.questions.class_vectors import class_vectors
from desktop.questions.features import BUCKETS, features
from desktop.questions.starts import QuestionStarts
from desktop.questions.text_model import TextModel
from desktop.questions.weighing import OF_BUILD, Weighing
from desktop.questions.word_model import WordModel
from desktop.text.layers import LayerEncoder
from desktop.text.one_thread import one_thread
from installers.training.sentences import Example

NETWORKS = 4
HIDDEN = 32  # units of each
ROUNDS = 12  # over all sentences


@dataclass(frozen=True, slots=True)
class Strength:
    """How freely a model may follow the examples (scikit-learn's C), chosen by cross-validation."""

    words: float = 30.0
    vector: float = 3.0
    build: float = 0.5  # scikit-learn's alpha: here more holds the network back
    starts: float = 1.0
    weighing: float = 1.0
    threshold: float = 0.2  # probability from which a question begins inside a run of words


def train_classes(made: list[Example], encoder: LayerEncoder, strength: Strength) -> TextModel:
    classed = [(each.text, each.question_class) for each in made if each.question_class is not None]
    texts, labels = [text for text, _ in classed], [label for _, label in classed]
    by_vector = _as_columns(_fit(class_vectors(encoder.layers(texts)), labels, strength.vector))
    return TextModel(_fit_words(texts, labels, strength), *by_vector)


def train_words(made: list[Example], strength: Strength) -> WordModel:
    return _fit_words([each.text for each in made], [each.kind for each in made], strength)


def train_build(made: list[Example], encoder: LayerEncoder, strength: Strength) -> BuildModel:
    """Several small networks from different beginnings, side by side in one: their mean errs less than any of them."""
    seen = encoder.layers([each.text for each in made]).reshape(len(made), -1)
    middle, spread = seen.mean(axis=0), seen.std(axis=0) + np.float32(1e-3)
    seen -= middle
    seen /= spread
    asks = [each.asks for each in made]
    networks = [_network(seen, asks, strength, beginning) for beginning in range(NETWORKS)]
    return BuildModel(
        middle,
        spread,
        np.hstack([each.coefs_[0] for each in networks]).astype(np.float32),
        np.hstack([each.intercepts_[0] for each in networks]).astype(np.float32),
        np.hstack([each.coefs_[1][:, 0] / NETWORKS for each in networks]).astype(np.float32),
        float(np.mean([each.intercepts_[1][0] for each in networks])),
    )


def _network(seen: NDArray[np.float32], asks: list[bool], strength: Strength, beginning: int) -> MLPClassifier:
    network = MLPClassifier(
        (HIDDEN,),
        alpha=strength.build,
        batch_size=256,
        learning_rate_init=5e-4,
        max_iter=ROUNDS,
        random_state=beginning,
    )
    # one thread: the products are small, and two threads wait for each other longer than they compute
    with warnings.catch_warnings(), one_thread():
        warnings.simplefilter("ignore", ConvergenceWarning)  # it is stopped early on purpose
        return network.fit(seen, asks)


def fit_starts(places: list[tuple[starts.Place, bool]], strength: Strength) -> QuestionStarts:
    """From places where a question could begin, and whether it does."""
    buckets = [place.buckets for place, _ in places]
    ends = np.cumsum([0] + [len(each) for each in buckets])
    seen = csr_matrix((np.ones(ends[-1]), np.concatenate(buckets), ends), shape=(len(places), starts.BUCKETS))
    model = LogisticRegression(C=strength.starts, max_iter=400).fit(seen, [begins for _, begins in places])
    return QuestionStarts(model.coef_[0].astype(np.float32), float(model.intercept_[0]), strength.threshold)


def fit_weighing(seen: NDArray[np.float32], asks: list[bool], strength: Strength) -> Weighing:
    """From the evidence of sentences that the models did not learn from; its last columns are the build's."""
    return Weighing(_weights(seen[:, :-OF_BUILD], asks, strength), _weights(seen, asks, strength))


def _fit_words(texts: list[str], labels: list[str], strength: Strength) -> WordModel:
    counts = _counts(texts)
    present = np.asarray((counts > 0).sum(axis=0)).ravel()
    rarity = (np.log((1 + counts.shape[0]) / (1 + present)) + 1).astype(np.float32)
    model = _fit(normalize(counts @ diags(rarity)), labels, strength.words)
    return WordModel(tuple(str(label) for label in model.classes_), rarity, *_as_columns(model))


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
