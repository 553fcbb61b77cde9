"""Cross-validation of the whole reading: each sentence is judged by models that saw nothing made of it."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.model_selection import GroupKFold

from desktop.questions.build_model import BuildModel
from desktop.questions.class_vectors import class_vectors
from desktop.questions.clauses import joined_core
from desktop.questions.detector import Models, judge
from desktop.questions.dialogue import Dialogue
from desktop.questions.starts import QuestionStarts
from desktop.questions.text_model import TextModel
from desktop.questions.weighing import evidence
from desktop.questions.word_model import WordModel
from desktop.text.words import normal
from installers.training.compositions import RunOn, merged, start_examples
from installers.training.fitting import Strength, fit_starts, fit_weighing, train_build, train_classes, train_words
from installers.training.kept_layers import KeptLayers
from installers.training.sentences import Breath, Example, heard_forms, varied

FOLDS = 5


@dataclass(frozen=True, slots=True)
class Seen:
    """The signs of sentences, as models see them that did not learn from these, and whether each asks."""

    signs: NDArray[np.float32]
    asks: list[bool]


@dataclass(frozen=True, slots=True)
class Fold:
    """The models of the other folds' sentences, and the sentences that they have not seen."""

    classes: TextModel
    words: WordModel
    build: BuildModel
    starts: QuestionStarts
    held: list[Example]
    seen: Seen


@dataclass(frozen=True, slots=True)
class Figures:
    first: float
    first_or_second: float
    question_f1: tuple[float, float]
    """As written, and in lower case without punctuation."""
    statement_f1: tuple[float, float]
    parted: float
    """Share of the breaths whose question begins where it should."""


def folds(lines: list[Example], breaths: list[Breath], encoder: KeptLayers, strength: Strength) -> list[Fold]:
    names = [each.line for each in lines]
    split = GroupKFold(FOLDS, shuffle=True, random_state=0).split(names, groups=names)
    run_on = merged(lines)
    return [
        _fold([lines[at] for at in kept], [lines[at] for at in out], run_on, breaths, encoder, strength)
        for kept, out in split
    ]


def together(found: list[Fold]) -> Seen:
    """What all the folds saw."""
    return Seen(
        np.concatenate([fold.seen.signs for fold in found]), [asks for fold in found for asks in fold.seen.asks]
    )


def figures(found: list[Fold], breaths: list[Breath], encoder: KeptLayers, strength: Strength) -> Figures:
    classified = [pair for fold in found for pair in _classified(fold, encoder)]
    weighed = list(_with_weights(found, encoder, strength))
    judged = [pair for fold, models in weighed for pair in _judged(fold, models)]
    parted = [right for fold, models in weighed for right in _parted(fold, models, breaths)]
    return Figures(
        float(np.mean([truth == ranks[0] for truth, ranks in classified])),
        float(np.mean([truth in ranks for truth, ranks in classified])),
        (_f1([pair[:2] for pair in judged], True), _f1([pair[1:] for pair in judged], True)),
        (_f1([pair[:2] for pair in judged], False), _f1([pair[1:] for pair in judged], False)),
        float(np.mean(parted)),
    )


def _fold(
    kept: list[Example],
    out: list[Example],
    run_on: list[RunOn],
    breaths: list[Breath],
    encoder: KeptLayers,
    strength: Strength,
) -> Fold:
    made, lines = varied(kept), {each.line for each in kept}
    joined = [each.whole for each in run_on if {each.front.line, each.behind.line} <= lines]
    words, build = train_words(made + joined, strength), train_build(made + joined, encoder, strength)
    return Fold(
        train_classes(made, encoder, strength),
        words,
        build,
        fit_starts(start_examples(kept, breaths), strength),
        out,
        _seen(out, words, build, encoder),
    )


def _seen(held: list[Example], words: WordModel, build: BuildModel, encoder: KeptLayers) -> Seen:
    """Every sentence in all its forms: as written, in plain words, and as a recogniser heard it."""
    forms = [
        (each, form, said)
        for each in held
        for form in (each.text, normal(each.text), *heard_forms(each.text))
        if (said := joined_core(form))
    ]
    signs = [evidence(form, words, build.log_odds(encoder.layers([said])[0])) for _, form, said in forms]
    return Seen(np.array(signs), [each.asks for each, _, _ in forms])


def _with_weights(found: list[Fold], encoder: KeptLayers, strength: Strength) -> Iterator[tuple[Fold, Models]]:
    """The weights for a fold are fitted on what the other folds saw."""
    for fold in found:
        others = together([each for each in found if each is not fold])
        weighing = fit_weighing(others.signs, others.asks, strength)
        yield fold, Models(fold.words, fold.build, fold.starts, weighing, encoder)


def _classified(fold: Fold, encoder: KeptLayers) -> Iterator[tuple[str, tuple[str, str]]]:
    for each in fold.held:
        if each.question_class:
            said = joined_core(each.text)
            shares = fold.classes.probabilities(said, class_vectors(encoder.layers([said]))[0])
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
