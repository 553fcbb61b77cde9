from desktop.resumes.analysis.resume_lines import entries_of, lines_of
from desktop.resumes.resume import Award, Interest, OwnSection, Project, Publication, Resume, Volunteer, Work
from tests.desktop.resumes.analysis.people import ENGINEER, TODAY


def weights(resume: Resume) -> dict[str, str]:
    return {line.path: line.weight for line in lines_of(resume, TODAY)}


def test_every_line_names_its_field():
    found = weights(ENGINEER)

    assert found["work/0/highlights/1"] == "done"
    assert found["work/0/position"] == "done"
    assert found["basics/label"] == "stated"
    assert found["skills/0/keywords/2"] == "stated"
    assert found["certificates/0/name"] == "learned"
    assert found["education/0/study_type"] == "learned"
    assert found["languages/1/language"] == "learned"


def test_entries_are_work_then_volunteering_then_projects():
    resume = Resume(
        projects=(Project(name="Loom"),), volunteer=(Volunteer(organization="Club"),), work=(Work(name="Mallow"),)
    )

    assert [entry.path for entry in entries_of(resume, TODAY)] == ["work/0", "volunteer/0", "projects/0"]


def test_a_project_without_dates_has_no_length():
    (dated, undated) = entries_of(Resume(projects=(Project(name="A", start_date="2024-01"), Project(name="B"))), TODAY)

    assert dated.spell is not None
    assert undated.spell is None


def test_a_line_knows_where_it_was():
    line = next(line for line in lines_of(ENGINEER, TODAY) if line.kind == "bullet")

    assert line.where == "Backend Engineer, Mallow"


def test_awards_and_papers_were_done_and_interests_are_only_said():
    resume = Resume(
        awards=(Award(title="Prize"),),
        publications=(Publication(name="Paper"),),
        interests=(Interest(name="Chess"),),
        sections=(OwnSection(title="Training", lines=("Course",)),),
    )

    assert list(weights(resume).values()) == ["done", "done", "stated", "learned"]


def test_empty_fields_are_no_lines():
    assert lines_of(Resume(work=(Work(),), skills=()), TODAY) == ()
