"""Sound kept by choice, from a real sound server and real files: what is kept is what was heard, whatever happens."""

import os
import signal
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue

import numpy as np
import pytest
import soundfile
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from desktop.app.app import App
from desktop.audio.frames import FRAME_SAMPLES, Frame, Samples
from desktop.audio.kept_recording import KeptRecording
from desktop.audio.sound_keeper import SoundKeeper
from desktop.audio.sound_player import SoundPlayer
from desktop.composition.program import Program
from desktop.demo.interview import SpokenLine
from desktop.errors import ProgramError
from desktop.store.kept_sound import KeptSound, SoundPiece
from desktop.ui.record.record_page import RecordPage
from shared.ids import SessionId
from shared.vocabulary import SAMPLE_RATE, SOURCES
from tests.desktop.audio.pulse import PulseServer, available
from tests.end_to_end.conftest import cut
from tests.end_to_end.driving import drive, until
from tests.end_to_end.listening import QUICK, exported, listening
from tests.end_to_end.test_app import click, hear_question, one_question
from tests.end_to_end.test_real_sound import LIVE, hears_both

pytestmark = [
    pytest.mark.slow,
    pytest.mark.qt_log_ignore("This plugin does not support"),
]
with_pulse = pytest.mark.skipif(not available, reason="no PulseAudio here; set-up installs it on Debian-like systems")


def kept_in(home: Path) -> tuple[SessionId, KeptRecording]:
    kept = KeptSound(home / "data" / "sound")
    [session_id] = kept.sessions()
    return session_id, KeptRecording(kept.pieces(session_id))


def likeness(kept: Samples, played: Path) -> tuple[float, int]:
    """How like the kept sound is to what was played, where it fits best (1: the same but for loudness); and where."""
    return best_fit(kept, samples_of(played))


def samples_of(path: Path) -> Samples:
    samples, rate = soundfile.read(path, dtype="float32")
    assert rate == SAMPLE_RATE
    return samples


def best_fit(kept: Samples, reference: Samples) -> tuple[float, int]:
    size = len(kept) + len(reference)
    spectrum = np.fft.rfft(kept, size) * np.conj(np.fft.rfft(reference, size))
    at = int(np.argmax(np.fft.irfft(spectrum, size)[: len(kept)]))
    heard = kept[at : at + len(reference)]
    reference = reference[: len(heard)]
    return float(heard @ reference / (np.linalg.norm(heard) * np.linalg.norm(reference) + 1e-9)), at


@with_pulse
def test_what_a_loudspeaker_played_and_a_microphone_heard_lies_in_the_files(
    pulse: PulseServer, question: SpokenLine, answer: SpokenLine, tmp_path: Path, own_home: Path
) -> None:
    theirs = cut("system", question.start, question.end + 16_000, tmp_path / "theirs.wav")
    ours = cut("microphone", answer.start, answer.end + 16_000, tmp_path / "ours.wav")

    with listening(*LIVE, "--keep-sound", env=pulse.env) as run:
        hears_both(run)
        pulse.play(theirs, pulse.sink).wait()
        said = run.until(lambda line: line["event"] == "segment" and line["source"] == "system")
        pulse.play(ours, pulse.feed).wait()
        run.process.terminate()
        for _ in run.read():
            pass

    _, recording = kept_in(own_home)
    alike, at = likeness(recording.read(0, recording.end, ["system"]), theirs)
    assert alike > 0.95
    assert likeness(recording.read(0, recording.end, ["microphone"]), ours)[0] > 0.95
    assert likeness(recording.read(0, recording.end, ["microphone"]), theirs)[0] < 0.3  # nobody heard the loudspeaker
    assert said is not None
    first = next(line for line in exported() if line["event"]["event"] == "SegmentFinal")["event"]
    assert abs(first["start"] - at) < SAMPLE_RATE  # the line's place is where its sound is


@with_pulse
def test_killed_in_the_middle_of_a_session_at_most_a_second_is_lost(
    pulse: PulseServer, question: SpokenLine, tmp_path: Path, own_home: Path
) -> None:
    theirs = cut("system", question.start, question.end + 16_000, tmp_path / "theirs.wav")

    with listening(*LIVE, "--keep-sound", env=pulse.env) as run:
        hears_both(run)
        pulse.play(theirs, pulse.sink).wait()
        run.process.send_signal(signal.SIGKILL)
        run.process.wait()

    _, recording = kept_in(own_home)
    played, _ = soundfile.read(theirs, dtype="float32")
    alike, at = likeness(recording.read(0, recording.end, ["system"]), theirs)
    assert alike > 0.9
    assert recording.end - at >= len(played) - SAMPLE_RATE


