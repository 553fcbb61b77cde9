"""Starts the real app and measures it from outside, as a person and a second start meet it."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

import psutil

from desktop.composition.hand_over import NotRunning, hand_over
from desktop.composition.instance_place import InstancePlace
from desktop.composition.instance_wish import InstanceWish
from desktop.paths import Paths

PATIENCE_S = 60.0
SETTLE_S = 6.0
"""After the start itself: lists are read, models are looked at."""

LOOK_EVERY_S = 0.01


@contextmanager
def a_screen() -> Iterator[dict[str, str]]:
    """The environment of a screen of its own; Qt's unseen one without Xvfb."""
    if shutil.which("Xvfb") is None:
        yield {"QT_QPA_PLATFORM": "offscreen"}
        return
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=(writer,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    with os.fdopen(reader) as said:
        number = said.readline().strip()
    try:
        yield {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb", "WAYLAND_DISPLAY": ""}
    finally:
        server.terminate()
        server.wait()


def hand_over_s(environment: dict[str, str]) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-m", "desktop"], env=environment, check=True, timeout=PATIENCE_S)
    return time.perf_counter() - began


class Started:
    """One start of the app, ended in order at the end of the `with`."""

    def __init__(self, environment: dict[str, str], home: Path) -> None:
        self._environment = environment
        self._place = InstancePlace.of(Paths(home / "data", home, home / "config", home / "logs"))
        self.window_s: float | None = None
        self.usable_s = 0.0

    def __enter__(self) -> Self:
        began = time.perf_counter()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "desktop"], env=self._environment, stderr=subprocess.DEVNULL
        )
        while not self.usable_s and time.perf_counter() - began < PATIENCE_S:
            if self.window_s is None and self._has_window():
                self.window_s = time.perf_counter() - began
            if self._answers():
                self.usable_s = time.perf_counter() - began
            time.sleep(LOOK_EVERY_S)
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait(PATIENCE_S)

    @property
    def memory_mb(self) -> float:
        return float(psutil.Process(self._process.pid).memory_info().rss) / 1024**2

    def rest(self, seconds: float) -> float:
        """Percent of one core that the app and its children use while nobody touches it."""
        time.sleep(SETTLE_S)
        before = self._cpu_s()
        time.sleep(seconds)
        return (self._cpu_s() - before) / seconds * 100

    def _cpu_s(self) -> float:
        process = psutil.Process(self._process.pid)
        used = [one.cpu_times() for one in (process, *process.children(recursive=True))]
        return sum(float(times.user + times.system) for times in used)

    def _answers(self) -> bool:
        try:
            return hand_over(self._place, InstanceWish("show")).done
        except NotRunning:
            return False

    def _has_window(self) -> bool:
        """Asked of the window system from outside; False where there is none or no tool to ask with."""
        if "DISPLAY" not in self._environment or shutil.which("xdotool") is None:
            return False
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", "^Interview Assistant$"],
            env=self._environment,
            capture_output=True,
            check=False,
        )
        return found.returncode == 0
