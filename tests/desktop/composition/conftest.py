"""A home of the test's own without any model, and a setup whose recogniser says at once that it cannot hear."""

from pathlib import Path

import numpy as np
import pytest
import soundfile

from desktop.paths import Paths
from shared.setup import SessionSetup
from shared.vocabulary import SAMPLE_RATE


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data", tmp_path / "weights", tmp_path / "config", tmp_path / "logs")


@pytest.fixture
def deaf_setup(tmp_path: Path) -> SessionSetup:
    """A practice with a second of silence, heard with a folder that looks like a speech model and is none."""
    whisper = tmp_path / "no-whisper"
    whisper.mkdir()
    for name in ("model.bin", "config.json", "tokenizer.json"):
        (whisper / name).write_text("no model", encoding="utf-8")
    silence = tmp_path / "silence.wav"
    soundfile.write(silence, np.zeros(SAMPLE_RATE, dtype=np.float32), SAMPLE_RATE)
    return SessionSetup(
        resume_text="Staff engineer at Contoso\n- Cut cloud cost by 40 % in 2023",
        sources=("system",),
        system=str(silence),
        whisper_model=str(whisper),
        answer_source="none",
        assistance="practice",
    )
