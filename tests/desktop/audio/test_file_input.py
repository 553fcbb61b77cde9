import threading
from pathlib import Path

import numpy as np
import pytest
import soundfile

from desktop.audio.file_input import FileInput, SoundFileError
from desktop.audio.frames import Samples
from tests.desktop.audio.fakes import LIMIT_S, Clock, Listener, tone

FORMATS = [
    (8_000, 1, "WAV", "PCM_16"),
    (16_000, 1, "WAV", "PCM_16"),
    (44_100, 2, "WAV", "PCM_24"),
    (48_000, 6, "WAV", "FLOAT"),
    (96_000, 2, "WAV", "PCM_32"),
    (44_100, 1, "FLAC", "PCM_16"),
    (48_000, 2, "FLAC", "PCM_24"),
]


def written(
    path: Path, sound: Samples, rate: int, channels: int = 1, kind: str = "WAV", subtype: str = "PCM_16"
) -> Path:
    soundfile.write(path, np.tile(sound[:, None], (1, channels)), rate, format=kind, subtype=subtype)
    return path


def heard(path: Path) -> Listener:
    """The file through a capture, as fast as it goes."""
    listener = Listener()
    file = FileInput(path, speed="max")
    capture = listener.capture("system", lambda: file, Clock())
    capture.start()
    listener.wait(lambda told: "closed" in told.states)
    capture.stop()
    return listener


@pytest.mark.parametrize(("rate", "channels", "kind", "subtype"), FORMATS)
def test_a_file_of_any_format_becomes_the_same_sound_at_16_khz(
    tmp_path: Path, rate: int, channels: int, kind: str, subtype: str
) -> None:
    listener = heard(written(tmp_path / "sound", tone(2.0, rate), rate, channels, kind, subtype))

    expected = tone(2.0)
    middle = slice(1600, 30_400)
    assert listener.seamless
    assert 32_000 <= len(listener.samples) <= 32_320
    assert np.abs(listener.samples[middle] - expected[middle]).max() < 0.002


def test_the_end_of_a_file_closes_the_source(tmp_path: Path) -> None:
    listener = heard(written(tmp_path / "a.wav", tone(0.5), 16_000))

    assert listener.states == ["open", "closed"]
    assert listener.devices[-1].position == 8_000


@pytest.mark.parametrize(
    ("content", "word"), [(None, "no file"), (b"", "empty"), (b"RIFF\x00\x00\x00\x00WAVE" + b"x" * 99, "damaged")]
)
def test_a_useless_file_is_refused_in_plain_words(tmp_path: Path, content: bytes | None, word: str) -> None:
    path = tmp_path / "bad.wav"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(SoundFileError, match=word):
        FileInput(path)


def test_a_file_without_a_single_sample_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SoundFileError, match="no sound"):
        FileInput(written(tmp_path / "none.wav", tone(0.0), 16_000))


def test_a_flac_that_breaks_off_gives_what_it_holds_and_says_so(tmp_path: Path) -> None:
    path = written(tmp_path / "cut.flac", tone(5.0) + tone(5.0, hertz=97.0), 16_000, kind="FLAC")
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])

    listener = heard(path)

    assert listener.states[-1] == "closed"
    assert 16_000 < len(listener.samples) < 80_000


def test_real_time_is_an_absolute_schedule(tmp_path: Path) -> None:
    """A clock that jumps past the end makes every block due at once; one that stands still makes none."""
    file, clock = FileInput(written(tmp_path / "a.wav", tone(0.2), 16_000), clock=Clock()), Clock()
    file = FileInput(tmp_path / "a.wav", clock=clock)
    blocks: list[int] = []
    arrived = threading.Event()

    def on_samples(samples: Samples) -> None:
        blocks.append(len(samples))
        clock.now = 1000.0 + sum(blocks) / 16_000 + 0.02  # the next one is due exactly now
        if sum(blocks) == 3200:
            arrived.set()

    clock.now = 1000.0
    file.open(on_samples)

    assert arrived.wait(LIMIT_S)
    file.close()
    assert blocks == [320] * 10


def test_a_file_goes_on_where_it_was_closed(tmp_path: Path) -> None:
    sound = np.linspace(-0.5, 0.5, 16_000, dtype=np.float32)
    file = FileInput(written(tmp_path / "a.wav", sound, 16_000, subtype="FLOAT"), speed="max")
    parts: list[Samples] = []
    first, last = threading.Event(), threading.Event()

    def stop_after_five(samples: Samples) -> None:
        parts.append(samples)
        if len(parts) == 5:
            first.set()
            file._stopping.set()

    def go_on(samples: Samples) -> None:
        parts.append(samples)
        if sum(map(len, parts)) >= 16_000:
            last.set()

    file.open(stop_after_five)
    assert first.wait(LIMIT_S)
    file.close()
    file.open(go_on)

    assert last.wait(LIMIT_S)
    assert np.array_equal(sound, np.concatenate(parts)[:, 0])
