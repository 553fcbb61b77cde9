"""Sound kept by choice in a real session: frames from files into pieces, stopped, refused, continued, deleted."""

import asyncio
import threading
from collections.abc import Awaitable, Callable
from pathlib import Path

import msgspec
import numpy as np
import pytest
import soundfile

from desktop.audio.kept_recording import KeptRecording
from desktop.composition.program import Program
from desktop.paths import Paths
from desktop.session.keeping_sound import ALL_DELETED, FULL, STOPPED, THEIRS_DELETED, sound_is_kept
from desktop.session.live_session import LiveSession
from shared.events import ConsentWithdrawn, SegmentRemoved, ServiceChanged
from shared.ids import SegmentId, SessionId
from shared.session_view import SessionView
from shared.setup import SessionSetup
from shared.vocabulary import SAMPLE_RATE, ConsentChoice
from tests.desktop.audio.sound_of import tone

pytestmark = pytest.mark.slow  # the files are heard at their own pace

LENGTH = 2 * SAMPLE_RATE
STEP = 3 / 2**15


@pytest.fixture
def setup(deaf_setup: SessionSetup, tmp_path: Path) -> SessionSetup:
    """Both sides from files, two seconds each, to be kept; nothing is written down."""
    for source, pitch in (("microphone", 220.0), ("system", 330.0)):
        soundfile.write(tmp_path / f"{source}.wav", tone(0, LENGTH, pitch), SAMPLE_RATE, subtype="PCM_16")
    return msgspec.structs.replace(
        deaf_setup,
        sources=("microphone", "system"),
        microphone=str(tmp_path / "microphone.wav"),
        system=str(tmp_path / "system.wav"),
        keep_sound=True,
    )


Scene = Callable[[Program, LiveSession], Awaitable[None]]


async def to_its_end(_: Program, session: LiveSession) -> None:
    """Nobody does anything."""


def run(
    paths: Paths, setup: SessionSetup, scene: Scene = to_its_end, consent: ConsentChoice | None = None
) -> SessionId:
    """A session at the files' own pace until they end, with what the scene does meanwhile."""

    async def play() -> SessionId:
        async with Program(paths) as program:
            session = await program.new_session(setup, consent, lambda notice: None, ends_with_files=True)
            running = asyncio.create_task(session.run())
            await session.prepare()
            session.start_or_go_on()
            await scene(program, session)
            await running
            program.finish_session()
            assert session.view.session_id is not None
            return session.view.session_id

    return asyncio.run(play())


async def until(true: Callable[[], object]) -> None:
    async with asyncio.timeout(10):
        while not true():
            await asyncio.to_thread(threading.Event().wait, 0.01)


def recording(paths: Paths, session_id: SessionId) -> KeptRecording:
    async def look() -> KeptRecording:
        async with Program(paths) as program:
            return KeptRecording(program.kept_sound.pieces(session_id))

    return asyncio.run(look())


def stored(paths: Paths, session_id: SessionId) -> SessionView:
    async def load() -> SessionView:
        async with Program(paths) as program:
            return SessionView.of(program.store.load(session_id))

    return asyncio.run(load())


def sound_said(session: LiveSession) -> list[tuple[str, str]]:
    events = [logged.event for logged in session.log.events]
    return [(e.state, e.message) for e in events if isinstance(e, ServiceChanged) and e.service == "sound"]


def heard(session: LiveSession, program: Program) -> bool:
    """Whether some of both sides is on the disk."""
    assert session.view.session_id is not None
    return {piece.source for piece in program.kept_sound.pieces(session.view.session_id)} == {"microphone", "system"}


def test_both_sides_can_be_heard_again_at_their_places(paths: Paths, setup: SessionSetup) -> None:
    kept = recording(paths, run(paths, setup))

    for source, pitch in (("microphone", 220.0), ("system", 330.0)):
        sound = kept.read(0, LENGTH, [source])  # type: ignore[list-item]
        assert np.abs(sound - tone(0, LENGTH, pitch)).max() <= STEP


def test_unless_it_was_chosen_nothing_is_kept(paths: Paths, setup: SessionSetup) -> None:
    run(paths, msgspec.structs.replace(setup, keep_sound=False))

    assert not paths.kept_sound.exists()


@pytest.mark.parametrize(
    ("assistance", "consent"), [("captions", "everyone_agreed"), ("full", "own_voice_only"), ("full", None)]
)
def test_where_it_is_not_allowed_nothing_is_kept_whatever_was_chosen(
    paths: Paths, setup: SessionSetup, assistance: str, consent: ConsentChoice | None
) -> None:
    async def end(_: Program, session: LiveSession) -> None:
        session.end()

    run(paths, msgspec.structs.replace(setup, assistance=assistance), end, consent)

    assert not paths.kept_sound.exists()


def test_stopped_in_the_session_it_is_deleted_and_no_more_is_kept(paths: Paths, setup: SessionSetup) -> None:
    said: list[tuple[str, str]] = []

    async def stop(program: Program, session: LiveSession) -> None:
        await until(lambda: heard(session, program))
        assert sound_is_kept(session.view)
        session.stop_keeping_sound()
        assert not sound_is_kept(session.view)
        await until(lambda: not paths.kept_sound.exists())
        said.extend(sound_said(session))

    run(paths, setup, stop)

    assert said == [("kept", ""), ("deleted", STOPPED)]
    assert not paths.kept_sound.exists()


