"""Screens that come and go on request: the test platform has one that stays."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

from desktop.ui.overlay.screens import Screen, Screens


@dataclass(frozen=True)
class FakeScreen:
    title: str
    place: QRect

    def name(self) -> str:
        return self.title

    def geometry(self) -> QRect:
        return self.place

    def availableGeometry(self) -> QRect:  # noqa: N802 (Qt's own)
        return self.place


LAPTOP = FakeScreen("eDP-1", QRect(0, 0, 800, 800))
DESK = FakeScreen("HDMI-1", QRect(800, 0, 1600, 1000))


class FakeScreens(Screens):
    def __init__(self, *screens: FakeScreen) -> None:
        super().__init__()
        self.there: list[Screen] = list(screens)

    def all(self) -> list[Screen]:
        return self.there

    def now(self, *screens: FakeScreen) -> None:
        self.there = list(screens)
        self.changed.emit()
