"""Qt's application: the system's own quit is a wish, and a file opened on a Mac arrives. One a process."""

import os
import subprocess
import sys

import pytest

PROGRAM = """
import sys
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QFileOpenEvent
from desktop.app.application import Application

app = Application(sys.argv[:1])
app.quit_asked.connect(lambda: print("quit asked"))
app.file_opened.connect(lambda path: print("open", path))
QTimer.singleShot(0, lambda: app.sendEvent(app, QEvent(QEvent.Type.Quit)))
QTimer.singleShot(0, lambda: app.sendEvent(app, QFileOpenEvent("/home/maya/monday.interview")))
QTimer.singleShot(100, lambda: (print("still running", app.windowIcon().isNull()), app.exit(7)))
sys.exit(app.exec())
"""


@pytest.mark.slow
def test_the_systems_quit_is_asked_and_not_obeyed_and_a_file_is_told() -> None:
    unseen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=30, check=False, env=unseen
    )

    assert done.stdout.splitlines() == ["quit asked", "open /home/maya/monday.interview", "still running False"]
    assert done.returncode == 7
