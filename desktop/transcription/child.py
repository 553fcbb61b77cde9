"""The recogniser's process, from outside in: the function it starts with, and the rules of its threads.

Nothing heavy may be imported here: the rules must stand before the number crunchers are loaded.
"""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection

from desktop.transcription.settings import TranscriberSettings

THREAD_RULES = {
    "OMP_WAIT_POLICY": "PASSIVE",  # spinning waiters make two threads slower than one beside a meeting program
    "OMP_NUM_THREADS": "1",  # the engine is told its number of threads by itself
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "ONEDNN_PRIMITIVE_CACHE_CAPACITY": "64",  # without a limit each new window length costs memory for good
    "HF_HUB_OFFLINE": "1",  # whatever is missing is said to be missing, not fetched
}


@contextmanager
def thread_rules() -> Iterator[None]:
    """Around the start of the process: a child takes over the environment its parent has at that moment."""
    before = {name: os.environ.get(name) for name in THREAD_RULES}
    os.environ.update(THREAD_RULES)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def child_main(connection: Connection, settings: TranscriberSettings) -> None:
    """Ctrl-C in a terminal reaches the whole process group; only the supervisor decides when this process ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    from desktop.transcription.worker import run_worker  # loads the engine, which the supervisor's process must not

    run_worker(connection, settings)
