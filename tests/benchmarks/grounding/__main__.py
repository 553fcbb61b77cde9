"""How well the verifier tells true sentences from fabricated ones.

`python -m tests.benchmarks.grounding [--json] [--misses]`.

Three parts: variants made by rule from every statement of six invented résumés; sentences that local models really
wrote, labelled by hand (rule and labels in `written.py` and `written.jsonl`); sentences written by hand (`spoken.py`).
"""

import json
import sys
import time
from collections import defaultdict

from desktop.answers.facts import build_facts
from desktop.answers.grounding import Verifier
from shared.setup import SessionSetup
from tests.benchmarks.grounding.intervals import wilson
from tests.benchmarks.grounding.resumes import RESUMES
from tests.benchmarks.grounding.spoken import spoken
from tests.benchmarks.grounding.variants import Variant, fabrications, paraphrases
from tests.benchmarks.grounding.written import judged

Row = tuple[str, int, int]


def main() -> None:
    results, misses, per_sentence_ms = run_variants()
    written, written_misses = judged()
    said, said_misses = spoken()
    if "--json" in sys.argv:
        print(
            json.dumps(
                {"variants": results, "written": written, "spoken": said, "ms_a_sentence": round(per_sentence_ms, 3)},
                indent=1,
            )
        )
        return
    _print_table("Variants: fabricated caught, true refused", results)
    _print_table("Written by local models", written)
    _print_table("Spoken, written by hand", said)
    print(f"\n{per_sentence_ms:.2f} ms a sentence")
    if "--misses" in sys.argv:
        print("\n".join([*misses, *written_misses, *said_misses]))


def run_variants() -> tuple[list[Row], list[str], float]:
    caught: dict[str, list[bool]] = defaultdict(list)
    misses: list[str] = []
    started, count = time.perf_counter(), 0
    for text in RESUMES.values():
        book = build_facts(text)
        verifier = Verifier(book, SessionSetup())
        offered = [fact.id for fact in book.facts]
        for fact in book.facts:
            if fact.kind != "achievement":
                continue
            for variant in (*paraphrases(fact), *fabrications(fact, book)):
                checked = verifier.check(variant.sentence, "", offered)
                count += 1
                right = (checked.verdict == "supported") == variant.true
                caught[_label(variant)].append(right != variant.true)
                if not right:
                    misses.append(f"{_label(variant):22} {checked.verdict:12} {variant.sentence} -> {checked.reason}")
    elapsed = (time.perf_counter() - started) * 1000 / max(1, count)
    return [(kind, sum(found), len(found)) for kind, found in caught.items()], misses, elapsed


def _label(variant: Variant) -> str:
    return ("true: " if variant.true else "false: ") + variant.kind


def _print_table(title: str, rows: list[Row]) -> None:
    print(f"\n{title}\n{'class':28}{'refused':>9}{'of':>6}{'share':>8}   95 % interval")
    for kind, refused, total in sorted(rows):
        low, high = wilson(refused, total)
        print(f"{kind:28}{refused:9}{total:6}{refused / max(1, total):8.3f}   {low:.3f} to {high:.3f}")
    for prefix in ("false", "true"):
        refused = sum(row[1] for row in rows if row[0].startswith(prefix))
        total = sum(row[2] for row in rows if row[0].startswith(prefix))
        if total:
            low, high = wilson(refused, total)
            print(f"{'all ' + prefix:28}{refused:9}{total:6}{refused / total:8.3f}   {low:.3f} to {high:.3f}")


if __name__ == "__main__":
    main()
