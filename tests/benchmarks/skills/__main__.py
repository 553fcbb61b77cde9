"""How many labelled skills the lexicon knows, what it finds in the documents beside them, and how fast.

`python -m tests.benchmarks.skills FOLDER [--hits]`: FOLDER holds documents and gold.json, which maps a file's name to
what it says; its `skills` are the labelled ones. `--hits` prints what was found, to be read for false ones.
"""

import json
import statistics
import sys
import time
from pathlib import Path

from desktop.resumes.reading.read import read_document
from desktop.resumes.skills.lexicon import Lexicon, load_lexicon

ROUNDS = 20


def main() -> None:
    folder = Path(sys.argv[1])
    started = time.perf_counter()
    lexicon = load_lexicon()
    print(f"{len(lexicon.skills)} skills, loaded in {1000 * (time.perf_counter() - started):.0f} ms")
    _print_named(lexicon, json.loads((folder / "gold.json").read_text(encoding="utf-8")))
    for path in sorted(path for path in folder.rglob("*") if path.suffix in (".pdf", ".docx", ".txt")):
        _print_found(lexicon, path.name, read_document(path).text, hits="--hits" in sys.argv)


def _print_named(lexicon: Lexicon, gold: dict[str, dict[str, list[str]]]) -> None:
    labelled = {item for said in gold.values() for item in said.get("skills", [])}
    unknown = sorted(item for item in labelled if lexicon.named(item) is None)
    print(f"named: {len(labelled) - len(unknown)} of {len(labelled)}; not: {', '.join(unknown) or 'none'}")


def _print_found(lexicon: Lexicon, name: str, text: str, *, hits: bool) -> None:
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        found = lexicon.find(text)
        times.append(1000 * (time.perf_counter() - started))
    different = {hit.skill_id for hit in found}
    print(f"{name}: {len(text)} signs, {len(found)} hits, {len(different)} skills, {statistics.median(times):.2f} ms")
    if hits:
        print("   ", "; ".join(sorted({f"{hit.text!r} → {hit.skill_id}" for hit in found})))


if __name__ == "__main__":
    main()
