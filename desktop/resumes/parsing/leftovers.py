"""What no field holds: found word by word, so that nothing of the document is lost."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from desktop.resumes.parsing.found import Found
from desktop.resumes.parsing.rows import Row
from desktop.resumes.parsing.word_lists import listed
from desktop.resumes.resume import Place

WORD = re.compile(r"[^\W_]+")
_LITTLE = frozenset(
    listed(
        "at in to from of and the a an by on for with bei in und et y e de du la le since until seit bis em en im "
        "der des di da do das dos del las los el les von vom zu zum zur à a al au aux "
        "i o und och og te van het een"
    )
)

PAGE_WORDS = frozenset(listed("page seite página pagina p of von de di résumé resume cv curriculum vitae lebenslauf"))


def leftover(rows: Iterable[Row], places: Mapping[str, Place], covered: Sequence[Found]) -> dict[int, list[str]]:
    """For each line the runs of its words that no field quotes."""
    rows = list(rows)
    quotes: dict[int, Counter[str]] = {}
    for lines, quote in (*((p.lines, p.quote) for p in places.values()), *((f.lines, f.quoted) for f in covered)):
        words = Counter(word.lower() for word in WORD.findall(quote))
        for line in lines:
            mine = quotes.setdefault(line, Counter())
            for word, count in words.items():
                mine[word] = max(mine[word], count)
    found: dict[int, list[str]] = {}
    for row in rows:
        left = _left(row, quotes)
        if left:
            found[row.line] = left
    return found


def _left(row: Row, quotes: Mapping[int, Counter[str]]) -> list[str]:
    known: set[str] = set()
    for line in row.lines:
        known |= set(quotes.get(line, ()))
    runs: list[str] = []
    for piece in (*row.cells, *row.margin):
        run: list[re.Match[str]] = []
        for match in WORD.finditer(piece.text):
            if match[0].lower() in known:
                runs += _run(run, piece.text)
                run = []
            else:
                run.append(match)
        runs += _run(run, piece.text)
    return runs


def _run(run: list[re.Match[str]], text: str) -> list[str]:
    if not run or all(match[0].lower() in _LITTLE for match in run):
        return []
    return [text[run[0].start() : run[-1].end()]]
