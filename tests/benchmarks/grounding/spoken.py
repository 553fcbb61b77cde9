"""Sentences written by hand as a person would say them, without citations; labelled before the verifier saw them.

Each line: T true, F fabricated or G general, the résumé, the sentence. `spoken.txt`: its first run showed 9 of 48
fabrications passing and 10 of 30 true ones refused; the rules were then mended with it, so it is development data.
`spoken_second.txt`: first run 5 of 62 passing (all among the 33 of résumés held out) and 11 of 58 refused; then mended
with it too.
"""

from pathlib import Path

from desktop.answers.grounding import Verifier
from shared.setup import SessionSetup
from tests.benchmarks.grounding.books import load_books
from tests.benchmarks.grounding.resumes import RESUMES
from tests.desktop.answers.facts_in import book_in

_KIND = {"T": "true: spoken", "F": "false: spoken", "G": "true: general"}


def spoken(file_name: str) -> tuple[list[tuple[str, int, int]], list[str]]:
    """Rows (kind, refused, total) and the sentences where verifier and person differ."""
    books = {name: book_in(text) for name, text in RESUMES.items()} | load_books()
    refused: dict[str, list[bool]] = {kind: [] for kind in _KIND.values()}
    misses: list[str] = []
    for line in Path(__file__).with_name(file_name).read_text(encoding="utf-8").splitlines():
        label, name, sentence = line.split(" ", 2)
        offered = [fact.id for fact in books[name].facts]
        checked = Verifier(books[name], SessionSetup()).check(sentence, "", offered)
        refused[_KIND[label]].append(checked.verdict == "unsupported")
        if (checked.verdict == "unsupported") != (label == "F"):
            misses.append(f"{_KIND[label]:22} {checked.verdict:12} {sentence} -> {checked.reason}")
    return [(kind, sum(found), len(found)) for kind, found in refused.items() if found], misses
