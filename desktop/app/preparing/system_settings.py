"""Opening the system's own settings: the first way there that works."""

import shutil
from collections.abc import Callable

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices

from desktop.session.sound_check.settings_places import Command, Way

Start = Callable[[Command], bool]
Visit = Callable[[str], bool]


def start(command: Command) -> bool:
    """Whether the program is there and could be started; it lives on without us."""
    program = shutil.which(command[0])
    if program is None:
        return False
    started, _ = QProcess.startDetached(program, list(command[1:]))
    return started


def visit(address: str) -> bool:
    return QDesktopServices.openUrl(QUrl(address))


def open_settings(way: Way, start: Start = start, visit: Visit = visit) -> bool:
    """Whether one of them opened; `way.by_hand` helps where none did."""
    return any(start(command) for command in way.commands) or any(visit(address) for address in way.addresses)
