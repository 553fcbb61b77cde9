"""The echo gate: what the microphone heard from the loudspeaker is silenced before anybody transcribes it."""

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import replace

import numpy as np

from desktop.audio.echo_judge import BLOCK, EARLY, HOP, LATE, LOOK_AHEAD, EchoJudge
from desktop.audio.frames import Frame, Samples
from desktop.audio.recent_sound import RecentSound
from shared.vocabulary import SAMPLE_RATE

DETECTED_AFTER_S = 1.0


PATIENCE_S = 30.0


class EchoGate:
    """Takes frames of both sources, each source's from one thread, and hands them on through `on_frame`.

    Frames of `system` pass at once and untouched. Frames of `microphone` are handed on by the thread that pushes them,
    at most 200 ms later, as zeros where they hold the echo of `system` and nothing else. A candidate who speaks, alone
    or into the other's words, is not silenced. `on_speakers_detected` is called once, after a second of echo.

    `patient`: for files faster than real time. The microphone then waits for the system's sound to come as far as it
    is, until `end("system")` or half a minute without any.
    """

    def __init__(
        self,
        on_frame: Callable[[Frame], None],
        on_speakers_detected: Callable[[], None] = lambda: None,
        patient: bool = False,
    ) -> None:
        self._on_frame = on_frame
        self._on_speakers_detected = on_speakers_detected
        self._patient = patient
        self._judge = EchoJudge()
        self._played = RecentSound(seconds=60.0 if patient else 5.0)
        self._heard = RecentSound(seconds=5.0)
        self._waiting: deque[Frame] = deque()
        self._more_played = threading.Condition()
        self._system_over = False
        self._echo_samples = 0

    def push(self, frame: Frame) -> None:
        if frame.source == "system":
            with self._more_played:
                self._played.add(frame)
                self._more_played.notify_all()
            self._on_frame(frame)
            return
        if self._waiting and self._waiting[-1].end != frame.start:
            self._hand_on_unjudged()
        self._heard.add(frame)
        self._waiting.append(frame)
        if self._waiting[-1].end - self._waiting[0].start >= HOP + LOOK_AHEAD:
            self._judge_hop()

    def end(self, source: str) -> None:
        """No more frames of this source will come."""
        with self._more_played:
            self._system_over = self._system_over or source == "system"
            self._more_played.notify_all()
        if source == "microphone":
            self.flush()

    def flush(self) -> None:
        """Hands on what waits; only after the microphone's last frame."""
        while self._waiting:
            self._judge_hop()

    def _judge_hop(self) -> None:
        first = self._waiting[0].start
        hop = [self._waiting.popleft() for _ in range(min(HOP // len(self._waiting[0].samples), len(self._waiting)))]
        end = first + HOP + LOOK_AHEAD
        if self._patient:
            self._wait_for_system(end)
        with self._more_played:
            played = self._played.between(end - BLOCK - LATE, end + EARLY)
            missing = max(0, end + EARLY - self._played.end)
        echo = played is not None and self._judge.is_echo(self._block_until(end), played, missing)
        for frame in hop:
            self._on_frame(replace(frame, samples=np.zeros_like(frame.samples)) if echo else frame)
        if echo:
            self._count_echo(HOP)

    def _block_until(self, end: int) -> Samples:
        block = self._heard.between(end - BLOCK, end)
        return np.zeros(BLOCK, dtype=np.float32) if block is None else block

    def _wait_for_system(self, position: int) -> None:
        with self._more_played:
            came = self._more_played.wait_for(lambda: self._system_over or self._played.end >= position, PATIENCE_S)
            self._system_over = self._system_over or not came

    def _hand_on_unjudged(self) -> None:
        """The microphone's position jumped: a pause was between, and what waited belongs to before."""
        while self._waiting:
            self._on_frame(self._waiting.popleft())

    def _count_echo(self, samples: int) -> None:
        before = self._echo_samples
        self._echo_samples += samples
        if before < DETECTED_AFTER_S * SAMPLE_RATE <= self._echo_samples:
            self._on_speakers_detected()
