"""Photographs every error in its dialog, on sheets, into build/screenshots/errors/.

python -m tests.desktop.ui.error_sheets
"""

import os
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from desktop.errors import ProgramError
from desktop.ui.error_dialog import ErrorDialog
from desktop.ui.style import AppliedStyle, Scheme, Theme
from tests.desktop.every_error import error_classes, example_of
from tests.desktop.every_file_problem import file_problems

FOLDER = Path(__file__).parents[3] / "build" / "screenshots" / "errors"
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
COLUMNS, ROWS, GAP = 3, 5, 12


def photograph_all(app: QApplication, scheme: Scheme) -> list[QPixmap]:
    style = AppliedStyle(app, Theme(scheme))
    pictures = []
    for error in every_error():
        dialog = ErrorDialog.of(error)
        dialog.show()
        QApplication.processEvents()
        pictures.append(dialog.grab())
        dialog.close()
        dialog.deleteLater()
    style.setParent(None)
    return pictures


def every_error() -> list[ProgramError]:
    """Each kind, and each sentence about a file that cannot be taken as a résumé."""
    return [*(example_of(kind) for kind in error_classes()), *file_problems()]


def sheet(pictures: list[QPixmap]) -> QPixmap:
    columns = [pictures[at::COLUMNS] for at in range(COLUMNS)]
    width = COLUMNS * (max(picture.width() for picture in pictures) + GAP)
    height = max(sum(picture.height() + GAP for picture in column) for column in columns)
    made = QPixmap(width, height)
    made.fill(QColor("#8A919A"))
    painter = QPainter(made)
    for number, column in enumerate(columns):
        place = QPoint(number * width // COLUMNS + GAP // 2, GAP // 2)
        for picture in column:
            painter.drawPixmap(place, picture)
            place += QPoint(0, picture.height() + GAP)
    painter.end()
    return made


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    FOLDER.mkdir(parents=True, exist_ok=True)
    for scheme in SCHEMES:
        pictures = photograph_all(app, scheme)
        each = COLUMNS * ROWS
        for number, first in enumerate(range(0, len(pictures), each), start=1):
            path = FOLDER / f"errors-{scheme}-{number:02d}.png"
            sheet(pictures[first : first + each]).save(str(path))
            print(path)


if __name__ == "__main__":
    main()
