import pytest

from desktop.resumes.analysis.seniority import step_by_months, step_of


@pytest.mark.parametrize(
    ("title", "step"),
    [
        ("Senior Backend Engineer", 3),
        ("Junior Developer", 1),
        ("Data Analyst", None),
        ("Staff Software Engineer", 4),
        ("Staff Nurse", None),
        ("Head of Marketing", 5),
        ("Ward Sister / Charge Nurse", 4),
        ("Apprentice Electrician", 0),
        ("Senior Product Manager", 3),
        ("Product Manager", None),
        ("Engineering Manager", 4),
        ("Junior Architect", 1),
        ("Junior to Senior Developer", 3),
        ("Executive Pastry Chef", 5),
        ("Associate Professor", 4),
        ("Trainee Manager", 0),
    ],
)
def test_a_title_names_its_step_or_none(title, step):
    assert step == step_of(title)


def test_without_a_word_the_years_tell():
    assert [step_by_months(months) for months in (12, 36, 80)] == [1, 2, 3]
