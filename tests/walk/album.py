"""The album: numbered pictures of a walk, over several starts of the program."""

from pathlib import Path

from PySide6.QtGui import QPixmap


class Album:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def add(self, name: str, picture: QPixmap) -> None:
        number = len(list(self._folder.glob("*.png"))) + 1
        picture.save(str(self._folder / f"{number:02d}-{name}.png"))

    def clear(self) -> None:
        """A walk before left other pictures."""
        for picture in self._folder.glob("*.png"):
            picture.unlink()
