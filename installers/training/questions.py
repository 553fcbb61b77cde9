"""`python -m installers.training.questions [--compare]`: trains the question models into desktop/questions/data/.

Needs scikit-learn (a development extra) and the sentence embedding on disk. Takes about four minutes, most of it the
five-fold cross-validation whose figures it prints. `--compare` trains nothing: it cross-validates other strengths.
"""

import argparse
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop.paths import Paths
from desktop.questions.starts import QuestionStarts
from desktop.questions.text_model import TextModel
from desktop.questions.weighing import Weighing
from desktop.text.embedding import Embedding, Encoder, VectorCache
from installers.training.compositions import start_examples
from installers.training.fitting import Strength, fit_starts, fit_weighing, train_classes, train_detector
from installers.training.sentences import breaths, varied, written
from installers.training.validation import figures, folds, seen_evidence

DATA = Path("desktop/questions/data")
COMPARED = tuple(
    replace(Strength(), **changed)
    for changed in (
        {},
        {"words": 10.0},
        {"words": 100.0},
        {"vector": 10.0},
        {"vector": 30.0},
        {"starts": 0.3},
        {"starts": 3.0},
        {"threshold": 0.1},
        {"threshold": 0.5},
        {"weighing": 0.1},
        {"weighing": 3.0},
    )
)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m installers.training.questions")
    parser.add_argument("--compare", action="store_true", help="cross-validate other strengths instead of training")
    compare = parser.parse_args().compare
    encoder = VectorCache(Embedding.load(Paths.of_this_user().weights / "all-MiniLM-L6-v2"), capacity=40_000)
    if compare:
        _compare(encoder)
    else:
        _train(encoder, Strength())


def _compare(encoder: Encoder) -> None:
    for strength in COMPARED:
        print(strength, figures(folds(written(), breaths(), encoder, strength), breaths(), encoder, strength))


def _train(encoder: Encoder, strength: Strength) -> None:
    lines = written()
    found = folds(lines, breaths(), encoder, strength)
    print(f"{len(lines)} sentences, cross-validated: {figures(found, breaths(), encoder, strength)}")
    made = varied(lines)
    DATA.mkdir(exist_ok=True)
    _save_text_model("classes", train_classes(made, encoder, strength))
    _save_text_model("detector", train_detector(made, encoder, strength))
    _save_starts(fit_starts(start_examples(lines, breaths()), strength))
    _save_weighing(fit_weighing(*seen_evidence(found, encoder), strength))


def _save_text_model(name: str, model: TextModel) -> None:
    """Word weights as whole numbers of 1/127 of the largest, per label: a quarter of the size, same verdicts."""
    scale = np.maximum(np.abs(model.word_weights).max(axis=0), 1e-6) / 127
    np.savez_compressed(
        DATA / f"{name}.npz",
        labels=np.array(model.labels),
        rarity=model.rarity.astype(np.float16),
        word_weights=_whole(model.word_weights, scale),
        word_scale=scale.astype(np.float32),
        word_bias=model.word_bias,
        vector_weights=model.vector_weights.astype(np.float16),
        vector_bias=model.vector_bias,
    )


def _save_starts(model: QuestionStarts) -> None:
    scale = np.abs(model.weights).max() / 127
    np.savez_compressed(
        DATA / "starts.npz",
        weights=_whole(model.weights, scale),
        scale=np.float32(scale),
        bias=np.float32(model.bias),
        threshold=np.float32(model.threshold),
    )


def _save_weighing(model: Weighing) -> None:
    np.savez_compressed(DATA / "weighing.npz", words_alone=model.words_alone, with_vector=model.with_vector)


def _whole(weights: NDArray[np.float32], scale: NDArray[np.float32]) -> NDArray[np.int8]:
    return np.round(weights / scale).astype(np.int8)


if __name__ == "__main__":
    sys.exit(main())
