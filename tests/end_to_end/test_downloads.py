"""An app that opens without its models, and a program that is given them while it runs."""

from pathlib import Path

import pytest
from qasync import QEventLoop

from desktop.app.app import App
from desktop.composition.program import Program
from desktop.demo.interview import demo_setup
from desktop.weights.choice import EMBEDDING, SMALLEST_WHISPER
from tests.end_to_end.driving import drive

pytestmark = [
    pytest.mark.slow,
    # What Qt's windowless platform says whenever a window has a smallest size, or is to come to the front.
    pytest.mark.qt_log_ignore("This plugin does not support"),
]


@pytest.fixture
def own_weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "weights"
    folder.mkdir()
    monkeypatch.setenv("INTERVIEW_ASSISTANT_WEIGHTS", str(folder))
    return folder


def test_an_app_without_models_offers_them_and_fetches_nothing(qt_loop: QEventLoop, own_weights: Path) -> None:
    async def scenario(app: App, program: Program) -> None:
        strip = app.rooms.strip

        assert strip.isVisible()
        assert "models for hearing (226.0 MB), finding facts (91.3 MB) and writing answers" in strip.words.text()
        assert strip.fetch.isVisible()

    drive(qt_loop, scenario)

    assert list(own_weights.iterdir()) == []


def test_an_embedding_that_came_meanwhile_is_used_from_the_next_session_on(
    qt_loop: QEventLoop, own_weights: Path, weights: Path
) -> None:
    setup = demo_setup("none", whisper_model=SMALLEST_WHISPER)
    (own_weights / SMALLEST_WHISPER).symlink_to(weights / SMALLEST_WHISPER)

    async def scenario(app: App, program: Program) -> None:
        assert program._models_for(setup).embedding is None
        (own_weights / EMBEDDING).symlink_to(weights / EMBEDDING)

        assert program._models_for(setup).embedding is not None

    drive(qt_loop, scenario)
