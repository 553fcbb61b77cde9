import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from desktop.audio.kept_recording import KeptRecording
from desktop.audio.piece_file import PieceFile
from desktop.audio.sound_keeper import SoundKeeper, Trouble
from desktop.store.kept_sound import KeptSound
from shared.ids import SessionId
from shared.vocabulary import SAMPLE_RATE, SOURCES
from tests.desktop.audio.sound_of import frames, tone

SESSION = SessionId("a" * 32)
STEP = 2 / 2**15
"""Two steps of 16 bits: what was kept may differ so much from what was heard."""


class Keeping:
    def __init__(self, folder: Path) -> None:
        self.kept = KeptSound(folder / "sound")
        self.troubles: list[tuple[Trouble, float]] = []
        self.keeper: SoundKeeper | None = None

    def start(self, **more: object) -> SoundKeeper:
        keeper = SoundKeeper(self.kept, SESSION, lambda *told: self.troubles.append(told), **more)  # type: ignore[arg-type]
        self.keeper = keeper
        keeper.start()
        return keeper

    @property
    def recording(self) -> KeptRecording:
        return KeptRecording(self.kept.pieces(SESSION))


@pytest.fixture
def keeping(tmp_path: Path) -> Iterator[Keeping]:
    made = Keeping(tmp_path)
    yield made
    if made.keeper is not None:
        made.keeper.close()


def test_what_is_kept_is_what_was_heard_on_both_sides(keeping: Keeping) -> None:
    keeper = keeping.start(patient=True)
    for mine, theirs in zip(frames("microphone", 0, 3), frames("system", 0, 3, pitch=330), strict=True):
        keeper.take(mine)
        keeper.take(theirs)
    keeper.close()

    for source, pitch in (("microphone", 220.0), ("system", 330.0)):
        heard = keeping.recording.read(0, 3 * SAMPLE_RATE, [source])  # type: ignore[list-item]
        assert np.abs(heard - tone(0, 3 * SAMPLE_RATE, pitch)).max() <= STEP
    assert keeping.troubles == []


