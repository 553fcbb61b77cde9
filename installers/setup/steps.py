"""Saying what is being done, how far it is, and what to do when it fails."""

import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path


class SetUpFailedError(Exception):
    """Set-up cannot go on; the text says why and what to do."""


class Steps:
    """Numbers the steps and times each one."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._number = 0

    @contextmanager
    def step(self, what: str) -> Iterator[None]:
        self._number += 1
        say(f"Step {self._number} of {self._total}: {what}")
        started = time.monotonic()
        yield
        say(f"  done in {time.monotonic() - started:.1f} s")


def say(text: str) -> None:
    print(text, flush=True)


def run(command: Sequence[str | Path], folder: Path, environment: Mapping[str, str]) -> int:
    """Run to its end with our own input and output; returns its exit code. Ctrl-C ends it before us."""
    process = subprocess.Popen([str(word) for word in command], cwd=folder, env=dict(environment))
    try:
        return process.wait()
    except KeyboardInterrupt:
        stop(process)
        raise


def stop(process: "subprocess.Popen[str] | subprocess.Popen[bytes]", patience_s: float = 10.0) -> None:
    """Ask it to end, wait, and insist. A process that has ended is left alone."""
    if process.poll() is not None:
        return
    process.terminate()
    try:
        process.wait(patience_s)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def on_windows() -> bool:
    return sys.platform == "win32"
