"""The supervisor of the built-in writer, with the real engine and the smallest real model."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager
from pathlib import Path

import psutil
import pytest

from desktop.answers.answer_client import AnswerClient, Limits
from desktop.answers.answer_errors import (
    LocalModelRestarting,
    LocalModelUnavailable,
    NotEnoughMemory,
    WeightsDamaged,
    WeightsMissing,
    WrongKey,
)
from desktop.answers.local_model import LocalModel
from desktop.answers.local_writer import LocalWriter
from desktop.answers.request import AnswerRequest, ChatMessage
from desktop.answers.thread_plan import ThreadPlan
from desktop.errors import ProgramError
from shared.events import ServiceChanged
from tests.desktop.answers.local_weights import SMALLEST, needs_smallest

pytestmark = pytest.mark.slow

PLAN = ThreadPlan(1, 1)
PREFIX = (ChatMessage("system", "You tell long stories."),)
STORY = AnswerRequest(PREFIX, ChatMessage("user", "Tell a story about a data engineer."), max_tokens=400)
SHORT = AnswerRequest(PREFIX, ChatMessage("user", "Say something about rivers."), max_tokens=12)


class States:
    """Collects what the supervisor says; `reached` waits until it has said so a number of times."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self._changed = asyncio.Condition()
        self._notifying: set[asyncio.Task[None]] = set()

    def __call__(self, event: ServiceChanged) -> None:
        assert event.service == "answers"
        self.said.append(event.state)
        self._notifying.add(asyncio.get_running_loop().create_task(self._notify()))

    async def reached(self, state: str, times: int = 1) -> None:
        async with asyncio.timeout(60), self._changed:
            await self._changed.wait_for(lambda: self.said.count(state) >= times)

    async def _notify(self) -> None:
        async with self._changed:
            self._changed.notify_all()


@asynccontextmanager
async def running(
    gguf: Path = SMALLEST, plan: ThreadPlan = PLAN, backoff_s: tuple[float, ...] = (0.0, 0.0)
) -> AsyncIterator[tuple[LocalModel, LocalWriter, States]]:
    states = States()
    model = LocalModel(gguf, states, plan, n_ctx=1024, backoff_s=backoff_s)
    writer = LocalWriter(model)
    try:
        await model.start()
        yield model, writer, states
    finally:
        await writer.aclose()
        await model.close()


async def text_of(writer: LocalWriter | AnswerClient, request: AnswerRequest) -> str:
    return "".join([piece async for piece in writer.stream(request)])


def kill(model: LocalModel) -> int:
    assert model.pid is not None
    pid = model.pid
    psutil.Process(pid).kill()
    return pid


@needs_smallest
def test_a_real_model_streams_an_answer_and_the_process_is_gone_after_closing() -> None:
    async def life() -> tuple[str, int, list[str]]:
        async with running() as (model, writer, states):
            pid = model.pid
            assert pid is not None
            await writer.warm_up(PREFIX)
            text = await text_of(writer, SHORT)
        return text, pid, states.said

    text, pid, said = asyncio.run(life())

    assert text.strip()
    assert said == ["working"]
    assert not psutil.pid_exists(pid)


@needs_smallest
def test_a_writer_killed_in_mid_sentence_starts_again_and_answers_when_asked_again() -> None:
    async def life() -> tuple[str, ProgramError | None, str, list[str], bool]:
        async with running() as (model, writer, states):
            written, error = "", None
            try:
                async for piece in writer.stream(STORY):
                    written += piece
                    if len(written) > 40:
                        killed = kill(model)
                        await states.reached("restarting")
            except ProgramError as raised:
                error = raised
            again = await text_of(writer, SHORT)
            return written, error, again, states.said, model.pid != killed

    written, error, again, said, is_another = asyncio.run(life())

    assert written.strip()
    assert error is not None
    assert "What came so far stays" in error.message
    assert again.strip()
    assert said == ["working", "restarting", "working"]
    assert is_another


@needs_smallest
def test_address_and_key_outlive_a_restart() -> None:
    async def life() -> tuple[str, str]:
        async with running() as (model, _, states):
            before = await model.ready()
            kill(model)
            await states.reached("working", times=2)
            return before.base_url, (await model.ready()).base_url

    before, after = asyncio.run(life())

    assert before == after


@needs_smallest
def test_a_cancelled_answer_does_not_hold_up_the_next() -> None:
    # Bound to go on to its limit of 900 tokens, more than ten seconds of work for the engine, which has one place.
    endless = AnswerRequest(PREFIX, STORY.question, grammar='root ::= ([a-z]+ " ")* "#"', max_tokens=900)

    async def life() -> str:
        async with running() as (model, writer, _):
            async with aclosing(writer.stream(endless)) as pieces:
                await anext(pieces)
            impatient = AnswerClient(await model.ready(), model.key, Limits(first_token_s=5.0, retries=0))
            async with aclosing(impatient.stream(SHORT)) as pieces:
                first = await anext(pieces)
            await impatient.aclose()
            return first

    assert asyncio.run(life())


