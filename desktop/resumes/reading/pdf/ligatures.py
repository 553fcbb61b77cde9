"""Signs that a font draws without saying what they are: the ligature that makes a known word of the pieces."""

import re
from collections import Counter
from collections.abc import Iterable

from desktop.resumes.reading.pdf.glyphs import UNKNOWN
from desktop.resumes.reading.pdf.pieces import Piece

_LIGATURES = ("fi", "ffi", "ff", "fl", "ffl", "ti", "tt", "ft", "tti", "fj", "Th", "st", "ct")
_WORD = re.compile(r"[^\W\d_]+")
_DAMAGED = re.compile(rf"[^\W\d_]*(?:{UNKNOWN}[^\W\d_]*)+")
_USUAL = {
    "ffi": re.compile(rf"^(?:.*(?:o|e|su|tra|di|coe|a)){UNKNOWN}(?:c|li|rm|de|cul|dav)", re.I),
    "ff": re.compile(rf"^(?:.*(?:o|e|a|sta|di|tari|cuto|playo|tradeo|kicko)){UNKNOWN}(?:$|e|o|s|ing|ice$)", re.I),
    "fl": re.compile(rf"(?:^|re|in|con|work|over|out|snow|tensor){UNKNOWN}(?:ow|ex|a[sgkt]|u[ixe]|oat|ict|ee)", re.I),
}  # fmt: skip
"""Beginnings and ends that leave one choice; "fi" fits where none of them does."""


def mend_unknown_signs(pieces: Iterable[Piece]) -> list[Piece]:
    """Words of the document itself decide first, then what English mostly writes.

    A sign that is no part of a word is dropped, and so is a piece of which nothing is left.
    """
    pieces = list(pieces)
    damaged = [piece for piece in pieces if UNKNOWN in piece.text]
    if not damaged:
        return pieces
    known = Counter(word.lower() for p in pieces if UNKNOWN not in p.text for word in _WORD.findall(p.text))
    for piece in damaged:
        piece.text = _DAMAGED.sub(lambda match: _mended(match[0], known), piece.text)
        piece.letters = []
    return [piece for piece in pieces if piece.text]


def _mended(word: str, known: Counter[str]) -> str:
    if not word.strip(UNKNOWN):
        return ""
    candidates = [word.replace(UNKNOWN, ligature) for ligature in _LIGATURES]
    best = max(candidates, key=lambda candidate: known[candidate.lower()])
    if known[best.lower()]:
        return best
    usual = next((ligature for ligature, pattern in _USUAL.items() if pattern.search(word)), "fi")
    return word.replace(UNKNOWN, usual)
