"""Capture: one source, heard from its start to its end, whatever its devices do."""

import threading
import time
from collections.abc import Callable

from desktop.audio.audio_input import AudioInput, DeviceFailedError, Ended
from desktop.audio.frames import Frame
from desktop.audio.health import SILENT_S, Health
from desktop.audio.levels import LevelMeter
from desktop.audio.opened_input import Heard, OpenedInput
from desktop.audio.opening import Opening, close_aside
from desktop.audio.placement import Placement
from desktop.audio.reports import DeviceReports
from shared.events import DeviceChanged
from shared.notices import LevelMeasured
from shared.vocabulary import SAMPLE_RATE, Source

TICK_S = 0.05

OPEN_LIMIT_S = 1.5
"""A device that has not opened by then is given up and tried anew; people learn of it within 2 s."""

RETRY_S = (0.25, 0.5, 1.0, 2.0)
"""Waits between attempts; the last repeats. With the opening itself a device that returns is heard within 3 s."""

ZEROS_REOPEN_S = 10.0
"""A microphone of nothing but zeros is opened anew so often: a headset that changed its profile heals by it."""

SPARSE_FILL_S = 0.2
STOP_WAIT_S = 3.0


class Capture:
    """Pumps one source's sound as frames, on a thread of its own, until `stop`.

    `inputs` makes the input, anew for every opening; a file is made once and returned again, and goes on where it was.
    Frames, device events and levels are told on the pump's thread. `on_fault` hears that the input was silent or would
    not open, so that `inputs` can choose another one next.
    """

    def __init__(
        self,
        source: Source,
        inputs: Callable[[], AudioInput],
        on_frame: Callable[[Frame], None],
        on_device: Callable[[DeviceChanged], None],
        on_level: Callable[[LevelMeasured], None],
        clock: Callable[[], float] = time.monotonic,
        start_position: int = 0,
        on_fault: Callable[[], None] = lambda: None,
    ) -> None:
        self.source = source
        self._inputs = inputs
        self._on_frame = on_frame
        self._on_fault = on_fault
        self._clock = clock
        self._meter = LevelMeter(source, on_level)
        self._health = Health(source)
        self._placement = Placement(source, self._hand_on, start_position, epoch=clock())
        self._reports = DeviceReports(source, on_device, lambda: self._placement.position)
        self._thread = threading.Thread(target=self._run, name=f"pumps the {source}", daemon=True)
        self._stopping = threading.Event()
        self._paused = threading.Event()
        self._opening: Opening | None = None
        self._opening_since = 0.0
        self._opened: OpenedInput | None = None
        self._opened_at = 0.0
        self._faults = 0
        self._retry_at = 0.0
        self._over = False

    def start(self) -> None:
        """Returns at once; position 0 (or `start_position`) is now."""
        self._placement.begin(self._clock())
        self._thread.start()

    def stop(self) -> None:
        """Closes the device and waits for the pump, three seconds at most where a taker of frames holds it up."""
        self._stopping.set()
        if self._thread.ident is not None:
            self._thread.join(STOP_WAIT_S)

    def pause(self) -> None:
        """Closes the device; at most the block that is just being handed on still comes."""
        self._paused.set()

    def unpause(self) -> None:
        """Opens it again; the position goes on by the time that has passed."""
        self._paused.clear()

    @property
    def position(self) -> int:
        """Of the next frame."""
        return self._placement.position

    # --- the pump's thread ------------------------------------------------------------------------------------------

    def _run(self) -> None:
        while not self._stopping.is_set() and not self._over:
            if self._paused.is_set():
                self._pause()
            elif self._opened is None:
                self._try_to_open()
            else:
                self._pump(self._opened)
        self._let_go()
        self._reports.closed()

    def _pause(self) -> None:
        self._let_go()
        began_at = self._clock()
        while self._paused.is_set() and not self._stopping.wait(TICK_S):
            pass
        now = self._clock()
        self._placement.go_on(now, now - began_at)
        self._faults, self._retry_at = 0, now
        self._reports.forget()

    def _try_to_open(self) -> None:
        now = self._clock()
        if self._opening is None and now < self._retry_at:
            self._stopping.wait(TICK_S)
        elif self._opening is None:
            self._opening, self._opening_since = Opening(self._inputs, self._clock), now
        elif self._opening.done.wait(TICK_S):
            self._conclude(self._opening)
        elif now - self._opening_since > OPEN_LIMIT_S:
            self._reports.failed("It does not answer. Unplug it and plug it in again; it is tried again meanwhile.")
            self._give_up()
        if self._placement.timed:
            self._placement.fill_until(self._clock() - SILENT_S)

    def _conclude(self, opening: Opening) -> None:
        self._opening = None
        if opening.opened is None:
            error = opening.error or DeviceFailedError()
            self._reports.failed(error.message)
            self._give_up()
            return
        self._opened, self._opened_at = opening.opened, self._clock()
        self._placement.timed = self._opened.input.live
        self._placement.expect_gap()
        self._reports.device = self._opened.input.name
        self._health.opened(self._opened_at)
        if self._opened.input.sparse:
            self._reports.open()

    def _pump(self, opened: OpenedInput) -> None:
        heard = opened.take(TICK_S)
        if heard is not None:
            self._take_in(heard, opened.input)
        elif opened.drained:
            self._end(opened)
        elif opened.input.live:
            self._bear_silence(opened.input.sparse)

    def _take_in(self, heard: Heard, audio_input: AudioInput) -> None:
        now = self._clock()
        if heard.lost:
            self._reports.overrun(heard.lost / SAMPLE_RATE, now)
        if self._health.heard(now, heard.sound, live=audio_input.live) == "zeros":
            self._reports.zeros(audio_input.zeros_hint)
        else:
            self._reports.open()
        self._faults = 0
        self._placement.add(heard.samples, heard.arrived_at, heard.lost)
        if self.source == "microphone" and self._health.zeros_for(now) > ZEROS_REOPEN_S < now - self._opened_at:
            self._let_go()

    def _end(self, opened: OpenedInput) -> None:
        """It ended by itself: a file that is over ends the source, anything else is a fault."""
        ended = opened.input.ended or Ended()
        if ended.moved:
            self._let_go()
            return
        if opened.input.live:
            self._reports.lost(
                ended.fault or "It is gone. Plug it in again, or another one; it is used as soon as it is there."
            )
            self._give_up(blame=False)
            return
        if ended.fault:
            self._reports.failed(ended.fault)
        self._placement.add(opened.tail().samples, self._clock())
        self._placement.finish(self._clock())
        self._over = True

    def _bear_silence(self, sparse: bool) -> None:
        now = self._clock()
        if sparse:
            self._placement.fill_until(now - SPARSE_FILL_S)
        elif self._health.silent_at(now):
            self._reports.silent()
            self._placement.fill_until(now)
            self._give_up()

    def _give_up(self, *, blame: bool = True) -> None:
        """This opening is over; the next follows after a wait that grows with every fault in a row."""
        self._let_go()
        self._health.gone()
        if blame:
            self._on_fault()
        self._retry_at = self._clock() + RETRY_S[min(self._faults, len(RETRY_S) - 1)]
        self._faults += 1

    def _let_go(self) -> None:
        opening, self._opening = self._opening, None
        opened, self._opened = self._opened, None
        if opening is not None:
            opening.abandon()
        if opened is not None:
            close_aside(opened)

    def _hand_on(self, frame: Frame) -> None:
        if self._paused.is_set() or self._stopping.is_set():
            return
        self._on_frame(frame)
        self._meter.add(frame)
