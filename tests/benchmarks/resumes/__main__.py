"""`python -m tests.benchmarks.resumes [--samples FOLDER] [--generated N] [--json]`: résumés against their labels.

- `--samples FOLDER`: files with a `gold.json` beside them (see `gold.py`).
- `--generated N`: N résumés drawn for the purpose, spread over persons and layouts; `all` for every one. Persons and
  layouts come in two halves. By default the development half is drawn. `--held-out` draws the other: its persons in its
  layouts. Nobody looked at those before their first figures were written down (.github/decisions/0017-…).
- `--exported`: the program's own exports of the drawn persons, in its four templates.
- `--keep FOLDER` leaves the drawn files there; `--only TEXT` takes the documents with it in their name.

Without any of the three all drawn résumés of the development half are read.
"""

import argparse
import tempfile
from collections.abc import Iterable
from pathlib import Path

import msgspec

from tests.benchmarks.resumes.corpus.exported import export
from tests.benchmarks.resumes.corpus.generate import drawing, generate
from tests.benchmarks.resumes.exporting import export_problem
from tests.benchmarks.resumes.found import found_in
from tests.benchmarks.resumes.gold import Gold, Sample, load_samples
from tests.benchmarks.resumes.measuring import Reading, read_all
from tests.benchmarks.resumes.reading_order import contiguity
from tests.benchmarks.resumes.report import Judged, Part, as_data, print_part, print_rule
from tests.benchmarks.resumes.scoring import score


def main() -> None:
    wish = _parsed()
    with tempfile.TemporaryDirectory() as temporary:
        drawn = wish.keep or Path(temporary)
        sets = _sample_sets(wish, drawn)
        parts = [_measured(name, samples) for name, samples in sets.items()]
    if wish.json:
        print(msgspec.json.format(msgspec.json.encode([as_data(part) for part in parts]), indent=1).decode())
        return
    print_rule()
    for part in parts:
        print_part(part, failures=not wish.quiet)


def _parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.resumes")
    parser.add_argument("--samples", type=Path, help="a folder of résumés with their gold.json")
    parser.add_argument("--generated", help="how many drawn résumés, or all")
    parser.add_argument("--exported", action="store_true", help="the program's own exports of the drawn persons")
    parser.add_argument("--held-out", action="store_true", help="draw the half that the parser's author has not seen")
    parser.add_argument("--keep", type=Path, help="leave the drawn résumés in this folder")
    parser.add_argument("--only", default="", help="only documents with this in their name")
    parser.add_argument("--json", action="store_true", help="print data")
    parser.add_argument("--quiet", action="store_true", help="leave the failing cases out")
    return parser.parse_args()


def _sample_sets(wish: argparse.Namespace, folder: Path) -> dict[str, list[Sample]]:
    sets: dict[str, list[Sample]] = {}
    if wish.samples:
        sets[f"samples of {wish.samples.name}"] = _only(load_samples(wish.samples), wish.only)
    half = "held out" if wish.held_out else "development"
    application = drawing()
    if wish.generated or not (wish.samples or wish.exported):
        most = None if wish.generated in (None, "all") else int(wish.generated)
        made = _folder(folder / "drawn")
        generate(made, held_out=wish.held_out, only=wish.only, most=most)
        sets[f"drawn, {half} half"] = list(load_samples(made))
    if wish.exported:
        made = _folder(folder / "exported")
        export(made, held_out=wish.held_out, only=wish.only)
        sets[f"exported, {half} half"] = list(load_samples(made))
    del application
    return sets


def _folder(path: Path) -> Path:
    path.mkdir(parents=True, exist_ok=True)
    return path


def _only(samples: Iterable[Sample], text: str) -> list[Sample]:
    return [sample for sample in samples if text in sample.path.name]


def _measured(name: str, samples: list[Sample]) -> Part:
    part = Part(name)
    for sample, reading in zip(samples, read_all([sample.path for sample in samples]), strict=True):
        part.judged.append(_judged(sample, reading))
    return part


def _judged(sample: Sample, reading: Reading) -> Judged:
    if reading.resume is None:
        return Judged(sample, reading, score(sample.gold, Gold(name="")), 0, sample.gold.sentences)
    whole, broken = contiguity(reading.resume.document, sample.gold.sentences)
    judged = score(sample.gold, found_in(reading.resume, sample.gold))
    return Judged(sample, reading, judged, whole, broken, export_problem(reading.resume.resume))


if __name__ == "__main__":
    main()
