"""The program between its start and its end: which models it takes, and how it makes and completes sessions."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import msgspec
import pytest

from desktop.audio.file_input import SoundFileError
from desktop.composition.program import NoHearing, Program
from desktop.composition.sessions import begin
from desktop.paths import Paths
from desktop.session.recovery import SessionIsOver
from desktop.weights.choice import LARGE_WRITER, SMALL_WRITER
from desktop.weights.errors import NotInstalled, UnknownWeights
from desktop.weights.store import WeightsStore
from shared.events import LoggedEvent, SessionCompleted, SessionReconnected, SessionStarted
from shared.ids import SessionId
from shared.setup import SessionSetup
from tests.desktop.weights.conftest import weights as entry
from tests.desktop.weights.conftest import weights_file

Result = TypeVar("Result")

WRITER_BYTES = b"a small writer"


def with_program(paths: Paths, use: Callable[[Program], Result]) -> Result:
    async def run() -> Result:
        async with Program(paths) as program:
            return use(program)

    return asyncio.run(run())


def refused(paths: Paths, setup: SessionSetup, error: type[Exception]) -> str:
    """The sentence with which a session of this setup is refused; afterwards no session is in the list."""

    async def run() -> str:
        async with Program(paths) as program:
            with pytest.raises(error) as caught:
                await program.new_session(setup, None, lambda notice: None)
            assert program.store.sessions() == []
            return str(caught.value)

    return asyncio.run(run())


def give_a_writer(program: Program, name: str) -> Path:
    """Puts a writer of this name where the program's models are; its file."""
    files = (weights_file("model.gguf", WRITER_BYTES),)
    catalogue = tuple(entry(known, purpose="writing", files=files) for known in (SMALL_WRITER, LARGE_WRITER))
    program.weights = WeightsStore(program.paths.weights, catalogue)
    folder = program.weights.folder(name)
    folder.mkdir(parents=True)
    (folder / "model.gguf").write_bytes(WRITER_BYTES)
    return folder / "model.gguf"


def left_unfinished(paths: Paths, setup: SessionSetup) -> SessionId:
    """A session that had begun when the program ended."""

    def leave(program: Program) -> SessionId:
        beginning = begin(program.store, setup, None)
        beginning.log.append(SessionStarted())
        return beginning.session_id

    return with_program(paths, leave)


def test_without_a_speech_model_a_session_is_refused_with_the_way_to_one(paths: Paths) -> None:
    sentence = refused(paths, SessionSetup(assistance="practice"), NoHearing)

    assert sentence == NoHearing.message
    assert "models fetch" in sentence


def test_a_session_that_cannot_go_on_stays_as_it_was_left(paths: Paths) -> None:
    session_id = left_unfinished(paths, SessionSetup(assistance="practice"))

    async def go_on() -> list[LoggedEvent]:
        async with Program(paths) as program:
            before = program.store.load(session_id)
            with pytest.raises(NoHearing):
                await program.continued_session(session_id, lambda notice: None)
            assert program.store.load(session_id) == before
            return before

    assert isinstance(asyncio.run(go_on())[-1].event, SessionStarted)


def test_a_named_speech_model_that_is_not_here_is_not_replaced_by_another(
    paths: Paths, deaf_setup: SessionSetup
) -> None:
    assert "whisper-tiny.en" in refused(
        paths, msgspec.structs.replace(deaf_setup, whisper_model="whisper-tiny.en"), NotInstalled
    )
    assert "no-such-model" in refused(
        paths, msgspec.structs.replace(deaf_setup, whisper_model="no-such-model"), UnknownWeights
    )


def test_a_session_whose_sound_file_is_missing_leaves_nothing_in_the_list(
    paths: Paths, deaf_setup: SessionSetup
) -> None:
    assert "absent.wav" in refused(paths, msgspec.structs.replace(deaf_setup, system="absent.wav"), SoundFileError)


def test_a_file_is_the_answer_model_wherever_it_lies(paths: Paths, tmp_path: Path) -> None:
    own = tmp_path / "own.gguf"

    assert with_program(paths, lambda program: program.answer_model(SessionSetup(answer_model=str(own)))) == own
    at_home = with_program(paths, lambda program: program.answer_model(SessionSetup(answer_model="~/own.gguf")))
    assert at_home == Path.home() / "own.gguf"


def test_a_named_answer_model_is_taken_from_the_store(paths: Paths) -> None:
    def use(program: Program) -> None:
        give_a_writer(program, LARGE_WRITER)
        file = give_a_writer(program, SMALL_WRITER)

        assert program.answer_model(SessionSetup(answer_model=SMALL_WRITER)) == file

    with_program(paths, use)


def test_a_named_answer_model_that_is_not_here_is_an_error_and_not_another_model(paths: Paths) -> None:
    def use(program: Program) -> None:
        give_a_writer(program, SMALL_WRITER).unlink()

        with pytest.raises(NotInstalled):
            program.answer_model(SessionSetup(answer_model=SMALL_WRITER))

    with_program(paths, use)


def test_the_setups_answer_model_comes_before_the_settings(paths: Paths) -> None:
    def use(program: Program) -> None:
        program.settings.answer_model = "/settings.gguf"

        assert program.answer_model(SessionSetup()) == Path("/settings.gguf")
        assert program.answer_model(SessionSetup(answer_model="/setup.gguf")) == Path("/setup.gguf")

    with_program(paths, use)


def test_where_none_is_named_the_best_that_is_here_writes(paths: Paths) -> None:
    def use(program: Program) -> None:
        assert program.answer_model(SessionSetup()) is None

        file = give_a_writer(program, SMALL_WRITER)

        assert program.answer_model(SessionSetup()) == file

    with_program(paths, use)


def test_a_session_left_unfinished_is_completed_on_disk(paths: Paths, deaf_setup: SessionSetup) -> None:
    left = left_unfinished(paths, deaf_setup)

    def complete(program: Program) -> None:
        assert [found.session_id for found in program.store.unfinished()] == [left]
        program.complete(left)

    with_program(paths, complete)

    def events(program: Program) -> list[type]:
        assert program.store.unfinished() == []
        return [type(logged.event) for logged in program.store.load(left)]

    assert with_program(paths, events)[-3:] == [SessionStarted, SessionReconnected, SessionCompleted]


def test_a_completed_session_is_not_completed_twice(paths: Paths, deaf_setup: SessionSetup) -> None:
    left = left_unfinished(paths, deaf_setup)

    def complete_twice(program: Program) -> int:
        program.complete(left)
        with pytest.raises(SessionIsOver):
            program.complete(left)
        return sum(isinstance(entry.event, SessionCompleted) for entry in program.store.load(left))

    assert with_program(paths, complete_twice) == 1
