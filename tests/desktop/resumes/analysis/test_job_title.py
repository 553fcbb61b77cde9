import pytest

from desktop.resumes.analysis.job_lines import job_lines
from desktop.resumes.analysis.job_title import job_title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Data Scientist\n\nTeam: Pricing", "Data Scientist"),
        ("Home\nSign in\n\nPlatform Engineer\nNorthbeam Energy", "Platform Engineer"),
        ("We are looking for a Senior Backend Engineer to join our team.", "Senior Backend Engineer"),
        ("Backend Engineer (Python) at Railhop. We sell tickets.", "Backend Engineer (Python)"),
        ("Digital Marketing Manager (m/f/d) – Köln", "Digital Marketing Manager"),
        ("Job title: Staff Nurse\nBand 5", "Staff Nurse"),
        ("Sous Chef wanted!\n\nThe Old Ferry is a restaurant.", "Sous Chef"),
        ("PAYROLL OFFICER (part time)\nEssential", "Payroll Officer (part time)"),
        ("WAREHOUSE TEAM LEADER\nImmediate start.", "Warehouse Team Leader"),
        ("KS2 CLASS TEACHER (YEAR 5)", "KS2 Class Teacher (YEAR 5)"),
        ("Senior Project Manager – Infrastructure", "Senior Project Manager"),
        ("We sell bread.", ""),
        ("", ""),
    ],
)
def test_the_title_is_found_wherever_it_stands(text, title):
    assert title == job_title(job_lines(text))
