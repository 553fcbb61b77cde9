"""Cross-validation of the whole reading: each sentence is judged by models that saw nothing made of it."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.model_selection import GroupKFold

from desktop.questions.clauses import core
from desktop.questions.detector import Models, judge
from desktop.questions.dialogue import Dialogue
from desktop.questions.starts import QuestionStarts
from desktop.questions.text_model import TextModel
from desktop.questions.weighing import evidence
from desktop.text.embedding import Encoder
from desktop.text.words import normal
from installers.training.compositions import start_examples
from installers.training.fitting import Strength, fit_starts, fit_weighing, train_classes, train_detector
from installers.training.sentences import Breath, Example, varied

FOLDS = 5


@dataclass(frozen=True, slots=True)
class Fold:
    """The models of the other folds' sentences, and the sentences that they have not seen."""

    classes: TextModel
    detector: TextModel
    starts: QuestionStarts
    held: list[Example]


@dataclass(frozen=True, slots=True)
class Figures:
    first: float
    first_or_second: float
    question_f1: tuple[float, float]
    """As written, and in lower case without punctuation."""
    statement_f1: tuple[float, float]
    parted: float
    """Share of the breaths whose question begins where it should."""


def folds(lines: list[Example], breaths: list[Breath], encoder: Encoder, strength: Strength) -> list[Fold]:
    names = [each.line for each in lines]
    split = GroupKFold(FOLDS, shuffle=True, random_state=0).split(names, groups=names)
    return [
        _fold([lines[at] for at in kept], [lines[at] for at in out], breaths, encoder, strength) for kept, out in split
    ]


def seen_evidence(found: list[Fold], encoder: Encoder) -> tuple[NDArray[np.float32], list[bool]]:
    """The signs of every sentence in both forms, as models see it that did not learn from it."""
    rows = [
        (evidence(said, form, fold.detector, encoder.encode([said])[0]), each.asks)
        for fold in found
        for each in fold.held
        for form in (each.text, normal(each.text))
        if (said := core(form))
    ]
    return np.array([row for row, _ in rows]), [asks for _, asks in rows]


def figures(found: list[Fold], breaths: list[Breath], encoder: Encoder, strength: Strength) -> Figures:
    classified = [pair for fold in found for pair in _classified(fold, encoder)]
    judged = [pair for fold, models in _with_weights(found, encoder, strength) for pair in _judged(fold, models)]
    parted = [
        right for fold, models in _with_weights(found, encoder, strength) for right in _parted(fold, models, breaths)
    ]
    return Figures(
        float(np.mean([truth == ranks[0] for truth, ranks in classified])),
        float(np.mean([truth in ranks for truth, ranks in classified])),
        (_f1([pair[:2] for pair in judged], True), _f1([pair[1:] for pair in judged], True)),
        (_f1([pair[:2] for pair in judged], False), _f1([pair[1:] for pair in judged], False)),
        float(np.mean(parted)),
    )


def _fold(kept: list[Example], out: list[Example], breaths: list[Breath], encoder: Encoder, strength: Strength) -> Fold:
    made = varied(kept)
    return Fold(
        train_classes(made, encoder, strength),
        train_detector(made, encoder, strength),
        fit_starts(start_examples(kept, breaths), strength),
        out,
    )


def _with_weights(found: list[Fold], encoder: Encoder, strength: Strength) -> Iterator[tuple[Fold, Models]]:
    """The weights for a fold are fitted on the other folds' evidence."""
    for fold in found:
        weighing = fit_weighing(*seen_evidence([each for each in found if each is not fold], encoder), strength)
        yield fold, Models(fold.detector, fold.starts, weighing, encoder)


def _classified(fold: Fold, encoder: Encoder) -> Iterator[tuple[str, tuple[str, str]]]:
    for each in fold.held:
        if each.question_class:
            said = core(each.text)
            shares = fold.classes.probabilities(said, encoder.encode([said])[0])
            second, first = np.argsort(shares, kind="stable")[-2:]
            yield each.question_class, (fold.classes.labels[first], fold.classes.labels[second])


def _judged(fold: Fold, models: Models) -> Iterator[tuple[bool, bool, bool]]:
    """As written; the truth; in lower case without punctuation."""
    for each in fold.held:
        forms = [bool(judge(form, "system", Dialogue(), models).questions) for form in (each.text, normal(each.text))]
        yield forms[0], each.asks, forms[1]


def _parted(fold: Fold, models: Models, breaths: list[Breath]) -> Iterator[bool]:
    held = {each.line for each in fold.held}
    for each in breaths:
        if each.question in held:
            judged = judge(f"{each.statement} {each.question}", "system", Dialogue(), models)
            yield bool(judged.questions) and judged.questions[-1] in (
                each.question,
                f"{each.statement} {each.question}",
            )


def _f1(pairs: list[tuple[bool, bool]], of: bool) -> float:
    hits = sum(found == truth == of for found, truth in pairs)
    wrong = sum(found != truth for found, truth in pairs)
    return 2 * hits / (2 * hits + wrong)
