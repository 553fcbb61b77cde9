"""One lexicon for all tests of this folder, as it never changes; and a place for a person's own."""

from pathlib import Path

import pytest

from desktop.resumes.skills.lexicon import Lexicon, load_lexicon


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.fixture
def personal(tmp_path: Path) -> Path:
    return tmp_path / "lexicon" / "skills.json"
