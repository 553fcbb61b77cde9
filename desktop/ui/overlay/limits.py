"""What a desktop does not let the overlay do, in words for a person, and what helps."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limit:
    """`words` is one line; `remedy` is what to do about it."""

    words: str
    remedy: str


WAYLAND = Limit(
    "This desktop (Wayland) decides where the overlay goes, and may put other windows above it.",
    "Either press Alt+Space in the overlay and choose “Always on Top”. Or start the program in its X11 mode, in which "
    "the overlay stays where you leave it and above the others: QT_QPA_PLATFORM=xcb interview-assistant",
)


def limit_of(platform: str) -> Limit | None:
    """By the name of Qt's platform; None where the overlay can place itself and stay on top."""
    return WAYLAND if platform.startswith("wayland") else None
