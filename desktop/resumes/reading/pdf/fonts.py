"""What a font's name and figures say about how its letters look."""

import re
from dataclasses import dataclass

_BOLD = re.compile(
    r"bold|black|heavy|semi-?bd|demi(?!t)|extrabd|(?:^|[+_-])(?:bd|sb)\b|CM(?:SS)?BX|SFBX|LMRoman\w*-?Bold", re.I
)
_ITALIC = re.compile(r"ital|obli|slanted|kursiv|CM(?:MI|TI|SL|SSI|BXTI)|SF(?:TI|SL)|(?:^|[+,-])(?:it|bi)$", re.I)
_PLAIN = re.compile(r"regular|roman|book|light|thin|medium|normal|CM(?:R|SS)\d|SFRM|SFSS", re.I)
_SYMBOL = re.compile(
    r"awesome|icon|wingding|webding|dingbat|symbol(?!a)|fontello|ionic|entypo|academicons|glyph|marvosym|bbding|pifont"
    r"|fontawesome|feather|remix|material|CMSY|MSAM|MSBM|TSST|emoji",
    re.I,
)
_ICON = re.compile(r"awesome|icon|fontello|entypo|feather|remix|material|marvosym|emoji", re.I)

_ITALIC_FLAG = 1 << 6
_FORCE_BOLD_FLAG = 1 << 18
_SURELY_BOLD = 700
"""pdfium guesses a weight from the stems where the font names none; below this the guess says nothing."""


@dataclass(slots=True, eq=False)
class Font:
    """`symbol`: draws signs, not letters; `icon`: only pictures such as a telephone. `nameless`: judged by widths."""

    name: str
    bold: bool = False
    italic: bool = False
    symbol: bool = False
    icon: bool = False
    nameless: bool = False


def font_of(name: str, flags: int, weight: int) -> Font:
    """The name decides where it says something; pdfium's figures where it does not."""
    named_bold = bool(_BOLD.search(name))
    heavy = weight >= _SURELY_BOLD and not _PLAIN.search(name)
    symbol = bool(_SYMBOL.search(name))
    return Font(
        name=name,
        bold=not symbol and (named_bold or heavy or bool(flags & _FORCE_BOLD_FLAG)),
        italic=bool(_ITALIC.search(name)) or bool(flags & _ITALIC_FLAG),
        symbol=symbol,
        icon=bool(_ICON.search(name)),
        nameless=not name,
    )


def mark_wide_fonts_bold(widths: dict[Font, dict[str, tuple[float, int]]]) -> None:
    """Fonts without names: the one whose letters run wider than the same letters mostly do is the bold one.

    `widths`: for each font its letters with the advance in em and how often they were drawn. A bold cut of one face is
    3 to 8 % wider; a different size of a face with optical sizes stays below 2 %.
    """
    nameless = {font: letters for font, letters in widths.items() if font.nameless}
    usual: dict[str, dict[float, int]] = {}
    for letters in nameless.values():
        for letter, (width, count) in letters.items():
            counts = usual.setdefault(letter, {})
            counts[round(width, 2)] = counts.get(round(width, 2), 0) + count
    common = {letter: max(counts, key=lambda w: counts[w]) for letter, counts in usual.items()}
    for font, letters in nameless.items():
        total = sum(count for _, count in letters.values())
        ratio = sum(width / common[letter] * n for letter, (width, n) in letters.items() if common[letter]) / total
        font.bold = ratio > 1.03
