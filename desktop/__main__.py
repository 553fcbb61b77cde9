"""Starts the program: the app, or the command that was asked for."""

import multiprocessing
import os
import sys


def main() -> int:
    """The exit code. Imports come late: a child process that is spawned runs this file too, and needs none of them."""
    multiprocessing.freeze_support()
    # Before numpy is imported: its second thread costs more than it brings beside a recogniser and a writer.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # httpx has a command line of its own, which costs more to import than all the rest of it. None: there is none.
    sys.modules["httpx._main"] = None  # type: ignore[assignment]
    from desktop.cli.parser import parse

    arguments = parse(sys.argv[1:])
    if arguments.command in (None, "demo", "open"):
        from desktop.app.start import start

        return start(arguments)
    if arguments.command == "overlay":  # bound to a key: nothing that it does not need
        from desktop.cli.overlay import run_overlay

        return run_overlay(arguments)
    from desktop.cli.main import run_command

    return run_command(arguments)


if __name__ == "__main__":
    sys.exit(main())
