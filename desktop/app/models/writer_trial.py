"""A trial of a writer: does it answer, and how soon comes the first word."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from desktop.answers.answer_client import AnswerClient, ConnectionVerdict
from desktop.answers.providers import Provider
from desktop.app.models.writers_here import is_server
from desktop.composition.machine_measuring import measure_writer
from desktop.composition.model_words import title_of
from desktop.composition.program import Program
from desktop.session.live_session import LiveSession
from desktop.ui.answers.answer_choice import AnswerChoice
from desktop.weights.catalogue import MODEL_FILE
from desktop.weights.choice import Machine, best_writer
from desktop.weights.writer_pace import WriterPaces

NOT_HERE = "The built-in writer’s model is not on this computer. Fetch it on the page “Models”."
AT_WORK = "The built-in writer is at work in the running session."


class WriterTrial:
    """Runs one at a time; cancelling it ends what it started. Raises a ProgramError."""

    def __init__(self, program: Program, session: Callable[[], LiveSession | None]) -> None:
        self._program = program
        self._session = session

    def what_is_done(self, choice: AnswerChoice) -> str:
        if choice.who == "local" and not is_server(choice.here):
            return "The built-in writer starts, reads a few notes and writes an answer…"
        return "Asking for one word…"

    async def run(self, choice: AnswerChoice, provider: Provider, key: str) -> ConnectionVerdict:
        """`key` as typed, empty for the one that is kept."""
        if choice.who == "local" and not is_server(choice.here):
            return await self._try_built_in(choice.here)
        if not key and provider.needs_key:
            key = await self._program.credentials.get(provider.key_name) or ""
        client = AnswerClient(provider, key or None)
        try:
            return await client.test()
        finally:
            await client.aclose()

    async def _try_built_in(self, wanted: str) -> ConnectionVerdict:
        session = self._session()
        if session is not None and session.answer_source == "local" and self._program.built_in_writer is not None:
            return ConnectionVerdict(True, AT_WORK)
        store = self._program.weights
        paces = WriterPaces(store.root)
        name = wanted or best_writer(store, Machine.of(store.root), paces.words_per_s())
        if name is None:
            return ConnectionVerdict(False, NOT_HERE)
        gguf = Path(name) if name.endswith(".gguf") else await asyncio.to_thread(store.verified, name) / MODEL_FILE
        if session is None:
            await self._program.close_built_in()  # two writers may not fit the memory
        pace = await measure_writer(gguf, self._program.paths.logs / "answer-model.log")
        speed = f"its first word took {pace.first_word_s:.1f} s, and it writes {pace.words_per_s:.0f} words a second"
        return ConnectionVerdict(True, f"{title_of(store, name)} answers; {speed}.", pace.first_word_s)
