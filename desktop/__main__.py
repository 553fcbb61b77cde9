"""Starts the program: the app, or the command that was asked for."""

import multiprocessing
import os
import sys


def main() -> int:
    """The exit code. Imports come late: a child process that is spawned runs this file too, and needs none of them."""
    multiprocessing.freeze_support()
    # Before numpy is imported: its second thread costs more than it brings beside a recogniser and a writer.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from desktop.cli.parser import build_parser

    arguments = build_parser().parse_args()
    if arguments.command in (None, "demo"):
        from desktop.app.run import run_app

        return run_app(arguments)
    from desktop.cli.main import run_command

    return run_command(arguments)


if __name__ == "__main__":
    sys.exit(main())
