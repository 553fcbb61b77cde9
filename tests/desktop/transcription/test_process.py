"""The recogniser as a real process with the smallest real model and a natural voice."""

import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import psutil
import pytest
import soxr

from desktop.transcription.guards import bare_words
from desktop.transcription.log_mel import Samples
from desktop.transcription.messages import Failed, Final, Flushed, Message, Provisional, Ready, Restarting, Revised
from desktop.transcription.process import GOES_BACK, NOT_STARTED, Transcriber, TranscriberSettings
from shared.vocabulary import SAMPLE_RATE, Source

pytestmark = pytest.mark.slow

QUESTION = "Can you explain the difference between a process and a thread?"
ANSWER = "I worked on the billing platform for three years."
PATIENCE_S = 60.0


@dataclass(frozen=True)
class Frame:
    source: Source
    start: int
    samples: Samples
    captured_at: float = 0.0


class Heard:
    """What a transcriber says, and a way to wait for it."""

    def __init__(self) -> None:
        self.messages: list[Message] = []
        self._changed = threading.Condition()

    def __call__(self, message: Message) -> None:
        with self._changed:
            self.messages.append(message)
            self._changed.notify_all()

    def wait_for(self, wanted: Callable[[list[Message]], bool]) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: wanted(self.messages), PATIENCE_S), self.messages

    def wait_for_a(self, kind: type[Message]) -> None:
        self.wait_for(lambda messages: any(isinstance(message, kind) for message in messages))

    def texts(self, source: Source) -> dict[int, str]:
        """Each turn's text as it stands; a turn that is committed twice fails the test."""
        texts: dict[int, str] = {}
        for message in self.messages:
            if isinstance(message, Final) and message.source == source:
                assert message.turn not in texts, f"turn {message.turn} was committed twice"
                texts[message.turn] = message.text
            if isinstance(message, Revised) and message.source == source:
                texts[message.turn] = message.text
        return texts


@pytest.fixture(scope="module")
def say() -> Callable[[str], Samples]:
    from hibari import Hibari  # loads a network

    voice = Hibari(threads=1)
    return lambda text: np.asarray(soxr.resample(np.asarray(voice(text), np.float32) * 0.5, 24_000, 16_000), np.float32)


@pytest.fixture
def model(weights: Path) -> Path:
    folder = weights / "whisper-tiny.en"
    if not folder.is_dir():
        pytest.skip("whisper-tiny.en is not installed")
    return folder


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def transcriber(model: Path, heard: Heard) -> Iterator[Transcriber]:
    running = Transcriber(TranscriberSettings(whisper_model=model, confirm=False), heard)
    running.start()
    yield running
    running.close()


def feed(transcriber: Transcriber, source: Source, start: int, sound: Samples) -> int:
    """As frames of 20 ms; returns where the next sound begins."""
    for at in range(0, len(sound), 320):
        transcriber.feed(Frame(source, start + at, sound[at : at + 320]))
    return start + len(sound)


def pause(seconds: float) -> Samples:
    return np.random.default_rng(0).normal(0, 0.0003, int(seconds * SAMPLE_RATE)).astype(np.float32)


def test_both_sources_arrive_as_their_own_turns(
    transcriber: Transcriber, heard: Heard, say: Callable[[str], Samples]
) -> None:
    at = feed(transcriber, "system", 0, np.concatenate([pause(1), say(QUESTION), pause(3)]))
    feed(transcriber, "microphone", 0, pause(at / SAMPLE_RATE))
    feed(transcriber, "microphone", at, np.concatenate([say(ANSWER), pause(3)]))
    transcriber.flush()
    heard.wait_for_a(Flushed)

    assert [bare_words(text) for text in heard.texts("system").values()] == [bare_words(QUESTION)]
    assert [bare_words(text) for text in heard.texts("microphone").values()] == [bare_words(ANSWER)]


def test_words_have_places_in_order_within_the_turn(
    transcriber: Transcriber, heard: Heard, say: Callable[[str], Samples]
) -> None:
    feed(transcriber, "system", 0, np.concatenate([pause(1), say(QUESTION), pause(1)]))
    transcriber.flush()
    heard.wait_for_a(Flushed)

    (final,) = [message for message in heard.messages if isinstance(message, Final)]
    starts = [word.start for word in final.words]
    assert [word.text for word in final.words] == final.text.split()
    assert starts == sorted(starts)
    assert final.start <= starts[0] <= final.words[-1].end <= final.end + SAMPLE_RATE // 2
    assert len({word.probability for word in final.words}) > 1