def test_a_long_talk_lies_in_pieces_of_half_a_minute_without_a_seam(keeping: Keeping) -> None:
    keeper = keeping.start(patient=True)
    for frame in frames("microphone", 0, 70):
        keeper.take(frame)
    keeper.close()

    assert [piece.start // SAMPLE_RATE for piece in keeping.kept.pieces(SESSION)] == [0, 30, 60]
    heard = keeping.recording.read(0, 70 * SAMPLE_RATE)
    assert np.abs(heard - tone(0, 70 * SAMPLE_RATE)).max() <= STEP


def test_after_a_pause_a_new_piece_begins_at_its_place(keeping: Keeping) -> None:
    keeper = keeping.start(patient=True)
    for frame in (*frames("system", 0, 1), *frames("system", 600, 601)):
        keeper.take(frame)
    keeper.close()

    assert [piece.start // SAMPLE_RATE for piece in keeping.kept.pieces(SESSION)] == [0, 600]
    after = keeping.recording.read(600 * SAMPLE_RATE, 601 * SAMPLE_RATE)
    assert np.abs(after - tone(600 * SAMPLE_RATE, 601 * SAMPLE_RATE)).max() <= STEP


def test_taking_never_waits_for_the_disk_and_what_is_lost_is_counted_and_told(
    keeping: Keeping, monkeypatch: pytest.MonkeyPatch
) -> None:
    free, stuck = threading.Event(), threading.Event()
    write = PieceFile.write

    def hanging(piece: PieceFile, samples: np.ndarray) -> None:
        stuck.set()
        free.wait()
        write(piece, samples)

    monkeypatch.setattr(PieceFile, "write", hanging)
    keeper = keeping.start(room_s=1.0)
    sound = list(frames("microphone", 0, 3))
    keeper.take(sound[0])
    assert stuck.wait(5)
    for frame in sound[1:]:
        keeper.take(frame)  # returns at once: this test would hang otherwise
    lost_s = keeper.lost_s
    free.set()
    keeper.close()

    assert lost_s == pytest.approx(2.0, abs=0.05)
    assert keeping.troubles == [("gaps", pytest.approx(2.0, abs=0.05))]
    kept = keeping.recording.read(0, SAMPLE_RATE)
    assert np.abs(kept - tone(0, SAMPLE_RATE)).max() <= STEP


def test_where_sound_was_lost_the_rest_keeps_its_place(keeping: Keeping) -> None:
    keeper = keeping.start(patient=True)
    for frame in (*frames("microphone", 0, 1), *frames("microphone", 1.5, 2)):
        keeper.take(frame)
    keeper.close()

    heard = keeping.recording.read(0, 2 * SAMPLE_RATE)
    assert not heard[SAMPLE_RATE : SAMPLE_RATE * 3 // 2].any()
    assert np.abs(heard[SAMPLE_RATE * 3 // 2 :] - tone(SAMPLE_RATE * 3 // 2, 2 * SAMPLE_RATE)).max() <= STEP


@pytest.mark.parametrize("pause_pieces", [0, 1])
def test_a_full_disk_ends_the_keeping_with_one_word_and_what_was_kept_stays(
    keeping: Keeping, pause_pieces: int
) -> None:
    room = [10**9] * pause_pieces
    told = threading.Event()
    keeper = keeping.start(patient=True, free=lambda folder: room.pop() if room else 50 * 10**6)
    keeper._on_trouble = lambda *trouble: (keeping.troubles.append(trouble), told.set())  # type: ignore[assignment]
    for frame in frames("microphone", 0, 40):
        keeper.take(frame)
    assert told.wait(5)
    for frame in frames("microphone", 40, 45):
        keeper.take(frame)
    keeper.close()

    assert keeping.troubles == [("full", 0.0)]
    assert len(keeping.kept.pieces(SESSION)) == pause_pieces
    assert keeping.recording.end == pause_pieces * 30 * SAMPLE_RATE


@pytest.mark.skipif(sys.platform == "win32", reason="sets a limit for files that Windows does not have")
def test_a_disk_that_refuses_in_mid_piece_leaves_what_it_took(tmp_path: Path) -> None:
    """In a process of its own: a limit for the size of files does what a full disk does."""
    told = _in_a_process(
        tmp_path,
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))",
        "keeper.close(); print(troubles)",
    )

    recording = KeptRecording(KeptSound(tmp_path).pieces(SESSION))
    assert told.stdout.strip() == "[('failing', 0.0)]"
    assert recording.end > SAMPLE_RATE // 2
    assert np.abs(recording.read(0, recording.end) - tone(0, recording.end)).max() <= STEP


@pytest.mark.skipif(sys.platform == "win32", reason="kills as this system does")
def test_killed_in_the_middle_all_but_the_last_moment_can_be_heard(tmp_path: Path) -> None:
    """Told of 40 s, the keeper is killed as soon as it has taken in 35: one piece closed, one not."""
    _in_a_process(tmp_path, "", "wait_until(35 * 16_000); os.kill(os.getpid(), 9)")

    recording = KeptRecording(KeptSound(tmp_path).pieces(SESSION))
    assert [piece.start for piece in KeptSound(tmp_path).pieces(SESSION)] == [0, 30 * SAMPLE_RATE]
    assert recording.end >= 34.7 * SAMPLE_RATE
    assert np.abs(recording.read(0, recording.end) - tone(0, recording.end)).max() <= STEP


def _in_a_process(folder: Path, before: str, after: str) -> "subprocess.CompletedProcess[str]":
    program = f"""
import os, sys, time
from pathlib import Path
try:
    import resource
except ImportError:
    pass
from desktop.audio.sound_keeper import SoundKeeper
from desktop.store.kept_sound import KeptSound
from tests.desktop.audio.sound_of import frames
{before}
troubles = []
keeper = SoundKeeper(KeptSound(Path(sys.argv[1])), "a" * 32, lambda *told: troubles.append(told), patient=True)
def wait_until(samples):
    while keeper._taken["microphone"] < samples:
        time.sleep(0.005)
keeper.start()
for frame in frames("microphone", 0, 40):
    keeper.take(frame)
{after}
"""
    return subprocess.run([sys.executable, "-c", program, str(folder)], capture_output=True, text=True, check=False)


def test_what_is_to_be_forgotten_is_gone_and_no_more_of_it_is_taken(keeping: Keeping) -> None:
    keeper = keeping.start(patient=True)
    for mine, theirs in zip(frames("microphone", 0, 2), frames("system", 0, 2), strict=True):
        keeper.take(mine)
        keeper.take(theirs)

    keeper.forget(["system"]).result(5)
    for mine, theirs in zip(frames("microphone", 2, 3), frames("system", 2, 3), strict=True):
        keeper.take(mine)
        keeper.take(theirs)
    keeper.close()

    assert {piece.source for piece in keeping.kept.pieces(SESSION)} == {"microphone"}
    assert keeping.recording.end == 3 * SAMPLE_RATE


def _forget_late(keeper: SoundKeeper) -> None:
    keeper.close()
    keeper.forget(SOURCES).result(5)


def _forget_while_closing(keeper: SoundKeeper) -> None:
    keeper._waiting.put(None)
    keeper.forget(SOURCES).result(5)


@pytest.mark.parametrize("forget", [_forget_late, _forget_while_closing])
def test_a_wish_of_the_last_moment_is_carried_out(keeping: Keeping, forget: Callable[[SoundKeeper], None]) -> None:
    keeper = keeping.start(patient=True)
    for frame in frames("system", 0, 1):
        keeper.take(frame)

    forget(keeper)

    assert not keeping.kept.folder.exists()


def test_what_cannot_be_deleted_is_said(keeping: Keeping, monkeypatch: pytest.MonkeyPatch) -> None:
    keeper = keeping.start(patient=True)
    for frame in frames("system", 0, 1):
        keeper.take(frame)
    while not keeping.kept.has(SESSION):
        threading.Event().wait(0.005)

    def locked(*_: object, **__: object) -> None:
        raise PermissionError("in use")

    monkeypatch.setattr(Path, "unlink", locked)

    assert isinstance(keeper.forget(SOURCES).exception(5), PermissionError)
