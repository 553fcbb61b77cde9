from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from desktop.paths import Paths
from desktop.text.embedding import Embedding, EmbeddingUnusable, VectorCache
from tests.desktop.text.weights import save_random_embedding, save_tensors

TEXTS = ["what is your greatest weakness", "tell me", "", "team " * 400]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_random_embedding(tmp_path_factory.mktemp("embedding"))


@pytest.fixture(scope="module")
def embedding(folder: Path) -> Embedding:
    return Embedding.load(folder)


def test_a_vector_has_384_numbers_and_length_one(embedding):
    vectors = embedding.encode(TEXTS)

    assert vectors.shape == (4, 384)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_no_text_gives_no_row(embedding):
    assert embedding.encode([]).shape == (0, 384)


def test_a_vector_is_the_same_to_the_last_bit_whatever_stands_beside_its_text(embedding):
    together = embedding.encode(TEXTS)
    alone = np.concatenate([embedding.encode([text]) for text in TEXTS])

    assert together.tobytes() == alone.tobytes()


def test_threads_that_share_an_embedding_get_the_same_vectors(embedding):
    expected = embedding.encode(TEXTS)
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(lambda _: embedding.encode(TEXTS), range(8)))

    assert all(vectors.tobytes() == expected.tobytes() for vectors in found)


def test_a_cache_gives_the_embeddings_vectors_and_asks_once(embedding):
    asked: list[str] = []

    class Counting:
        def encode(self, texts):
            asked.extend(texts)
            return embedding.encode(texts)

    cache = VectorCache(Counting())
    first, second = cache.encode(TEXTS), cache.encode(TEXTS)

    assert first.tobytes() == second.tobytes() == embedding.encode(TEXTS).tobytes()
    assert asked == TEXTS


def test_a_full_cache_forgets_what_was_asked_longest_ago(embedding):
    cache = VectorCache(embedding, capacity=2)
    cache.encode(["what", "is", "what", "your"])

    assert set(cache._vectors) == {"what", "your"}


def test_a_missing_folder_is_a_sentence_for_a_person(tmp_path):
    with pytest.raises(EmbeddingUnusable) as caught:
        Embedding.load(tmp_path / "nowhere")

    assert "missing or damaged" in caught.value.message


@pytest.mark.parametrize("name", ["model.safetensors", "tokenizer.json"])
@pytest.mark.parametrize("damage", ["empty", "cut", "garbage", "header"])
def test_a_damaged_file_is_refused(folder, tmp_path, name, damage):
    for file in folder.iterdir():
        content = file.read_bytes()
        (tmp_path / file.name).write_bytes(_damaged(content, damage) if file.name == name else content)

    with pytest.raises(EmbeddingUnusable):
        Embedding.load(tmp_path)


def test_a_model_with_other_shapes_is_refused(folder, tmp_path):
    (tmp_path / "tokenizer.json").write_bytes((folder / "tokenizer.json").read_bytes())
    save_tensors(tmp_path / "model.safetensors", {"embeddings.word_embeddings.weight": np.zeros((4, 4))})

    with pytest.raises(EmbeddingUnusable):
        Embedding.load(tmp_path)


@pytest.mark.slow
def test_the_real_model_finds_the_nearest_meaning():
    try:
        real = Embedding.load(Paths.of_this_user().weights / "all-MiniLM-L6-v2")
    except EmbeddingUnusable:
        pytest.skip("the sentence embedding is not installed here")
    near, far, question = real.encode(["name a flaw of yours", "the cat sat", "What is your greatest weakness?"])

    assert near @ question > 0.5 > far @ question


def _damaged(content: bytes, damage: str) -> bytes:
    return {
        "empty": b"",
        "cut": content[: len(content) * 2 // 3],
        "garbage": bytes(200),
        "header": b"\xff" * 16 + content[16:],
    }[damage]
