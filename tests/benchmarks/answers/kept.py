"""What the prompt is worth: the kept answers of the local writers, before and after, by label and by the rules.

*Strict*: supported by the very fact that it cites, as labelled by hand. *Unsupported*: by no fact, as labelled.
*Sayable*: the whole answer passes the rules a to h. Only answers that the product would have asked for count: before,
that was where the finding of then held a fact for fitting.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from desktop.answers.sentences import SentenceSplitter
from desktop.session.preparing import Preparation
from shared.setup import SessionSetup
from tests.benchmarks.answers.figures import share
from tests.benchmarks.answers.pairs import load_pairs
from tests.benchmarks.answers.sayable import Judged, faults
from tests.benchmarks.grounding.books import HELD_OUT, load_books

GROUNDING = Path(__file__).parents[1] / "grounding"
WRITERS = ("qwen2.5-coder-1.5b", "qwen2.5-coder-0.5b", "smollm2-135m")
_LABELS = {"before": "labelled_free.jsonl", "after": "labelled_bound.jsonl"}


@dataclass
class _Tally:
    strict: list[bool] = field(default_factory=list)
    unsupported: list[bool] = field(default_factory=list)
    sayable: list[bool] = field(default_factory=list)
    words: int = 0


def print_kept() -> None:
    print("\nWhat the local writers wrote, before and after (share [95 % interval] n)")
    for writer in WRITERS:
        for when in ("before", "after"):
            for half, tally in _tallies(writer, when).items():
                print(f"\n{writer}, {when}, {half}: {tally.words / max(1, len(tally.sayable)):.0f} words an answer")
                print(f"  sentences strictly supported  {share(tally.strict)}")
                print(f"  sentences unsupported         {share(tally.unsupported)}")
                print(f"  answers that could be said    {share(tally.sayable)}")


def _tallies(writer: str, when: str) -> dict[str, _Tally]:
    labels = _labels(writer, _LABELS[when])
    preparations = {n: Preparation(book, SessionSetup(), None, bind_form=True) for n, book in load_books().items()}
    wanted = {(pair.resume, pair.question): pair.wanted for pair in load_pairs()[1]}
    tallies = {"tuning": _Tally(), "held out": _Tally()}
    for answer in _answers(writer, when):
        tally = tallies["held out" if answer["resume"] in HELD_OUT else "tuning"]
        judged = []
        for sentence in _sentences(answer["text"]):
            label = labels[answer["resume"], sentence]
            tally.strict.append(label == "supported")
            tally.unsupported.append(label == "unsupported")
            shown = preparations[answer["resume"]].check(sentence, answer["question"], answer["offered"])
            judged.append(Judged(sentence, label == "unsupported", shown.fact_ids))
        tally.words += len(answer["text"].split())
        tally.sayable.append(not faults(judged, wanted.get((answer["resume"], answer["question"]), ())))
    return tallies


def _answers(writer: str, when: str) -> Iterator[dict]:
    questions = (GROUNDING / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    written = (GROUNDING / "written" / f"{when}-{writer}.jsonl").read_text(encoding="utf-8").splitlines()
    for asked, line in zip(map(json.loads, questions), map(json.loads, written), strict=True):
        if line["text"] and line["fits"]:
            yield {**line, "question": asked["text"]}


def _labels(writer: str, file_name: str) -> dict[tuple[str, str], str]:
    lines = (GROUNDING / file_name).read_text(encoding="utf-8").splitlines()
    items = [item for item in map(json.loads, lines) if item["model"] == writer]
    return {(item["resume"], item["sentence"]): item["label"] for item in items}


def _sentences(text: str) -> list[str]:
    splitter = SentenceSplitter()
    finished = splitter.feed(text)
    return [*finished, splitter.rest.strip()] if splitter.rest.strip() else finished
