"""The typefaces of printed résumés: Inter, and Source Serif Pro (SIL Open Font License, see resources/fonts/paper)."""

from functools import cache

from PySide6.QtGui import QFont

from desktop.resumes.templates.template import Template
from desktop.ui.fonts import FONT_FOLDER, add_bundled_fonts
from shared.tokens import FONT_FAMILY

UNITS = 10
"""To a point. Type sizes are whole units, so that lines break alike on screen, on paper and in the file."""
SERIF = "Source Serif Pro"
CAPS_SPACING_PERCENT = 104
SLANTED_SPACING_PERCENT = 105
"""Closer, and readers of PDF (pdfium among them) take the second f of "staff" for the first one printed twice."""


@cache
def add_paper_fonts() -> int:
    """Once a program, when the first page is set: nobody waits for them at the start."""
    return add_bundled_fonts(FONT_FOLDER / "paper") + add_bundled_fonts()


def paper_face(
    template: Template, points: float, *, strong: bool = False, slanted: bool = False, caps: bool = False
) -> QFont:
    made = QFont(SERIF if template.face == "serif" else FONT_FAMILY)
    made.setPixelSize(max(1, round(points * UNITS)))
    made.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    made.setItalic(slanted and template.face == "serif")  # Inter comes without italics; slanting it by force is ugly
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setFeature(QFont.Tag("calt"), 0)  # a PDF gives other signs for such glyphs
    made.setFeature(QFont.Tag("liga"), 0)
    if made.italic():
        made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, SLANTED_SPACING_PERCENT)
    if caps:
        made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, CAPS_SPACING_PERCENT)
    return made
