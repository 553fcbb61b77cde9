import pytest

from desktop.questions.detector import Models
from desktop.questions.reader import QuestionReader


@pytest.fixture(scope="session")
def reader() -> QuestionReader:
    """Without the embedding, as on a machine where it is not installed: what must hold there holds everywhere."""
    return QuestionReader.load(None)


@pytest.fixture(scope="session")
def models() -> Models:
    return Models.load(None)
