"""How fast this machine hears is measured with the real recogniser, once, and never at the price of a start."""

import shutil
from pathlib import Path

import pytest

from desktop.composition.measuring import HOPELESS_S, measure_new_whispers
from desktop.weights.choice import DECODE_LIMIT_S, Measurements, best_whisper
from desktop.weights.store import WeightsStore
from tests.desktop.weights.conftest import weights as entry
from tests.desktop.weights.conftest import weights_file

TINY = "whisper-tiny.en"
SMALLER, LARGER = "smaller", "larger"


@pytest.fixture
def measurements(tmp_path: Path) -> Measurements:
    return Measurements(tmp_path)


@pytest.fixture
def broken(tmp_path: Path) -> WeightsStore:
    """Two models whose files are what their catalogue says, and no models."""
    files = {SMALLER: b"no model", LARGER: b"no model either"}
    store = WeightsStore(
        tmp_path, tuple(entry(name, files=(weights_file("model.bin", content),)) for name, content in files.items())
    )
    for name, content in files.items():
        store.folder(name).mkdir()
        (store.folder(name) / "model.bin").write_bytes(content)
    return store


@pytest.fixture
def tiny(tmp_path: Path, weights: Path) -> WeightsStore:
    """A store that holds nothing but the real tiny.en."""
    if WeightsStore(weights).find(TINY) is None:
        pytest.skip(f"{TINY} is not installed; set-up fetches it")
    store = WeightsStore(tmp_path)
    shutil.copytree(weights / TINY, store.folder(TINY))
    return store


@pytest.mark.slow
def test_a_new_model_is_measured_and_remembered_and_not_measured_again(
    tiny: WeightsStore, measurements: Measurements
) -> None:
    measure_new_whispers(tiny, measurements)

    first = measurements.decode_s()
    assert list(first) == [TINY]
    assert first[TINY] > 0

    measurements.remember(TINY, DECODE_LIMIT_S)
    measure_new_whispers(tiny, measurements)

    assert measurements.decode_s() == {TINY: DECODE_LIMIT_S}


@pytest.mark.slow
def test_one_that_was_too_slow_gets_another_chance(tiny: WeightsStore, measurements: Measurements) -> None:
    measurements.remember(TINY, HOPELESS_S - 0.0001)

    measure_new_whispers(tiny, measurements)

    assert measurements.decode_s()[TINY] != HOPELESS_S - 0.0001


def test_a_hopeless_one_is_not_tried_again_and_larger_ones_are_not_tried_at_all(
    broken: WeightsStore, measurements: Measurements
) -> None:
    measurements.remember(SMALLER, HOPELESS_S)

    measure_new_whispers(broken, measurements)

    assert measurements.decode_s() == {SMALLER: HOPELESS_S}


def test_without_any_model_nothing_is_measured(tmp_path: Path, measurements: Measurements) -> None:
    measure_new_whispers(WeightsStore(tmp_path), measurements)

    assert measurements.decode_s() == {}


@pytest.mark.slow
def test_models_that_do_not_load_are_left_out_and_stay_for_the_choice_that_names_them(
    broken: WeightsStore, measurements: Measurements
) -> None:
    measure_new_whispers(broken, measurements)

    assert measurements.decode_s() == {}
    assert best_whisper(broken, measurements.decode_s()) == SMALLER


@pytest.mark.slow
def test_a_model_that_does_not_load_does_not_keep_a_good_one_from_being_measured(
    tiny: WeightsStore, measurements: Measurements
) -> None:
    bad = entry(SMALLER, files=(weights_file("model.bin", b"no model"),))
    store = WeightsStore(tiny.root, (bad, tiny.entry(TINY)))
    store.folder(SMALLER).mkdir()
    (store.folder(SMALLER) / "model.bin").write_bytes(b"no model")

    measure_new_whispers(store, measurements)

    assert list(measurements.decode_s()) == [TINY]
    assert best_whisper(store, measurements.decode_s()) == TINY


@pytest.mark.slow
def test_a_damaged_model_is_not_loaded_even_to_be_measured(tiny: WeightsStore, measurements: Measurements) -> None:
    model = tiny.folder(TINY) / "model.bin"
    content = bytearray(model.read_bytes())
    content[len(content) // 2] ^= 1
    model.write_bytes(content)

    measure_new_whispers(tiny, measurements)

    assert measurements.decode_s() == {}