def test_they_said_no_leaves_none_of_their_sound_and_keeps_no_more(paths: Paths, setup: SessionSetup) -> None:
    said: list[tuple[str, str]] = []

    async def withdraw(program: Program, session: LiveSession) -> None:
        await until(lambda: heard(session, program))
        session.withdraw_consent()
        await until(lambda: not heard(session, program))
        said.extend(sound_said(session))

    setup = msgspec.structs.replace(setup, assistance="full")
    session_id = run(paths, setup, withdraw, "everyone_agreed")

    kept = recording(paths, session_id)
    assert kept.sources == ("microphone",)
    assert kept.end < LENGTH
    assert said == [("kept", ""), ("refused", THEIRS_DELETED)]


def test_where_the_microphone_heard_them_its_sound_goes_too(paths: Paths, setup: SessionSetup) -> None:
    said: list[tuple[str, str]] = []

    async def withdraw(program: Program, session: LiveSession) -> None:
        await until(lambda: heard(session, program))
        session.log.append(SegmentRemoved(segment_id=SegmentId("microphone-1"), reason="echo"))
        session.withdraw_consent()
        said.extend(sound_said(session))

    run(paths, msgspec.structs.replace(setup, assistance="full"), withdraw, "will_tell_them")

    assert said[-1] == ("refused", ALL_DELETED)
    assert not paths.kept_sound.exists()


def test_a_full_disk_is_said_and_the_session_goes_on(
    paths: Paths, setup: SessionSetup, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.audio.sound_keeper.REFUSE_BELOW_BYTES", 2**62)
    said: list[tuple[str, str]] = []

    async def look(_: Program, session: LiveSession) -> None:
        await until(lambda: len(sound_said(session)) == 2)
        said.extend(sound_said(session))
        assert session.view.state == "active"

    view = stored(paths, run(paths, setup, look))

    assert said == [("kept", ""), ("full", FULL)]
    assert view.state == "completed"


def left_by_a_kill(paths: Paths, setup: SessionSetup) -> SessionId:
    """A session of which the disk took nothing more from some moment on, its end included."""

    async def leave(program: Program, session: LiveSession) -> None:
        await until(lambda: heard(session, program))
        program.store.flush(10)
        program.store.append = lambda *_: asyncio.get_running_loop().create_future()  # type: ignore[method-assign]
        session.end()

    return run(paths, setup, leave)


def test_a_continued_session_keeps_on_behind_what_was_kept(paths: Paths, setup: SessionSetup) -> None:
    session_id = left_by_a_kill(paths, setup)
    before = recording(paths, session_id)

    async def go_on() -> None:
        async with Program(paths) as program:
            session = await program.continued_session(session_id, lambda notice: None)
            running = asyncio.create_task(session.run())
            await session.prepare()
            session.start_or_go_on()
            await running

    asyncio.run(go_on())
    after = recording(paths, session_id)
    assert np.array_equal(after.read(0, before.end, ["system"]), before.read(0, before.end, ["system"]))
    gone_on = after.read(before.end, before.end + LENGTH, ["system"])
    assert np.abs(gone_on - tone(0, LENGTH, 330)).max() <= STEP


@pytest.mark.parametrize("event", [ConsentWithdrawn(), ServiceChanged(service="sound", state="deleted")])
def test_what_a_kill_kept_from_being_deleted_goes_at_the_next_start(
    paths: Paths, setup: SessionSetup, event: ConsentWithdrawn | ServiceChanged
) -> None:
    session_id = left_by_a_kill(paths, setup)

    async def kill_before_deleting() -> None:
        async with Program(paths) as program:
            events = program.store.load(session_id)
            last = msgspec.structs.replace(events[-1], seq=events[-1].seq + 1, event=event)
            program.store.append(session_id, last).result(10)

    asyncio.run(kill_before_deleting())
    kept = recording(paths, session_id)  # which starts the program

    async def settle() -> None:
        async with Program(paths) as program:
            program.store.sessions()
            nonlocal kept
            kept = KeptRecording(program.kept_sound.pieces(session_id))

    asyncio.run(settle())
    assert "system" not in kept.sources


def test_the_start_drops_sound_that_is_too_old_and_keeps_its_session(paths: Paths, setup: SessionSetup) -> None:
    run(paths, setup)

    async def look() -> tuple[list[str], int]:
        async with Program(paths) as program:
            program.settings.keep_sound_days = 1
            later = program.store._now
            program.store._now = lambda: later().replace(year=later().year + 1)
            await asyncio.wrap_future(program.apply_retention())
            return [place.words for place in program.storage_report()], len(program.store.sessions())

    places, sessions = asyncio.run(look())
    assert "Kept sound" not in places
    assert sessions == 1


def test_the_storage_report_says_how_much_it_is_and_all_of_it_can_be_deleted(paths: Paths, setup: SessionSetup) -> None:
    running = run(paths, setup)
    other = run(paths, setup)

    async def look() -> None:
        async with Program(paths) as program:
            report = {place.words: place for place in program.storage_report()}
            assert report["Kept sound"].path == paths.kept_sound
            assert report["Kept sound"].bytes == program.kept_sound.size_bytes() > 30_000

            program.delete_kept_sound(running)
            assert program.kept_sound.sessions() == [running]
            program.delete_kept_sound()
            assert not paths.kept_sound.exists()

    assert running != other
    asyncio.run(look())
