"""Hearing: both sources into the recogniser, and what comes back, handed to the loop.

Threads end here. Everything that leaves this file arrives on the event loop, in order.
"""

import asyncio
import threading
from collections.abc import Callable, Mapping
from pathlib import Path

from desktop.audio.capture import Capture
from desktop.audio.echo import EchoGate
from desktop.audio.frames import Frame, Timeline
from desktop.transcription.messages import Message
from desktop.transcription.process import Transcriber, TranscriberSettings
from shared.events import DeviceChanged
from shared.notices import LevelMeasured
from shared.vocabulary import Source

Heard = Message | DeviceChanged | LevelMeasured
CaptureOf = Callable[
    [Source, Callable[[Frame], None], Callable[[DeviceChanged], None], Callable[[LevelMeasured], None]], Capture
]

REPLAY_ROOM_S = 30.0


class Hearing:
    """The captures of a session, the echo gate between them, and the recogniser behind it.

    `queue` holds what was heard; it belongs to the loop that called `start`. A fast replay waits in `feed` until the
    recogniser has room, so nothing is dropped however fast a file is read. `on_frame` gets every frame as it was heard,
    on the capture's thread.
    """

    def __init__(
        self,
        sources: tuple[Source, ...],
        capture_of: CaptureOf,
        settings: TranscriberSettings,
        *,
        wait_for_room: bool = False,
        on_speakers_detected: Callable[[], object] = lambda: None,
        on_frame: Callable[[Frame], None] = lambda frame: None,
    ) -> None:
        self.queue: asyncio.Queue[Heard] = asyncio.Queue()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._wait_for_room = wait_for_room
        self._also = on_frame
        self._timelines: dict[Source, Timeline] = {source: Timeline() for source in sources}
        self._transcriber = Transcriber(settings, self._hand_over)
        # A fast replay reads the two files apart from each other, so the gate has to wait for the other one.
        self._gate = EchoGate(self._transcriber.feed, lambda: self._call(on_speakers_detected), patient=wait_for_room)
        self._captures = {
            source: capture_of(source, self._on_frame, self._on_device, self._hand_over) for source in sources
        }

    @property
    def sources(self) -> tuple[Source, ...]:
        return tuple(self._captures)

    @property
    def captures(self) -> Mapping[Source, Capture]:
        return self._captures

    @property
    def recogniser_pid(self) -> int | None:
        return self._transcriber.pid

    @property
    def whisper_model(self) -> Path:
        """The folder of the model that hears, or is being loaded for it."""
        return self._transcriber.whisper_model

    def use_whisper(self, whisper_model: Path) -> None:
        """Another model hears from now on. What is not written down yet is heard again by it; nothing is lost."""
        self._transcriber.use_whisper(whisper_model)

    def start_recogniser(self) -> None:
        """Loads the model in its process; `Ready` or `Failed` arrives in the queue."""
        self._loop = asyncio.get_running_loop()
        self._transcriber.start()

    def open_sources(self) -> None:
        for capture in self._captures.values():
            capture.start()

    def pause(self) -> None:
        """Closes the devices: nothing is heard, nothing shown, and the positions keep pace with the clock."""
        for capture in self._captures.values():
            capture.pause()

    def unpause(self) -> None:
        for capture in self._captures.values():
            capture.unpause()

    def drop_source(self, source: Source) -> None:
        """Stops hearing one side for good."""
        capture = self._captures.pop(source, None)
        if capture is None:
            return
        capture.pause()  # takes effect at once; closing a device may take a moment, so that happens aside
        threading.Thread(target=self._stop, args=(source, capture), name=f"stops the {source}", daemon=True).start()

    def captured_time(self, source: Source, position: int) -> float | None:
        """When the sound at this position was captured, on the monotonic clock; None when it is not known."""
        timeline = self._timelines.get(source)
        return timeline.time_of(position) if timeline is not None else None

    @property
    def backlog_s(self) -> float:
        """Seconds of sound that the recogniser has still to hear."""
        return self._transcriber.backlog_s

    async def flush(self) -> None:
        """Closes the sources; what is still open is committed, then `Flushed` arrives in the queue."""
        for capture in self._captures.values():
            await asyncio.to_thread(capture.stop)
        self._gate.flush()  # only now: one thread at a time may hand on frames of the microphone
        self._transcriber.flush()

    async def close(self) -> None:
        for capture in self._captures.values():
            await asyncio.to_thread(capture.stop)
        await asyncio.to_thread(self._transcriber.close)

    def _stop(self, source: Source, capture: Capture) -> None:
        capture.stop()
        self._gate.end(source)

    def _on_frame(self, frame: Frame) -> None:
        self._timelines[frame.source].add(frame)
        self._also(frame)
        self._gate.push(frame)
        if self._wait_for_room:
            self._transcriber.wait_for_room(REPLAY_ROOM_S)

    def _on_device(self, changed: DeviceChanged) -> None:
        if changed.state == "closed":
            self._gate.end(changed.source)
        self._hand_over(changed)

    def _hand_over(self, heard: Heard) -> None:
        self._call(self.queue.put_nowait, heard)

    def _call(self, function: Callable[..., object], *arguments: object) -> None:
        if self._loop is None or self._loop.is_closed():
            return
        self._loop.call_soon_threadsafe(function, *arguments)
