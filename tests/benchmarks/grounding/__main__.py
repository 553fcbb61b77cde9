"""How well the verifier tells true sentences from fabricated ones.

`python -m tests.benchmarks.grounding [--json] [--misses]`.

Variants made by rule from every statement of fourteen invented résumés, four of them held out; sentences that the local
writers really wrote, freely and in the product's form, labelled by hand (`RULES.md`); sentences written by hand.
"""

import json
import sys
import time
from collections import defaultdict

from desktop.answers.grounding import Verifier
from shared.setup import SessionSetup
from tests.benchmarks.grounding.books import HELD_OUT, load_books
from tests.benchmarks.grounding.intervals import wilson
from tests.benchmarks.grounding.labelled import BOUND, FREE, judged_writers
from tests.benchmarks.grounding.resumes import RESUMES
from tests.benchmarks.grounding.spoken import spoken
from tests.benchmarks.grounding.variants import Variant, fabrications, paraphrases
from tests.benchmarks.grounding.written import judged
from tests.desktop.answers.facts_in import book_in

Row = tuple[str, int, int]


def main() -> None:
    tables, misses, per_sentence_ms = _measured()
    if "--json" in sys.argv:
        print(json.dumps({**tables, "ms_a_sentence": round(per_sentence_ms, 3)}, indent=1))
        return
    for title, rows in tables.items():
        _print_table(title, rows)
    print(f"\n{per_sentence_ms:.2f} ms a sentence")
    if "--misses" in sys.argv:
        print("\n".join(misses))


def _measured() -> tuple[dict[str, list[Row]], list[str], float]:
    development, missed, per_sentence_ms = run_variants()
    held_out, missed_too, _ = run_variants(held_out=True)
    tables, misses = {}, [*missed, *missed_too]
    tables["Variants, résumés of the development: fabricated caught, true refused"] = development
    tables["Variants, résumés held out"] = held_out
    for title, (rows, differing) in {
        "Local writers, free (the prompt before)": judged_writers(FREE),
        "Local writers, in the product's form": judged_writers(BOUND),
        "Local writers, first set": judged(),
        "Spoken, written by hand": spoken("spoken.txt"),
        "Spoken, second set": spoken("spoken_second.txt"),
    }.items():
        tables[title] = rows
        misses += differing
    return tables, misses, per_sentence_ms


def run_variants(*, held_out: bool = False) -> tuple[list[Row], list[str], float]:
    """Over the résumés that the rules were made with, or over those that they were not."""
    books = {name: book_in(text) for name, text in RESUMES.items()} | load_books()
    chosen = [book for name, book in books.items() if (name in HELD_OUT) == held_out]
    caught: dict[str, list[bool]] = defaultdict(list)
    misses: list[str] = []
    started, count = time.perf_counter(), 0
    for book in chosen:
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
    print(f"\n{title}\n{'class':38}{'refused':>9}{'of':>6}{'share':>8}   95 % interval")
    for kind, refused, total in sorted(rows):
        low, high = wilson(refused, total)
        print(f"{kind:38}{refused:9}{total:6}{refused / max(1, total):8.3f}   {low:.3f} to {high:.3f}")
    for prefix in ("false", "true"):
        refused = sum(row[1] for row in rows if row[0].startswith(prefix))
        total = sum(row[2] for row in rows if row[0].startswith(prefix))
        if total:
            low, high = wilson(refused, total)
            print(f"{'all ' + prefix:38}{refused:9}{total:6}{refused / total:8.3f}   {low:.3f} to {high:.3f}")


if __name__ == "__main__":
    main()