@needs_smallest
def test_the_wrong_key_is_refused() -> None:
    async def life() -> None:
        async with running() as (model, _, _):
            stranger = AnswerClient(await model.ready(), "another key")
            try:
                await text_of(stranger, SHORT)
            finally:
                await stranger.aclose()

    with pytest.raises(WrongKey):
        asyncio.run(life())


@needs_smallest
def test_a_child_that_keeps_dying_is_given_up_and_can_be_started_again() -> None:
    async def life() -> tuple[list[str], ProgramError, str]:
        async with running(backoff_s=(0.0,)) as (model, writer, states):
            kill(model)
            await states.reached("working", times=2)
            kill(model)
            await states.reached("unavailable")
            with pytest.raises(LocalModelUnavailable) as caught:
                await text_of(writer, SHORT)
            said = list(states.said)
            await model.start()
            return said, caught.value, await text_of(writer, SHORT)

    said, error, text = asyncio.run(life())

    assert said == ["working", "restarting", "working", "unavailable"]
    assert "choose the smaller model" in error.message
    assert text.strip()


@needs_smallest
def test_a_question_during_a_restart_waits_for_it_only_as_long_as_it_may() -> None:
    async def life() -> None:
        async with running(backoff_s=(30.0,)) as (model, _, states):
            kill(model)
            await states.reached("restarting")
            await model.ready(0.01)

    with pytest.raises(LocalModelRestarting):
        asyncio.run(life())


@needs_smallest
def test_other_threads_take_effect_with_a_new_child_that_knows_the_prefix() -> None:
    async def life() -> tuple[ThreadPlan, bool, str]:
        async with running(plan=ThreadPlan(2, 2)) as (model, writer, _):
            await writer.warm_up(PREFIX)
            before = model.pid
            await model.use_threads(PLAN)
            await model.ready(60.0)
            return model.threads, model.pid != before, await text_of(writer, SHORT)

    threads, is_another, text = asyncio.run(life())

    assert threads == ThreadPlan(1, 1)
    assert is_another
    assert text.strip()


@needs_smallest
def test_a_core_taken_by_others_takes_a_thread_away_and_a_question_meanwhile_waits() -> None:
    class Watched(LocalModel):
        changed = asyncio.Event()

        async def use_threads(self, threads: ThreadPlan) -> None:
            await super().use_threads(threads)
            self.changed.set()

    async def life() -> tuple[ThreadPlan, str, list[str]]:
        states = States()
        model = Watched(SMALLEST, states, ThreadPlan(1, 2), n_ctx=1024)
        writer = LocalWriter(model, free_cores=lambda: 1.0)
        try:
            await model.start()
            await writer.warm_up(PREFIX)
            async with asyncio.timeout(60):
                await model.changed.wait()  # the new child is not up yet
            return model.threads, await text_of(writer, SHORT), states.said
        finally:
            await writer.aclose()
            await model.close()

    threads, text, said = asyncio.run(life())

    assert threads == ThreadPlan(1, 1)
    assert text.strip()
    assert said == ["working"], "a change of threads is no failure to tell of"


@needs_smallest
@pytest.mark.parametrize("damage", ["cut", "header flipped", "empty"])
def test_a_damaged_file_is_refused_in_plain_words_without_trying_again(tmp_path: Path, damage: str) -> None:
    content = SMALLEST.read_bytes()
    gguf = tmp_path / "model.gguf"
    match damage:
        case "cut":
            gguf.write_bytes(content[: len(content) // 3])
        case "header flipped":
            gguf.write_bytes(content[:1] + b"\xff" + content[2:])
        case _:
            gguf.touch()

    assert refusal(gguf) == (WeightsDamaged, [])


def test_a_missing_file_is_named_so(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.gguf") == (WeightsMissing, [])


def test_too_little_memory_is_said_before_anything_is_loaded(tmp_path: Path) -> None:
    gguf = tmp_path / "model.gguf"
    gguf.write_bytes(b"GGUF")

    assert refusal(gguf, available_bytes=100_000_000) == (NotEnoughMemory, [])


def refusal(gguf: Path, available_bytes: int = 10**12) -> tuple[type[ProgramError], list[str]]:
    """The error of starting with this file, and what was said of the service's state."""

    async def life() -> tuple[type[ProgramError], list[str]]:
        states = States()
        model = LocalModel(gguf, states, PLAN, available_bytes=lambda: available_bytes)
        with pytest.raises(ProgramError) as caught:
            await model.start()
        await model.close()
        return type(caught.value), states.said

    return asyncio.run(life())
