"""The recogniser as the rest of the program sees it: a supervised child process.

The child is started with `spawn`, restarted when it dies, and then hears again what it had not answered for; a turn
that was cut by its death still arrives exactly once, under its own number.
"""

import logging
import multiprocessing
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

import msgspec

from desktop.transcription.child import child_main, thread_rules
from desktop.transcription.messages import (
    Failed,
    Final,
    Flushed,
    Lag,
    Listened,
    Message,
    Ready,
    Removed,
    Restarting,
    Settled,
    WorkerMessage,
    decode_messages,
)
from desktop.transcription.settings import TranscriberSettings
from desktop.transcription.sound import SoundFrame
from desktop.transcription.unanswered import UnansweredSound
from desktop.transcription.wire import FLUSH
from shared.vocabulary import Source

logger = logging.getLogger(__name__)

__all__ = ["Transcriber", "TranscriberSettings"]

BACKOFF_S = (0.1, 0.5, 1.0, 2.0, 5.0)
MOST_DEATHS_IN_A_ROW = 6
"""Deaths without anything settled in between; then it is given up."""

LAG_STEP_S = 0.5
HANGS_AFTER_S = 45.0
_TICK_S = 0.5
CHANGING = "Another speech model is being loaded. It hears what is said meanwhile."
NOT_STARTED = (
    "The speech recogniser could not be started: this computer is short of memory or of open files. It is tried again."
)
GOES_BACK = "The speech model before it goes on."


