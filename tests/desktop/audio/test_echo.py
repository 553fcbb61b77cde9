"""The echo gate on synthetic speech: two voices, the loudspeaker's sound coming back as rooms give it back."""

import shutil
import subprocess
import threading
from pathlib import Path

import numpy as np
import pytest
import soundfile
import soxr
from hibari import Hibari

from desktop.audio.echo import EchoGate
from desktop.audio.frames import FRAME_SAMPLES, Frame, Samples
from shared.vocabulary import Source

INTERVIEWER = (
    "Tell me about a time when you had to lead a team through a difficult change. What was the hardest part of it?"
)
CANDIDATE = (
    "Last year I led four engineers who moved our billing system to the cloud. We did it in three months without any "
    "outage, because we wrote down every risk first."
)
SPEECH_RMS = 0.05
HOP = 1600

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def interviewer() -> Samples:
    return levelled(soxr.resample(Hibari(threads=1)(INTERVIEWER, speed=1.0), 24_000, 16_000))


@pytest.fixture(scope="module")
def candidate(tmp_path_factory: pytest.TempPathFactory) -> Samples:
    """Another voice where the machine has one, else the same one saying something else."""
    if shutil.which("flite") is None:
        return levelled(soxr.resample(Hibari(threads=1)(CANDIDATE, speed=1.0), 24_000, 16_000))
    path: Path = tmp_path_factory.mktemp("voice") / "candidate.wav"
    subprocess.run(["flite", "-voice", "rms", "-t", CANDIDATE, "-o", str(path)], check=True)
    return levelled(soundfile.read(path, dtype="float32")[0])


def levelled(speech: Samples) -> Samples:
    scaled: Samples = (speech * (SPEECH_RMS / np.sqrt(np.mean(np.square(speech))))).astype(np.float32)
    return scaled


def laid_out(length: int, *pieces: tuple[int, Samples]) -> Samples:
    sound = np.zeros(length, dtype=np.float32)
    for start, piece in pieces:
        sound[start : start + len(piece)] += piece
    return sound


def echo_of(system: Samples, decibels: float, lag_ms: float) -> Samples:
    lag = round(lag_ms * 16)
    return np.roll(system, lag) * np.float32(10 ** (decibels / 20))


def noise(length: int) -> Samples:
    return np.random.default_rng(1).normal(0, 1e-4, length).astype(np.float32)


class Gate:
    """Both sources through a gate, as they come in real time: 20 ms of the one, 20 ms of the other."""

    def __init__(self, microphone: Samples, system: Samples) -> None:
        self.frames: dict[Source, list[Frame]] = {"microphone": [], "system": []}
        self.delays: list[int] = []
        self.detections = 0
        self._pushed = 0
        gate = EchoGate(self._take, self._detect)
        for start in range(0, len(microphone) - FRAME_SAMPLES + 1, FRAME_SAMPLES):
            self._pushed = start + FRAME_SAMPLES
            part = slice(start, self._pushed)
            gate.push(Frame("system", start, system[part], start / 16_000))
            gate.push(Frame("microphone", start, microphone[part], start / 16_000))
        gate.flush()

    @property
    def heard(self) -> Samples:
        return np.concatenate([frame.samples for frame in self.frames["microphone"]])

    def _take(self, frame: Frame) -> None:
        self.frames[frame.source].append(frame)
        if frame.source == "microphone":
            self.delays.append(self._pushed - frame.end)

    def _detect(self) -> None:
        self.detections += 1


def silenced_share(heard: Samples, where: Samples) -> float:
    """Of the 100 ms hops in which `where` is audible, the share that came out as zeros."""
    hops = len(heard) // HOP
    audible = np.square(where[: hops * HOP]).reshape(hops, HOP).mean(axis=1) > 2e-5
    silent = ~heard[: hops * HOP].reshape(hops, HOP).any(axis=1)
    return float(silent[audible].mean())


