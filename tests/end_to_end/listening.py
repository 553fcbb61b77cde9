"""Runs `interview-assistant listen --json` as anybody would, and reads its lines."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil

from desktop.demo.interview import DATA

Line = dict[str, Any]
DEMO = (
    f"--microphone={DATA / 'microphone.flac'}",
    f"--system={DATA / 'system.flac'}",
    f"--resume={DATA / 'resume.md'}",
    f"--job={DATA / 'job.txt'}",
)
QUICK = ("--model=whisper-tiny.en", "--no-answers")


class Listening:
    """The running program; `lines` holds what it has printed so far."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self.process = process
        self.lines: list[Line] = []

    def until(self, wanted: Callable[[Line], bool]) -> Line | None:
        """Reads on to the first line that is wanted; None where the program ended before."""
        return next((line for line in self.read() if wanted(line)), None)

    def read(self) -> Iterator[Line]:
        """Every further line, to the end."""
        assert self.process.stdout is not None
        for text in self.process.stdout:
            if not text.endswith("\n"):
                return  # killed in the middle of a line: never acknowledged
            line = json.loads(text)
            self.lines.append(line)
            yield line

    def recogniser(self) -> psutil.Process:
        """The child process that hears."""
        children = psutil.Process(self.process.pid).children()
        return next(child for child in children if "spawn_main" in " ".join(child.cmdline()))

    def of(self, event: str) -> list[Line]:
        return [line for line in self.lines if line["event"] == event]


@contextmanager
def listening(*arguments: str, env: Mapping[str, str] | None = None) -> Iterator[Listening]:
    command = [sys.executable, "-m", "desktop", "listen", "--json", *arguments]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ, **(env or {})}
    ) as process:
        try:
            yield Listening(process)
        finally:
            process.kill()


def exported(session: str = "last", folder: Path | None = None) -> list[Line]:
    """The events of a session as `export` gives them."""
    output = subprocess.run(
        [sys.executable, "-m", "desktop", "export", session, "--format", "json"], capture_output=True, check=True
    ).stdout
    events: list[Line] = json.loads(output)["events"]
    return events
