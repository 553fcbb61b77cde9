from pathlib import Path

import numpy as np
import pytest

from desktop.audio.kept_recording import KeptRecording, Span
from desktop.audio.sound_keeper import SoundKeeper
from desktop.store.kept_sound import KeptSound
from shared.ids import SessionId
from shared.vocabulary import SAMPLE_RATE
from tests.desktop.audio.sound_of import frames, tone

SESSION = SessionId("a" * 32)
S = SAMPLE_RATE


@pytest.fixture
def recording(tmp_path: Path) -> KeptRecording:
    """The microphone from 0 to 4 s and, after a pause, from 60 to 62 s; the other side from 1 to 3 s."""
    kept = KeptSound(tmp_path)
    keeper = SoundKeeper(kept, SESSION, lambda *_: None, patient=True)
    keeper.start()
    for frame in (*frames("microphone", 0, 4), *frames("microphone", 60, 62), *frames("system", 1, 3, pitch=330)):
        keeper.take(frame)
    keeper.close()
    return KeptRecording(kept.pieces(SESSION))


def test_both_sides_are_heard_together_each_at_its_place(recording: KeptRecording) -> None:
    together = recording.read(0, 4 * S)
    expected = tone(0, 4 * S)
    expected[S : 3 * S] += tone(S, 3 * S, 330)

    assert np.abs(together - expected).max() < 1e-3


def test_one_side_alone_is_that_side_alone(recording: KeptRecording) -> None:
    assert np.abs(recording.read(S, 3 * S, ["system"]) - tone(S, 3 * S, 330)).max() < 1e-3
    assert not recording.read(3 * S, 4 * S, ["system"]).any()


def test_playing_on_passes_over_a_pause_and_nothing_else(recording: KeptRecording) -> None:
    assert recording.spans(0) == [Span(0, 4 * S), Span(60 * S, 62 * S)]
    assert recording.spans(3 * S // 2, ["system"]) == [Span(3 * S // 2, 3 * S)]
    assert recording.spans(5 * S) == [Span(60 * S, 62 * S)]
    assert recording.spans(70 * S) == []


def test_blocks_follow_each_other_from_the_place_that_was_asked_for(recording: KeptRecording) -> None:
    blocks = list(recording.blocks(61 * S))

    assert [at for at, _ in blocks] == list(range(61 * S, 62 * S, S // 10))
    assert np.abs(np.concatenate([block for _, block in blocks]) - tone(61 * S, 62 * S)).max() < 1e-3


def test_it_knows_what_it_holds(recording: KeptRecording) -> None:
    assert recording.sources == ("microphone", "system")
    assert recording.end == 62 * S
    assert recording.holds(3 * S, 5 * S)
    assert not recording.holds(10 * S, 20 * S)
    assert not recording.holds(3 * S, 5 * S, ["system"])


def test_a_piece_that_is_gone_or_damaged_is_silence(recording: KeptRecording, tmp_path: Path) -> None:
    own = KeptSound(tmp_path).pieces(SESSION, "microphone")
    own[0].path.write_bytes(b"no sound")
    own[1].path.unlink()

    assert not recording.read(0, S).any()
    assert not recording.read(60 * S, 61 * S).any()
    assert recording.is_here(0, S)
    assert not recording.is_here(60 * S, 61 * S)


def test_of_no_pieces_there_is_nothing_to_hear() -> None:
    nothing = KeptRecording([])

    assert (nothing.sources, nothing.end, list(nothing.blocks(0))) == ((), 0, [])
