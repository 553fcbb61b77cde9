"""The sleep signal: what systemd's login service says on the system's bus arrives. On a bus of the test's own."""

import os
import shutil
import subprocess
import sys

import pytest

PROGRAM = """
import os, subprocess, sys
os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = os.environ["DBUS_SESSION_BUS_ADDRESS"]
from PySide6.QtCore import QCoreApplication, QTimer
from desktop.app.surroundings.sleep_signal import SleepSignal

app = QCoreApplication([])
awake = []

def said(asleep):
    subprocess.run(["dbus-send", "--system", "--type=signal", "/org/freedesktop/login1",
                    "org.freedesktop.login1.Manager.PrepareForSleep", f"boolean:{asleep}"], check=True)

def woken():
    awake.append(1)
    app.quit()

signal = SleepSignal(woken)
signal.start()
said("true")
QTimer.singleShot(300, lambda: (print(len(awake)), said("false")))
QTimer.singleShot(5000, app.quit)
app.exec()
signal.stop()
print(signal.listening, len(awake))
"""


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="no D-Bus here")
def test_waking_up_is_told_and_falling_asleep_is_not() -> None:
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", PROGRAM],
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    )

    assert done.stdout.split("\n")[:2] == ["0", "False 1"]


@pytest.mark.slow
def test_without_a_bus_nothing_is_listened_to_and_nothing_fails() -> None:
    program = (
        "from PySide6.QtCore import QCoreApplication\n"
        "from desktop.app.surroundings.sleep_signal import SleepSignal\n"
        "app = QCoreApplication([])\n"
        "signal = SleepSignal(lambda: None)\nsignal.start()\nprint(signal.listening)\nsignal.stop()\n"
    )
    nowhere = {**os.environ, "DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/nowhere/at/all"}

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=30, check=True, env=nowhere
    )

    assert done.stdout == "False\n"
