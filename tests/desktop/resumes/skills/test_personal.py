"""The file of imported skills where it is damaged or cannot be written."""

import pytest

from desktop.resumes.skills.import_errors import (
    PersonalLexiconDamaged,
    PersonalLexiconNotSaved,
)
from desktop.resumes.skills.importing import import_skills, remove_all_skills
from desktop.resumes.skills.lexicon import load_lexicon
from tests.desktop.resumes.skills.skill_files import ESCO, written


def test_a_damaged_personal_file_is_told_and_can_be_removed(personal):
    personal.parent.mkdir()
    personal.write_text("{]", encoding="utf-8")

    with pytest.raises(PersonalLexiconDamaged):
        load_lexicon(personal)
    remove_all_skills(personal)
    assert load_lexicon(personal).get("python") is not None


def test_a_place_that_cannot_be_written_is_told(tmp_path):
    blocked = written(tmp_path, "a file", "blocked") / "skills.json"

    with pytest.raises((PersonalLexiconNotSaved, PersonalLexiconDamaged)):
        import_skills(ESCO, blocked)