@with_pulse
def test_the_record_plays_the_right_seconds_through_a_real_output(
    pulse: PulseServer, question: SpokenLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in pulse.env.items():
        monkeypatch.setenv(name, value)
    spoken = cut("system", question.start, question.end, tmp_path / "spoken.wav")
    recording = KeptRecording(kept_from(spoken, tmp_path / "sound", behind=30 * SAMPLE_RATE))
    heard, ended = tmp_path / "heard.raw", Queue[ProgramError | None]()
    with recorded(pulse, heard):
        SoundPlayer(recording, 30 * SAMPLE_RATE, SOURCES, lambda _: None, ended.put)
        error = ended.get(timeout=30)

    played = np.fromfile(heard, dtype="<i2").astype(np.float32) / 2**15
    assert error is None
    expected = samples_of(spoken)
    seconds = [expected[at : at + SAMPLE_RATE] for at in range(0, len(expected) - SAMPLE_RATE, SAMPLE_RATE)]
    heard_rightly = [best_fit(played, second)[0] > 0.95 for second in seconds]
    assert sum(heard_rightly) >= 0.7 * len(seconds)  # a busy machine may leave the loudspeaker waiting in between


def kept_from(sound: Path, folder: Path, behind: int) -> list[SoundPiece]:
    """As a session would have kept this sound from a place on, with another sound before it."""
    samples, _ = soundfile.read(sound, dtype="float32")
    before = np.random.default_rng(0).normal(0, 0.1, behind).astype(np.float32)
    kept, session_id = KeptSound(folder), SessionId("a" * 32)
    keeper = SoundKeeper(kept, session_id, lambda *_: None, patient=True)
    keeper.start()
    whole = np.concatenate([before, samples])
    for start in range(0, len(whole), FRAME_SAMPLES):
        keeper.take(Frame("system", start, whole[start : start + FRAME_SAMPLES], 0.0))
    keeper.close()
    return kept.pieces(session_id)


@contextmanager
def recorded(pulse: PulseServer, path: Path) -> Iterator[None]:
    """What the loudspeaker plays meanwhile."""
    how = ["--format=s16le", f"--rate={SAMPLE_RATE}", "--channels=1", "--raw"]
    with path.open("wb") as file:
        parec = subprocess.Popen(
            ["parec", "--latency-msec=50", "-d", f"{pulse.sink}.monitor", *how],
            stdout=file,
            env={**os.environ, **pulse.env},
        )
        try:
            while not path.stat().st_size:
                threading.Event().wait(0.01)
            yield
        finally:
            parec.terminate()
            parec.wait()


def test_a_session_is_kept_visibly_and_heard_again_in_its_record(
    qt_loop: QEventLoop, qtbot: QtBot, short_question: Path
) -> None:
    async def scenario(app: App, program: Program) -> None:
        session = await hear_question(app, one_question(short_question, keep_sound=True))
        stage = app.live.stage
        assert stage is not None
        assert stage.page.bar.kept.isVisible()
        assert stage.overlay.status.recording.isVisible()
        session_id = session.view.session_id
        assert session_id is not None
        await app.live.end()

        await until(lambda: isinstance(app.window.page, RecordPage))
        page = app.window.page
        assert isinstance(page, RecordPage)
        assert "Sound is kept until" in page.head.agreed.text()
        page.show_place(next(iter(page.record.view.segments)))
        await until(page.conversation.play_bar.isVisible)
        recording = KeptRecording(program.kept_sound.pieces(session_id))
        alike, _ = likeness(recording.read(0, recording.end), short_question)
        assert alike > 0.99

    drive(qt_loop, scenario)


def test_stopped_in_the_window_it_is_gone_from_the_disk(
    qt_loop: QEventLoop, qtbot: QtBot, short_question: Path, own_home: Path
) -> None:
    async def scenario(app: App, program: Program) -> None:
        session = await hear_question(app, one_question(short_question, keep_sound=True))
        assert app.live.stage is not None
        bar = app.live.stage.page.bar
        assert program.paths.kept_sound.exists()
        click(qtbot, bar.stop_sound)
        click(qtbot, bar.stop_sound)
        await until(lambda: not program.paths.kept_sound.exists())

        assert not bar.kept.isVisible()
        assert session.view.state == "active"

    drive(qt_loop, scenario)
    assert not (own_home / "data" / "sound").exists()


def test_they_said_no_in_the_window_leaves_nothing_of_theirs_to_hear(
    qt_loop: QEventLoop, qtbot: QtBot, short_question: Path
) -> None:
    async def scenario(app: App, program: Program) -> None:
        setup = one_question(short_question, keep_sound=True, assistance="notes")
        session = await app.live.start(setup, "everyone_agreed", ends_with_files=False)
        await until(lambda: session.view.current_questions)
        assert app.live.stage is not None
        assert program.paths.kept_sound.exists()
        click(qtbot, app.live.stage.page.bar.said_no)
        await until(lambda: not program.paths.kept_sound.exists())

        assert not app.live.stage.page.bar.kept.isVisible()

    drive(qt_loop, scenario)


def test_a_deleted_session_takes_its_sound_along_once_it_can_no_longer_be_undone(
    qt_loop: QEventLoop, qtbot: QtBot, short_question: Path, own_home: Path
) -> None:
    async def scenario(app: App, program: Program) -> None:
        await hear_question(app, one_question(short_question, keep_sound=True))
        await app.live.end()
        await until(lambda: isinstance(app.window.page, RecordPage))
        page = app.window.page
        assert isinstance(page, RecordPage)
        click(qtbot, page.head.delete)
        assert program.paths.kept_sound.exists()

    drive(qt_loop, scenario)  # whose end is the end of undoing
    assert not (own_home / "data" / "sound").exists()


def test_replayed_faster_than_life_nothing_is_left_out(short_question: Path, own_home: Path) -> None:
    with listening(f"--system={short_question}", "--keep-sound", "--speed=max", *QUICK) as run:
        for _ in run.read():
            pass
        assert run.process.wait() == 0

    _, recording = kept_in(own_home)
    played, _ = soundfile.read(short_question, dtype="float32")
    kept = recording.read(0, len(played), ["system"])
    assert np.abs(kept - played).max() < 1e-3
    assert (own_home / "data" / "sound").stat().st_mode & 0o077 == 0
