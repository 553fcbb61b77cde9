"""Playing the question aloud, on a thread that is left behind where the sound system never gives it back."""

import asyncio
import threading
from collections.abc import Callable

from desktop.audio.frames import Samples
from desktop.errors import ProgramError
from desktop.session.sound_check.question import SpokenQuestion
from shared.vocabulary import SAMPLE_RATE

Play = Callable[[Samples, int, threading.Event], None]
"""Plays samples at a rate to their end or until the event is set. A ProgramError where that fails."""

STARTS_WITHIN_S = 6.0
"""What opening an output, and the buffers behind it, may take beside the sound itself."""


class Playing:
    """Starts when made, on the running loop."""

    def __init__(self, play: Play, question: SpokenQuestion) -> None:
        self._play = play
        self._question = question
        self._stopping = threading.Event()
        self._loop = asyncio.get_running_loop()
        self._fault: asyncio.Future[str | None] = self._loop.create_future()
        threading.Thread(target=self._run, name="plays the question", daemon=True).start()

    @property
    def over(self) -> bool:
        return self._fault.done()

    async def end(self) -> str | None:
        """Waits for it. Why it could not be played, for a technician; None where it was."""
        limit_s = self._question.seconds + STARTS_WITHIN_S
        try:
            return await asyncio.wait_for(asyncio.shield(self._fault), limit_s)
        except TimeoutError:
            return f"The output did not take the sound within {limit_s:.0f} s."

    def stop(self) -> None:
        self._stopping.set()

    def _run(self) -> None:
        try:
            self._play(self._question.samples, SAMPLE_RATE, self._stopping)
        except ProgramError as error:
            self._tell(error.detail or error.message)
        except Exception as error:  # sound libraries fail in ways of their own; all mean the same here
            self._tell(repr(error))
        else:
            self._tell(None)

    def _tell(self, fault: str | None) -> None:
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._conclude, fault)

    def _conclude(self, fault: str | None) -> None:
        if not self._fault.done():
            self._fault.set_result(fault)
