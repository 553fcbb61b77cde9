"""Characters to words: where a word ends, what belongs together though drawn apart, what was drawn twice."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from desktop.resumes.reading.marks import SURE_BULLETS
from desktop.resumes.reading.pdf.fonts import Font
from desktop.resumes.reading.pdf.glyphs import Glyph

WORD_GAP = 0.17
"""In em: a smaller distance between two letters is kerning, a larger one a blank (TeX shrinks blanks to 0.22)."""
_GENERATED_GAP = 0.09
"""Where pdfium too sees a blank, less is enough."""
_BACK = 0.45
_ACCENTS = {"´": "\u0301", "`": "\u0300", "¨": "\u0308", "ˆ": "\u0302", "˜": "\u0303", "¸": "\u0327", "ˇ": "\u030c",
            "˚": "\u030a", "˘": "\u0306", "˙": "\u0307", "˝": "\u030b", "¯": "\u0304", "˛": "\u0328"}  # fmt: skip
ASCENT, DESCENT = 0.8, 0.22
_PREFIX = re.compile(r"^(?:mailto:|tel:)(?=\S)", re.I)


@dataclass(slots=True, eq=False)
class Piece:
    """A word on the page. `spaced`: a blank was typed before it; `hyphen`: it ends in one that may be a line's end."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    font: Font
    order: int
    spaced: bool = False
    hyphen: bool = False
    doubtful: bool = False
    tiny: bool = False
    layer: bool = False
    hidden: bool = False
    turn: int = 0
    letters: list[tuple[float, float]] = field(default_factory=list)

    @property
    def top(self) -> float:
        return self.baseline - ASCENT * self.size

    @property
    def bottom(self) -> float:
        return self.baseline + DESCENT * self.size

    @property
    def is_icon(self) -> bool:
        """A picture (a telephone, an envelope): from a picture font, of private use or among the pictographs."""
        return len(self.text) <= 2 and (self.font.icon or all(_is_picture(letter) for letter in self.text))


def _is_picture(letter: str) -> bool:
    private = "\ue000" <= letter <= "\uf8ff" or letter >= "\U000f0000"
    pictograph = "\u2600" <= letter <= "\u27bf" or "\U0001f000" <= letter <= "\U0001faff" or letter in "⌂☎⌨\ufe0f"
    return private or (pictograph and letter not in SURE_BULLETS)


def pieces_of(glyphs: Iterable[Glyph]) -> list[Piece]:
    """Words in the order they are painted, each drawn once."""
    found = [_piece(run, order) for order, run in enumerate(_runs(glyphs))]
    for piece in found:
        piece.text = _PREFIX.sub("", piece.text)
    return _without_doubles([piece for piece in found if piece.text])


def _runs(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    run: list[Glyph] = []
    for glyph in glyphs:
        if run and _breaks(run, glyph):
            yield run
            run = []
        run.append(glyph)
    if run:
        yield run


def _tracking(run: list[Glyph]) -> float:
    """The distance that letters of this run keep anyway, in points: text may be set wide."""
    if len(run) < 3:
        return 0.0
    gaps = sorted(right.left - left.right for left, right in pairwise(run[-8:]))
    return max(0.0, gaps[len(gaps) // 2])


def _breaks(run: list[Glyph], glyph: Glyph) -> bool:
    last = run[-1]
    size = max(last.size, glyph.size, 1.0)
    if glyph.turn != last.turn or glyph.spaced:
        return True
    if glyph.drawing == last.drawing and glyph.left == last.left and glyph.right == last.right:
        return False  # the words a file gives in place of a drawing all stand where the drawing is
    gap = glyph.left - last.right
    shift = abs(glyph.baseline - last.baseline)
    if shift > 0.12 * size and (shift > 0.5 * size or glyph.size == last.size or abs(gap) > 0.12 * size):
        return not _is_accent(last, glyph)
    if glyph.font.symbol != last.font.symbol:
        return True
    if glyph.left < last.left - _BACK * size and not _is_accent(last, glyph):
        return True
    if glyph.generated:
        gap += _overhang(run)
    least = (_GENERATED_GAP if glyph.generated else WORD_GAP) * size
    return gap > least and gap > least + _tracking(run)


def _overhang(run: list[Glyph]) -> float:
    """How far the last letter reaches over its room: an italic f does so on both sides, and hides the blank behind."""
    return max(0.0, run[-2].right - run[-1].left) if len(run) > 1 else 0.0


def _is_accent(last: Glyph, glyph: Glyph) -> bool:
    return (last.text in _ACCENTS or glyph.text in _ACCENTS) and last.left < glyph.right and glyph.left < last.right


def _piece(run: list[Glyph], order: int) -> Piece:
    first = max(run, key=lambda glyph: glyph.size)
    texts = _with_accents(run)
    letters = [(glyph.left, glyph.right) for glyph, text in zip(run, texts, strict=True) for _ in text]
    return Piece(
        text="".join(texts),
        left=min(glyph.left for glyph in run),
        right=max(glyph.right for glyph in run),
        baseline=first.baseline,
        size=first.size,
        font=_most(glyph.font for glyph in run),
        order=order,
        spaced=run[0].spaced,
        hyphen=run[-1].hyphen and len(run) > 1,
        doubtful=any(glyph.doubtful for glyph in run),
        tiny=first.tiny,
        layer=all(glyph.layer for glyph in run),
        turn=run[0].turn,
        letters=letters,
    )


def _most(fonts: Iterable[Font]) -> Font:
    counts: dict[int, int] = {}
    known: dict[int, Font] = {}
    for font in fonts:
        counts[id(font)] = counts.get(id(font), 0) + 1
        known[id(font)] = font
    return known[max(counts, key=lambda key: counts[key])]


def _with_accents(run: list[Glyph]) -> list[str]:
    """TeX's old fonts draw an accent and a letter over each other: one character again."""
    texts = [glyph.text for glyph in run]
    for i, (left, right) in enumerate(pairwise(run)):
        if not _is_accent(left, right) or _overlap(left, right) < 0.4:
            continue
        accent, letter = (i, i + 1) if texts[i] in _ACCENTS else (i + 1, i)
        if texts[accent] in _ACCENTS and len(texts[letter]) == 1 and (texts[letter].isalpha()):
            base = {"ı": "i", "ȷ": "j"}.get(texts[letter], texts[letter])
            texts[letter] = unicodedata.normalize("NFC", base + _ACCENTS[texts[accent]])
            texts[accent] = ""
    return texts


def _overlap(left: Glyph, right: Glyph) -> float:
    shared = min(left.right, right.right) - max(left.left, right.left)
    return shared / max(0.1, min(left.right - left.left, right.right - right.left))


def _without_doubles(pieces: list[Piece]) -> list[Piece]:
    """Some programs print bold by printing twice, or a shadow: the same word almost at the same place."""
    kept: list[Piece] = []
    seen: dict[str, list[Piece]] = {}
    for piece in pieces:
        twins = seen.setdefault(piece.text, [])
        if not any(_same_place(piece, twin) for twin in twins):
            twins.append(piece)
            kept.append(piece)
    return kept


def _same_place(one: Piece, other: Piece) -> bool:
    near = 0.2 * one.size
    return (
        one.turn == other.turn
        and abs(one.left - other.left) < near
        and abs(one.right - other.right) < near
        and abs(one.baseline - other.baseline) < near
    )
