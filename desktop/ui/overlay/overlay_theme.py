"""The overlay's theme: the program's colours, and text of a size of its own."""

from desktop.ui.style import Theme
from shared.tokens import Colours

SMALLEST, LARGEST = 60, 400


class OverlayTheme(Theme):
    """Follows the program's theme; `own_percent` is of the size that text has there."""

    def __init__(self, theme: Theme, own_percent: int = 100) -> None:
        super().__init__("light")
        self._base = theme
        self._own_percent = own_percent
        self._take_size()
        theme.changed.connect(self._on_base_changed)

    @property
    def own_percent(self) -> int:
        return self._own_percent

    @property
    def dark(self) -> bool:
        return self._base.dark

    @property
    def high_contrast(self) -> bool:
        return self._base.high_contrast

    @property
    def reduced_motion(self) -> bool:
        return self._base.reduced_motion

    @property
    def colours(self) -> Colours:
        return self._base.colours

    def set_own_percent(self, percent: int) -> None:
        if percent != self._own_percent:
            self._own_percent = percent
            self._on_base_changed()

    def own_style_sheet(self) -> str:
        """What dresses the overlay alone; empty where the program's own sheet does."""
        return "" if self.text_percent == self._base.text_percent else self.style_sheet()

    def _on_base_changed(self) -> None:
        self._take_size()
        self.changed.emit()

    def _take_size(self) -> None:
        wanted = round(self._base.text_percent * self._own_percent / 100)
        self._text_percent = min(max(wanted, SMALLEST), LARGEST)
