"""No part of a page is on screen for a moment as a window of its own: it would flash, and take the keyboard away."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.style import Theme
from tests.desktop.ui.photograph import subjects

Subject = Callable[[Theme], QWidget]


class Watch(QObject):
    """Notes what is shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's own name
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(watched)
        return False


@pytest.mark.parametrize("subject", list(subjects()), ids=lambda subject: subject.__name__)
def test_a_page_is_built_without_showing_any_of_its_parts_alone(
    subject: Subject, theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    watch = Watch()
    qapp.installEventFilter(watch)
    page = subject(theme)
    qapp.removeEventFilter(watch)
    qtbot.addWidget(page)

    stray = {type(widget).__name__ for widget in watch.seen if not isinstance(widget, QDialog | QMenu)}
    assert stray <= {type(page).__name__}
