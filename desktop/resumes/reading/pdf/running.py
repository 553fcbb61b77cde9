"""Page numbers and what a program prints on every page: found at the pages' edges and left out."""

import re
from collections import defaultdict
from collections.abc import Sequence

from desktop.resumes.document import PageSize
from desktop.resumes.reading.pdf.drafts import Draft

_EDGE = 0.1
"""Share of the page's height at its top and at its bottom where such lines stand."""
_FAR_OUT = 0.2
_NUMBER = re.compile(
    r"^(?:\W*(?:page|seite|p\.?|página|pagina)\s*)?\W*(\d{1,2})\W*(?:(?:/|of|von|de|sur|di|\|)\W*(\d{1,2}))?\W*$", re.I
)
_OF_ALL = re.compile(r"\b(\d{1,2})\s*(?:/|of|von|de|sur|di)\s*(\d{1,2})\W*$", re.I)
_PAGE = re.compile(r"\b(?:page|seite|página|pagina)\s*(\d{1,2})\W*$", re.I)


def without_running_lines(pages: Sequence[list[Draft]], sizes: Sequence[PageSize]) -> list[list[Draft]]:
    """The drafts of each page without page numbers, and without all but the first of repeated headers and footers."""
    repeated = _repeated(pages, sizes)
    seen: set[str] = set()
    out: list[list[Draft]] = []
    for number, drafts in enumerate(pages, 1):
        kept = []
        outer = _outermost(drafts, sizes[number - 1])
        for draft in drafts:
            at_edge = _at_edge(draft, sizes[number - 1])
            key = _key(draft)
            if (at_edge or draft in outer) and _is_page_number(draft, number, len(pages)):
                continue
            if at_edge and key in repeated:
                if key in seen:
                    continue
                seen.add(key)
            kept.append(draft)
        out.append(kept)
    return out


def _at_edge(draft: Draft, size: PageSize) -> bool:
    return draft.baseline < _EDGE * size.height or draft.baseline > (1 - _EDGE) * size.height


def _outermost(drafts: list[Draft], size: PageSize) -> list[Draft]:
    """The first and the last line of the page, where they stand far out: wide margins move page numbers inwards."""
    ordered = sorted(drafts, key=lambda draft: draft.baseline)
    ends = [*ordered[:1], *ordered[-1:]]
    return [d for d in ends if not _FAR_OUT * size.height < d.baseline < (1 - _FAR_OUT) * size.height]


def _is_page_number(draft: Draft, number: int, count: int) -> bool:
    if draft.mark is not None or draft.margin:
        return False
    text = draft.text.strip()
    alone = _NUMBER.match(text)
    if alone:
        return (int(alone[1]) == number and int(alone[2] or count) == count) or bool(alone[2])
    counted = _OF_ALL.search(text)
    if counted and len(text) < 80:
        return (int(counted[1]), int(counted[2])) == (number, count)
    named = _PAGE.search(text)
    return bool(named) and int(named[1]) == number and len(text) < 80 if named else False


def _repeated(pages: Sequence[list[Draft]], sizes: Sequence[PageSize]) -> set[str]:
    """Texts at the same height of two pages, numbers not looked at."""
    places: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for number, drafts in enumerate(pages):
        for draft in drafts:
            if _at_edge(draft, sizes[number]):
                places[_key(draft)].add((number, round(draft.baseline / 4)))
    return {
        key
        for key, found in places.items()
        if any(a[0] != b[0] and abs(a[1] - b[1]) <= 1 for a in found for b in found)
    }


def _key(draft: Draft) -> str:
    return re.sub(r"\d+", "#", draft.text.casefold())
