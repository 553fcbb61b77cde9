import threading
from collections.abc import Iterable
from pathlib import Path
from queue import Queue

import numpy as np
import pytest

from desktop.audio.audio_input import DeviceFailedError
from desktop.audio.frames import Samples
from desktop.audio.kept_recording import KeptRecording
from desktop.audio.sound_keeper import SoundKeeper
from desktop.audio.sound_player import BEHIND, SoundPlayer
from desktop.errors import ProgramError
from desktop.store.kept_sound import KeptSound
from shared.ids import SessionId
from shared.vocabulary import SAMPLE_RATE, SOURCES
from tests.desktop.audio.sound_of import frames, tone

SESSION = SessionId("a" * 32)
S = SAMPLE_RATE


@pytest.fixture
def recording(tmp_path: Path) -> KeptRecording:
    kept = KeptSound(tmp_path)
    keeper = SoundKeeper(kept, SESSION, lambda *_: None, patient=True)
    keeper.start()
    for frame in frames("microphone", 0, 3):
        keeper.take(frame)
    keeper.close()
    return KeptRecording(kept.pieces(SESSION))


class Output:
    """A loudspeaker that takes everything at once, or the first so many blocks and then waits to be stopped."""

    def __init__(self, holds_after: int | None = None) -> None:
        self.played: list[Samples] = []
        self.holds = threading.Event()
        self._holds_after = holds_after

    def __call__(self, blocks: Iterable[Samples], sample_rate: int, stopping: threading.Event) -> None:
        assert sample_rate == SAMPLE_RATE
        for block in blocks:
            if len(self.played) == self._holds_after:
                self.holds.set()
                stopping.wait(5)
            if stopping.is_set():
                return
            self.played.append(block)


def test_it_plays_the_right_seconds_and_says_where_it_is(recording: KeptRecording) -> None:
    output, places, ends = Output(), list[int](), Queue[ProgramError | None]()

    SoundPlayer(recording, S, SOURCES, places.append, ends.put, output)

    assert ends.get(timeout=5) is None
    assert np.abs(np.concatenate(output.played) - tone(S, 3 * S)).max() < 1e-3
    assert places[0] == S
    assert places[-1] == 3 * S - S // 10 - BEHIND


def test_stopped_it_plays_no_more_and_says_nothing_more(recording: KeptRecording) -> None:
    output, ends = Output(holds_after=3), Queue[ProgramError | None]()
    player = SoundPlayer(recording, 0, SOURCES, lambda _: None, ends.put, output)
    assert output.holds.wait(5)

    player.stop()
    player.wait(5)

    assert len(output.played) == 3
    assert ends.empty()


@pytest.mark.parametrize("error", [DeviceFailedError("Nothing can be played."), OSError("-9999")])
def test_an_output_that_fails_is_a_sentence(recording: KeptRecording, error: Exception) -> None:
    ends = Queue[ProgramError | None]()

    def broken(blocks: Iterable[Samples], sample_rate: int, stopping: threading.Event) -> None:
        raise error

    SoundPlayer(recording, 0, SOURCES, lambda _: None, ends.put, broken)

    told = ends.get(timeout=5)
    assert told is not None
    assert told.message.startswith("Nothing can be played.")
