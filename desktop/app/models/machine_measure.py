"""Measuring this machine, as the page of models asks for it: one run at a time, with progress, to be cancelled."""

import asyncio
import logging
from collections.abc import Callable, Sequence

from desktop.composition.machine_measuring import Step, measure_machine
from desktop.composition.program import Program
from desktop.errors import ProgramError
from desktop.ui.models.measuring_card import MeasuringCard

logger = logging.getLogger(__name__)

DURING_A_SESSION = "A session is running and needs the machine for itself. Measure when it has ended."
NOTHING_HERE = "There is no model here yet that could be measured. Fetch one first."


class MachineMeasure:
    """Never beside a session: both would be slower, and the figures wrong. `on_measured` when there are new figures."""

    def __init__(
        self,
        program: Program,
        card: MeasuringCard,
        is_live: Callable[[], bool],
        on_measured: Callable[[], object],
    ) -> None:
        self._program = program
        self._card = card
        self._is_live = is_live
        self._on_measured = on_measured
        self._running: asyncio.Task[None] | None = None
        self._problems: list[str] = []

    def show_advice(self, sentences: Sequence[str]) -> None:
        if self._running is None:
            self._card.show_advice(sentences, self._problems)
            self._card.show_reason_not_to(DURING_A_SESSION if self._is_live() else "")

    def begin(self) -> None:
        if self._running is None and not self._is_live():
            self._problems = []
            self._card.show_working("Getting ready…", 1, 1)
            self._running = asyncio.get_running_loop().create_task(self._run(), name="measure this machine")
            self._running.add_done_callback(self._on_over)

    def cancel(self) -> None:
        """What was measured so far stays."""
        if self._running is not None:
            self._running.cancel()

    async def settled(self) -> None:
        """Returns when the measuring that runs is over."""
        if self._running is not None:
            await asyncio.wait([self._running])

    async def stop(self) -> None:
        self.cancel()
        await self.settled()

    async def _run(self) -> None:
        try:
            await self._program.close_built_in()  # two writers may not fit the memory, and share its cores
            log_file = self._program.paths.logs / "answer-model.log"
            self._problems = await measure_machine(self._program.weights, log_file, self._on_step)
        except ProgramError as error:
            self._problems = [error.message]

    def _on_over(self, running: "asyncio.Task[None]") -> None:
        self._running = None
        if not running.cancelled() and (error := running.exception()) is not None:
            logger.error("Measuring failed", exc_info=error)
            self._problems = [ProgramError.message]
        self._on_measured()

    def _on_step(self, step: Step) -> None:
        if self._is_live():  # a session has begun meanwhile
            self.cancel()
        doing = "hears" if step.purpose == "hearing" else "writes"
        self._card.show_working(
            f"How fast {step.title} {doing} here ({step.number} of {step.count})", step.number, step.count
        )
