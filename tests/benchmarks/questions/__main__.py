"""`python -m tests.benchmarks.questions [--errors]`: the frozen sentences through classifier and detector.

The sentences in `frozen/` are never trained on; classes and first sitting were written before any model was trained.
Their author also wrote the training sentences, so figures on other people's questions will be lower. Each is judged
as written, and in lower case without punctuation as a recogniser may give it. "Can you hear me" and its like count as
statements. The cue words were mended after reading the first sitting's mistakes, so its F1 flatters; the second
sitting was written after that and changed nothing.
"""

import argparse
import time
from pathlib import Path

from desktop.errors import ProgramError
from desktop.paths import Paths
from desktop.questions.classes import QuestionClassifier
from desktop.questions.detector import Models, judge
from desktop.questions.dialogue import Dialogue
from desktop.text.embedding import Embedding, Encoder
from desktop.text.words import normal
from tests.benchmarks.questions.intervals import f1, share

FROZEN = Path(__file__).parent / "frozen"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.questions")
    parser.add_argument("--errors", action="store_true", help="print every wrong verdict")
    errors = parser.parse_args().errors
    print("== words alone")
    _measure(None, errors=False)
    try:
        embedding = Embedding.load(Paths.of_this_user().weights / "all-MiniLM-L6-v2")
    except ProgramError as error:
        print(f"== with the embedding: not measured. {error.message}")
        return
    print("== with the embedding")
    _measure(embedding, errors)


def _measure(embedding: Encoder | None, errors: bool) -> None:
    for form, written in (("as written", str.strip), ("lower case, no punctuation", normal)):
        print(f"-- {form}")
        _measure_classes(embedding, [(c, written(text)) for c, text in _classified()], errors)
        for sitting in ("", "_second"):
            print(f"detector, {'second' if sitting else 'first'} sitting")
            _measure_detector(embedding, [(k, written(text)) for k, text in _utterances(sitting)], errors)


def _measure_classes(embedding: Encoder | None, lines: list[tuple[str, str]], errors: bool) -> None:
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


def _measure_detector(embedding: Encoder | None, lines: list[tuple[str, str]], errors: bool) -> None:
    models = Models.load(embedding)
    truth = [kind for kind, _ in lines]
    judged = [judge(text, "system", Dialogue(), models) for _, text in lines]
    found = ["question" if verdict.questions else "statement" for verdict in judged]
    print(f"F1 question  {f1(truth, found, 'question')}")
    print(f"F1 statement {f1(truth, found, 'statement')}")
    for verdict, (kind, text) in zip(judged, lines, strict=True):
        if errors and verdict.kind != kind:
            print(f"   {kind} judged {verdict.kind} {verdict.confidence:.2f}: {text}")


def _classified() -> list[tuple[str, str]]:
    lines = (FROZEN / "classes.txt").read_text(encoding="utf-8").splitlines()
    return [(label, text) for label, _, text in (line.partition("|") for line in lines)]


def _utterances(sitting: str) -> list[tuple[str, str]]:
    return [
        (kind, line)
        for kind in ("question", "statement")
        for line in (FROZEN / f"{kind}s{sitting}.txt").read_text(encoding="utf-8").splitlines()
    ]


if __name__ == "__main__":
    main()
