"""The course of set-up: its steps in order, for the demo and for the tests."""

import argparse
import os
import signal
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from installers.setup import system_libraries
from installers.setup.environment import Environment
from installers.setup.models import (
    FITTING_WRITER,
    SMALL_SPEECH_MODELS,
    SMALL_WRITER,
    SPEECH_MODELS,
    TEST_MODELS,
    BackgroundFetch,
    Models,
)
from installers.setup.screen import has_screen, screen
from installers.setup.steps import SetUpFailedError, Steps, run, say

ROOT = Path(__file__).resolve().parents[2]


def follow(options: argparse.Namespace) -> int:
    """Do what the command line asks; returns the exit code: 0 all well, 1 failed with its reason said, 130 Ctrl-C."""
    environment = dict(os.environ) | {"PYTHONUNBUFFERED": "1"}
    started = time.monotonic()
    signal.signal(signal.SIGTERM, _interrupt)  # being ended from outside leaves no child behind either
    try:
        code = _test(options, environment) if options.what == "test" else _demo(options, environment)
    except SetUpFailedError as failure:
        print(f"\nSet-up stopped: {failure}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. Run the same command again and it goes on from here.", file=sys.stderr)
        return 130
    say(f"Finished in {time.monotonic() - started:.1f} s." if code == 0 else f"Ended with exit code {code}.")
    return code


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def _demo(options: argparse.Namespace, environment: Mapping[str, str]) -> int:
    small = options.models == "small"
    steps = Steps(4 if options.no_demo else 5)
    with steps.step("system libraries"):
        system_libraries.install(for_tests=False, has_screen=has_screen(environment))
    place = Environment(ROOT, "desktop")
    with steps.step("Python environment"):
        place.prepare()
    models = Models(place.python, ROOT, options.models_from, environment)
    with steps.step("the models that hear and find"):
        models.fetch(SMALL_SPEECH_MODELS if small else SPEECH_MODELS)
    with steps.step("the model that writes answers"):
        writer = _start_writer(models, small) if not options.no_answer_model else None
    try:
        code = 0 if options.no_demo else _show(steps, place, environment, demo_options(options, environment))
        return (writer.finish() if writer else 0) or code
    finally:
        if writer:
            writer.stop()


def _start_writer(models: Models, small: bool) -> BackgroundFetch:
    say("  comes in the background, if it is not here yet; until then the demo shows outlines")
    return models.fetch_in_background(SMALL_WRITER if small else FITTING_WRITER)


def demo_options(options: argparse.Namespace, environment: Mapping[str, str]) -> list[str]:
    """On a screen the app stays open for the person's own session; on a virtual one nobody would close it."""
    stay = ["--stay"] if has_screen(environment) and sys.stdin.isatty() else []
    return [*stay, *(["--no-answers"] if options.no_answer_model else [])]


def _show(steps: Steps, place: Environment, environment: Mapping[str, str], options: list[str]) -> int:
    with steps.step("the demo: a spoken interview through the real pipeline"), screen(environment) as shown:
        return run([place.python, "-m", "desktop", "demo", *options], ROOT, shown)


def _test(options: argparse.Namespace, environment: Mapping[str, str]) -> int:
    steps = Steps(5)
    with steps.step("system libraries"):
        system_libraries.install(for_tests=True, has_screen=has_screen(environment))
    place = Environment(ROOT, "dev")
    with steps.step("Python environment"):
        place.prepare()
    with steps.step("the models"):
        Models(place.python, ROOT, options.models_from, environment).fetch(TEST_MODELS)
    inside = dict(environment) | {"PATH": f"{place.python.parent}{os.pathsep}{environment.get('PATH', '')}"}
    with steps.step("every check"):
        checked = run([place.program("task"), "check"], ROOT, inside)
    with steps.step("every test"), screen(inside) as shown:
        tested = run([place.program("pytest")], ROOT, shown)
    return checked or tested
