"""Finding facts, the time of an outline, the kept answers before and after, and the local writers, measured.

python -m tests.benchmarks.answers [--only finding|engine|kept|writers …] [--models …] [--resumes …] [--questions N]
    [--busy-questions N] [--json FILE]

Writers: first word, words a second idle and beside a busy core, ids, unsupported sentences.
"""

import argparse
import asyncio
import os
import sys
from contextlib import nullcontext
from pathlib import Path

import msgspec

from desktop.answers.local_model import LocalModel
from desktop.answers.local_writer import LocalWriter
from desktop.answers.retrieval import Encode
from desktop.answers.thread_plan import ThreadPlan
from desktop.paths import Paths
from desktop.weights.choice import LARGE_WRITER, SMALL_WRITER
from tests.benchmarks.answers.asking import Asking, load_encoder
from tests.benchmarks.answers.busy_core import one_core_busy
from tests.benchmarks.answers.engine import print_engine
from tests.benchmarks.answers.figures import Figures, figures
from tests.benchmarks.answers.finding import print_finding
from tests.benchmarks.answers.kept import print_kept
from tests.benchmarks.answers.measuring import Answer, measure
from tests.benchmarks.answers.samples import Sample, load_samples

SHOWN = 10
PARTS = ("finding", "engine", "kept", "writers")


class Report(msgspec.Struct):
    figures: list[Figures]
    answers: dict[str, list[Answer]]


def main() -> None:
    options = _options()
    encode = load_encoder()
    if "finding" in options.only:
        print_finding(encode)
    if "engine" in options.only:
        print_engine(encode)
    if "kept" in options.only:
        print_kept()
    if "writers" in options.only:
        _measure_writers(options, encode)


def _measure_writers(options: argparse.Namespace, encode: Encode | None) -> None:
    samples = load_samples()
    chosen = options.resumes or samples.resumes
    asked = [sample for sample in samples.questions if sample.resume in chosen][: options.questions]
    askings = {name: Asking(file, encode) for name, file in samples.resumes.items()}
    report = Report([], {})
    for name in options.models:
        asyncio.run(_measure_writer(name, askings, asked, asked[: options.busy_questions], report))
    _print_figures(report.figures)
    for name, answers in report.answers.items():
        _print_answers(name, answers)
    if options.json:
        options.json.write_bytes(msgspec.json.format(msgspec.json.encode(report)))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.answers", description=__doc__)
    parser.add_argument("--only", nargs="+", default=PARTS, choices=PARTS)
    parser.add_argument("--models", nargs="+", default=[LARGE_WRITER, SMALL_WRITER])
    parser.add_argument("--resumes", nargs="+")
    parser.add_argument("--questions", type=int, default=68)
    parser.add_argument("--busy-questions", type=int, default=16)
    parser.add_argument("--json", type=Path)
    return parser.parse_args()


async def _measure_writer(
    name: str, askings: dict[str, Asking], idle: list[Sample], busy: list[Sample], report: Report
) -> None:
    gguf = Paths.of_this_user().weights / name / "model.gguf"
    model = LocalModel(gguf, lambda state: None, ThreadPlan.for_machine(os.cpu_count() or 1))
    writer = LocalWriter(model)
    try:
        await model.start()
        cores = os.cpu_count() or 1
        for machine, load, samples in (("idle", nullcontext(), idle), ("one core busy", one_core_busy(), busy)):
            if not samples:
                continue
            free = cores if machine == "idle" else max(1, cores - 1)
            await model.use_threads(ThreadPlan.for_machine(free))  # as the product's watch would after some seconds
            with load:
                answers, prefixes = await measure(writer, askings, samples, _progress)
            report.figures.append(figures(name, machine, answers, prefixes))
            report.answers.setdefault(name, answers)
    finally:
        await writer.aclose()
        await model.close()


def _progress(text: str) -> None:
    print(".", end="", file=sys.stderr, flush=True)


def _print_figures(measured: list[Figures]) -> None:
    heads = ("writer", "machine", "asked (not asked)", "prefix read s", "first word p50 / p95 s", "words/s")
    print("\n|", " | ".join((*heads, "valid id", "unsupported", "general")), "|")
    print("|---" * 9 + "|")
    for row in measured:
        prefixes = ", ".join(f"{seconds:.1f}" for seconds in row.prefix_s)
        print(
            f"| {row.writer} | {row.machine} | {row.asked} ({row.not_asked}) | {prefixes} "
            f"| {row.first_word_p50_s:.2f} / {row.first_word_p95_s:.2f} | {row.words_s:.1f} "
            f"| {row.valid_id} | {row.unsupported} | {row.general} |"
        )


def _print_answers(name: str, answers: list[Answer]) -> None:
    written = [answer for answer in answers if answer.sentences]
    print(f"\nTen answers of {name} (question, ids offered; each sentence with its verdict)\n")
    for answer in written[:: max(1, len(written) // SHOWN)][:SHOWN]:
        print(f"- {answer.question} ({', '.join(answer.offered)})")
        for sentence in answer.sentences:
            print(f"    {sentence.verdict or 'not judged':>11}  {sentence.text}")


if __name__ == "__main__":
    main()
