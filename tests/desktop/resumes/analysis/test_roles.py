import pytest

from desktop.resumes.analysis.roles import role_fit, role_heads


@pytest.mark.parametrize(
    ("asked", "title", "fit"),
    [
        ("data analyst", "Data Analyst", "same"),
        ("data analyst", "Junior Reporting Analyst", "near"),
        ("electrician", "Approved Electrician", "same"),
        ("backend", "Senior Backend Engineer", "same"),
        ("sous chef", "Chef de Partie", "near"),
        ("senior chef de partie", "Chef de Partie", "near"),
        ("ward sister", "Staff Nurse", "near"),
        ("electrician", "Bookseller", "none"),
        ("teacher", "", "none"),
    ],
)
def test_a_title_is_the_role_or_near_it_or_neither(asked, title, fit):
    assert fit == role_fit(asked, title)


def test_a_title_may_name_two_roles():
    assert role_heads("Ward Sister / Charge Nurse") == ("Ward Sister", "Charge Nurse")
