"""The global keys' desk: what is chosen on the settings page is kept, and asked of the desktop at once."""

import asyncio
from collections.abc import Callable, Coroutine

from PySide6.QtCore import QObject

from desktop.app.surroundings.surroundings import Surroundings
from desktop.settings import Settings
from desktop.ui.keyboard.global_keys_section import GlobalKeysSection
from desktop.ui.style import Theme

Wish = Coroutine[object, object, None]


class GlobalKeysDesk(QObject):
    """Makes the `section`, to be put below the keyboard page. What the desktop does not give is said there."""

    def __init__(
        self, settings: Settings, theme: Theme, surroundings: Surroundings, spawn: Callable[[Wish], None]
    ) -> None:
        super().__init__(surroundings)
        self._settings = settings
        self._surroundings = surroundings
        self._spawn = spawn
        possible = surroundings.keys.possible
        self.section = GlobalKeysSection(settings.global_keys_on, settings.global_keys, theme, possible=possible)
        self.section.changed.connect(self._on_changed)
        surroundings.keys_troubled.connect(self.section.show_troubles)

    def _on_changed(self, on: bool, keys: dict[str, str]) -> None:
        self._settings.global_keys_on = on
        self._settings.global_keys = keys
        self._spawn(asyncio.to_thread(self._settings.save))
        self._surroundings.apply_keys()
