import dataclasses

import pytest

from desktop.weights.choice import Machine, Measurements, best_whisper, best_writer, fitting_writer, models_to_have
from desktop.weights.store import WeightsStore
from tests.desktop.weights.conftest import weights, weights_file

GB = 1_000_000_000


@pytest.fixture
def whispers(tmp_path):
    entries = tuple(
        weights(name, files=(weights_file("model.bin", b"x" * size),), languages=languages)
        for name, size, languages in (("small", 1, ("en",)), ("middle", 2, ("many",)), ("large", 3, ("many",)))
    )
    store = WeightsStore(tmp_path, entries)
    for entry in entries:
        store.folder(entry.name).mkdir()
        (store.folder(entry.name) / "model.bin").write_bytes(b"x" * entry.bytes)
    return store


@pytest.mark.parametrize(
    ("decode_s", "language", "chosen"),
    [
        ({}, "en", "small"),
        ({"small": 0.1, "middle": 0.35, "large": 0.36}, "en", "middle"),
        ({"small": 0.9, "middle": 0.9, "large": 0.9}, "en", "small"),
        ({"small": 0.1}, "de", "middle"),
    ],
)
def test_the_largest_whisper_that_is_quick_enough_is_chosen(whispers, decode_s, language, chosen):
    assert best_whisper(whispers, decode_s, language) == chosen


def test_no_whisper_no_choice(tmp_path):
    assert best_whisper(WeightsStore(tmp_path), {}) is None


@pytest.mark.parametrize(
    ("memory", "disk", "chosen"),
    [(6, 3, "qwen2.5-coder-1.5b"), (5.9, 9, "qwen2.5-coder-0.5b"), (16, 2.9, "qwen2.5-coder-0.5b")],
)
def test_the_large_writer_needs_memory_and_disk(memory, disk, chosen):
    assert fitting_writer(Machine(int(memory * GB), int(disk * GB))) == chosen


def test_no_writer_here_means_none(tmp_path):
    assert best_writer(WeightsStore(tmp_path), Machine(16 * GB, 100 * GB)) is None


@pytest.fixture
def writers(tmp_path):
    """The large writer as if it were a gigabyte, without the bytes: files on disk may have holes."""
    large = weights("qwen2.5-coder-1.5b", files=(weights_file("model.gguf", b""),), purpose="writing")
    file = dataclasses.replace(large.files[0], bytes=GB)
    store = WeightsStore(tmp_path, (dataclasses.replace(large, files=(file,)), weights("qwen2.5-coder-0.5b")))
    store.folder(large.name).mkdir()
    return store


def leave(store, file_name, size):
    with (store.folder("qwen2.5-coder-1.5b") / file_name).open("wb") as file:
        file.truncate(size)


@pytest.mark.parametrize(
    ("file_name", "here", "free", "writer"),
    [
        ("nothing", 0, 2.9, "qwen2.5-coder-0.5b"),
        ("nothing", 0, 3, "qwen2.5-coder-1.5b"),
        ("model.gguf.part", 0.5, 2.5, "qwen2.5-coder-1.5b"),
        ("model.gguf", 1, 0.1, "qwen2.5-coder-1.5b"),
    ],
)
def test_the_room_that_the_large_writer_takes_is_no_reason_against_it(writers, file_name, here, free, writer):
    leave(writers, file_name, int(here * GB))

    assert models_to_have(writers, Machine(16 * GB, int(free * GB)))[-1] == writer


@pytest.mark.parametrize(("pace", "writer"), [(2.4, "qwen2.5-coder-0.5b"), (2.5, "qwen2.5-coder-1.5b")])
def test_a_large_writer_slower_than_speech_makes_way_for_the_small_one(writers, pace, writer):
    leave(writers, "model.gguf", GB)
    small = writers.folder("qwen2.5-coder-0.5b")
    small.mkdir()
    for file in writers.entry("qwen2.5-coder-0.5b").files:
        (small / file.path).write_bytes(b"x" * file.bytes)

    assert best_writer(writers, Machine(16 * GB, GB), {"qwen2.5-coder-1.5b": pace}) == writer


def test_a_slow_large_writer_is_better_than_none(writers):
    leave(writers, "model.gguf", GB)

    assert best_writer(writers, Machine(16 * GB, GB), {"qwen2.5-coder-1.5b": 0.5}) == "qwen2.5-coder-1.5b"


def test_hearing_comes_first_and_writing_last(writers):
    wanted = models_to_have(writers, Machine(4 * GB, 100 * GB))

    assert wanted == ("whisper-tiny.en", "all-MiniLM-L6-v2", "whisper-base", "qwen2.5-coder-0.5b")


def test_measurements_are_remembered(tmp_path):
    Measurements(tmp_path / "store").remember("tiny", 0.1234567)
    Measurements(tmp_path / "store").remember("base", 0.3)

    assert Measurements(tmp_path / "store").decode_s() == {"tiny": 0.1235, "base": 0.3}


@pytest.mark.parametrize("content", ["[", "[]", '{"tiny": null, "base": "quick"}'])
def test_damaged_measurements_are_no_measurements(tmp_path, content):
    (tmp_path / "measured.json").write_text(content, "utf-8")

    assert Measurements(tmp_path).decode_s() == {}
