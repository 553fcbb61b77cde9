"""The demo from start to end: plays, prints, photographs, judges."""

import argparse
import asyncio
import sys
from contextlib import suppress
from pathlib import Path

from desktop.app.live.live_desk import LiveDesk
from desktop.demo.interview import demo_setup
from desktop.demo.loop_probe import LoopProbe
from desktop.demo.outcome import leave_outcome
from desktop.reports.plain_lines import plain_line
from desktop.session.live_session import LiveSession
from desktop.ui.photograph import photograph
from shared.events import AnswerEnded, LoggedEvent, QuestionDetected

WRITER_LIMIT_S = 60.0


class DemoRun:
    """One run. It stays open afterwards for a person who sits in front of it, and ends by itself otherwise."""

    def __init__(self, desk: LiveDesk, arguments: argparse.Namespace) -> None:
        self._desk = desk
        self._folder = Path(arguments.output)
        self._model: str = arguments.model
        self._answer_model: str = arguments.answer_model
        self._answers = not arguments.no_answers
        self._photographs = 0
        self.stays = bool(arguments.stay) or sys.stdin.isatty()

    async def run(self) -> int:
        """The exit code: 0 when every part did its work."""
        say("The demo: a bundled interview through the real pipeline. Loading the models …")
        self._remove_old_pictures()
        setup = demo_setup(
            answer_source="local" if self._answers else "none",
            whisper_model=self._model,
            answer_model=self._answer_model,
        )
        session = await self._desk.begin(setup, None, ends_with_files=True)
        session.log.subscribe(self._on_logged)
        running = self._desk.running
        assert running is not None
        expects_answers = self._answers and await self._desk.has_answer_model(setup)
        if expects_answers:
            await self._wait_for_writer(session)
        probe = LoopProbe()
        probe.start()
        session.start_or_go_on()
        await asyncio.wait([running])
        lag = probe.stop()
        self._picture("main-window")
        verdict = await asyncio.to_thread(leave_outcome, session, self._folder, lag, expects_answers=expects_answers)
        say("\n" + verdict.table + "\n")
        for problem in verdict.problems:
            sys.stderr.write(f"The demo is not as it should be: {problem}\n")
        say(f"Pictures, the session's export and the timing table are in {self._folder}/.")
        return 1 if verdict.problems else 0

    def _remove_old_pictures(self) -> None:
        """Those of a run before would be taken for this one's."""
        for picture in (*self._folder.glob("??-overlay.png"), *self._folder.glob("??-main-window.png")):
            with suppress(OSError):
                picture.unlink()

    async def _wait_for_writer(self, session: LiveSession) -> None:
        """Its first reading of the facts takes some seconds; the figures are for a session that was prepared."""
        say("The writer reads the résumé's facts …")
        try:
            await asyncio.wait_for(session.writer_ready.wait(), WRITER_LIMIT_S)
        except TimeoutError:
            say("The writer is not ready yet; the interview starts with outlines only.")

    def _on_logged(self, logged: LoggedEvent) -> None:
        line = plain_line(logged.event)
        if line is not None:
            say(line)
        match logged.event:
            case QuestionDetected() | AnswerEnded(outcome="complete"):
                asyncio.get_running_loop().call_later(0.1, self._picture, "overlay")

    def _picture(self, what: str) -> None:
        stage = self._desk.stage
        self._photographs += 1
        name = f"{self._photographs:02d}-{what}.png"
        if what == "main-window":
            photograph(self._desk.window, self._folder / name)
        elif stage is not None:
            photograph(stage.overlay, self._folder / name)


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
