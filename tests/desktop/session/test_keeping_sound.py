"""What a session's log says of its sound, whatever the keeper tells and whenever."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from desktop.audio.sound_keeper import SoundKeeper, Trouble
from desktop.session.keeping_sound import (
    ALL_DELETED,
    FULL,
    NOT_DELETED,
    STOPPED,
    SoundKeeping,
    sound_can_be_dropped,
    sound_is_kept,
    sound_is_wanted,
    sources_to_forget,
)
from desktop.session.log import SessionLog
from desktop.store.kept_sound import KeptSound
from shared.events import (
    ConsentRecorded,
    ConsentWithdrawn,
    Erased,
    ServiceChanged,
    SessionCompleted,
    SessionCreated,
    SessionEvent,
    SessionStarted,
)
from shared.session_view import SessionView
from shared.setup import SessionSetup
from shared.vocabulary import SOURCES
from tests.desktop.audio.sound_of import frames
from tests.shared.samples import SESSION, logged

KEPT = ServiceChanged(service="sound", state="kept")
DELETED = ServiceChanged(service="sound", state="deleted")
SPEAKERS = ServiceChanged(service="echo", state="speakers")


def events(*more: SessionEvent, keep: bool = True) -> list[SessionEvent]:
    return [
        SessionCreated(session_id=SESSION, setup=SessionSetup(keep_sound=keep)),
        ConsentRecorded(choice="everyone_agreed", text_version=2),
        SessionStarted(),
        *more,
    ]


def view_of(*more: SessionEvent, keep: bool = True) -> SessionView:
    return SessionView.of(logged(events(*more, keep=keep)))


class Bench:
    """A real keeper; what it tells can also be told by hand."""

    def __init__(self, folder: Path) -> None:
        self.kept = KeptSound(folder)
        self.log, self.view = SessionLog(), SessionView()
        self.log.subscribe(self.view.apply)
        for event in events():
            self.log.append(event)
        self.keeping = SoundKeeping(self.log, self.view, self._make)

    def _make(self, tell: Callable[[Trouble, float], None]) -> SoundKeeper:
        self.tell = tell
        return SoundKeeper(self.kept, SESSION, tell, patient=True)

    @property
    def said(self) -> list[tuple[str, str]]:
        told = [entry.event for entry in self.log.events]
        return [(e.state, e.message) for e in told if isinstance(e, ServiceChanged) and e.service == "sound"]


Play = Callable[[Callable[[Bench], Awaitable[None]]], Bench]


@pytest.fixture
def play(tmp_path: Path) -> Play:
    def run(scene: Callable[[Bench], Awaitable[None]]) -> Bench:
        bench = Bench(tmp_path / "sound")

        async def whole() -> None:
            bench.keeping.open()
            bench.keeping.say_begun()
            for source in SOURCES:
                for frame in frames(source, 0, 1):
                    bench.keeping.take(frame)
            await scene(bench)
            await bench.keeping.close()

        asyncio.run(whole())
        return bench

    return run


async def until(true: Callable[[], object]) -> None:
    """A keeper tells nobody what it has written."""
    while not true():  # noqa: ASYNC110
        await asyncio.sleep(0)


def test_what_the_keeper_tells_is_in_the_log(play: Play) -> None:
    async def scene(bench: Bench) -> None:
        bench.tell("gaps", 0.42)

    assert play(scene).said == [
        ("kept", ""),
        ("gaps", "0.4 s are missing in the sound that is kept: the disk was too slow."),
    ]


def test_no_late_word_of_the_keeper_makes_deleted_sound_look_kept(play: Play) -> None:
    async def scene(bench: Bench) -> None:
        bench.keeping.stop_and_delete()
        bench.tell("gaps", 1.0)
        bench.tell("full", 0.0)

    bench = play(scene)
    assert bench.said == [("kept", ""), ("deleted", STOPPED)]
    assert not bench.kept.folder.exists()


def test_after_a_full_disk_what_is_there_can_still_be_deleted(play: Play) -> None:
    async def scene(bench: Bench) -> None:
        bench.tell("full", 0.0)
        await asyncio.sleep(0)
        bench.tell("gaps", 1.0)
        await asyncio.sleep(0)
        bench.keeping.stop_and_delete()

    bench = play(scene)
    assert bench.said == [("kept", ""), ("full", FULL), ("deleted", STOPPED)]
    assert not bench.kept.folder.exists()


def test_stopped_twice_it_is_said_once(play: Play) -> None:
    async def scene(bench: Bench) -> None:
        bench.keeping.stop_and_delete()
        bench.keeping.stop_and_delete()

    assert play(scene).said == [("kept", ""), ("deleted", STOPPED)]


def test_what_could_not_be_deleted_is_said(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    def refusing(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError("in use")

    async def scene(bench: Bench) -> None:
        await until(lambda: bench.kept.has(SESSION))
        monkeypatch.setattr(Path, "unlink", refusing)
        bench.keeping.stop_and_delete()

    bench = play(scene)
    monkeypatch.undo()
    assert bench.said == [("kept", ""), ("deleted", STOPPED), ("undeleted", NOT_DELETED)]
    assert sources_to_forget(bench.log.events) == SOURCES


def test_a_no_where_the_loudspeaker_was_heard_takes_everything(play: Play) -> None:
    async def scene(bench: Bench) -> None:
        bench.log.append(SPEAKERS)
        bench.log.append(ConsentWithdrawn())
        bench.keeping.they_said_no()

    bench = play(scene)
    assert bench.said[-1] == ("refused", ALL_DELETED)
    assert not bench.kept.folder.exists()


def test_what_comes_after_a_no_is_not_taken(play: Play) -> None:
    async def scene(bench: Bench) -> None:
        await until(lambda: {piece.source for piece in bench.kept.pieces(SESSION)} == set(SOURCES))
        bench.log.append(ConsentWithdrawn())
        bench.keeping.they_said_no()
        for source in SOURCES:
            for frame in frames(source, 60, 61):
                bench.keeping.take(frame)

    bench = play(scene)
    assert [(piece.source, piece.start) for piece in bench.kept.pieces(SESSION)] == [("microphone", 0)]


@pytest.mark.parametrize(
    ("more", "wanted", "kept", "droppable"),
    [
        ((), True, False, False),
        ((KEPT,), True, True, True),
        ((KEPT, ServiceChanged(service="sound", state="gaps")), True, True, True),
        ((KEPT, ServiceChanged(service="sound", state="full")), True, False, True),
        ((KEPT, DELETED), False, False, False),
        ((KEPT, ConsentWithdrawn()), False, True, True),
        ((KEPT, SessionCompleted()), True, False, False),
    ],
)
def test_what_the_log_says_of_it(more: tuple[SessionEvent, ...], wanted: bool, kept: bool, droppable: bool) -> None:
    view = view_of(*more)

    assert (sound_is_wanted(view), sound_is_kept(view), sound_can_be_dropped(view)) == (wanted, kept, droppable)


def test_unless_it_was_chosen_it_is_not_wanted() -> None:
    assert not sound_is_wanted(view_of(keep=False))


@pytest.mark.parametrize(
    ("more", "goes"),
    [
        ((KEPT,), ()),
        ((KEPT, DELETED), SOURCES),
        ((KEPT, ConsentWithdrawn()), ("system",)),
        ((KEPT, SPEAKERS, ConsentWithdrawn()), SOURCES),
        ((KEPT, Erased(was="SegmentRemoved"), ConsentWithdrawn()), SOURCES),
    ],
)
def test_what_a_kill_left_to_be_deleted_is_read_from_the_log(
    more: tuple[SessionEvent, ...], goes: tuple[str, ...]
) -> None:
    assert sources_to_forget(logged(events(*more))) == goes
