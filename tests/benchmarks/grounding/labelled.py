"""Sentences that the three local writers wrote, labelled by hand (rules in `RULES.md`), against the verifier.

`labelled_free.jsonl`: written freely, with the ids behind (the prompt until decision 13). Half of its résumés were held
out while most rules were made (decision 13 says how far); they are development data now.
`labelled_bound.jsonl`: written in the form that the product gives its writers now; no rule was made with it.
"""

import json
from collections import defaultdict
from pathlib import Path

from desktop.session.preparing import Preparation
from shared.setup import SessionSetup
from tests.benchmarks.grounding.books import HELD_OUT, load_books

FREE, BOUND = "labelled_free.jsonl", "labelled_bound.jsonl"

Row = tuple[str, int, int]


def judged_writers(file_name: str) -> tuple[list[Row], list[str]]:
    """Rows (half, what is true and the writer, refused, total) as the product shows it, and the differences."""
    refused: dict[str, list[bool]] = defaultdict(list)
    misses: list[str] = []
    known = {name: Preparation(book, SessionSetup(), None, bind_form=True) for name, book in load_books().items()}
    for line in Path(__file__).with_name(file_name).read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        checked = known[item["resume"]].check(item["sentence"], item["question"], item["offered"])
        half = "held out" if item["resume"] in HELD_OUT else "tuning"
        false = item["label"] == "unsupported"
        refused[f"{'false' if false else 'true'}: {half}, {item['model']}"].append(checked.verdict == "unsupported")
        if (checked.verdict == "unsupported") != false:
            misses.append(f"{half:8} {item['label']:12} {checked.verdict:12} {item['sentence']} -> {checked.reason}")
    return [(kind, sum(found), len(found)) for kind, found in refused.items()], misses
