"""Skills from the files of ESCO and O*NET: read, kept apart with their statements, removed again."""

from datetime import UTC, datetime

import pytest

from desktop.resumes.skills.importing import import_skills, remove_skills
from desktop.resumes.skills.kept_lexicon import KeptLexicon
from desktop.resumes.skills.lexicon import load_lexicon
from desktop.resumes.skills.personal import load_personal
from tests.desktop.resumes.skills.skill_files import ESCO, HEADER, SOFTWARE, TECHNOLOGY, refused, written


def test_skills_of_the_european_classification_are_found_afterwards(personal):
    import_skills(ESCO, personal)

    lexicon = load_lexicon(personal)
    hits = lexicon.find("I fly measuring kites and launch measuring kites.")

    assert [hit.text for hit in hits] == ["fly measuring kites", "launch measuring kites"]
    assert {hit.skill_id for hit in hits} == {"esco:0001-kites"}
    assert lexicon.get("esco:0001-kites").family == "ESCO"


def test_an_import_says_what_it_did(personal):
    done = import_skills(ESCO, personal)

    assert (done.source, done.added, done.known) == ("ESCO", 2, 1)
    assert "This service uses the ESCO classification of the European Commission" in done.statement


def test_the_programs_own_skills_stay_as_they_are(personal):
    import_skills(ESCO, personal)
    lexicon = load_lexicon(personal)

    assert lexicon.named("Python 3").id == "python"
    assert lexicon.named("JavaScript").id == "javascript"
    assert lexicon.get("python") == load_lexicon().get("python")


def test_a_concept_no_longer_in_use_is_left_out(personal):
    import_skills(ESCO, personal)

    assert load_lexicon(personal).named("wind gas clocks") is None


def test_an_imported_single_word_needs_its_context(personal):
    import_skills(ESCO, personal)
    lexicon = load_lexicon(personal)

    assert lexicon.find("We hung lanterns in the garden.") == ()
    assert lexicon.named("Lanterns").id == "esco:0003-lanterns"


@pytest.mark.parametrize(
    ("path", "name"), [(TECHNOLOGY, "Lanternware"), (SOFTWARE, "Kitewright Routes, European edition")]
)
def test_programs_of_the_american_database_are_known_afterwards(personal, path, name):
    done = import_skills(path, personal)

    assert done.source == "O*NET"
    assert done.known == 1
    assert load_lexicon(personal).named(name).name == name


def test_a_program_of_many_occupations_is_one_skill(personal):
    done = import_skills(TECHNOLOGY, personal)

    assert done.added == 2
    assert load_lexicon(personal).named('Kitewright Planner "Pro"').family == "O*NET: Project management software"


def test_the_source_and_its_statement_are_kept(personal):
    import_skills(TECHNOLOGY, personal, now=lambda: datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC))
    (source,) = load_personal(personal).sources

    assert (source.id, source.file_name) == ("onet", "onet_technology_skills.txt")
    assert source.imported_at == "2026-01-02T03:04:05+00:00"
    assert source.skill_count == 2
    assert "CC BY 4.0" in source.licence
    assert "U.S. Department of Labor" in source.statement
    assert "has not approved, endorsed, or tested" in source.statement


def test_a_second_import_replaces_the_first_of_its_source_only(personal):
    import_skills(ESCO, personal)
    import_skills(TECHNOLOGY, personal)
    import_skills(SOFTWARE, personal)

    lexicon = load_lexicon(personal)

    assert [source.id for source in load_personal(personal).sources] == ["esco", "onet"]
    assert lexicon.named("Lanternware") is None
    assert lexicon.named("fly measuring kites") is not None


def test_imported_skills_are_removed_by_their_source(personal):
    import_skills(ESCO, personal)
    import_skills(TECHNOLOGY, personal)

    left = remove_skills(personal, "esco")

    assert [source.id for source in left.sources] == ["onet"]
    assert load_lexicon(personal).named("fly measuring kites") is None
    remove_skills(personal, "onet")
    assert not personal.exists()


def test_the_kept_lexicon_sees_an_import_when_it_is_told(personal):
    kept = KeptLexicon(personal)
    assert kept.get().named("Lanternware") is None

    import_skills(TECHNOLOGY, personal)
    kept.forget()

    assert kept.get().named("Lanternware") is not None


def test_a_stopped_import_changes_nothing(personal):
    import_skills(ESCO, personal)
    before = personal.read_bytes()

    assert import_skills(TECHNOLOGY, personal, cancelled=lambda: True) is None
    assert personal.read_bytes() == before


def test_a_wrong_file_is_called_by_its_name(personal, tmp_path):
    occupations = written(tmp_path, "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels\n")
    groups = written(tmp_path, "conceptType,conceptUri,preferredLabel,code\n", "groups.csv")
    ratings = written(tmp_path, "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\n", "Skills.txt")
    budget = written(tmp_path, "month,amount\nMay,3\n", "budget.csv")

    assert "occupations" in refused(occupations, personal).message
    assert "another file of the ESCO" in refused(groups, personal).message
    assert "another file of the O*NET" in refused(ratings, personal).message
    assert "skills_en.csv" in refused(budget, personal).message


def test_a_file_without_skills_is_refused(personal, tmp_path):
    assert "not one skill" in refused(written(tmp_path, HEADER), personal).message
