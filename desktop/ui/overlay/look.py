"""How the overlay looks, as the settings keep it."""

from dataclasses import dataclass
from typing import Literal, get_args

from desktop.settings import Settings

Density = Literal["line", "outline", "all"]
"""One line with the question; question and outline; everything."""

DENSITIES: tuple[Density, ...] = get_args(Density)
TEXT_STEPS = (60, 70, 80, 90, 100, 115, 130, 150, 175, 200, 250, 300)


@dataclass(frozen=True, slots=True)
class OverlayLook:
    """`text_percent`: of the other windows' text. `screen`: the one it stays on, by name; empty: where it was left."""

    opacity: float = 0.95
    text_percent: int = 100
    density: Density = "all"
    screen: str = ""
    click_through: bool = False

    @classmethod
    def of(cls, settings: Settings) -> "OverlayLook":
        return cls(
            opacity=settings.overlay_opacity,
            text_percent=settings.overlay_text_percent,
            density=settings.overlay_density,
            screen=settings.overlay_screen,
            click_through=settings.overlay_click_through,
        )

    def keep_in(self, settings: Settings) -> None:
        """Not saved yet: the settings' owner does that."""
        settings.overlay_opacity = self.opacity
        settings.overlay_text_percent = self.text_percent
        settings.overlay_density = self.density
        settings.overlay_screen = self.screen
        settings.overlay_click_through = self.click_through


USUAL_LOOK = OverlayLook()


def text_step(percent: int, up: bool) -> int:
    """The next size; the same at either end."""
    if up:
        return next((step for step in TEXT_STEPS if step > percent), TEXT_STEPS[-1])
    return next((step for step in reversed(TEXT_STEPS) if step < percent), TEXT_STEPS[0])