@pytest.mark.parametrize(("decibels", "lag_ms"), [(-3, 3), (-6, 20), (-10, 40), (-3, 50), (-6, -30)])
def test_the_echo_of_the_loudspeaker_is_silenced(interviewer: Samples, decibels: float, lag_ms: float) -> None:
    system = laid_out(len(interviewer) + 24_000, (8_000, interviewer))
    echo = echo_of(system, decibels, lag_ms)
    gate = Gate(echo + noise(len(system)), system)

    assert silenced_share(gate.heard, echo) > 0.95
    assert gate.detections == 1


def test_the_candidate_alone_is_never_silenced(interviewer: Samples, candidate: Samples) -> None:
    """Question from the loudspeaker, with echo; then the answer."""
    answer_at = len(interviewer) + 16_000
    length = answer_at + len(candidate) + 8_000
    system = laid_out(length, (8_000, interviewer))
    speaks = laid_out(length, (answer_at, candidate))
    gate = Gate(echo_of(system, -3, 20) + speaks + noise(length), system)

    assert silenced_share(gate.heard, speaks) == 0.0


@pytest.mark.parametrize(("decibels", "lag_ms"), [(-3, 3), (-6, 20), (-10, 40), (-3, 50)])
def test_the_candidate_who_speaks_into_the_question_stays(
    interviewer: Samples, candidate: Samples, decibels: float, lag_ms: float
) -> None:
    length = max(len(interviewer), len(candidate) + 16_000) + 16_000
    system = laid_out(length, (4_000, interviewer))
    speaks = laid_out(length, (20_000, candidate))
    gate = Gate(echo_of(system, decibels, lag_ms) + speaks + noise(length), system)

    assert silenced_share(gate.heard, speaks) < 0.08


def test_with_headphones_nothing_is_touched(interviewer: Samples, candidate: Samples) -> None:
    length = max(len(interviewer), len(candidate)) + 16_000
    system, speaks = laid_out(length, (4_000, interviewer)), laid_out(length, (8_000, candidate))
    microphone = speaks + noise(length)
    gate = Gate(microphone, system)

    assert np.array_equal(microphone[: len(gate.heard)], gate.heard)
    assert gate.detections == 0


def test_the_system_passes_at_once_and_the_microphone_within_200_ms(interviewer: Samples) -> None:
    gate = Gate(echo_of(interviewer, -6, 20), interviewer)

    assert np.array_equal(
        interviewer[: len(gate.heard)], np.concatenate([one.samples for one in gate.frames["system"]])
    )
    assert max(gate.delays) <= 3200
    assert [frame.start for frame in gate.frames["microphone"]] == list(range(0, len(gate.heard), FRAME_SAMPLES))


def test_a_patient_gate_gives_the_same_however_far_the_microphone_runs_ahead(interviewer: Samples) -> None:
    """Files at full speed: the microphone's thread comes first by seconds, and waits."""
    system = laid_out(len(interviewer) + 24_000, (8_000, interviewer))
    echo = echo_of(system, -6, 20)
    heard: list[Samples] = []
    gate = EchoGate(lambda frame: heard.append(frame.samples) if frame.source == "microphone" else None, patient=True)

    def push_all(source: Source, sound: Samples) -> None:
        for start in range(0, len(sound) - FRAME_SAMPLES + 1, FRAME_SAMPLES):
            gate.push(Frame(source, start, sound[start : start + FRAME_SAMPLES], 0.0))
        gate.end(source)

    microphone = threading.Thread(target=push_all, args=("microphone", echo))
    microphone.start()
    push_all("system", system)
    microphone.join(30)

    assert silenced_share(np.concatenate(heard), echo) > 0.95


def test_a_gate_without_the_other_side_only_passes_on(candidate: Samples) -> None:
    frames: list[Frame] = []
    gate = EchoGate(frames.append)
    for start in range(0, len(candidate) - FRAME_SAMPLES + 1, FRAME_SAMPLES):
        gate.push(Frame("microphone", start, candidate[start : start + FRAME_SAMPLES], 0.0))
    gate.flush()

    heard = np.concatenate([frame.samples for frame in frames])
    assert np.array_equal(candidate[: len(heard)], heard)