class Transcriber:
    """Feeds sound to the recogniser and hands its messages to `on_message`, in order, on the supervisor's thread.

    `on_message` must be quick and must not raise. After `Failed` nothing is restarted; `feed` then does nothing.
    """

    def __init__(self, settings: TranscriberSettings, on_message: Callable[[Message], None]) -> None:
        self._settings = settings
        self._on_message = on_message
        self._next_turns: dict[Source, int] = dict(settings.first_turns)
        self._sound = UnansweredSound()
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None
        self._supervisor: threading.Thread | None = None
        self._ending = threading.Event()
        self._wanted = settings
        self._good: TranscriberSettings | None = None  # with which it was ready last
        self._changing = threading.Lock()
        self._failed = False
        self._flushes = 0  # asked for
        self._flushed = 0  # of those, answered
        self._deaths = 0
        self._told_lag_s = 0.0
        self._last_sign = time.monotonic()

    @property
    def whisper_model(self) -> Path:
        """The folder of the model that hears, or is being loaded for it."""
        return self._wanted.whisper_model

    @property
    def pid(self) -> int | None:
        """Of the recogniser's process, while there is one."""
        process = self._process
        return process.pid if process is not None and process.is_alive() else None

    @property
    def backlog_s(self) -> float:
        """Seconds of sound that were fed and not yet taken in, of the source that is further behind."""
        return self._sound.backlog_s

    def start(self) -> None:
        """Returns at once; `Ready` or `Failed` follows. Sound may be fed before that."""
        before = self._supervisor
        self._supervisor = threading.Thread(target=self._supervise, args=(before,), name="transcriber", daemon=True)
        self._supervisor.start()

    def use_whisper(self, whisper_model: Path) -> None:
        """Another model hears from now on, and hears again what the one before had not answered for.

        From any thread; returns at once, `Ready` follows. A model that cannot be used is said, and the one before goes
        on. After `Failed` this is the way to hear again.
        """
        with self._changing:
            self._wanted = msgspec.structs.replace(self._wanted, whisper_model=whisper_model, model_sha256="")
            if self._failed and not self._ending.is_set():
                self._failed = False
                self.start()
        self._sound.wake()

    def feed(self, frame: SoundFrame) -> None:
        """From any thread; never waits."""
        if not self._failed and not self._ending.is_set():
            self._sound.add(frame.source, frame.start, frame.samples)

    def wait_for_room(self, limit_s: float) -> None:
        """For sound that comes faster than it is played: returns when at most `limit_s` of it wait."""
        while not (self._failed or self._ending.is_set() or self._sound.wait_until_below(limit_s, _TICK_S)):
            pass

    def flush(self) -> None:
        """No more sound for now: everything fed is committed and confirmed, then `Flushed` is said."""
        if self._failed:
            self._on_message(Flushed())
            return
        self._flushes += 1
        self._sound.wake()

    def close(self, timeout: float = 5.0) -> None:
        """Ends the process: a decode that is running may end first; what does not end in time is killed."""
        self._ending.set()
        self._sound.wake()
        if self._supervisor is not None and self._supervisor is not threading.current_thread():
            self._supervisor.join(timeout + 2 * _TICK_S)
        self._end_process(timeout)

    # --- the supervisor's thread ---------------------------------------------------------------------------------

    def _supervise(self, before: threading.Thread | None) -> None:
        if before is not None:  # it has failed, and is about to end
            before.join()
        while not self._ending.is_set():
            self._take_wanted()
            reason = self._serve() if self._start_process() else NOT_STARTED
            self._end_process(timeout=5.0)
            if self._ending.is_set() or self._failed or self._supervisor is not threading.current_thread():
                return
            if self._settings is self._wanted:
                self._after_death(reason)

    def _take_wanted(self) -> None:
        """What the person wants now; one that cannot be used is left for the one that could."""
        with self._changing:
            if self._settings is self._wanted:
                return
            self._settings, self._deaths = self._wanted, 0
        if self._settings is not self._good:
            self._on_message(Restarting(reason=CHANGING))
        self._sound.start_over()

    def _after_death(self, reason: str) -> None:
        self._deaths += 1
        if self._deaths >= MOST_DEATHS_IN_A_ROW:
            self._give_up("The speech recogniser stops every time it is started. The transcript stands still.")
            return
        self._on_message(Restarting(reason=reason))
        self._sound.start_over()
        self._ending.wait(BACKOFF_S[min(self._deaths, len(BACKOFF_S)) - 1])

    def _start_process(self) -> bool:
        """Whether the system gave us a pipe and a process; it may have none left to give."""
        try:
            self._open_process()
        except OSError:
            logger.warning("The recogniser's process could not be started", exc_info=True)
            return False
        return True

    def _open_process(self) -> None:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        settings = _with_turns(self._settings, self._next_turns)
        process = context.Process(target=child_main, args=(theirs, settings), name="speech-recogniser", daemon=True)
        try:
            with thread_rules():
                process.start()
        except OSError:
            ours.close()
            raise
        finally:
            theirs.close()  # or the end of the child would not be the end of the pipe
        self._process, self._connection = process, ours
        self._last_sign = time.monotonic()

    def _serve(self) -> str:
        """Passes messages on until the process has ended or the caller wants it to; returns why it ended."""
        connection = self._connection
        assert connection is not None
        gone = threading.Event()
        sender: threading.Thread | None = None
        try:
            while not self._ending.is_set() and self._settings is self._wanted:
                if not connection.poll(_TICK_S):
                    if sender is not None and self._hangs():
                        return "The speech recogniser did not answer any more. It is started again."
                    continue
                for message in decode_messages(connection.recv_bytes()):
                    if isinstance(message, Ready):
                        self._good = self._settings
                        sender = threading.Thread(target=self._send, args=(connection, gone), daemon=True)
                        sender.start()
                    self._take(message)
        except (EOFError, OSError):
            pass
        finally:
            gone.set()
            self._sound.wake()
        return "The speech recogniser stopped by itself. It is started again and hears what it missed."

    def _send(self, connection: Connection, gone: threading.Event) -> None:
        """Its own thread, because a full pipe waits for the child."""
        number, passed_on = 0, self._flushed
        try:
            while not gone.is_set():
                asked = self._flushes
                if (frame := self._sound.after(number, 0.0 if asked > passed_on else _TICK_S)) is not None:
                    number, payload = frame
                    connection.send_bytes(payload)
                elif asked > passed_on:
                    connection.send_bytes(FLUSH)
                    passed_on = asked
        except (BrokenPipeError, OSError):
            return  # the reading side notices the same and says so

    def _take(self, message: WorkerMessage) -> None:
        self._last_sign = time.monotonic()
        match message:
            case Listened(source=source, position=position):
                self._sound.listened(source, position)
                self._tell_lag()
                return
            case Settled(source=source, position=position):
                self._sound.settle(source, position)
                self._deaths = 0
            case Final(source=source, turn=turn) | Removed(source=source, turn=turn):
                self._next_turns[source] = max(turn + 1, self._next_turns.get(source, 1))
            case Flushed():
                self._flushed = self._flushes
            case Failed(reason=reason):
                self._give_up(reason)
                return
        if not isinstance(message, Listened):
            self._on_message(message)

    def _tell_lag(self) -> None:
        lag_s = self.backlog_s if self.backlog_s >= 2 * LAG_STEP_S else 0.0
        if abs(lag_s - self._told_lag_s) >= LAG_STEP_S:
            self._told_lag_s = lag_s
            self._on_message(Lag(seconds=round(lag_s, 1)))

    def _hangs(self) -> bool:
        return self.backlog_s > 1.0 and time.monotonic() - self._last_sign > HANGS_AFTER_S

    def _give_up(self, reason: str) -> None:
        """A model that was chosen meanwhile and cannot be used: the one before hears on. Any other: nobody does."""
        with self._changing:
            can_go_back = self._good is not None and self._good is not self._settings
            if can_go_back and self._good is not None and self._wanted is self._settings:
                self._wanted = self._good
        if can_go_back:
            self._on_message(Restarting(reason=f"{reason} {GOES_BACK}"))
        else:
            self._fail(reason)

    def _fail(self, reason: str) -> None:
        self._failed = True
        self._on_message(Failed(reason=reason))
        if self._flushes > self._flushed:
            self._on_message(Flushed())

    def _end_process(self, timeout: float) -> None:
        """Closing the pipe is the word to end; the stronger ones follow if it is not heard."""
        connection, process = self._connection, self._process
        self._connection = self._process = None
        if connection is not None:
            connection.close()
        if process is None:
            return
        for stronger in (process.terminate, process.kill):
            process.join(timeout)
            if not process.is_alive():
                break
            stronger()
        process.join(timeout)
        if not process.is_alive():
            process.close()


def _with_turns(settings: TranscriberSettings, turns: dict[Source, int]) -> TranscriberSettings:
    return msgspec.structs.replace(settings, first_turns=dict(turns))
