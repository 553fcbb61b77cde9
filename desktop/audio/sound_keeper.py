"""The sound keeper: writes what is heard into files, on a thread of its own, and holds nobody up."""

import logging
import threading
import time
from collections.abc import Callable, Collection
from concurrent.futures import Future
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Literal

from desktop.audio.frames import Frame
from desktop.audio.piece_file import PieceFile
from desktop.store.kept_sound import KeptSound
from desktop.store.room import REFUSE_BELOW_BYTES, free_bytes
from shared.ids import SessionId
from shared.vocabulary import SAMPLE_RATE, SOURCES, Source

logger = logging.getLogger(__name__)

PIECE = 30 * SAMPLE_RATE
"""Short enough that a damaged file costs little, long enough that an interview is some hundred of them."""

ROOM_S = 10.0
"""So much of each side may wait for a disk that is slow; what comes then is lost, and counted."""

TELL_GAPS_EVERY_S = 30.0
STOP_WAIT_S = 5.0
TICK_S = 0.5

Trouble = Literal["full", "failing", "gaps"]
OnTrouble = Callable[[Trouble, float], None]
"""`full`, `failing`: nothing is kept any more. `gaps`: so many seconds were lost, all in all."""


class SoundKeeper:
    """Belongs to one session. `take` may be called from any thread, one for each source.

    Where the disk is full or fails it says so once, in its own thread, and keeps no more; what was kept stays. A new
    piece begins wherever the sound does not go on where it was: after a pause, or where some of it was lost.
    `patient`: for a replay that is faster than life, `take` waits for room instead.
    """

    def __init__(
        self,
        kept: KeptSound,
        session_id: SessionId,
        on_trouble: OnTrouble,
        *,
        patient: bool = False,
        free: Callable[[Path], int] = free_bytes,
        clock: Callable[[], float] = time.monotonic,
        room_s: float = ROOM_S,
    ) -> None:
        self._kept = kept
        self._session_id = session_id
        self._on_trouble = on_trouble
        self._patient = patient
        self._free = free
        self._clock = clock
        self._room = round(room_s * SAMPLE_RATE)
        self._waiting: SimpleQueue[Frame | _Forget | None] = SimpleQueue()
        self._put: dict[Source, int] = dict.fromkeys(SOURCES, 0)  # each counter has one writer
        self._taken: dict[Source, int] = dict.fromkeys(SOURCES, 0)
        self._lost: dict[Source, int] = dict.fromkeys(SOURCES, 0)
        self._told_lost = 0
        self._told_at = float("-inf")
        self._refused: set[Source] = set()
        self._open: dict[Source, PieceFile] = {}
        self._has_room = threading.Event()
        self._over = False
        self._ended = False
        self._ending = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="keeps the sound", daemon=True)

    def start(self) -> None:
        self._thread.start()

    @property
    def lost_s(self) -> float:
        """Seconds that were heard and could not be kept in time."""
        return sum(self._lost.values()) / SAMPLE_RATE

    def take(self, frame: Frame) -> None:
        source = frame.source
        if self._over or source in self._refused:
            return
        while self._is_full(source):
            if not self._patient or self._over:
                self._lost[source] += len(frame.samples)
                return
            self._has_room.clear()
            self._has_room.wait(0.05)
        self._put[source] += len(frame.samples)
        self._waiting.put(frame)

    def refuse(self) -> None:
        """Takes nothing more, at once; what was kept stays."""
        self._refused.update(SOURCES)

    def forget(self, sources: Collection[Source] = SOURCES) -> Future[None]:
        """Takes no more of these sides, at once, and deletes what was kept of them; OSError in the future where that
        cannot be done."""
        self._refused.update(sources)
        done: Future[None] = Future()
        wish = _Forget(tuple(sources), done)
        with self._ending:
            runs = self._thread.is_alive() and not self._ended
            if runs:
                self._waiting.put(wish)
        if not runs:
            self._carry_out(wish)
        return done

    def close(self) -> None:
        """What was taken until now is in its files; waits for the disk, five seconds at most."""
        self._waiting.put(None)
        if self._thread.is_alive():
            self._thread.join(STOP_WAIT_S)

    # --- the keeper's thread ----------------------------------------------------------------------------------------

    def _run(self) -> None:
        while True:
            try:
                wish = self._waiting.get(timeout=TICK_S)
            except Empty:
                self._tell_gaps()
                continue
            match wish:
                case None:
                    break
                case _Forget():
                    self._carry_out(wish)
                case Frame():
                    self._keep(wish)
                    self._taken[wish.source] += len(wish.samples)
                    self._has_room.set()
                    self._tell_gaps()
        self._over = True
        self._close_pieces(SOURCES)
        self._tell_gaps(at_last=True)
        with self._ending:  # a wish of the last moment is not overlooked
            self._ended = True
            while not self._waiting.empty():
                if isinstance(late := self._waiting.get(), _Forget):
                    self._carry_out(late)

    def _keep(self, frame: Frame) -> None:
        if self._over or frame.source in self._refused:
            return
        try:
            self._piece_for(frame).write(frame.samples)
        except _NoRoom:
            self._give_up("full")
        except OSError as error:
            logger.warning("Sound could not be kept: %s", type(error).__name__)
            self._give_up("full" if self._free_bytes() < REFUSE_BELOW_BYTES else "failing")

    def _piece_for(self, frame: Frame) -> PieceFile:
        piece = self._open.get(frame.source)
        if piece is not None and piece.end == frame.start and frame.end - piece.start <= PIECE:
            return piece
        self._close_pieces([frame.source])
        path = self._kept.new_piece(self._session_id, frame.source, frame.start)
        if self._free_bytes() < REFUSE_BELOW_BYTES:  # the last of the room is for what is said
            path.unlink(missing_ok=True)
            raise _NoRoom
        piece = PieceFile(path, frame.start)
        self._open[frame.source] = piece
        return piece

    def _free_bytes(self) -> int:
        try:
            return self._free(self._kept.folder)
        except OSError:
            return 0

    def _give_up(self, trouble: Trouble) -> None:
        self._over = True
        self._close_pieces(SOURCES)
        self._on_trouble(trouble, 0.0)

    def _close_pieces(self, sources: Collection[Source]) -> None:
        for source in sources:
            piece = self._open.pop(source, None)
            if piece is not None:
                piece.close()

    def _carry_out(self, wish: "_Forget") -> None:
        self._close_pieces(wish.sources)
        try:
            self._kept.delete(self._session_id, wish.sources)
        except OSError as error:
            wish.done.set_exception(error)
        else:
            wish.done.set_result(None)

    def _tell_gaps(self, *, at_last: bool = False) -> None:
        """At once, then at most every half minute; a trouble that ended it all says enough."""
        lost, now = sum(self._lost.values()), self._clock()
        if lost == self._told_lost or (now - self._told_at < TELL_GAPS_EVERY_S and not at_last):
            return
        self._told_lost, self._told_at = lost, now
        self._on_trouble("gaps", lost / SAMPLE_RATE)

    def _is_full(self, source: Source) -> bool:
        return self._put[source] - self._taken[source] >= self._room


class _Forget:
    def __init__(self, sources: tuple[Source, ...], done: "Future[None]") -> None:
        self.sources = sources
        self.done = done


class _NoRoom(OSError):
    pass
