"""python -m tests.benchmarks.speech [--quick] [--models tiny.en base] [--only NAME …] [--json FILE]"""

import argparse
import json
import os
import sys
import time
from pathlib import Path

from desktop.paths import Paths
from tests.benchmarks.speech import measures
from tests.benchmarks.speech.corpora import human_sets, interview, jargon_set, synthetic_set
from tests.benchmarks.speech.scoring import as_json

PARTS = ("accuracy", "stream", "latency", "noise", "jargon")
NOISE_S = 165.0
"""Of each of eleven noises: half an hour in all."""


def main() -> int:
    asked = _arguments()
    folders = [Paths.of_this_user().weights / f"whisper-{name}" for name in asked.models]
    if missing := [str(folder) for folder in folders if not (folder / "model.bin").is_file()]:
        print(f"not installed: {', '.join(missing)}", file=sys.stderr)
        return 1
    report: dict[str, object] = {"cores": os.cpu_count(), "load average at start": os.getloadavg()[0]}
    for folder in folders:
        report[folder.name] = _measure(folder, asked)
    if asked.json:
        asked.json.write_text(json.dumps(report, indent=1, default=as_json, ensure_ascii=False))
    return 0


def _measure(model: Path, asked: argparse.Namespace) -> dict[str, object]:
    human = human_sets(asked.quick)
    sets = {**human, "synthetic": synthetic_set(asked.quick)}
    runs = {
        "accuracy": lambda: measures.accuracy(model, sets),
        "stream": lambda: measures.stream(model, interview(asked.turns, seed=2), human.get("conversation", [])),
        "latency": lambda: measures.latency(model, interview(8 if asked.quick else 18, seed=3)),
        "noise": lambda: measures.noise(model, 10.0 if asked.quick else NOISE_S),
        "jargon": lambda: measures.jargon(model, jargon_set(asked.quick)),
    }
    results = {}
    for name in asked.only:
        began = time.monotonic()
        results[name] = runs[name]()
        print(f"\n== {model.name}: {name} ({time.monotonic() - began:.0f} s, load {os.getloadavg()[0]:.1f})")
        _show(results[name])
    return results


def _show(table: dict[str, object]) -> None:
    for name, row in table.items():
        shown = "  ".join(f"{key} {value}" for key, value in row.items()) if isinstance(row, dict) else row
        print(f"  {name:24} {shown}", flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.speech", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer clips and turns: about three minutes a model")
    parser.add_argument("--models", nargs="+", default=["tiny.en", "base"])
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS)
    parser.add_argument("--turns", type=int, default=0, help="of the interview that is checked for lost words")
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    asked.turns = asked.turns or (12 if asked.quick else 60)
    return asked


if __name__ == "__main__":
    sys.exit(main())