def test_a_recogniser_that_the_system_has_no_room_for_is_said_and_tried_again(model: Path, heard: Heard) -> None:
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    running = Transcriber(TranscriberSettings(whisper_model=model, confirm=False), heard)
    resource.setrlimit(resource.RLIMIT_NOFILE, (3, before[1]))  # what is open stays open, nothing more can be
    try:
        running.start()
        heard.wait_for_a(Restarting)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)
    heard.wait_for_a(Ready)
    running.close()

    assert NOT_STARTED in [message.reason for message in heard.messages if isinstance(message, Restarting)]


def test_a_recogniser_killed_in_mid_utterance_still_delivers_it_once(
    transcriber: Transcriber, heard: Heard, say: Callable[[str], Samples]
) -> None:
    sound = np.concatenate([pause(1), say(ANSWER), pause(3), say(QUESTION), pause(3)])
    cut = len(sound) - 5 * SAMPLE_RATE
    heard.wait_for_a(Ready)
    at = feed(transcriber, "system", 0, sound[:cut])
    heard.wait_for(lambda messages: any(isinstance(message, Final) for message in messages))
    pid = transcriber.pid
    assert pid is not None

    os.kill(pid, signal.SIGKILL)
    feed(transcriber, "system", at, sound[cut:])
    heard.wait_for_a(Restarting)
    transcriber.flush()
    heard.wait_for_a(Flushed)

    assert [bare_words(text) for text in heard.texts("system").values()] == [bare_words(ANSWER), bare_words(QUESTION)]
    assert list(heard.texts("system")) == [1, 2]
    assert transcriber.pid not in (None, pid)


def test_a_model_that_is_changed_in_mid_utterance_still_delivers_it_once(
    transcriber: Transcriber, heard: Heard, say: Callable[[str], Samples], model: Path, tmp_path: Path
) -> None:
    other = tmp_path / "another-model"
    shutil.copytree(model, other)
    sound = np.concatenate([pause(1), say(ANSWER), pause(3), say(QUESTION), pause(3)])
    cut = len(sound) - 5 * SAMPLE_RATE
    heard.wait_for_a(Ready)
    at = feed(transcriber, "system", 0, sound[:cut])
    heard.wait_for(lambda messages: any(isinstance(message, Final) for message in messages))

    transcriber.use_whisper(other)
    feed(transcriber, "system", at, sound[cut:])
    heard.wait_for(lambda messages: [m.model for m in messages if isinstance(m, Ready)] == [model.name, other.name])
    transcriber.flush()
    heard.wait_for_a(Flushed)

    assert [bare_words(text) for text in heard.texts("system").values()] == [bare_words(ANSWER), bare_words(QUESTION)]
    assert list(heard.texts("system")) == [1, 2]


def test_a_new_model_that_cannot_be_used_leaves_the_one_before_hearing(
    transcriber: Transcriber, heard: Heard, model: Path, tmp_path: Path
) -> None:
    heard.wait_for_a(Ready)

    transcriber.use_whisper(tmp_path)
    heard.wait_for(lambda messages: [m.model for m in messages if isinstance(m, Ready)] == [model.name] * 2)

    assert not [message for message in heard.messages if isinstance(message, Failed)]
    reasons = [message.reason for message in heard.messages if isinstance(message, Restarting)]
    assert any("holds no speech model" in reason and GOES_BACK in reason for reason in reasons)
    assert transcriber.whisper_model == model


def test_after_no_model_could_be_used_another_one_can(heard: Heard, model: Path, tmp_path: Path) -> None:
    transcriber = Transcriber(TranscriberSettings(whisper_model=tmp_path), heard)
    transcriber.start()
    heard.wait_for_a(Failed)

    transcriber.use_whisper(model)
    heard.wait_for_a(Ready)

    assert transcriber.pid is not None
    transcriber.close()


