"""Measuring this machine with the real engines: every figure comes from a model that really ran."""

import asyncio
import dataclasses
import shutil
from pathlib import Path

import pytest

from desktop.answers.answer_errors import WeightsDamaged
from desktop.composition.machine_measuring import Step, measure_machine, measure_whisper, measure_writer
from desktop.weights.catalogue import CATALOGUE, entry_of
from desktop.weights.choice import Measurements
from desktop.weights.errors import WeightsError
from desktop.weights.store import WeightsStore
from desktop.weights.writer_pace import WriterPaces
from tests.desktop.answers.local_weights import SMALLEST, needs_smallest

pytestmark = pytest.mark.slow

TINY = "whisper-tiny.en"
WRITER = dataclasses.replace(entry_of("smollm2-135m", CATALOGUE), tests_only=False)


@pytest.fixture
def store(tmp_path: Path, weights: Path) -> WeightsStore:
    """The real tiny.en and the smallest real writer, and nothing else."""
    if WeightsStore(weights).find(TINY) is None:
        pytest.skip(f"{TINY} is not installed; set-up fetches it")
    made = WeightsStore(tmp_path / "store", (entry_of(TINY, CATALOGUE), WRITER))
    for name in (TINY, WRITER.name):
        shutil.copytree(weights / name, made.folder(name))
    return made


@needs_smallest
def test_every_model_that_is_here_is_measured_with_progress_and_remembered(store: WeightsStore, tmp_path: Path) -> None:
    steps: list[Step] = []

    problems = asyncio.run(measure_machine(store, tmp_path / "writer.log", steps.append))

    assert problems == []
    assert [(step.purpose, step.number, step.count) for step in steps] == [("hearing", 1, 2), ("writing", 2, 2)]
    assert 0.01 < Measurements(store.root).decode_s()[TINY] < 5
    pace = WriterPaces(store.root).all()[WRITER.name]
    assert 0.5 < pace.words_per_s < 500
    assert 0 < pace.first_word_s < 20


@needs_smallest
def test_a_damaged_model_is_said_and_the_others_are_measured(store: WeightsStore, tmp_path: Path) -> None:
    model = store.folder(TINY) / "model.bin"
    with model.open("r+b") as file:
        file.seek(1_000_000)
        file.write(b"\xff" * 64)

    problems = asyncio.run(measure_machine(store, tmp_path / "writer.log", lambda step: None))

    assert len(problems) == 1
    assert problems[0].startswith("Whisper tiny.en: ")
    assert WRITER.name in WriterPaces(store.root).all()


@needs_smallest
def test_measuring_that_is_cancelled_ends_the_process_it_started(tmp_path: Path) -> None:
    async def play() -> None:
        measuring = asyncio.create_task(measure_writer(SMALLEST, tmp_path / "writer.log"))
        await asyncio.wait([measuring], timeout=0.3)
        measuring.cancel()
        with pytest.raises(asyncio.CancelledError):
            await measuring

    asyncio.run(asyncio.wait_for(play(), 30))


def test_what_is_no_speech_model_says_so(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="holds no speech model"):
        asyncio.run(measure_whisper(tmp_path))


def test_what_is_no_writing_model_says_so(tmp_path: Path) -> None:
    bad = tmp_path / "bad.gguf"
    bad.write_bytes(b"no model")

    with pytest.raises(WeightsDamaged):
        asyncio.run(measure_writer(bad, tmp_path / "writer.log"))
