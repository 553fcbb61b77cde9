"""Walks through the whole app: python -m tests.walk [--only CHAPTER …] [--for-readme].

With --for-readme the pictures that the README shows are made anew from this walk.
"""

import argparse
import asyncio
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

# PySide6 before qasync, which takes whatever Qt it finds imported.
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from desktop.app.app import App
from desktop.app.application import Application
from desktop.app.settings.settings_desk import theme_of
from desktop.composition.program import Program
from desktop.paths import Paths
from desktop.ui.style import AppliedStyle
from tests.desktop.audio.pulse import PulseServer
from tests.walk.album import Album
from tests.walk.chapters import CHAPTERS, KILLED
from tests.walk.person import Person
from tests.walk.virtual_screen import VirtualScreen
from tests.walk.voices import Voices

PICTURES = Path(__file__).resolve().parents[2] / "build" / "screenshots" / "walk"
README_FOLDER = Path(__file__).resolve().parents[2] / ".github" / "pictures"
README_PICTURES = (
    "first-run-measured",
    "resume-field",
    "analysis-requirements",
    "sound-check-result",
    "live-answer",
    "record-summary",
    "history-search",
)
CHAPTER_LIMIT_S = 300.0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", nargs="*", choices=list(CHAPTERS), default=list(CHAPTERS))
    parser.add_argument("--chapter", choices=list(CHAPTERS), help=argparse.SUPPRESS)
    parser.add_argument("--for-readme", action="store_true", help="keep the README's pictures")
    options = parser.parse_args()
    if options.chapter:
        return _play(options.chapter)
    Album(PICTURES).clear()
    with tempfile.TemporaryDirectory() as home, VirtualScreen() as screen, PulseServer() as pulse:
        places = {"INTERVIEW_ASSISTANT_HOME": home, "INTERVIEW_ASSISTANT_WEIGHTS": str(_unmeasured(Path(home)))}
        for chapter in options.only:
            started = time.monotonic()
            command = [sys.executable, "-m", "tests.walk", "--chapter", chapter]
            code = subprocess.run(
                command, env={**os.environ, **screen.env, **pulse.env, **places}, check=False
            ).returncode
            wanted = -signal.SIGKILL if chapter in KILLED else 0
            print(
                f"{chapter}: {'as it should be' if code == wanted else f'exit code {code}'}, "
                f"{time.monotonic() - started:.0f} s",
                flush=True,
            )
            if code != wanted:
                return 1
    if options.for_readme:
        Album(PICTURES).keep(README_PICTURES, README_FOLDER)
    print(f"{len(list(PICTURES.glob('*.png')))} pictures in {PICTURES}")
    return 0


def _unmeasured(home: Path) -> Path:
    """The models of this user, in a store where nobody has measured anything yet."""
    store = home / "weights"
    store.mkdir()
    for model in Paths.of_this_user().weights.iterdir():
        if model.is_dir():
            (store / model.name).symlink_to(model)
    return store


def _play(chapter: str) -> int:
    application = Application(sys.argv[:1])
    with QEventLoop(application) as loop:
        loop.run_until_complete(asyncio.wait_for(_in_the_app(application, chapter), CHAPTER_LIMIT_S))
    return 0


async def _in_the_app(application: QApplication, chapter: str) -> None:
    async with Program(Paths.of_this_user()) as program:
        theme = theme_of(program.settings)
        AppliedStyle(application, theme)
        app = App(program, theme)
        await app.open()
        app.surroundings.open(application, None)
        app.window.activateWindow()
        app.window.move(40, 120)
        voices = Voices()
        try:
            await CHAPTERS[chapter](app, Person(Album(PICTURES)), voices)
        finally:
            voices.close()
            await app.shut()


if __name__ == "__main__":
    sys.exit(main())
