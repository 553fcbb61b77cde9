from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from desktop.text.bert import unit
from desktop.text.embedding import Embedding
from desktop.text.layers import LayerCache
from tests.desktop.text.weights import save_random_embedding

TEXTS = ["what is your greatest weakness", "tell me", "", "team " * 400]


@pytest.fixture(scope="module")
def embedding(tmp_path_factory: pytest.TempPathFactory) -> Embedding:
    folder: Path = save_random_embedding(tmp_path_factory.mktemp("embedding"))
    return Embedding.load(folder)


def test_every_layer_has_a_vector_for_every_text(embedding):
    assert embedding.layers(TEXTS).shape == (4, 6, 384)


def test_no_text_gives_no_row(embedding):
    assert LayerCache(embedding).layers([]).shape == (0, 6, 384)


def test_the_last_layer_is_the_sentence_vector_to_the_last_bit(embedding):
    last = embedding.layers(TEXTS)[:, -1]

    assert np.array([unit(vector) for vector in last]).tobytes() == embedding.encode(TEXTS).tobytes()


class Counting:
    def __init__(self, embedding: Embedding) -> None:
        self.asked: list[str] = []
        self._embedding = embedding

    def layers(self, texts):
        self.asked.extend(texts)
        return self._embedding.layers(texts)


def test_a_text_is_read_once(embedding):
    counting = Counting(embedding)
    cache = LayerCache(counting)
    first, read = cache.layers(TEXTS), cache.layers(TEXTS)

    assert counting.asked == TEXTS
    assert first.tobytes() == read.tobytes() == embedding.layers(TEXTS).tobytes()


def test_the_text_asked_for_longest_ago_is_forgotten(embedding):
    counting = Counting(embedding)
    cache = LayerCache(counting, capacity=2)
    for text in ("what", "your", "what", "team", "what", "your"):
        cache.layers([text])

    assert counting.asked == ["what", "your", "team", "your"]


def test_threads_that_share_a_cache_get_the_same_layers(embedding):
    cache, expected = LayerCache(embedding, capacity=2), embedding.layers(TEXTS)
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(lambda _: cache.layers(TEXTS), range(8)))

    assert all(read.tobytes() == expected.tobytes() for read in found)
