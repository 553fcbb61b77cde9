"""The bundled typeface: Inter (SIL Open Font License, see resources/fonts/OFL.txt)."""

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from shared.tokens import FONT_FAMILY

FONT_FOLDER = Path(__file__).parent / "resources" / "fonts"


def add_bundled_fonts(folder: Path = FONT_FOLDER) -> int:
    """Makes Inter known to Qt; returns how many files were taken. With none, Qt falls back to the system's face."""
    added = [QFontDatabase.addApplicationFont(str(path)) for path in sorted(folder.glob("*.otf"))]
    return sum(number >= 0 for number in added)


def font(pixels: int, *, semibold: bool = False, tabular: bool = False) -> QFont:
    """Inter at this height. `tabular`: all figures equally wide, so that a clock does not tremble."""
    made = QFont(FONT_FAMILY)
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight.DemiBold if semibold else QFont.Weight.Normal)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made
