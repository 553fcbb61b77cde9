"""The words of the command line."""

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from desktop.cli.overlay import ACTIONS, SHOWING
from desktop.weights.command import add_arguments as add_models_arguments

SESSION_ENDINGS = frozenset({".interview", ".json"})
"""An exported session; the first is the ending that belongs to this program alone."""


def parse(words: Sequence[str]) -> argparse.Namespace:
    """A file alone, as file managers hand it over, means `open`."""
    if words and not words[0].startswith("-") and _is_session_file(words[0]):
        words = ("open", *words)
    return build_parser().parse_args(words)


def _is_session_file(word: str) -> bool:
    """Whether it is there is said later, in words; a command has no ending and no folder."""
    return Path(word).suffix.lower() in SESSION_ENDINGS or os.sep in word


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="interview-assistant",
        description="Hears both sides of an interview, writes it down and helps you answer from your own résumé, "
        "all on this machine. Without a command the app starts.",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_demo(commands)
    _add_listen(commands)
    _add_preflight(commands)
    _add_models(commands)
    _add_export(commands)
    _add_open(commands)
    _add_overlay(commands)
    _add_diagnostics(commands)
    _add_resume(commands)
    _add_answers(commands)
    commands.add_parser(
        "questions",
        help="judge utterances: one a line on standard input, optionally with interviewer: or candidate: in front",
    )
    return parser


def _add_demo(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    demo = commands.add_parser("demo", help="the bundled spoken interview through the real pipeline and overlay")
    demo.add_argument("--no-answers", action="store_true", help="outlines only, no written answers")
    demo.add_argument(
        "--model", default="", metavar="NAME|FOLDER", help="speech model (default: best for this machine)"
    )
    demo.add_argument("--answer-model", default="", metavar="NAME|FILE", help="writing model")
    demo.add_argument("--output", default="build/demo", metavar="FOLDER", help="where pictures, export and timings go")
    demo.add_argument("--stay", action="store_true", help="leave the app open when the interview is over")


def _add_listen(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    listen = commands.add_parser("listen", help="a session without windows: from devices or sound files")
    listen.add_argument("--microphone", metavar="DEVICE|FILE", help="the candidate's side; 'none' leaves it out")
    listen.add_argument("--system", metavar="DEVICE|FILE", help="the interviewer's side; 'none' leaves it out")
    listen.add_argument("--resume", metavar="FILE", help="the résumé: text, Markdown, PDF or DOCX")
    listen.add_argument("--job", metavar="FILE", help="the job description as text")
    listen.add_argument("--company", default="")
    listen.add_argument("--title", default="", help="the job's title")
    listen.add_argument("--language", default="en")
    listen.add_argument("--model", default="", metavar="NAME|FOLDER", help="speech model")
    listen.add_argument("--answer-model", default="", metavar="NAME|FILE", help="writing model")
    listen.add_argument("--no-answers", action="store_true", help="outlines only")
    listen.add_argument(
        "--answers-from",
        metavar="ADDRESS#MODEL",
        help="a server that writes the answers, such as http://127.0.0.1:11434/v1#llama3.2",
    )
    listen.add_argument("--speed", choices=("realtime", "max"), default="realtime", help="for sound files")
    listen.add_argument(
        "--assistance",
        choices=("full", "notes", "captions", "practice"),
        help="what the employer allows (default: practice for sound files, full for devices)",
    )
    listen.add_argument(
        "--consent",
        choices=("everyone_agreed", "will_tell_them", "own_voice_only"),
        help="needed before another person is heard: devices with any assistance but practice",
    )
    listen.add_argument(
        "--keep-sound", action="store_true", help="keep this session's sound for some days; the others must agree"
    )
    listen.add_argument("--json", action="store_true", help="every event as a JSON line")
    listen.add_argument(
        "--continue",
        dest="continued",
        metavar="SESSION",
        help="go on with a session that was not ended: its id, or 'last'; its setup is used",
    )
    listen.add_argument("--devices", action="store_true", help="list the devices and stop")


def _add_preflight(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    preflight = commands.add_parser(
        "preflight", help="the sound check: plays a short question aloud and proves that both voices arrive as words"
    )
    preflight.add_argument("--microphone", metavar="DEVICE", help="the candidate's side (default: as in the settings)")
    preflight.add_argument("--system", metavar="DEVICE", help="the interviewer's side")
    preflight.add_argument("--model", default="", metavar="NAME|FOLDER", help="speech model")
    preflight.add_argument("--json", action="store_true", help="every step and finding as a JSON line")


def _add_models(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    models = commands.add_parser("models", help="models on this machine: list, fetch, import, check")
    add_models_arguments(models)


def _add_export(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    export = commands.add_parser("export", help="write a session as Markdown or JSON; without SESSION, list them")
    export.add_argument("session", nargs="?", metavar="SESSION", help="its id, or 'last'")
    export.add_argument("--format", choices=("markdown", "json", "docx"), default="markdown")
    export.add_argument("--output", metavar="FILE", help="default: standard output")


def _add_open(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    opening = commands.add_parser("open", help="show an exported session in the app; the file alone does the same")
    opening.add_argument("file", metavar="FILE")


def _add_overlay(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    overlay = commands.add_parser(
        "overlay",
        help="what the running app's overlay is to do; bind it to a key in your desktop's settings",
        description="Tells the app that runs. Bind a line such as `interview-assistant overlay toggle` to a key in "
        "your desktop's keyboard settings: that works everywhere, on Wayland too.",
    )
    overlay.add_argument("what", choices=(*SHOWING, *ACTIONS), metavar="WHAT", help=", ".join((*SHOWING, *ACTIONS)))


def _add_resume(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    resume = commands.add_parser("resume", help="what is read in a résumé, and how it meets a job")
    kinds = resume.add_subparsers(dest="what", metavar="WHAT", required=True)
    parse_it = kinds.add_parser("parse", help="read a résumé: PDF, DOCX, text, Markdown, JSON Resume or RenderCV")
    parse_it.add_argument("file", metavar="FILE")
    parse_it.add_argument("--json", action="store_true", help="as JSON Resume (default: as text)")
    match = kinds.add_parser("match", help="each requirement of a job: met, partly, stated or missing, with its lines")
    match.add_argument("file", metavar="FILE", help="the résumé")
    match.add_argument("--job", metavar="FILE", required=True, help="the job description: text, PDF or DOCX")
    match.add_argument("--json", action="store_true")


def _add_answers(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    answers = commands.add_parser("answers", help="check sentences against a résumé, or outline answers from it")
    kinds = answers.add_subparsers(dest="what", metavar="WHAT", required=True)
    for what, words in (
        ("verify", "one sentence a line on standard input: supported, general or unsupported, and why"),
        ("outline", "one question a line on standard input: the outline that the overlay would show"),
    ):
        command = kinds.add_parser(what, help=words)
        command.add_argument("--resume", metavar="FILE", required=True)
        command.add_argument("--job", metavar="FILE", help="the job description")
        command.add_argument("--json", action="store_true", help="a JSON line for each")


def _add_diagnostics(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    diagnostics = commands.add_parser(
        "diagnostics",
        help="what the program can tell about itself when something does not work",
        description="Versions, devices, models, settings, how quick the last sessions were, and the log. No word of "
        "an interview, no résumé and no key is in it, and nothing is sent anywhere.",
    )
    diagnostics.add_argument("--output", metavar="FILE", help="one zip file (default: shown here)")
