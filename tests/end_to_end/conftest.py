"""Short pieces of the bundled interview, for tests that need a voice and no more, and a sound server to play in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import soundfile
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from desktop.app.dropped_generators import closed_on
from desktop.demo.interview import DATA, SpokenLine, spoken_lines
from tests.desktop.audio.pulse import PulseServer


@pytest.fixture(scope="session")
def qt_loop(qapp: QApplication) -> Iterator[QEventLoop]:
    """One loop for all: a program has one, and a second one after it does not get along with Qt's notifiers."""
    with QEventLoop(qapp) as loop, closed_on(loop):
        yield loop


@pytest.fixture
def short_question(tmp_path: Path) -> Path:
    """The interviewer's first question alone, with two seconds of silence around it."""
    line = next(line for line in spoken_lines() if line.question)
    return cut("system", line.start - 32_000, line.end + 32_000, tmp_path / "question.wav")


@pytest.fixture
def pulse() -> Iterator[PulseServer]:
    with PulseServer() as server:
        yield server


@pytest.fixture
def question() -> SpokenLine:
    return next(line for line in spoken_lines() if line.question == "behavioural")


@pytest.fixture
def answer() -> SpokenLine:
    lines = spoken_lines()
    return next(line for at, line in enumerate(lines) if line.source == "microphone" and lines[at - 1].question)


def cut(source: str, start: int, end: int, path: Path) -> Path:
    sound, rate = soundfile.read(DATA / f"{source}.flac", start=max(0, start), stop=end, dtype="int16")
    soundfile.write(path, sound, rate)
    return path
