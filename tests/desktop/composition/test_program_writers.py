"""Who writes a session's answers: nobody, the model on this machine, or a server; told by what the session logs."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager

import msgspec
import pytest

from desktop.composition.program import NO_ANSWER_MODEL, Program
from desktop.composition.providers import IN_SETTINGS
from desktop.paths import Paths
from desktop.session.live_session import LiveSession
from shared.events import AnswerEnded, AnswerExtended, Event, LoggedEvent, OutlineBuilt, ServiceChanged
from shared.setup import SessionSetup
from tests.desktop.answers.local_weights import SMALLEST, needs_smallest
from tests.desktop.answers.scripted import ScriptedServer, scripted_server
from tests.shared.samples import segment

pytestmark = pytest.mark.slow

LIMIT_S = 60.0
ASKED = segment(1, "Tell me about a time when you cut the cost of something.")


@pytest.fixture(scope="module")
def server() -> Iterator[ScriptedServer]:
    with scripted_server() as running:
        yield running


@asynccontextmanager
async def running(program: Program, setup: SessionSetup) -> AsyncIterator[LiveSession]:
    session = await program.new_session(setup, None, lambda notice: None)
    task = asyncio.create_task(session.run())
    try:
        yield session
    finally:
        session.end()
        await asyncio.wait_for(task, LIMIT_S)


async def logged(session: LiveSession, wanted: Callable[[Event], bool]) -> Event:
    """The first event that is wanted, of those there and those to come."""
    found: asyncio.Future[Event] = asyncio.get_running_loop().create_future()

    def look(entry: LoggedEvent) -> None:
        if not found.done() and wanted(entry.event):
            found.set_result(entry.event)

    for entry in session.log.events:
        look(entry)
    session.log.subscribe(look)
    return await asyncio.wait_for(found, LIMIT_S)


def about_answers(event: Event) -> bool:
    return isinstance(event, ServiceChanged) and event.service == "answers"


def ask(session: LiveSession) -> None:
    session.log.append(ASKED)
    session.questioning.take(ASKED)


def ended(event: Event) -> bool:
    return isinstance(event, AnswerEnded)


def test_with_nobody_to_write_there_is_an_outline_and_no_word_about_answers(
    paths: Paths, deaf_setup: SessionSetup
) -> None:
    async def play() -> tuple[LoggedEvent, ...]:
        async with Program(paths) as program:
            async with running(program, deaf_setup) as session:
                ask(session)
                await logged(session, lambda event: isinstance(event, OutlineBuilt))
            return session.log.events

    events = [entry.event for entry in asyncio.run(play())]

    assert not any(about_answers(event) or ended(event) for event in events)


def test_a_model_that_cannot_hear_is_said_and_the_session_goes_on(paths: Paths, deaf_setup: SessionSetup) -> None:
    async def play() -> tuple[Event, Event]:
        async with Program(paths) as program, running(program, deaf_setup) as session:
            failed = await logged(
                session, lambda event: isinstance(event, ServiceChanged) and event.service == "transcription"
            )
            ask(session)
            return failed, await logged(session, lambda event: isinstance(event, OutlineBuilt))

    failed, _ = asyncio.run(play())

    assert isinstance(failed, ServiceChanged)
    assert failed.state == "failed"
    assert failed.message


@needs_smallest
def test_the_model_on_this_machine_is_waited_for_and_taken_when_it_is_there(
    paths: Paths, deaf_setup: SessionSetup
) -> None:
    async def play() -> None:
        async with Program(paths) as program:
            async with running(program, msgspec.structs.replace(deaf_setup, answer_source="local")) as session:
                waiting = await logged(session, about_answers)
                assert waiting == ServiceChanged(service="answers", state="waiting", message=NO_ANSWER_MODEL)

                program.settings.answer_model = str(SMALLEST)
                await asyncio.wait_for(session.writer_ready.wait(), LIMIT_S)

                assert program.built_in_writer is not None
                assert program.built_in_writer.gguf == SMALLEST
                first = program.built_in_writer
            async with running(program, msgspec.structs.replace(deaf_setup, answer_source="local")) as session:
                await asyncio.wait_for(session.writer_ready.wait(), LIMIT_S)

                assert program.built_in_writer is first, "the second session shares the model that is loaded"

    asyncio.run(play())


@pytest.mark.parametrize(("kind", "bound"), [("llama.cpp", True), ("server", False)])
def test_a_server_from_the_settings_writes_and_gets_a_grammar_only_where_it_takes_one(
    kind: str, bound: bool, paths: Paths, deaf_setup: SessionSetup, server: ScriptedServer
) -> None:
    model = f"streams/{kind}"

    async def play() -> str:
        async with Program(paths) as program:
            settings = program.settings
            settings.provider_base_url, settings.provider_model = f"{server.address}/v1", model
            settings.provider_kind = kind  # type: ignore[assignment]
            async with running(program, msgspec.structs.replace(deaf_setup, answer_source=IN_SETTINGS)) as session:
                await asyncio.wait_for(session.writer_ready.wait(), LIMIT_S)
                ask(session)
                await logged(session, ended)
            said = [entry.event for entry in session.log.events]
            return " ".join(event.text for event in said if isinstance(event, AnswerExtended))

    assert "At Contoso I cut cost." in asyncio.run(play())
    assert ("grammar" in server.seen()["bodies"][model]) == bound


def test_a_server_that_refuses_is_said_at_once_and_not_at_the_first_question(
    paths: Paths, deaf_setup: SessionSetup, server: ScriptedServer
) -> None:
    setup = msgspec.structs.replace(deaf_setup, answer_source=f"{server.address}/v1#unknown-model")

    async def play() -> Event:
        async with Program(paths) as program, running(program, setup) as session:
            return await logged(session, about_answers)

    refused = asyncio.run(play())

    assert isinstance(refused, ServiceChanged)
    assert refused.state == "unavailable"
    assert refused.message
