"""One child process of the built-in writer, seen from the loop."""

import asyncio
import multiprocessing
import threading
from contextlib import suppress
from multiprocessing.connection import Connection

from desktop.answers.local_model_worker import Failed, Ready, WorkerSettings, run_worker

_STOP_LIMIT_S = 2.0


class WorkerFailed(Exception):
    """The child ended before it was ready; `said_why`: the engine refused the file, rather than dying."""

    def __init__(self, reason: str, *, said_why: bool = False) -> None:
        self.said_why = said_why
        super().__init__(reason)


class LocalModelProcess:
    """Starts at once. `ready()` and `ended()` may be awaited in any order; `stop()` must be called in the end."""

    def __init__(self, settings: WorkerSettings) -> None:
        self._loop = asyncio.get_running_loop()
        self._ready: asyncio.Future[Ready] = self._loop.create_future()
        self._ended = asyncio.Event()
        self._pipe, childs_end = multiprocessing.Pipe()
        context = multiprocessing.get_context("spawn")
        self._process = context.Process(
            target=run_worker, args=(childs_end, settings), name="answer-model", daemon=True
        )
        self._reader = threading.Thread(target=self._read, args=(childs_end,), name="answer-model pipe", daemon=True)
        self._reader.start()

    @property
    def pid(self) -> int | None:
        return self._process.pid

    async def ready(self, limit_s: float) -> Ready:
        """Raises WorkerFailed, also after `limit_s` seconds."""
        try:
            return await asyncio.wait_for(asyncio.shield(self._ready), limit_s)
        except TimeoutError as error:
            raise WorkerFailed(f"not ready after {limit_s:.0f} s") from error

    async def ended(self) -> None:
        await self._ended.wait()

    async def stop(self) -> None:
        """Asks it to end, then makes it; while it loads the model it does not listen, so there is no asking."""
        loaded = self._ready.done()
        for insist in (*((self._ask_to_end,) if loaded else ()), self._process.terminate, self._process.kill):
            if self._ended.is_set():
                break
            with suppress(OSError, AttributeError, ValueError):
                insist()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._ended.wait(), _STOP_LIMIT_S)
        if self._ready.done():
            self._ready.exception()  # nobody may be left who asks for it

    def _ask_to_end(self) -> None:
        self._pipe.send("close")

    def _read(self, childs_end: Connection) -> None:
        """The pipe's thread: starts the child, hands its messages over, and reaps it at EOF.

        Starting belongs here because a spawn takes some 20 ms, too long for the loop.
        """
        try:
            self._process.start()
        except OSError:  # no memory or no process left; it counts as one that ended at once
            childs_end.close()
        else:
            childs_end.close()
            self._forward_messages()
            self._process.join()
        self._pipe.close()
        self._hand_over(None)

    def _forward_messages(self) -> None:
        with suppress(EOFError, OSError):
            while True:
                self._hand_over(self._pipe.recv())

    def _hand_over(self, message: Ready | Failed | None) -> None:
        with suppress(RuntimeError):  # the loop may be closed already
            self._loop.call_soon_threadsafe(self._on_message, message)

    def _on_message(self, message: Ready | Failed | None) -> None:
        match message:
            case Ready() if not self._ready.done():
                self._ready.set_result(message)
            case Failed(reason=reason) if not self._ready.done():
                self._ready.set_exception(WorkerFailed(reason, said_why=True))
            case None:
                if not self._ready.done():
                    self._ready.set_exception(WorkerFailed(f"ended with code {self._process.exitcode}"))
                self._ended.set()
