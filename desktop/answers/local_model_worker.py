"""The child process of the built-in writer: llama.cpp's own server on the loopback, through xllamacpp.

The only file that knows xllamacpp. It runs until its pipe ends, a message or SIGTERM asks it to stop.
"""

import os
import signal
import sys
import time
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import msgspec

from desktop.answers.thread_plan import ThreadPlan

PROMPT_CACHE_MIB = 64
"""Other prompts the engine may keep beside the current one; its default is 8 GB. A prompt of 600 tokens takes 16 MB."""

_LOG_LIMIT_BYTES = 1_000_000


class WorkerSettings(msgspec.Struct, frozen=True, kw_only=True):
    """`port` 0 takes a free one. Output of the engine goes to `log_file`, or nowhere.

    `cache_folder` is where the engine may lay its state of a prompt when asked to.
    """

    gguf: Path
    key: str
    threads: ThreadPlan
    n_ctx: int
    port: int
    log_file: Path | None
    cache_folder: Path


class Ready(msgspec.Struct, frozen=True):
    """`address` is http://host:port without a path."""

    address: str
    load_s: float


class Failed(msgspec.Struct, frozen=True):
    reason: str


def run_worker(pipe: Connection, settings: WorkerSettings) -> None:
    """The child's whole life. Says Ready, or Failed and ends."""
    _redirect_output(settings.log_file)
    # SIGTERM keeps its default, which ends us even in the middle of loading: there is nothing to save.
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C in a terminal reaches us too; the parent decides
    with suppress(BrokenPipeError, EOFError, OSError):
        server = _start(pipe, settings)
        if server is not None:
            _wait_for_the_end(pipe, settings.cache_folder)
    # Skips the engine's destructors: they wait for a running generation, and nothing here needs to be saved.
    sys.stdout.flush()
    os._exit(0)


def engine_params(settings: WorkerSettings) -> Any:
    """xllamacpp's parameters with every default that is not ours replaced; each has a test of its own."""
    import xllamacpp  # 34 MB of native code that only the child needs

    params = xllamacpp.CommonParams()
    params.model.path = str(settings.gguf)
    params.model_alias = {"built-in"}  # or the file's path would be the model's public name
    params.n_ctx = settings.n_ctx
    params.n_parallel = 1
    params.hostnames = ["127.0.0.1"]
    params.port = settings.port
    params.api_keys = [settings.key]
    params.ui = False
    params.endpoint_slots = False
    params.endpoint_props = False
    params.endpoint_metrics = False
    params.cors_origins = ""
    params.cors_credentials = False
    params.cache_ram_mib = PROMPT_CACHE_MIB
    params.slot_save_path = f"{settings.cache_folder}{os.sep}"  # the engine only joins the two strings
    params.offline = True
    params.verbosity = 1  # errors only: no text of a question or an answer
    params.fit_params = False  # would load the file a second time to fit it into a graphics card
    params.n_gpu_layers = 0
    _set_threads(params, settings.threads)
    return params


def _set_threads(params: Any, threads: ThreadPlan) -> None:
    """Waiting threads sleep instead of spinning: spinning ones lose nine tenths of the rate when a core is taken."""
    params.cpuparams.n_threads = threads.generation
    params.cpuparams_batch.n_threads = threads.batch
    for cpu in (params.cpuparams, params.cpuparams_batch):
        cpu.poll = 0


def _start(pipe: Connection, settings: WorkerSettings) -> Any:
    """The running server, or None when it would not start; the parent has been told either way."""
    import xllamacpp

    started = time.monotonic()
    try:
        server = xllamacpp.Server(engine_params(settings))
    except (RuntimeError, MemoryError) as error:
        pipe.send(Failed(str(error)))
        return None
    pipe.send(Ready(server.listening_address, time.monotonic() - started))
    return server


def _wait_for_the_end(pipe: Connection, cache_folder: Path) -> None:
    """Until a message or EOF comes. At EOF the parent is gone, so its empty folder is ours to remove."""
    try:
        pipe.recv()
    except EOFError:
        cache_folder.rmdir()


def _redirect_output(log_file: Path | None) -> None:
    """The engine writes to the descriptors, not to sys.stdout; the terminal belongs to the program."""
    target = Path(os.devnull)
    if log_file is not None:
        with suppress(OSError):
            log_file.parent.mkdir(parents=True, exist_ok=True)
            if log_file.exists() and log_file.stat().st_size > _LOG_LIMIT_BYTES:
                log_file.replace(log_file.with_suffix(".old.log"))
            target = log_file
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.dup2(descriptor, 1)
    os.dup2(descriptor, 2)
    os.close(descriptor)
