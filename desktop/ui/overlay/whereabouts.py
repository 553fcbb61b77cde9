"""The whereabouts: on which screen the overlay is, and where there, as screens come and go."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.keys import KeyAction
from desktop.ui.overlay.places import Place, Places, within
from desktop.ui.overlay.screens import Screen, Screens

STEP_PX = 24


class Whereabouts(QObject):
    """Moves one window. `pinned` names the screen that it stays on as long as that is there; empty: none.

    Dragged to another screen, a pinned window is pinned there. `places_changed` brings what the settings keep.
    """

    places_changed = Signal(dict)  # screen name → place
    pinned_changed = Signal(str)

    def __init__(self, window: QWidget, places: Mapping[str, Place] | None, screens: Screens, pinned: str) -> None:
        super().__init__(window)
        self._window = window
        self._places = Places(places)
        self.screens = screens
        self.pinned = pinned
        screens.changed.connect(self._on_screens_changed)

    def put_where_it_was(self, usual: QSize | None = None) -> QSize:
        """`usual` (without it its own size) counts only where it never was. The size that it was left in, of which
        the window may take less."""
        geometry = self._places.geometry_on(self._wanted_screen(), usual or self._window.size())
        self._window.setGeometry(geometry)
        return geometry.size()

    def pin(self, name: str) -> None:
        """Goes there at once, where the screen is there."""
        if name == self.pinned:
            return
        self.pinned = name
        screen = self.screens.named(name)
        if screen is not None and self._window.isVisible() and not self._is_on(screen):
            self._go_to(screen)

    def remember(self, size: QSize) -> None:
        """It was left where it is now; `size` is what it will have when it comes back."""
        screen = self.screens.holding(self._window.geometry())
        if screen is None:
            return
        before = list(self._places.known.items())
        self._places.remember(screen, QRect(self._window.pos(), size))
        if list(self._places.known.items()) != before:
            self.places_changed.emit(dict(self._places.known))
        if self.pinned and screen.name() != self.pinned and self.screens.named(self.pinned) is not None:
            self.pinned = screen.name()
            self.pinned_changed.emit(self.pinned)

    def step(self, right: int, down: int) -> None:
        """Moves by so many steps, but not off the screens."""
        by = QPoint(right, down) * STEP_PX
        self._place(self._window.geometry().translated(by))

    def grow(self, wider: int, higher: int) -> None:
        geometry = self._window.geometry()
        wanted = geometry.size() + QSize(wider, higher) * STEP_PX
        size = wanted.expandedTo(self._window.minimumSize()).boundedTo(self._window.maximumSize())
        self._place(QRect(geometry.topLeft(), size))

    @property
    def handlers(self) -> dict[KeyAction, Callable[[], None]]:
        """What keys do with it."""
        return {
            "move_left": lambda: self.step(-1, 0),
            "move_right": lambda: self.step(1, 0),
            "move_up": lambda: self.step(0, -1),
            "move_down": lambda: self.step(0, 1),
            "narrower": lambda: self.grow(-1, 0),
            "wider": lambda: self.grow(1, 0),
            "shorter": lambda: self.grow(0, -1),
            "taller": lambda: self.grow(0, 1),
        }

    # --- inside -----------------------------------------------------------------------------------------------------

    def _place(self, wanted: QRect) -> None:
        screen = self.screens.holding(wanted) or self._wanted_screen()
        self._window.setGeometry(within(wanted, screen.availableGeometry()))

    def _on_screens_changed(self) -> None:
        if not self._window.isVisible():
            return
        pinned = self.screens.named(self.pinned)
        if pinned is not None and not self._is_on(pinned):
            self._go_to(pinned)
            return
        geometry = self._window.geometry()
        screen = self.screens.holding(geometry)
        if screen is None:
            self._go_to(self._wanted_screen())
        else:
            self._window.setGeometry(within(geometry, screen.availableGeometry()))

    def _go_to(self, screen: Screen) -> None:
        size = self._window.size()
        wanted = self._places.geometry_on(screen, size)
        self._window.setGeometry(within(QRect(wanted.topLeft(), size), screen.availableGeometry()))

    def _is_on(self, screen: Screen) -> bool:
        holding = self.screens.holding(self._window.geometry())
        return holding is not None and holding.name() == screen.name()

    def _wanted_screen(self) -> Screen:
        screens = self.screens.all()
        return self.screens.named(self.pinned) or self._places.last_used(screens) or screens[0]
