"""Files of skills as the sources publish them, and what a wrong one leads to."""

from pathlib import Path

import pytest

from desktop.errors import ProgramError
from desktop.resumes.skills.importing import import_skills

DATA = Path(__file__).parents[3] / "data" / "skills"
ESCO = DATA / "esco_skills_en.csv"
TECHNOLOGY = DATA / "onet_technology_skills.txt"
SOFTWARE = DATA / "onet_software_skills.csv"
HEADER = "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,status\n"


def written(tmp_path: Path, text: str | bytes, name: str = "skills.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def refused(path: Path, personal: Path) -> ProgramError:
    """The error with which the file is refused; nothing was written."""
    with pytest.raises(ProgramError) as caught:
        import_skills(path, personal)
    assert not personal.exists()
    return caught.value
