"""The models: the ones that hear come first; the one that writes may still be coming while the demo runs."""

import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

from installers.setup.steps import SetUpFailedError, run, say, stop

SPEECH_MODELS = ("whisper-tiny.en", "all-MiniLM-L6-v2", "whisper-base")
SMALL_SPEECH_MODELS = ("whisper-tiny.en", "all-MiniLM-L6-v2")
SMALL_WRITER = "qwen2.5-coder-0.5b"
FITTING_WRITER = "writer"
"""The program picks the one that fits this machine."""
TEST_MODELS = (*SPEECH_MODELS, "smollm2-135m", "qwen2.5-coder-0.5b", "qwen2.5-coder-1.5b")


class Models:
    """Fetches by the program's own `models` command, in the environment that was just made."""

    def __init__(self, python: Path, root: Path, places: str, environment: Mapping[str, str]) -> None:
        self._python = python
        self._root = root
        self._places = places
        self._environment = dict(environment)

    def fetch(self, names: Sequence[str]) -> None:
        """Raises SetUpFailedError; what came so far is kept."""
        if run(self._command(names), self._root, self._environment):
            raise SetUpFailedError("A model could not be brought here (see above). Run this command again to go on.")

    def fetch_in_background(self, name: str) -> "BackgroundFetch":
        return BackgroundFetch(self._command([name]), self._root, self._environment)

    def _command(self, names: Sequence[str]) -> list[str]:
        fetch = ["-m", "desktop.weights.command", "fetch", "--models-from", self._places, *names]
        return [str(self._python), *fetch]


class BackgroundFetch:
    """A fetch beside the demo; its progress is printed with a mark in front."""

    def __init__(self, command: Sequence[str], root: Path, environment: Mapping[str, str]) -> None:
        self._process = subprocess.Popen(
            command,
            cwd=root,
            env=dict(environment),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        self._printer = threading.Thread(target=_print_marked, args=(self._process.stdout,), daemon=True)
        self._printer.start()

    def finish(self) -> int:
        """Wait until the model is here; returns the exit code."""
        if self._process.poll() is None:
            say("[answer model] still coming; it is needed once only. Ctrl-C stops it, the next run goes on.")
        code = self._process.wait()
        self._printer.join(timeout=5)
        return code

    def stop(self) -> None:
        stop(self._process)
        self._printer.join(timeout=5)


def _print_marked(pipe: IO[str]) -> None:
    with pipe:
        for line in pipe:
            print(f"[answer model] {line.strip()}", file=sys.stderr, flush=True)
