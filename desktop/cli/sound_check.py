"""`preflight`: the sound check without windows, in words or as JSON lines."""

import argparse
import asyncio
import signal
import sys
from typing import Protocol, TextIO

import msgspec

from desktop.composition.sound_check import SoundChecks
from desktop.paths import Paths
from desktop.session.sound_check.report import SoundReport
from desktop.session.sound_check.tellings import StepBegan, Telling, WordsHeard
from desktop.session.sound_check.your_side import SENTENCE
from desktop.settings import Settings
from desktop.weights.store import WeightsStore
from shared.notices import LevelMeasured
from shared.setup import SessionSetup
from shared.vocabulary import Source

SIDES: dict[Source, str] = {"system": "Their voice", "microphone": "Your voice"}
STOPPED = 130
"""What shells expect of a program that Ctrl+C ended."""


async def preflight(arguments: argparse.Namespace, paths: Paths) -> int:
    """The exit code: 0 where both voices arrive as words, 1 where something has to be mended first."""
    settings = Settings(paths.config / "settings.json")
    checks = SoundChecks(WeightsStore(paths.weights), settings)
    printer: Printer = JsonPrinter(sys.stdout) if arguments.json else PlainPrinter(sys.stdout)
    setup = SessionSetup(
        microphone=arguments.microphone or "", system=arguments.system or "", whisper_model=arguments.model
    )
    running = asyncio.ensure_future(checks.make(setup, printer.tell).run())
    loop = asyncio.get_running_loop()
    for wish_to_stop in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(wish_to_stop, running.cancel)
    try:
        report = await running
    except asyncio.CancelledError:
        return STOPPED
    printer.conclude(report)
    return 0 if report.passed else 1


class Printer(Protocol):
    def tell(self, telling: Telling) -> None: ...

    def conclude(self, report: SoundReport) -> None: ...


class PlainPrinter:
    """Says what to do now, and each side's words once they are certain, or as they were when the check ended."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._shown: set[Source] = set()

    def tell(self, telling: Telling) -> None:
        match telling:
            case StepBegan(step="preparing"):
                self._say("You will hear a short question. Getting ready; please be quiet for a moment.")
            case StepBegan(step="playing"):
                self._say("Now the question is played.")
            case StepBegan(step="speaking"):
                self._say(f"Now say a sentence, such as: “{SENTENCE}”")
            case WordsHeard(source=source, text=text, final=True):
                self._show(source, text)

    def conclude(self, report: SoundReport) -> None:
        self._show("system", report.measured.question.text)
        self._show("microphone", report.measured.voice.text)
        self._say("")
        for finding in report.findings:
            self._say(f"{'Problem' if finding.severity == 'problem' else 'Advice'}: {finding.sentence}")
            self._say(f"  {finding.mend}")
        if report.passed:
            self._say("The sound check passed: both voices arrive as words.")
        else:
            self._say("The sound check did not pass. Mend this and check again.")

    def _show(self, source: Source, text: str) -> None:
        if text and source not in self._shown:
            self._shown.add(source)
            self._say(f"  {SIDES[source]}: “{text}”")

    def _say(self, line: str) -> None:
        self._out.write(line + "\n")
        self._out.flush()


class JsonPrinter:
    """One line for everything but levels, and the verdict with all figures as the last."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def tell(self, telling: Telling) -> None:
        if not isinstance(telling, LevelMeasured):
            self._line(EVENTS[type(telling).__name__], telling)

    def conclude(self, report: SoundReport) -> None:
        for finding in report.findings:
            self._line("finding", finding)
        self._line("verdict", {"outcome": report.event.outcome, "measured": report.measured})

    def _line(self, event: str, content: object) -> None:
        plain = msgspec.to_builtins(content)
        self._out.write(msgspec.json.encode({"event": event, **plain}).decode() + "\n")
        self._out.flush()


EVENTS = {"StepBegan": "step", "RowChanged": "row", "WordsHeard": "words"}
