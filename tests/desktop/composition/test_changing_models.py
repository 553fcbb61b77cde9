"""A running session changes its models: nothing that was said is lost or doubled, and the log says who works now."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest

from desktop.composition.program import Program
from desktop.demo.interview import demo_setup, spoken_lines
from desktop.paths import Paths
from desktop.session.live_session import NOBODY_WRITES, LiveSession
from desktop.transcription.guards import bare_words
from shared.events import AnswerEnded, AnswerStarted, Event, LoggedEvent, SegmentFinal, ServiceChanged
from shared.setup import SessionSetup
from shared.vocabulary import SAMPLE_RATE
from tests.desktop.answers.local_weights import SMALLEST, needs_smallest
from tests.desktop.answers.scripted import ScriptedServer, scripted_server
from tests.end_to_end.conftest import cut
from tests.shared.samples import segment

pytestmark = pytest.mark.slow

LIMIT_S = 120.0
TINY, BASE = "whisper-tiny.en", "whisper-base"
ASKED = segment(1, "Tell me about a time when you cut the cost of something.")


@pytest.fixture(scope="module")
def server() -> Iterator[ScriptedServer]:
    with scripted_server() as running:
        yield running


@pytest.fixture
def real(paths: Paths, weights: Path) -> Paths:
    for name in (TINY, BASE):
        if not (weights / name).is_dir():
            pytest.skip(f"{name} is not installed; set-up fetches it")
    return Paths(paths.data, weights, paths.config, paths.logs)


@asynccontextmanager
async def running(program: Program, session: LiveSession) -> AsyncIterator[LiveSession]:
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


def says(service: str, state: str, message: str = "") -> Callable[[Event], bool]:
    return lambda event: (
        isinstance(event, ServiceChanged)
        and (event.service, event.state) == (service, state)
        and (not message or message in event.message)
    )


def finals(session: LiveSession) -> list[SegmentFinal]:
    return [entry.event for entry in session.log.events if isinstance(entry.event, SegmentFinal)]


def spoken_between(end_s: float) -> list[str]:
    """What the interviewers say up to then, as bare words."""
    return [
        word
        for line in spoken_lines()
        if line.source == "system" and line.end < end_s * SAMPLE_RATE
        for word in bare_words(line.text)
    ]


async def heard(paths: Paths, setup: SessionSetup, change: Callable[[Program, LiveSession], object]) -> LiveSession:
    """The session after its file; `change` is called when the first line is written down."""
    async with Program(paths) as program:
        session = await program.new_session(setup, None, lambda notice: None, speed="max", ends_with_files=True)
        task = asyncio.create_task(session.run())
        await session.prepare()
        session.start_or_go_on()
        await logged(session, lambda event: isinstance(event, SegmentFinal))
        change(program, session)
        await asyncio.wait_for(task, LIMIT_S)
        return session


def test_a_larger_speech_model_takes_over_and_no_line_is_lost_or_doubled(real: Paths, tmp_path: Path) -> None:
    seconds = 45.0
    sound = cut("system", 0, int(seconds * SAMPLE_RATE), tmp_path / "theirs.wav")
    setup = msgspec.structs.replace(
        demo_setup("none", TINY), sources=("system",), system=str(sound), microphone="", language="en"
    )

    def change(program: Program, session: LiveSession) -> None:
        session.use_whisper(program.weights.folder(BASE))

    plain = asyncio.run(heard(real, setup, lambda program, session: None))
    changed = asyncio.run(heard(Paths(tmp_path / "other", real.weights, real.config, real.logs), setup, change))

    working = [
        entry.event.message
        for entry in changed.log.events
        if isinstance(entry.event, ServiceChanged)
        and entry.event.service == "transcription"
        and entry.event.state == "working"
    ]
    assert working == [TINY, BASE]
    ids = [final.segment_id for final in finals(changed)]
    assert len(ids) == len(set(ids)), "no turn is committed twice"
    assert abs(len(changed.view.segments) - len(plain.view.segments)) <= 1  # a model may split a turn where another not
    said = [word for part in changed.view.segments.values() for word in bare_words(part.text)]
    spoken = spoken_between(seconds)
    assert abs(len(said) - len(spoken)) <= 0.1 * len(spoken), "neither a line too few nor one too many"
    spans = sorted((part.start, part.end) for part in changed.view.segments.values())
    assert all(before[1] <= after[0] for before, after in pairwise(spans)), "no line stands twice"


def test_a_model_that_cannot_hear_is_said_and_the_one_before_goes_on(real: Paths, tmp_path: Path) -> None:
    sound = cut("system", 0, 30 * SAMPLE_RATE, tmp_path / "theirs.wav")
    setup = msgspec.structs.replace(demo_setup("none", TINY), sources=("system",), system=str(sound), microphone="")
    broken = tmp_path / "broken"
    broken.mkdir()

    session = asyncio.run(heard(real, setup, lambda program, session: session.use_whisper(broken)))

    services = [entry.event for entry in session.log.events if says("transcription", "restarting")(entry.event)]
    assert any("no speech model" in event.message for event in services)  # type: ignore[union-attr]
    assert session.view.services["transcription"].state == "working"
    assert session.view.services["transcription"].message == TINY
    assert session.hearing.whisper_model.name == TINY
    assert len(finals(session)) > 1


def test_a_session_that_could_not_hear_hears_with_another_model(
    paths: Paths, real: Paths, deaf_setup: SessionSetup, tmp_path: Path
) -> None:
    async def play() -> list[SegmentFinal]:
        async with Program(Paths(tmp_path / "deaf", real.weights, real.config, real.logs)) as program:
            sound = cut("system", 0, 12 * SAMPLE_RATE, tmp_path / "theirs.wav")
            setup = msgspec.structs.replace(deaf_setup, system=str(sound))
            session = await program.new_session(setup, None, lambda notice: None)
            async with running(program, session):
                await logged(session, says("transcription", "failed"))
                await program.use_whisper(session, TINY)
                await logged(session, says("transcription", "working", TINY))
                session.start_or_go_on()
                await logged(session, lambda event: isinstance(event, SegmentFinal))
            return finals(session)

    assert asyncio.run(play())


def test_another_server_writes_from_the_next_question_on_and_nobody_when_that_is_wanted(
    paths: Paths, deaf_setup: SessionSetup, server: ScriptedServer
) -> None:
    def at(model: str) -> str:
        return f"{server.address}/v1#{model}"

    async def play() -> list[str]:
        async with Program(paths) as program:
            setup = msgspec.structs.replace(deaf_setup, answer_source=at("streams/first"))
            session = await program.new_session(setup, None, lambda notice: None)
            async with running(program, session):
                await asyncio.wait_for(session.writer_ready.wait(), LIMIT_S)
                await program.use_writer(session, at("streams/second"))
                await logged(session, says("answers", "working", "streams/second"))
                session.log.append(ASKED)
                session.questioning.take(ASKED)
                await logged(session, lambda event: isinstance(event, AnswerEnded))
                await program.use_writer(session, "none")
                await logged(session, says("answers", "ok", NOBODY_WRITES))
            return [entry.event.writer for entry in session.log.events if isinstance(entry.event, AnswerStarted)]

    (writer,) = asyncio.run(play())

    assert "streams/second" in writer
    assert "streams/second" in server.seen()["asked"]


def test_a_writer_that_refuses_leaves_the_one_before_at_work(
    paths: Paths, deaf_setup: SessionSetup, server: ScriptedServer
) -> None:
    async def play() -> tuple[Event, LiveSession]:
        async with Program(paths) as program:
            setup = msgspec.structs.replace(deaf_setup, answer_source=f"{server.address}/v1#streams")
            session = await program.new_session(setup, None, lambda notice: None)
            async with running(program, session):
                await asyncio.wait_for(session.writer_ready.wait(), LIMIT_S)
                await program.use_writer(session, f"{server.address}/v1#unknown-model")
                said = await logged(session, says("answers", "working", "goes on"))
                session.log.append(ASKED)
                session.questioning.take(ASKED)
                await logged(session, lambda event: isinstance(event, AnswerEnded))
            return said, session

    said, session = asyncio.run(play())

    assert isinstance(said, ServiceChanged)
    assert "no model" in said.message
    (ended,) = [entry.event for entry in session.log.events if isinstance(entry.event, AnswerEnded)]
    assert ended.outcome == "complete"


@needs_smallest
def test_the_built_in_writer_takes_over_from_nobody_under_its_own_name(paths: Paths, deaf_setup: SessionSetup) -> None:
    async def play() -> None:
        async with Program(paths) as program:
            session = await program.new_session(deaf_setup, None, lambda notice: None)
            async with running(program, session):
                program.settings.answer_model = str(SMALLEST)
                await program.use_writer(session, "local")
                await logged(session, says("answers", "working", SMALLEST.stem))
                assert program.built_in_writer is not None
                session.log.append(ASKED)
                session.questioning.take(ASKED)
                await logged(session, lambda event: isinstance(event, AnswerStarted))

    asyncio.run(play())
