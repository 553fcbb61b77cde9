"""Measures this machine when a person asks for it: how fast each installed model hears, or writes."""

import asyncio
import time
from collections.abc import Callable
from contextlib import aclosing
from dataclasses import dataclass
from pathlib import Path

from desktop.answers.answer_errors import AnswerError
from desktop.answers.local_model import LocalModel
from desktop.answers.local_writer import LocalWriter
from desktop.answers.machine_load import MachineLoad
from desktop.answers.request import AnswerRequest, ChatMessage
from desktop.answers.thread_plan import ThreadPlan
from desktop.composition.measuring import MEASURING_LIMIT_S
from desktop.transcription.messages import Failed, Message, Ready
from desktop.transcription.process import Transcriber
from desktop.transcription.settings import TranscriberSettings
from desktop.weights.catalogue import MODEL_FILE
from desktop.weights.choice import Measurements
from desktop.weights.entry import Purpose
from desktop.weights.errors import WeightsError
from desktop.weights.own import OwnModels
from desktop.weights.store import WeightsStore
from desktop.weights.writer_pace import WriterPace, WriterPaces

_PREFIX = (
    ChatMessage(
        "system",
        "You help a candidate in a job interview. Answer in the first person, in short spoken sentences.\n"
        "Notes:\n[F1] Staff engineer at Contoso since 2021, leads the payments platform team of six.\n"
        "[F2] Cut the cost of the cloud by 40 % in 2023 by moving nightly jobs to spare machines.\n"
        "[F3] Introduced on-call rules that halved the number of alarms at night.",
    ),
)
_QUESTION = ChatMessage("user", "Tell me about a time when you made something cheaper. Use three sentences.")
_WORDS_ENOUGH = 5
_MOST_TOKENS = 72


@dataclass(frozen=True, slots=True)
class Step:
    """What is being measured now; `number` of `count`, from 1."""

    title: str
    purpose: Purpose
    number: int
    count: int


@dataclass(frozen=True, slots=True)
class _Candidate:
    """`name`: by which its figures are remembered."""

    name: str
    title: str
    purpose: Purpose
    bytes: int


async def measure_machine(store: WeightsStore, log_file: Path, on_step: Callable[[Step], None]) -> list[str]:
    """Every installed model in turn, the small ones first; figures are remembered beside the models as they come.

    Returns a sentence for each model that could not be measured. Cancelling ends the model that is running.
    """
    candidates = await asyncio.to_thread(_candidates, store)
    problems = []
    for number, candidate in enumerate(candidates, start=1):
        on_step(Step(candidate.title, candidate.purpose, number, len(candidates)))
        try:
            await _measure(store, candidate, log_file)
        except (WeightsError, AnswerError) as error:
            problems.append(f"{candidate.title}: {error.message}")
        except TimeoutError:
            problems.append(f"{candidate.title}: it took too long here.")
    return problems


async def measure_whisper(folder: Path) -> float:
    """Seconds of one decode of a 6 s clip. Raises WeightsError where it does not load, TimeoutError."""
    loop = asyncio.get_running_loop()
    outcome: asyncio.Future[Message] = loop.create_future()

    def take(message: Message) -> None:
        if isinstance(message, Ready | Failed):
            loop.call_soon_threadsafe(lambda: None if outcome.done() else outcome.set_result(message))

    recogniser = Transcriber(TranscriberSettings(whisper_model=folder), take)
    recogniser.start()
    try:
        answer = await asyncio.wait_for(outcome, MEASURING_LIMIT_S)
    finally:
        await asyncio.to_thread(recogniser.close)
    if isinstance(answer, Ready):
        return answer.decode_s
    raise WeightsError(answer.reason if isinstance(answer, Failed) else None)


async def measure_writer(gguf: Path, log_file: Path) -> WriterPace:
    """Through the real engine, with notes that it has read before, as in a session. Raises an AnswerError."""
    threads = ThreadPlan.for_machine(MachineLoad().cores)
    model = LocalModel(gguf, lambda changed: None, threads, log_file=log_file)
    writer = LocalWriter(model)
    try:
        await model.start()
        await writer.warm_up(_PREFIX)
        return await _pace_of(writer)
    finally:
        await writer.aclose()
        await model.close()


async def _measure(store: WeightsStore, candidate: _Candidate, log_file: Path) -> None:
    if candidate.purpose == "hearing":
        folder = await asyncio.to_thread(store.locate, candidate.name)
        Measurements(store.root).remember(candidate.name, await measure_whisper(folder))
        return
    gguf = Path(candidate.name)
    if not candidate.name.endswith(".gguf"):
        gguf = await asyncio.to_thread(store.verified, candidate.name) / MODEL_FILE
    WriterPaces(store.root).remember(candidate.name, await measure_writer(gguf, log_file))


async def _pace_of(writer: LocalWriter) -> WriterPace:
    began = time.monotonic()
    first_s, text = 0.0, ""
    request = AnswerRequest(_PREFIX, _QUESTION, max_tokens=_MOST_TOKENS)
    async with aclosing(writer.stream(request)) as pieces:
        async for piece in pieces:
            if not first_s and (text + piece).strip():
                first_s = time.monotonic() - began
            text += piece
    took_s = time.monotonic() - began
    words = len(text.split())
    written_s = took_s - first_s if words >= _WORDS_ENOUGH else took_s
    return WriterPace(max(0, words - 1) / max(written_s, 1e-3), first_s or took_s)


def _candidates(store: WeightsStore) -> list[_Candidate]:
    known = [
        _Candidate(entry.name, entry.short_title, entry.purpose, entry.bytes)
        for entry in store.installed()
        if entry.purpose in ("hearing", "writing") and not entry.tests_only
    ]
    own = [_Candidate(each.setting, each.title, each.purpose, each.bytes) for each in OwnModels(store).all()]
    return sorted([*known, *own], key=lambda each: (each.purpose, each.bytes))
