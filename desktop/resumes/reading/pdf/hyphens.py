"""Words broken over a line end become whole again, on the line where they begin."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from desktop.resumes.reading.pdf.drafts import Draft
from desktop.resumes.reading.pdf.pieces import Piece

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_TAIL_WORDS = """
aware based backed bound building built centered centric class critical cutting date day depth design
disciplinary domain driven edge efficient end enabled ended facing first focused free friendly functional
generated generation grade growth hand hoc house impact in intensive language learning led level life line
linear live loop making managed minded minute month native of off on oriented organisation oriented page paid
party performance performing person phase platform point powered product profile profit quality rate ready
related release resolution risk run running saving scale scaling service shot side site sized skilled solving
source specific speed stack stage standard standing state step stop style suite supervised system tenant term
test thinking tier time to touch trained tuned tuning turn up user value volume way week wide winning wise work
world year years
"""
_TAILS = frozenset(_TAIL_WORDS.split())
"""What mostly follows a hyphen that belongs to the word (cloud-native, long-term)."""
_HEADS = frozenset(
    {"co", "cross", "e", "ex", "ill", "mid", "multi", "non", "post", "pre", "pro", "self", "semi", "sub", "well"}
)


def mend_hyphens(drafts: list[Draft]) -> list[Draft]:
    """The second half moves up to the first; a line that had nothing else disappears."""
    words = _Words(drafts)
    gone: set[int] = set()
    for upper, lower in pairwise(list(drafts)):
        if _is_broken(upper, lower):
            first, second = upper.cells[-1][-1], lower.cells[0][0]
            upper.cells[-1][-1] = _whole(first, second, words)
            lower.cells[0] = lower.cells[0][1:]
            lower.cells = [cell for cell in lower.cells if cell]
            if not lower.cells:
                gone.add(id(lower))
                upper.margin += lower.margin
    return [draft for draft in drafts if id(draft) not in gone]


def _is_broken(upper: Draft, lower: Draft) -> bool:
    """The upper line's last word ends in a hyphen behind a letter, and the lower line goes on with a letter."""
    if lower.mark is not None or upper.region != lower.region or not upper.cells or lower.gap:
        return False
    last, first = upper.cells[-1][-1], lower.cells[0][0]
    return last.hyphen and len(last.text) > 2 and last.text[-2].isalpha() and first.text[0].isalpha()


def _whole(first: Piece, second: Piece, words: "_Words") -> Piece:
    head, tail = first.text[:-1], second.text
    kept = words.keep_hyphen(head, tail)
    return Piece(
        text=head + ("-" if kept else "") + tail, left=first.left, right=first.right, baseline=first.baseline,
        size=first.size, font=first.font, order=first.order, spaced=first.spaced, hyphen=second.hyphen,
        doubtful=first.doubtful, tiny=first.tiny, layer=first.layer, hidden=first.hidden, turn=first.turn,
    )  # fmt: skip


class _Words:
    """The document's own words tell which hyphens are part of the spelling."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self._known = set(_known(drafts))

    def keep_hyphen(self, head: str, tail: str) -> bool:
        start = re.search(r"[^\W\d_]+(?:-[^\W\d_]+)*$", head)
        rest = re.match(r"[^\W\d_]+", tail)
        if start is None or rest is None or not rest[0][0].islower():
            return True
        one, two = start[0].lower(), rest[0].lower()
        if one + two in self._known:
            return False
        if f"{one}-{two}" in self._known:
            return True
        last = one.rpartition("-")[2]
        if two in _TAILS or one in _HEADS:
            return two in _TAILS or two in self._known
        return last in self._known and two in self._known and len(two) > 3


def _known(drafts: Sequence[Draft]) -> Iterable[str]:
    """Whole words only: neither half of one that may be broken."""
    broken = False
    for draft in drafts:
        pieces = draft.pieces
        for piece in pieces[1:] if broken else pieces:
            if not piece.hyphen:
                for word in _WORD.findall(piece.text.lower()):
                    yield word
                    if "-" in word:
                        yield from word.split("-")
        broken = bool(pieces) and pieces[-1].hyphen
