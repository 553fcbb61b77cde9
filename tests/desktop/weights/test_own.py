"""A model of the person's own is taken in by its form, as data, and nothing else is."""

import json
import os
import struct
from pathlib import Path

import pytest

from desktop.weights.errors import FetchCancelled, NoSpace, NotUsable
from desktop.weights.own import OwnModels
from desktop.weights.progress import Progress
from desktop.weights.store import WeightsStore

GGUF = struct.pack("<4sIQQ", b"GGUF", 3, 200, 30) + bytes(2_000_000)
WHISPER = struct.pack("<I", 6) + b"\x0c\x00WhisperSpec\x00" + bytes(2_000_000)


@pytest.fixture
def own(store: WeightsStore) -> OwnModels:
    return OwnModels(store)


def gguf(folder: Path, content: bytes = GGUF, name: str = "My writer.gguf") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def whisper(folder: Path) -> Path:
    made = folder / "my-whisper"
    made.mkdir()
    (made / "model.bin").write_bytes(WHISPER)
    (made / "config.json").write_text('{"suppress_ids": []}')
    (made / "tokenizer.json").write_text("{}")
    (made / "vocabulary.txt").write_text("a\nb\n")
    return made


def test_a_gguf_file_becomes_a_writer_that_the_settings_can_name(own: OwnModels, tmp_path: Path) -> None:
    taken = own.take_in(gguf(tmp_path))

    assert (taken.title, taken.purpose, taken.bytes) == ("My writer", "writing", len(GGUF))
    assert taken.setting.endswith(".gguf")
    assert Path(taken.setting).read_bytes() == GGUF
    assert own.all() == (taken,)


def test_a_whisper_folder_is_taken_in_with_its_known_files_only(own: OwnModels, tmp_path: Path) -> None:
    folder = whisper(tmp_path)
    (folder / "modeling.py").write_text("raise SystemExit('never to be run')")

    taken = own.take_in(folder)

    assert taken.purpose == "hearing"
    assert {path.name for path in Path(taken.setting).iterdir()} == {
        "model.bin",
        "config.json",
        "tokenizer.json",
        "vocabulary.txt",
        "own.json",
    }


def test_two_of_one_name_stand_beside_each_other(own: OwnModels, tmp_path: Path) -> None:
    path = gguf(tmp_path)

    assert own.take_in(path).folder != own.take_in(path).folder
    assert len(own.all()) == 2


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\x80\x04pickled" + bytes(2_000_000), "no GGUF file"),
        (b"GGUF" + struct.pack("<IQQ", 9, 200, 30) + bytes(2_000_000), "does not know"),
        (struct.pack("<4sIQQ", b"GGUF", 3, 0, 30) + bytes(2_000_000), "damaged"),
        (GGUF[:1_000], "too small"),
    ],
)
def test_a_file_of_another_form_is_refused_with_a_sentence(
    own: OwnModels, tmp_path: Path, content: bytes, said: str
) -> None:
    with pytest.raises(NotUsable, match=said):
        own.take_in(gguf(tmp_path, content))

    assert own.all() == ()


def test_a_folder_without_a_model_or_with_another_kind_is_refused(own: OwnModels, tmp_path: Path) -> None:
    folder = whisper(tmp_path)
    (folder / "model.bin").write_bytes(bytes(2_000_000))
    with pytest.raises(NotUsable, match="no Whisper"):
        own.take_in(folder)
    (folder / "config.json").unlink()
    with pytest.raises(NotUsable, match=r"config\.json is missing"):
        own.take_in(folder)
    with pytest.raises(NotUsable, match="nothing at"):
        own.take_in(tmp_path / "nowhere")


def test_a_damaged_description_is_refused(own: OwnModels, tmp_path: Path) -> None:
    folder = whisper(tmp_path)
    (folder / "config.json").write_text("{")

    with pytest.raises(NotUsable, match=r"config\.json"):
        own.take_in(folder)


def test_what_is_stopped_half_way_leaves_nothing_behind(own: OwnModels, store: WeightsStore, tmp_path: Path) -> None:
    def stop(progress: Progress) -> None:
        raise FetchCancelled

    with pytest.raises(FetchCancelled):
        own.take_in(gguf(tmp_path), stop)

    assert own.all() == ()
    assert list((store.root / "own").iterdir()) == []


def test_a_disk_without_room_is_said_before_anything_is_copied(tmp_path: Path) -> None:
    store = WeightsStore(tmp_path / "store", (), free_bytes=lambda folder: 1_000)

    with pytest.raises(NoSpace):
        OwnModels(store).take_in(gguf(tmp_path))


def test_a_name_cannot_lead_out_of_the_store(own: OwnModels, store: WeightsStore, tmp_path: Path) -> None:
    taken = own.take_in(gguf(tmp_path, name="..%2F.. etc.gguf"))

    assert taken.folder.parent == store.root / "own"
    assert os.sep not in taken.folder.name


def test_a_folder_whose_notes_are_damaged_is_no_model(own: OwnModels, tmp_path: Path) -> None:
    taken = own.take_in(gguf(tmp_path))
    for damaged in ("{", json.dumps({"title": "x"}), json.dumps({"title": "x", "purpose": "cooking", "sha256": {}})):
        (taken.folder / "own.json").write_text(damaged)

        assert own.all() == ()
