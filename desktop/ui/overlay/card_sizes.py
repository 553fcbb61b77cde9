"""How large the overlay is in each density: as it was left, else as its content needs it."""

from PySide6.QtCore import QSize

from desktop.ui.overlay.look import Density
from desktop.ui.style import Theme

DEFAULT_CARD = QSize(440, 420)  # outline and three sentences of answer in one look
OUTLINE_CARD = QSize(440, 232)  # two lines of question, three of outline
SMALLEST_CARD = QSize(320, 160)
WRAPPING_PX = 240  # by so much it grows with text of twice the size, so that the question is seen whole
FOLDED_CARD = QSize(320, 44)
UNLIMITED_PX = 16_777_215


class CardSizes:
    """All densities have one width; of "one line" the text decides the height."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._kept: dict[Density, QSize] = {}

    def keep(self, density: Density, size: QSize) -> None:
        self._kept[density] = size

    def of(self, density: Density, width: int | None = None) -> QSize:
        """`width`: what it has now, for a density that never had a size of its own."""
        usual = self._usual(density)
        if density == "line":
            return QSize(width or usual.width(), self.smallest("line").height())
        return self._kept.get(density) or QSize(width or usual.width(), usual.height())

    def smallest(self, density: Density) -> QSize:
        if density == "line":
            return QSize(FOLDED_CARD.width(), max(FOLDED_CARD.height(), self._theme.scaled(FOLDED_CARD.height())))
        # Larger text also wraps into more lines; but the call behind it is to stay in sight.
        more = max(0, self._theme.scaled(WRAPPING_PX) - WRAPPING_PX)
        return QSize(SMALLEST_CARD.width(), min(SMALLEST_CARD.height() + more, DEFAULT_CARD.height()))

    def _usual(self, density: Density) -> QSize:
        card = OUTLINE_CARD if density == "outline" else DEFAULT_CARD
        return QSize(self._theme.scaled(card.width()), self._theme.scaled(card.height()))
