"""The sound player: plays a kept recording from a place on, and tells where it is, on a thread of its own."""

import threading
from collections.abc import Callable, Collection, Iterable, Iterator

from desktop.audio.audio_input import DeviceFailedError
from desktop.audio.frames import Samples
from desktop.audio.kept_recording import KeptRecording
from desktop.audio.playback import LATENCY_S, play_blocks
from desktop.errors import ProgramError
from shared.vocabulary import SAMPLE_RATE, Source

PlayBlocks = Callable[[Iterable[Samples], int, threading.Event], None]
"""Plays blocks at a rate until they end or the event is set. A ProgramError where that fails."""

BEHIND = round(LATENCY_S * SAMPLE_RATE)
"""What has been handed to the output and is not heard yet."""


class SoundPlayer:
    """Plays once, from its making; `stop` returns at once and the sound ends within a tenth of a second.

    Both callbacks come on the player's thread: `on_place` with the position that is being heard, `on_end` with None or
    why it could not be played. After `stop` neither comes.
    """

    def __init__(
        self,
        recording: KeptRecording,
        start: int,
        sources: Collection[Source],
        on_place: Callable[[int], None],
        on_end: Callable[[ProgramError | None], None],
        play: PlayBlocks = play_blocks,
    ) -> None:
        self._recording = recording
        self._start = start
        self._sources = sources
        self._on_place = on_place
        self._on_end = on_end
        self._play = play
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="plays kept sound", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._stopping.set()

    def wait(self, limit_s: float) -> None:
        """Until its thread has ended; its files are closed then."""
        self._thread.join(limit_s)

    def _run(self) -> None:
        error: ProgramError | None = None
        try:
            self._play(self._blocks(), SAMPLE_RATE, self._stopping)
        except ProgramError as failed:
            error = failed
        except Exception as failed:  # sound libraries fail in ways of their own; all mean the same here
            message = "Nothing can be played. Check your loudspeaker or headphones and try again."
            error = DeviceFailedError(message, detail=repr(failed))
        if not self._stopping.is_set():
            self._on_end(error)

    def _blocks(self) -> Iterator[Samples]:
        for at, block in self._recording.blocks(self._start, self._sources):
            if self._stopping.is_set():
                return
            self._on_place(max(self._start, at - BEHIND))
            yield block
