"""Writing: how a session's writer is opened and changed, and the built-in one that sessions share."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import msgspec

from desktop.account.credentials import Credentials
from desktop.answers.request import ChatMessage
from desktop.composition.model_choice import ModelChoice
from desktop.composition.providers import provider_of
from desktop.composition.writers import BuiltInWriter, OpenWriter, provider_writer
from desktop.session.draft import Writer
from desktop.session.live_session import LiveSession
from desktop.session.log import SessionLog
from desktop.settings import Settings
from shared.events import ServiceChanged
from shared.setup import SessionSetup

LOOK_FOR_MODEL_S = 2.0
NO_ANSWER_MODEL = (
    "The model that writes answers is not here yet; outlines are shown until it is. Fetch it in the app's main window, "
    "or with: interview-assistant models fetch writer"
)


class Writing:
    """Holds the built-in writer, loaded once. `choice` and `credentials` are asked anew each time."""

    def __init__(
        self,
        settings: Settings,
        choice: Callable[[], ModelChoice],
        credentials: Callable[[], Credentials],
        log_file: Path,
    ) -> None:
        self._settings = settings
        self._choice = choice
        self._credentials = credentials
        self._log_file = log_file
        self.built_in: BuiltInWriter | None = None

    def opening(self, setup: SessionSetup, log: SessionLog) -> OpenWriter | None:
        """How this setup's writer is opened; None for nobody."""
        if setup.answer_source == "none":
            return None
        if setup.answer_source == "local":
            return lambda prefix: self._open_built_in(setup, log, prefix)
        return provider_writer(provider_of(setup.answer_source, self._settings), self._credentials())

    def speculates(self, answer_source: str) -> bool:
        """Whether a wasted draft costs nothing, and leaves nothing with anybody."""
        return answer_source == "local" or provider_of(answer_source, self._settings).local

    async def change(self, session: LiveSession, answer_source: str, answer_model: str) -> None:
        """Another writes the running session's answers from now on, or nobody. Raises where a named model is broken."""
        setup = msgspec.structs.replace(session.view.setup, answer_source=answer_source, answer_model=answer_model)
        prefix, open_writer = session.prefix, self.opening(setup, session.log)
        if open_writer is None:
            session.answer_source = answer_source
            session.use_writer(None)
            return
        name, leaves_first = "", False
        if answer_source == "local":
            gguf = await asyncio.to_thread(self._choice().answer_model, setup)
            name = await asyncio.to_thread(self._choice().writer_title, setup)
            leaves_first = self.built_in is not None and self.built_in.gguf != gguf
        session.answer_source = answer_source
        session.use_writer(
            lambda: open_writer(prefix),
            name=name,
            speculates=self.speculates(answer_source),
            leaves_first=leaves_first,
        )

    async def close(self) -> None:
        """Ends the built-in writer's process; it is started again when it is wanted."""
        built_in, self.built_in = self.built_in, None
        if built_in is not None:
            await built_in.close()

    async def _open_built_in(self, setup: SessionSetup, log: SessionLog, prefix: tuple[ChatMessage, ...]) -> Writer:
        """A model that is still being fetched is waited for, with outlines meanwhile."""
        gguf = await asyncio.to_thread(self._choice().answer_model, setup)
        if gguf is None:
            log.append(ServiceChanged(service="answers", state="waiting", message=NO_ANSWER_MODEL))
        while gguf is None:
            await asyncio.sleep(LOOK_FOR_MODEL_S)
            gguf = await asyncio.to_thread(self._choice().answer_model, setup)
        if self.built_in is None or self.built_in.gguf != gguf:
            await self.close()
            self.built_in = BuiltInWriter(gguf, self._log_file)
        self.built_in.listen(log.append)
        return await self.built_in.open(prefix)