def test_noise_gives_no_words(transcriber: Transcriber, heard: Heard) -> None:
    chance = np.random.default_rng(1)
    hiss = chance.normal(0, 0.02, 5 * SAMPLE_RATE).astype(np.float32)
    swell = np.maximum(0.0, np.sin(np.arange(len(hiss)) / SAMPLE_RATE)).astype(np.float32)
    clicks = np.where(chance.random(len(hiss)) > 0.9995, 0.5, 0.0).astype(np.float32)
    tone = (0.1 * np.sin(2 * np.pi * 440 * np.arange(len(hiss)) / SAMPLE_RATE)).astype(np.float32)
    zeros = np.zeros_like(hiss)
    feed(transcriber, "system", 0, np.concatenate([hiss, zeros, hiss * swell * 3, clicks, tone]))
    transcriber.flush()
    heard.wait_for_a(Flushed)

    assert not [message for message in heard.messages if isinstance(message, Final | Provisional)]


def test_closing_in_mid_decode_leaves_nothing_running(
    transcriber: Transcriber, heard: Heard, say: Callable[[str], Samples]
) -> None:
    heard.wait_for_a(Ready)
    feed(transcriber, "system", 0, np.concatenate([say(ANSWER)] * 8))
    pid = transcriber.pid
    assert pid is not None
    process = psutil.Process(pid)

    transcriber.close(timeout=20.0)

    assert not process.is_running()
    assert not [message for message in heard.messages if isinstance(message, Failed | Restarting)]


def test_the_recogniser_ends_when_its_parent_is_killed(model: Path) -> None:
    program = (
        "import sys, time, threading\n"
        "from pathlib import Path\n"
        "from desktop.transcription.process import Transcriber, TranscriberSettings\n"
        "if __name__ == '__main__':\n"
        "    settings = TranscriberSettings(whisper_model=Path(sys.argv[1]))\n"
        "    t = Transcriber(settings, lambda message: print(t.pid, flush=True))\n"
        "    t.start(); threading.Event().wait()\n"
    )
    with subprocess.Popen([sys.executable, "-c", program, str(model)], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        child = psutil.Process(int(parent.stdout.readline()))
        parent.kill()

        _, alive = psutil.wait_procs([child], timeout=PATIENCE_S)

    assert not alive


def cut_short(folder: Path) -> None:
    path = folder / "model.bin"
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def without_weights(folder: Path) -> None:
    (folder / "model.bin").unlink()


def of_another_kind(folder: Path) -> None:
    (folder / "config.json").write_text('{"bos_token": "<s>", "unk_token": "<unk>"}')


def with_a_flipped_header(folder: Path) -> None:
    with (folder / "model.bin").open("r+b") as file:
        file.seek(6)
        file.write(b"\xff")


def with_broken_pieces(folder: Path) -> None:
    (folder / "tokenizer.json").write_bytes(b"{")


def with_a_flipped_byte(folder: Path) -> None:
    with (folder / "model.bin").open("r+b") as file:
        file.seek(30_000_000)
        byte = file.read(1)
        file.seek(30_000_000)
        file.write(bytes([byte[0] ^ 1]))


@pytest.mark.parametrize(
    "damage",
    [cut_short, without_weights, of_another_kind, with_a_flipped_header, with_broken_pieces, with_a_flipped_byte],
)
def test_a_model_that_cannot_be_used_is_refused_with_a_sentence_and_not_tried_again(
    damage: Callable[[Path], None], model: Path, heard: Heard, tmp_path: Path
) -> None:
    folder = tmp_path / "model"
    shutil.copytree(model, folder)
    damage(folder)
    published = "1a5afae06a4db91c975c9a9d78be5cc110ee4ea022ad57d55492e4550e936b2a"
    sha256 = published if damage is with_a_flipped_byte else ""
    transcriber = Transcriber(TranscriberSettings(whisper_model=folder, model_sha256=sha256), heard)

    transcriber.start()
    heard.wait_for_a(Failed)
    transcriber.close()

    (failed,) = heard.messages
    assert isinstance(failed, Failed)
    assert "speech model" in failed.reason
    assert failed.reason.endswith(".")


def test_an_english_model_says_that_it_knows_no_other_language(model: Path, heard: Heard) -> None:
    transcriber = Transcriber(TranscriberSettings(whisper_model=model, language="de"), heard)

    transcriber.start()
    heard.wait_for_a(Failed)
    transcriber.close()

    (failed,) = heard.messages
    assert isinstance(failed, Failed)
    assert "English only" in failed.reason
