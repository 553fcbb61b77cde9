"""The command line's commands, each from the same objects as the windows."""

import argparse
import asyncio
import json
import sys
from pathlib import Path

from desktop.cli.answers import run_answers
from desktop.cli.diagnostics import diagnose
from desktop.cli.export import export
from desktop.cli.listen import listen
from desktop.cli.resume import run_resume
from desktop.cli.sound_check import preflight
from desktop.composition.program import Program
from desktop.errors import ProgramError
from desktop.paths import Paths
from desktop.questions.command import read_line
from desktop.questions.reader import QuestionReader
from desktop.text.embedding import Embedding
from desktop.weights import command as models
from desktop.weights.errors import WeightsError
from desktop.weights.store import WeightsStore


def run_command(arguments: argparse.Namespace) -> int:
    """Runs one command that needs no window; the result is the exit code."""
    try:
        match arguments.command:
            case "models":
                return models.run(arguments, WeightsStore(Paths.of_this_user().weights), sys.stdout, sys.stderr)
            case "questions":
                return _questions()
            case "export":
                return export(arguments, Paths.of_this_user())
            case "diagnostics":
                return diagnose(arguments, Paths.of_this_user())
            case "resume":
                return run_resume(arguments)
            case "answers":
                return run_answers(arguments, _embedding(WeightsStore(Paths.of_this_user().weights)))
            case "preflight":
                return asyncio.run(preflight(arguments, Paths.of_this_user()))
            case _:
                return asyncio.run(_listen(arguments))
    except ProgramError as error:
        return complain(error)
    except BrokenPipeError:
        # Whoever read our lines has gone (`… | head`): nothing more to say, and no error of ours.
        sys.stderr.close()
        return 0


def complain(error: ProgramError) -> int:
    """Says it on standard error; the result is the exit code."""
    sys.stderr.write(f"{error.title}. {error.message}\n")
    return 1


async def _listen(arguments: argparse.Namespace) -> int:
    async with Program(Paths.of_this_user()) as program:
        return await listen(arguments, program)


def _questions() -> int:
    store = WeightsStore(Paths.of_this_user().weights)
    reader = QuestionReader.load(_embedding(store))
    for line in sys.stdin:
        if not line.strip():
            continue
        sys.stdout.write(json.dumps(read_line(line, reader), ensure_ascii=False) + "\n")
        sys.stdout.flush()
    return 0


def _embedding(store: WeightsStore) -> Embedding | None:
    folder: Path | None = None
    try:
        folder = store.verified("all-MiniLM-L6-v2")
    except WeightsError as error:
        sys.stderr.write(f"{error.title}. Questions are judged by their words alone.\n")
    return Embedding.load(folder) if folder is not None else None
