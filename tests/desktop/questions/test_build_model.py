import numpy as np
import pytest

from desktop.questions.build_model import BuildModel
from desktop.questions.detector import Models
from desktop.questions.errors import QuestionModelBroken
from desktop.questions.weighing import OF_BUILD, evidence
from desktop.questions.word_model import WordModel
from desktop.text.bert import LAYERS, WIDTH


def test_the_trained_model_judges_the_layers_of_the_embedding():
    model = BuildModel.load()

    assert model.hidden.shape[0] == LAYERS * WIDTH
    assert np.isfinite(model.log_odds(np.zeros((LAYERS, WIDTH), np.float32)))


def test_the_hidden_units_add_up_to_the_log_odds():
    model = BuildModel(
        middle=np.array([1, 1], np.float32),
        spread=np.array([2, 1], np.float32),
        hidden=np.array([[1, -1], [0, 0]], np.float32),
        hidden_bias=np.zeros(2, np.float32),
        out=np.array([3, 5], np.float32),
        out_bias=0.5,
    )

    assert model.log_odds(np.array([5, 1], np.float32)) == pytest.approx(6.5)
    assert model.log_odds(np.array([-1, 1], np.float32)) == pytest.approx(5.5)


@pytest.mark.parametrize("load", [BuildModel.load, lambda folder: WordModel.load("detector", folder)])
@pytest.mark.parametrize("content", [None, b"PK\x03\x04 no archive"])
def test_a_missing_or_damaged_file_is_a_sentence_for_a_person(load, content, tmp_path):
    if content is not None:
        for name in ("build", "detector"):
            (tmp_path / f"{name}.npz").write_bytes(content)

    with pytest.raises(QuestionModelBroken) as caught:
        load(tmp_path)

    assert "Install" in caught.value.message


def test_the_signs_that_were_weighed_are_those_that_are_read():
    models = Models.load(None)

    alone = evidence("Why?", models.words, None)
    both = evidence("Why?", models.words, 1.0)

    assert (len(alone), len(both)) == (len(models.weighing.words_alone), len(models.weighing.with_build))
    assert len(both) - len(alone) == OF_BUILD
