import shutil

import pytest

from desktop.weights import store as store_module
from desktop.weights.errors import NoSpace, NotAModel, NotInstalled, TruncatedModel, UnknownWeights, WrongHash
from desktop.weights.hashing import sha256_of
from desktop.weights.store import FileProblem, WeightsStore
from tests.desktop.weights.conftest import CONFIG, MODEL, weights


def test_a_model_is_found_only_with_every_file_in_its_size(store, installed):
    assert store.find("tiny") == installed

    (installed / "config.json").unlink()

    assert store.find("tiny") is None
    assert store.installed() == ()


def test_a_name_nobody_knows_lists_those_there_are(store):
    with pytest.raises(UnknownWeights, match="tiny, unproven"):
        store.find("huge")


def test_a_model_that_is_not_here_says_how_to_get_it(store):
    with pytest.raises(NotInstalled, match="models fetch tiny"):
        store.verified("tiny")


@pytest.mark.parametrize("part", [0, 0.01, 0.5, 0.99])
def test_a_truncated_model_is_refused_with_a_way_out(store, installed, part):
    (installed / "model.bin").write_bytes(MODEL[: int(len(MODEL) * part)])

    with pytest.raises(TruncatedModel, match="models fetch tiny"):
        store.verified("tiny")
    assert store.check("tiny").problems == (FileProblem("model.bin", "wrong size"),)


def test_a_flipped_byte_is_refused(store, installed, flip):
    flip(installed / "model.bin")

    with pytest.raises(WrongHash, match="another model"):
        store.verified("tiny")
    assert store.check("tiny").problems == (FileProblem("model.bin", "wrong hash"),)


def test_a_hash_is_taken_once_and_again_after_a_change(store, installed, flip, monkeypatch):
    hashed: list[str] = []

    def counting(path, on_bytes=lambda _: None):
        hashed.append(path.name)
        return sha256_of(path, on_bytes)

    monkeypatch.setattr(store_module, "sha256_of", counting)
    store.verified("tiny")
    store.verified("tiny")
    assert hashed == ["config.json", "model.bin"]

    flip(installed / "model.bin")

    with pytest.raises(WrongHash):
        store.verified("tiny")


def test_a_damaged_stamps_file_only_costs_a_new_check(store, installed):
    store.verified("tiny")
    (installed / ".verified.json").write_text("{", "utf-8")

    assert store.verified("tiny") == installed


def test_importing_copies_and_checks(store, tmp_path):
    source = tmp_path / "from a stick"
    source.mkdir()
    (source / "config.json").write_bytes(CONFIG)
    (source / "model.bin").write_bytes(MODEL)

    folder = store.import_folder("tiny", source)

    assert store.is_verified("tiny")
    assert (folder / "model.bin").read_bytes() == MODEL == (source / "model.bin").read_bytes()


def test_a_folder_without_a_model_is_refused(store, tmp_path):
    with pytest.raises(NotAModel, match=r"config\.json is missing"):
        store.import_folder("tiny", tmp_path)


def test_a_damaged_import_leaves_the_good_model_alone(store, installed, tmp_path, flip):
    source = tmp_path / "bad"
    shutil.copytree(installed, source)
    flip(source / "model.bin")

    with pytest.raises(WrongHash):
        store.import_folder("tiny", source)
    assert store.verified("tiny") == installed


def test_a_single_file_is_imported_under_any_name(tmp_path):
    entry = weights("writer", files=(weights().file("model.bin"),))
    store = WeightsStore(tmp_path / "store", (entry,))
    (tmp_path / "download.gguf").write_bytes(MODEL)

    store.import_file("writer", tmp_path / "download.gguf")

    assert store.is_verified("writer")


def test_a_full_disk_is_said_before_a_byte_is_written(tmp_path):
    store = WeightsStore(tmp_path, (weights(),), free_bytes=lambda _: 1_000_000)

    with pytest.raises(NoSpace, match=r"1\.0 MB are free"):
        store.refuse_without_space("tiny", len(MODEL))


def test_removing_takes_all_of_it(store, installed):
    store.remove("tiny")

    assert store.find("tiny") is None
    assert not installed.exists()


def test_a_persons_own_folder_is_located(store, tmp_path):
    own = tmp_path / "own"
    own.mkdir()
    for name in ("model.bin", "config.json", "tokenizer.json"):
        (own / name).write_bytes(b"{}")

    assert store.locate(str(own)) == own


def test_a_persons_own_folder_without_a_model_is_refused(store, tmp_path):
    with pytest.raises(NotAModel, match=r"model\.bin"):
        store.locate(str(tmp_path))


def test_a_damaged_copy_of_a_known_model_is_recognised_and_refused(store, tmp_path, flip):
    own = tmp_path / "own"
    own.mkdir()
    (own / "config.json").write_bytes(CONFIG)
    (own / "model.bin").write_bytes(MODEL)
    flip(own / "model.bin")

    with pytest.raises(WrongHash):
        store.locate(str(own))
