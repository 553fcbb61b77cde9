"""The album: numbered pictures of a walk, over several starts of the program."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtGui import QPixmap


class Album:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def add(self, name: str, picture: QPixmap) -> None:
        number = len(list(self._folder.glob("*.png"))) + 1
        picture.save(str(self._folder / f"{number:02d}-{name}.png"))

    def keep(self, names: Iterable[str], folder: Path) -> None:
        """Copies the pictures of these names, without their numbers."""
        folder.mkdir(parents=True, exist_ok=True)
        for name in names:
            (picture,) = self._folder.glob(f"??-{name}.png")
            shutil.copyfile(picture, folder / f"{name}.png")

    def clear(self) -> None:
        """A walk before left other pictures."""
        for picture in self._folder.glob("*.png"):
            picture.unlink()
