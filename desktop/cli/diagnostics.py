"""`diagnostics`: the report on the program, to look through on the terminal or to save as one file."""

import argparse
import sys
from pathlib import Path

from desktop.composition.diagnosing import report_on
from desktop.diagnostics.bundle import BundleFile, write_bundle
from desktop.paths import Paths
from desktop.settings import Settings
from desktop.store.codec import JsonCodec
from desktop.store.session_reader import SessionReader
from desktop.store.store_errors import StoreUnreadable
from desktop.weights.store import WeightsStore


def diagnose(arguments: argparse.Namespace, paths: Paths) -> int:
    """Works beside a running program, and where the sessions cannot be read."""
    files = _report(paths)
    if arguments.output is None:
        for file in files:
            sys.stdout.write(f"--- {file.name}\n{file.text}\n")
    else:
        write_bundle(files, Path(arguments.output))
        sys.stdout.write(f"Saved as {arguments.output}. Look through it before you hand it on.\n")
    return 0


def _report(paths: Paths) -> list[BundleFile]:
    settings, weights = Settings(paths.config / "settings.json"), WeightsStore(paths.weights)
    try:
        with SessionReader(paths.sessions_database, JsonCodec()) as sessions:
            return report_on(paths, settings, weights, sessions)
    except StoreUnreadable:
        return report_on(paths, settings, weights)
