"""What every test gets: a home of its own, no screen, the real models where they lie, one thread for arithmetic."""

import os
from pathlib import Path

# Before anything imports Qt or numpy. A test that wants a real screen starts its own.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import pytest

from desktop.paths import Paths

WEIGHTS = Paths.of_this_user().weights


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test reads or writes the person's own sessions and settings; the models are theirs, read only."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("INTERVIEW_ASSISTANT_HOME", str(home))
    monkeypatch.setenv("INTERVIEW_ASSISTANT_WEIGHTS", str(WEIGHTS))
    return home


@pytest.fixture
def weights() -> Path:
    """The store with the real models, which `quickstart.py test` fills."""
    return WEIGHTS
