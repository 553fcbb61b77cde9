"""Sentences that local models wrote about the invented résumés, and what a person says of each.

Rule, written before any label: *supported* if everything it says of the candidate stands in the cited fact (its
heading included), or, without citation, in some fact; leaving things out is fine, words of telling are fine.
*unsupported* if it adds or changes a number, name, date, actor, part played, feeling, reason, result or manner, or
cites a fact that does not say it. *general* if it claims nothing of the candidate. In doubt: unsupported.
"""

import json
from collections import defaultdict
from pathlib import Path

from desktop.answers.grounding import Verifier
from shared.setup import SessionSetup
from tests.benchmarks.grounding.resumes import RESUMES
from tests.desktop.answers.facts_in import book_in

LABELLED = Path(__file__).with_name("written.jsonl")


def judged() -> tuple[list[tuple[str, int, int]], list[str]]:
    """Rows (label and model, refused, total) and the sentences where verifier and person differ."""
    refused: dict[str, list[bool]] = defaultdict(list)
    misses: list[str] = []
    verifiers = {}
    for name, text in RESUMES.items():
        verifiers[name] = Verifier(book_in(text), SessionSetup())
    for line in LABELLED.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        checked = verifiers[item["resume"]].check(item["sentence"], item["question"], item["offered"])
        true = item["label"] != "unsupported"
        refused[f"{'true' if true else 'false'}: {item['model']}"].append(checked.verdict == "unsupported")
        if (checked.verdict == "unsupported") == true:
            misses.append(f"{item['label']:12} {checked.verdict:12} {item['sentence']} -> {checked.reason}")
    return [(kind, sum(found), len(found)) for kind, found in refused.items()], misses
