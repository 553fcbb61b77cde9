import numpy as np

from desktop.questions.class_vectors import BUILD, MATTER, class_vectors
from desktop.questions.text_model import TextModel
from desktop.text.bert import LAYERS, WIDTH


def test_each_half_has_length_one_and_comes_from_its_layer():
    layers = np.random.default_rng(1).normal(0, 3, (2, LAYERS, WIDTH)).astype(np.float32)
    build, matter = np.split(class_vectors(layers), 2, axis=1)

    for half, layer in ((build, BUILD), (matter, MATTER)):
        np.testing.assert_allclose(np.linalg.norm(half, axis=1), 1, atol=1e-5)
        np.testing.assert_allclose(
            half * np.linalg.norm(layers[:, layer], axis=1, keepdims=True), layers[:, layer], 1e-4
        )


def test_the_trained_classes_read_such_a_vector():
    vector = class_vectors(np.zeros((1, LAYERS, WIDTH), np.float32))[0]

    assert len(TextModel.load("classes").vector_weights) == len(vector)
