"""The style: the design tokens as one style sheet, fonts and colours, light, dark or as the system wants it."""

from pathlib import Path
from string import Template
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from desktop.ui.fonts import add_bundled_fonts, font
from desktop.ui.reduced_motion import system_reduces_motion
from desktop.ui.style_sheet import SHEET
from shared.tokens import (
    CARD_RADIUS_PX,
    CONTRAST_DARK,
    CONTRAST_FOCUS_PX,
    CONTRAST_LIGHT,
    DARK,
    FOCUS_PX,
    LIGHT,
    MOTION_MS,
    SPACE_PX,
    TEXT_SCALE_PERCENT,
    TYPE_PX,
    Colours,
)

Scheme = Literal["light", "dark", "system"]
Motion = Literal["system", "on", "off"]
"""Whether motion is to be reduced: as the system has it, on, off."""

SIGNS = Path(__file__).parent / "resources" / "signs"


class Theme(QObject):
    """Colours and sizes for everything that is painted by hand, and the style sheet for everything else.

    `changed` is emitted after anything of it changed; whoever paints then reads anew.
    """

    changed = Signal()

    def __init__(
        self,
        scheme: Scheme = "system",
        text_percent: int = 100,
        parent: QObject | None = None,
        *,
        high_contrast: bool = False,
        reduced_motion: Motion = "system",
    ) -> None:
        super().__init__(parent)
        self._scheme = scheme
        self._text_percent = _within_scale(text_percent)
        self._high_contrast = high_contrast
        self._reduced_motion = reduced_motion
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_scheme_changed)

    @property
    def colours(self) -> Colours:
        if self.high_contrast:
            return CONTRAST_DARK if self.dark else CONTRAST_LIGHT
        return DARK if self.dark else LIGHT

    @property
    def high_contrast(self) -> bool:
        return self._high_contrast

    @property
    def reduced_motion(self) -> bool:
        if self._reduced_motion == "system":
            return system_reduces_motion()
        return self._reduced_motion == "on"

    @property
    def focus_px(self) -> int:
        """How wide the ring around what has the focus is."""
        return CONTRAST_FOCUS_PX if self.high_contrast else FOCUS_PX

    @property
    def dark(self) -> bool:
        if self._scheme == "system":
            return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._scheme == "dark"

    @property
    def text_percent(self) -> int:
        return self._text_percent

    def set_scheme(self, scheme: Scheme) -> None:
        self._scheme = scheme
        self.changed.emit()

    def set_text_percent(self, percent: int) -> None:
        """Clamped to what the tokens allow (80 to 200)."""
        self._text_percent = _within_scale(percent)
        self.changed.emit()

    def set_high_contrast(self, high_contrast: bool) -> None:
        self._high_contrast = high_contrast
        self.changed.emit()

    def set_reduced_motion(self, reduced_motion: Motion) -> None:
        self._reduced_motion = reduced_motion
        self.changed.emit()

    def px(self, size: str) -> int:
        """A text size of the tokens at the person's scale."""
        return self.scaled(TYPE_PX[size])

    def scaled(self, pixels: float) -> int:
        """Something that grows with the text."""
        return round(pixels * self._text_percent / 100)

    def colour(self, name: str) -> QColor:
        return QColor(getattr(self.colours, name))

    def font(self, size: str, *, semibold: bool = False, tabular: bool = False) -> QFont:
        return font(self.px(size), semibold=semibold, tabular=tabular)

    def style_sheet(self) -> str:
        sizes = {f"px_{name}": str(self.px(name)) for name in TYPE_PX}
        spaces = {f"s{step}": str(step * SPACE_PX) for step in range(1, 9)}
        colours = {name: getattr(self.colours, name) for name in Colours.__slots__}
        scaled = {"control": str(self.scaled(34)), "large": str(self.scaled(44)), "mark": str(self.scaled(16))}
        radius = {"radius": str(CARD_RADIUS_PX), "mark_radius": str(self.scaled(16) // 2 + 1)}
        return Template(SHEET).substitute(sizes | spaces | colours | scaled | radius | self._edges())

    def _edges(self) -> dict[str, str]:
        """Borders and focus rings, and paddings that shrink by what a ring is wider than a border."""
        focus, border = self.focus_px, 2 if self.high_contrast else 1
        paddings = {"pad": 16 + border, "pad_quiet": 8 + border, "pad_tool": 3 + border, "pad_field": 12 + border}
        unfocused = {name: f"{pixels - border}" for name, pixels in paddings.items()}
        focused = {f"{name}_focus": f"{pixels - focus}" for name, pixels in paddings.items()}
        ground = "dark" if self.dark else "light"
        signs = {"signs": SIGNS.as_posix(), "on": ground, "sign": str(self.scaled(12)), "knob": str(self.scaled(18))}
        knob = {"knob_radius": str(self.scaled(18) // 2 + 1), "knob_out": str(-self.scaled(9))}
        return {"focus": str(focus), "border": str(border)} | unfocused | focused | signs | knob

    def palette(self) -> QPalette:
        """What the style sheet cannot reach: selections, placeholders, native tooltips."""
        made = QPalette()
        for role, name in _PALETTE.items():
            made.setColor(role, self.colour(name))
        return made

    def _on_system_scheme_changed(self) -> None:
        if self._scheme == "system":
            self.changed.emit()


def motion_ms(theme: Theme) -> int:
    """How long whatever moves takes; 0 where motion is to be reduced, so that it is there at once."""
    return 0 if theme.reduced_motion else MOTION_MS


class AppliedStyle(QObject):
    """Keeps an application dressed in a theme: bundled fonts once, style sheet and palette after every change.

    `sheet_later`: the sheet waits for `dress`. With a sheet, Qt styles all parts of a widget anew whenever it is put
    into another one; many windows are built in a third of the time before it is there.
    """

    def __init__(self, app: QApplication, theme: Theme, *, sheet_later: bool = False) -> None:
        super().__init__(app)
        self._app = app
        self._theme = theme
        add_bundled_fonts()
        app.setStyle("Fusion")
        theme.changed.connect(self.dress)
        self._colour()
        if not sheet_later:
            self.dress()

    def dress(self) -> None:
        # Without the old sheet first: one sheet in another's place takes Qt four times as long.
        self._app.setStyleSheet("")
        self._colour()
        self._app.setStyleSheet(self._theme.style_sheet())

    def _colour(self) -> None:
        self._app.setFont(self._theme.font("body"))
        self._app.setPalette(self._theme.palette())


_PALETTE = {
    QPalette.ColorRole.Window: "surface",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "raised",
    QPalette.ColorRole.AlternateBase: "surface",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.Mid: "line",
}


def _within_scale(percent: int) -> int:
    low, high = TEXT_SCALE_PERCENT
    return min(max(percent, low), high)
