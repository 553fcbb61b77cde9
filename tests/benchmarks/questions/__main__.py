"""`python -m tests.benchmarks.questions [--errors] [--development]`: sentences through classifier and detector.

Every run opens the frozen sentences: note it in `OPENED.md`. `--development` leaves them shut and measures the detector
on the sentences by which it was chosen.

The sentences in `frozen/` are never trained on. Each is judged as written, and in lower case without punctuation as a
recogniser may give it. "Can you hear me" and its like count as statements.

- The first sitting was written before any model was trained, by the author of the training sentences. The cue words
  were mended after reading its mistakes, so its F1 flatters.
- The second is the same author's, written after that; it changed nothing.
- The third is another author's, who had seen neither rules nor training sentences nor the other sittings: the figure to
  expect from strangers, for as long as nobody mends by it.
- The heard set is part of the third, spoken by voices and heard by the smallest speech model (`heard.py`).
"""

import argparse
import time
from collections.abc import Callable

from desktop.errors import ProgramError
from desktop.paths import Paths
from desktop.questions.classes import QuestionClassifier
from desktop.questions.detector import Models, judge
from desktop.questions.dialogue import Dialogue
from desktop.text.embedding import Embedding
from desktop.text.words import normal
from tests.benchmarks.questions.intervals import f1, share
from tests.benchmarks.questions.sittings import Labelled, classified, development, development_heard, heard, utterances

SITTINGS = {"first": "", "second": "_second", "third": "_third"}
CLASSIFIED = ("first", "third")
FORMS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("as written", str.strip),
    ("lower case, no punctuation", normal),
)
SURE = 0.8


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.questions")
    parser.add_argument("--errors", action="store_true", help="print every wrong verdict")
    parser.add_argument("--development", action="store_true", help="the development sentences instead of the frozen")
    asked = parser.parse_args()
    measure = _measure_development if asked.development else _measure
    print("== words alone")
    measure(None, False)
    try:
        embedding = Embedding.load(Paths.of_this_user().weights / "all-MiniLM-L6-v2")
    except ProgramError as error:
        print(f"== with the embedding: not measured. {error.message}")
        return
    print("== with the embedding")
    measure(embedding, asked.errors)


def _measure_development(embedding: Embedding | None, errors: bool) -> None:
    for form, written in FORMS:
        print(f"-- {form}")
        _measure_detector(embedding, _in_form(written, development()), errors)
    print("-- as tiny.en heard it")
    _measure_detector(embedding, development_heard(), errors)


def _measure(embedding: Embedding | None, errors: bool) -> None:
    for form, written in FORMS:
        print(f"-- {form}")
        for name in CLASSIFIED:
            print(f"classes, {name} sitting")
            _measure_classes(embedding, _in_form(written, classified(SITTINGS[name])), errors)
        for name, sitting in SITTINGS.items():
            print(f"detector, {name} sitting")
            _measure_detector(embedding, _in_form(written, utterances(sitting)), errors)
    print("-- as tiny.en heard it")
    print("detector, part of the third sitting")
    _measure_detector(embedding, heard(), errors)


def _measure_classes(embedding: Embedding | None, lines: list[Labelled], errors: bool) -> None:
    classifier = QuestionClassifier.load(embedding)
    began = time.perf_counter()
    found = [classifier.classify(text) for _, text in lines]
    each_ms = (time.perf_counter() - began) / len(lines) * 1e3
    first = sum(classes.first == truth for classes, (truth, _) in zip(found, lines, strict=True))
    either = sum(truth in (classes.first, classes.second) for classes, (truth, _) in zip(found, lines, strict=True))
    sure = [(classes, truth) for classes, (truth, _) in zip(found, lines, strict=True) if classes.confidence >= 0.5]
    print(f"class        {share(first, len(lines))}   {each_ms:.1f} ms each")
    print(f"top two      {share(either, len(lines))}")
    if sure:
        print(f"if sure      {share(sum(classes.first == truth for classes, truth in sure), len(sure))}")
    for classes, (truth, text) in zip(found, lines, strict=True):
        if errors and classes.first != truth:
            print(f"   {truth} heard as {classes.first}/{classes.second} {classes.confidence:.2f}: {text}")


def _measure_detector(embedding: Embedding | None, lines: list[Labelled], errors: bool) -> None:
    models = Models.load(embedding)
    truth = [kind for kind, _ in lines]
    judged = [judge(text, "system", Dialogue(), models) for _, text in lines]
    found = ["question" if verdict.questions else "statement" for verdict in judged]
    right = sum(kind == verdict for kind, verdict in zip(truth, found, strict=True))
    print(f"right        {share(right, len(lines))}")
    print(f"F1 question  {f1(truth, found, 'question')}")
    print(f"F1 statement {f1(truth, found, 'statement')}")
    sure = [
        kind == taken_as
        for verdict, taken_as, kind in zip(judged, found, truth, strict=True)
        if verdict.confidence >= SURE
    ]
    print(f"if sure      {share(sum(sure), len(sure))}")
    for verdict, taken_as, (kind, text) in zip(judged, found, lines, strict=True):
        if errors and taken_as != kind:
            print(f"   {kind} judged {verdict.kind} {verdict.confidence:.2f}: {text}")


def _in_form(written: Callable[[str], str], lines: list[Labelled]) -> list[Labelled]:
    return [(label, written(text)) for label, text in lines]


if __name__ == "__main__":
    main()
