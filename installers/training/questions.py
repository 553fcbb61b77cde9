"""`python -m installers.training.questions [--compare]`: trains the question models into desktop/questions/data/.

Needs scikit-learn (a development extra) and the sentence embedding on disk. Takes about eight minutes, most
of them to read the sentences; what was read is kept in build/, so that the next training takes about three. Prints the
figures of a five-fold cross-validation. `--compare` trains nothing: it cross-validates other strengths.
"""

import argparse
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop.paths import Paths
from desktop.questions.build_model import BuildModel
from desktop.questions.starts import QuestionStarts
from desktop.questions.text_model import TextModel
from desktop.questions.weighing import Weighing
from desktop.questions.word_model import WordModel
from desktop.text.embedding import Embedding
from desktop.text.one_thread import one_thread
from installers.training.compositions import merged, start_examples
from installers.training.fitting import Strength, fit_starts, fit_weighing, train_build, train_classes, train_words
from installers.training.kept_layers import KeptLayers
from installers.training.sentences import breaths, varied, written
from installers.training.validation import figures, folds, together

DATA = Path("desktop/questions/data")
KEPT = Path("build/question_layers.npz")
COMPARED = tuple(
    replace(Strength(), **changed)
    for changed in (
        {},
        {"words": 10.0},
        {"words": 100.0},
        {"vector": 10.0},
        {"vector": 30.0},
        {"build": 0.1},
        {"build": 2.0},
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
    encoder = KeptLayers(Embedding.load(Paths.of_this_user().weights / "all-MiniLM-L6-v2"), KEPT)
    with one_thread():  # also so that the sums, and with them the models, come out the same everywhere
        if compare:
            _compare(encoder)
        else:
            _train(encoder, Strength())
    encoder.save()


def _compare(encoder: KeptLayers) -> None:
    for strength in COMPARED:
        print(strength, figures(folds(written(), breaths(), encoder, strength), breaths(), encoder, strength))


def _train(encoder: KeptLayers, strength: Strength) -> None:
    lines = written()
    found = folds(lines, breaths(), encoder, strength)
    print(f"{len(lines)} sentences, cross-validated: {figures(found, breaths(), encoder, strength)}")
    made = varied(lines)
    DATA.mkdir(exist_ok=True)
    _save_classes(train_classes(made, encoder, strength))
    joined = [each.whole for each in merged(lines)]
    _save("detector", **_stored(train_words(made + joined, strength)))
    _save_build(train_build(made + joined, encoder, strength))
    _save_starts(fit_starts(start_examples(lines, breaths()), strength))
    seen = together(found)
    _save_weighing(fit_weighing(seen.signs, seen.asks, strength))


def _save_classes(model: TextModel) -> None:
    vector = {"vector_weights": model.vector_weights.astype(np.float16), "vector_bias": model.vector_bias}
    _save("classes", **_stored(model.words), **vector)


def _stored(model: WordModel) -> dict[str, NDArray[np.generic]]:
    """Weights as whole numbers of 1/127 of the largest, per label: a quarter of the size, same verdicts."""
    scale = _scale(model.weights)
    return {
        "labels": np.array(model.labels),
        "rarity": model.rarity.astype(np.float16),
        "word_weights": _whole(model.weights, scale),
        "word_scale": scale,
        "word_bias": model.bias,
    }


def _save_build(model: BuildModel) -> None:
    scale = _scale(model.hidden)
    _save(
        "build",
        middle=model.middle.astype(np.float16),
        spread=model.spread.astype(np.float16),
        hidden=_whole(model.hidden, scale),
        scale=scale,
        hidden_bias=model.hidden_bias,
        out=model.out,
        out_bias=np.float32(model.out_bias),
    )


def _save_starts(model: QuestionStarts) -> None:
    scale = _scale(model.weights)
    _save(
        "starts",
        weights=_whole(model.weights, scale),
        scale=scale,
        bias=np.float32(model.bias),
        threshold=np.float32(model.threshold),
    )


def _save_weighing(model: Weighing) -> None:
    _save("weighing", words_alone=model.words_alone, with_build=model.with_build)


def _save(name: str, **numbers: NDArray[np.generic] | np.generic) -> None:
    np.savez_compressed(DATA / f"{name}.npz", **numbers)


def _scale(weights: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.asarray(np.maximum(np.abs(weights).max(axis=0), 1e-6) / 127, np.float32)


def _whole(weights: NDArray[np.float32], scale: NDArray[np.float32]) -> NDArray[np.int8]:
    return np.round(weights / scale).astype(np.int8)


if __name__ == "__main__":
    sys.exit(main())
